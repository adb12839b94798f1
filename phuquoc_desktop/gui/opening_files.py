"""Attached files shown in the programs of this PC."""

from __future__ import annotations

from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.safe_file import write_whole


class FileOpening:
    """Opens copies, so that nobody can change what is stored; they go when the program ends."""

    def __init__(self, backend: Any, shell: Shell) -> None:
        self._backend = backend
        self._shell = shell
        self._folder = TemporaryDirectory(prefix="phuquoc-", ignore_cleanup_errors=True)

    def open(self, record: Paper | Explanation) -> None:
        """Show the file of a paper or an explanation; one that is gone or was altered is told."""
        title = record.title if isinstance(record, Paper) else record.target_code

        def work(_report: ProgressReport) -> Path:
            content = self._backend.attachments.read(record.attachment or "", record.file_name or title)
            copy = Path(self._folder.name) / record.id / PurePath(record.file_name or title).name
            copy.parent.mkdir(exist_ok=True)
            write_whole(copy, content)
            return copy

        self._shell.run(work, self._on_copied)

    def _on_copied(self, copy: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
