"""The form that asks for a reason: why somebody is not granted an award, or why a decision is revoked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_recall import Ui_RecallForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

Does = Callable[[UnitOfWork, str], object]


class DecisionReasonDialog(FormDialog):
    """Runs a job with the reason that is typed."""

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        *,
        job: str,
        title: str,
        about: str,
        yes: str,
        said: str,
        does: Does,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self.job = job
        self._said, self._does = said, does
        self.ui = Ui_RecallForm()
        self.ui.setupUi(self)
        self.prepare(title)
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(yes)
        self.ui.about.setText(about)
        self.ui.reason.setFocus()

    def draft(self) -> str:
        """Return the reason."""
        return str(self.ui.reason.toPlainText())

    def store(self, work: UnitOfWork, draft: str) -> object:
        """Do it; an empty reason is refused."""
        return self._does(work, draft)

    def said(self, _draft: str) -> str:
        """Say what became of it."""
        return self._said
