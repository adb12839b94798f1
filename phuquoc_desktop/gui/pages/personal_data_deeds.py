"""What the directory does with all that is kept of one person: hand it over, erase it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.erase_dialog import EraseDialog
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import erasure
from phuquoc_desktop.translation import _


class PersonalDataDeeds:
    """Export and erasure of the data of one party; ``parent`` is the widget above which it asks."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend, self._shell, self._parent = backend, shell, parent

    def export(self, party_id: str) -> None:
        """Ask for a folder and write everything that is kept of the party into it."""
        chosen = QFileDialog.getExistingDirectory(self._parent, _("Folder for the data of this person"))
        if chosen:
            self._shell.run(partial(_exported, self._backend, party_id, Path(chosen)), self._on_exported)

    def _on_exported(self, folder: Path) -> None:
        self._shell.toast(_("All data of this person were written into {folder}.").format(folder=folder))

    def erase_dialog(self, party_id: str) -> EraseDialog:
        """Return the dialog that shows what erasing would do and has it confirmed."""
        with self._backend.reading() as read:
            found = erasure.plan(read, party_id)
        return EraseDialog(self._backend, self._shell, found, self._parent)


def _exported(backend: Any, party_id: str, folder: Path, _report: ProgressReport) -> Path:
    from phuquoc_desktop.documents import personal_folder

    with backend.reading() as read:
        personal_folder.export(backend.desk(read), backend.attachments, party_id, folder)
    return folder
