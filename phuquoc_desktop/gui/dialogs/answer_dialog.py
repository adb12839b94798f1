"""The form in which an office answers a remark of the city, or the city asks again."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.exchange import Remark, RemarkAnswer
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_answer import Ui_AnswerForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import remarks
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import _


class AnswerDialog(FormDialog):
    """Shows the remark with its clause, and takes the answer; a second one takes the place of the first."""

    job = remarks.ANSWER

    def __init__(self, backend: Any, shell: Shell, remark_id: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._remark_id = remark_id
        self.ui = Ui_AnswerForm()
        self.ui.setupUi(self)
        self.prepare(_("Answer the remark"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Answer"))
        self.ui.about.setText(about)
        self.ui.text.setFocus()

    def draft(self) -> str:
        """Return the answer."""
        return str(self.ui.text.toPlainText())

    def store(self, work: UnitOfWork, draft: str) -> RemarkAnswer:
        """Keep the answer."""
        return remarks.give_answer(work, self._remark_id, draft, self.backend.today)

    def said(self, draft: str) -> str:
        """Say when it goes."""
        return _("Answered; it goes to the city with the next report.")


class RepeatDialog(FormDialog):
    """Takes what is still to be mended; the remark is made anew."""

    job = remarks.REPEAT

    def __init__(self, backend: Any, shell: Shell, remark_id: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._remark_id = remark_id
        self.ui = Ui_AnswerForm()
        self.ui.setupUi(self)
        self.prepare(_("Return once more"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Return once more"))
        self.ui.about.setText(about)
        words = _("What is still to be mended")
        self.ui.text_label.setText(words)
        self.ui.text.setAccessibleName(words)
        self.ui.text.setFocus()

    def draft(self) -> str:
        """Return the words."""
        return str(self.ui.text.toPlainText())

    def store(self, work: UnitOfWork, draft: str) -> Remark:
        """Make the remark anew."""
        return remarks.repeat(work, self._remark_id, draft, None, self.backend.today)

    def said(self, draft: str) -> str:
        """Say when it goes."""
        return _("Asked again; it goes with the next return.")
