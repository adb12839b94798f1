"""Erasing one person's data: what would go and stay, and the name to be typed; there is no way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_erase import Ui_EraseForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import erasure, erasure_words, history
from phuquoc_desktop.services.erasure import ErasurePlan
from phuquoc_desktop.translation import _


class EraseDialog(FormDialog):
    """Shows an :class:`ErasurePlan` and carries it out once the name was typed."""

    job = history.ERASE

    def __init__(self, backend: Any, shell: Shell, found: ErasurePlan, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._found = found
        name = found.party.name
        self.ui = Ui_EraseForm()
        self.ui.setupUi(self)
        self.prepare(_("Erase the data of {name}").format(name=name))
        self.ui.about.setText("\n".join(f"• {line}" for line in erasure_words.told(found)))
        self.ui.asked.setText(_("This cannot be undone. Type the full name to confirm: {name}").format(name=name))
        self._deed = self._button(QDialogButtonBox.StandardButton.Save, "save", _("Erase for ever"))
        self._deed.setProperty("role", "danger")
        self._deed.style().unpolish(self._deed)
        self._deed.style().polish(self._deed)
        for part in (self.ui.asked, self.ui.typed, self._deed):
            part.setVisible(not found.bound_by)

    def draft(self) -> str:
        """Return the name as it was typed."""
        return str(self.ui.typed.text())

    def _on_save_clicked(self) -> None:
        self._clear(self.ui.typed_error)
        self._enable(False)
        typed, party_id = self.draft(), self._found.party.id

        def work(_report: ProgressReport) -> None:
            with self.backend.begin(self.job) as unit:
                erasure.erase(unit, party_id, typed)
            self.backend.scrub()

        self.shell.run(work, self._on_erased, self._on_failed)

    def _on_erased(self, _result: None) -> None:
        self.shell.toast(_("The data of this person were erased."))
        self.accept()
