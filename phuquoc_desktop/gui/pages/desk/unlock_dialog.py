"""The form with which a locked period is unlocked for one office: why, and until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.city import reviews
from phuquoc_desktop.city.review_board import ReviewLine
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.review import PeriodReview
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_unlock import Ui_UnlockForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import _


class UnlockDialog(FormDialog):
    """Asks for reason and last day."""

    job = reviews.UNLOCK

    def __init__(self, backend: Any, shell: Shell, line: ReviewLine, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._line = line
        self.ui = Ui_UnlockForm()
        self.ui.setupUi(self)
        self.prepare(_("Unlock {period}").format(period=line.period))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Unlock"))
        about = _("{office}: “{stream}” {period}. The office learns of it with the next receipt or return.")
        self.ui.about.setText(about.format(office=line.office.short_name, stream=line.stream.label, period=line.period))
        self.ui.reason.setFocus()

    def draft(self) -> tuple[str, date]:
        """Return reason and last day; raises EmptyFieldError, UnreadableDateError."""
        until = self.ui.until.day("until")
        if until is None:
            raise EmptyFieldError(field="until", label=_("Last day"))
        return str(self.ui.reason.toPlainText()), until

    def store(self, work: UnitOfWork, draft: tuple[str, date]) -> PeriodReview:
        """Unlock."""
        line, (reason, until) = self._line, draft
        return reviews.unlock(work, line.office, line.stream, str(line.period), reason, until, self.backend.today)

    def said(self, draft: tuple[str, date]) -> str:
        """Say until when."""
        return _("Unlocked; the office learns of it with the next receipt or return.")
