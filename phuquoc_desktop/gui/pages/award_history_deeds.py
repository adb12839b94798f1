"""The award history of one entry given to another office as a signed file, and one from there taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.papers_out import slug
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_, _

FILTER = N_("Award history (*.zip)")


class AwardHistoryDeeds:
    """Acts for a page; ``parent`` is the widget above which it asks."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend, self._shell, self._parent = backend, shell, parent

    def give(self, party_id: str, name: str, *, has_number: bool) -> None:
        """Ask where to, and whether the identity number goes along, which it does not by itself."""
        proposed = self._folder() / f"lich-su-khen-thuong-{slug(name)}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, _("Save as"), str(proposed), _(FILTER))
        if not chosen:
            return
        file = Path(chosen) if chosen.lower().endswith(".zip") else Path(f"{chosen}.zip")
        wanted = self._with_number(name) if has_number else "without"
        if wanted:
            self._shell.run(partial(self._write, party_id, file, wanted == "with"), self._on_given)

    def take(self, party_id: str | None) -> None:
        """Ask for a file, verify it, and show what is in it."""
        from phuquoc_desktop.gui.dialogs.award_history_dialog import read_slip

        chosen, _kind = QFileDialog.getOpenFileName(self._parent, _("Choose the file"), str(self._folder()), _(FILTER))
        if chosen:
            self._shell.run(partial(read_slip, self._backend, Path(chosen), party_id), self._on_read)

    def _with_number(self, name: str) -> str | None:
        """Return ``with`` or ``without`` the identity number, nothing when the file is not wanted after all."""
        question = _(
            "Shall the identity number of {name} go along? Without it the other office goes by name and birth."
        )
        answers = [
            messages.Answer("without", _("Without the number"), False),
            messages.Answer("with", _("With the number"), False),
        ]
        return messages.ask(self._parent, _("Award history"), question.format(name=name), answers)

    def _folder(self) -> Path:
        return Path(self._backend.settings.last_folder or Path.home())

    def _write(self, party_id: str, file: Path, identity: bool, _report: ProgressReport) -> Path:
        write_whole(file, self._backend.award_slip(party_id, identity=identity)[0])
        return file

    def _on_given(self, file: Path) -> None:
        self._backend.settings.last_folder = str(file.parent)
        self._shell.toast(_("Saved as {file}.").format(file=file))

    def _on_read(self, found: Any) -> None:
        from phuquoc_desktop.gui.dialogs.award_history_dialog import AwardHistoryDialog

        dialog = AwardHistoryDialog(self._backend, self._shell, found, self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
