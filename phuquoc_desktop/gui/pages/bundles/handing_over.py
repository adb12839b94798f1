"""All data as open files, written from the window: with progress, and with a stop that leaves nothing behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, open_folder
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _


class HandingOver(QObject):
    """Asks for the folder, writes the hand-over into it, and shows the folder."""

    def __init__(self, backend: Any, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._backend, self._shell, self._page = backend, shell, page

    def ask(self) -> None:
        """Write all data of the office, encrypted to its own key."""
        question = _(
            "All data of this office are written as open files: tables for Excel, attachments, the journal. The file is "
            "encrypted to the office's own key; with the recovery sheet it can be opened on any PC, also without this program."
        )
        if not self._shell.confirm(question, _("Choose the folder…"), title=_("Hand over all data")):
            return
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the hand-over"))
        if folder is None:
            return

        def work(report: ProgressReport) -> tuple[Path, int]:
            from phuquoc_desktop.bundle.hand_over import send_hand_over

            sent = send_hand_over(self._backend.begin, self._backend.post, folder, report)
            return sent.path, len(sent.missing)

        self._shell.run(work, self._on_written, title=_("Writing all data…"))

    def _on_written(self, written: tuple[Path, int]) -> None:
        path, missing = written
        told = _("Written: {file}").format(file=path.name)
        if missing:
            told += " " + _("{count} attached files are no longer stored; the file lists them.").format(count=missing)
        self._shell.toast(told)
        open_folder(path.parent)
