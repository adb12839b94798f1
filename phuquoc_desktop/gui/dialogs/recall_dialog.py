"""The form with which a submitted dossier is recalled: the reason stays in its history."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_recall import Ui_RecallForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class RecallDialog(FormDialog):
    """Asks why a dossier is recalled, and opens it again."""

    job = N_("Recall a dossier")

    def __init__(self, backend: Any, shell: Shell, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._dossier = dossier
        self.ui = Ui_RecallForm()
        self.ui.setupUi(self)
        self.prepare(_("Recall dossier {code}").format(code=dossier.code))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Recall"))
        self.ui.about.setText(
            _(
                "The dossier can be changed again and has to be submitted anew. The city learns of it with the next bundle."
            )
        )
        self.ui.reason.setFocus()

    def draft(self) -> str:
        """Return the reason."""
        return str(self.ui.reason.toPlainText())

    def store(self, work: UnitOfWork, draft: str) -> Dossier:
        """Open the dossier again; refuses an empty reason."""
        return dossiers.recall(work, self._dossier.id, draft)

    def said(self, _draft: str) -> str:
        """Say what became of it."""
        return _("Dossier {code} is open again.").format(code=self._dossier.code)
