"""Attached files shown inside the program, and, where that is wanted, in the programs of this PC."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.safe_file import write_whole

if TYPE_CHECKING:
    from phuquoc_desktop.gui.viewer.viewed import Viewed

Attached = Paper | Explanation | Decision


class FileOpening:
    """Shows files above ``parent``. Other programs get copies, so that nobody changes what is stored; they go at the end."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent

    @cached_property
    def _folder(self) -> TemporaryDirectory[str]:
        """Where the copies lie, made with the first of them."""
        return TemporaryDirectory(prefix="phuquoc-", ignore_cleanup_errors=True)

    def open(self, record: Attached) -> None:
        """Show the file of a paper, an explanation or a decision in the program; one that is gone, altered or damaged is told."""

        def work(_report: ProgressReport) -> Viewed:
            from phuquoc_desktop.gui.viewer.viewed import view_file

            store, digest = self._backend.attachments, record.attachment or ""
            return view_file(store.path(digest), store.read(digest, _name(record)), _name(record))

        self._shell.run(work, partial(self._on_viewed, record))

    def open_elsewhere(self, record: Attached) -> None:
        """Hand a copy to the program of this PC that opens such files."""

        self._shell.run(partial(self._copy, record), self._on_copied)

    def check_layout(self, record: Attached, above: QWidget) -> None:
        """Check the layout of a copy, in a window above another one."""

        def show(copy: Path) -> None:
            from phuquoc_desktop.gui.viewer.layout_dialog import check_layout

            check_layout(self._shell, above, copy)

        self._shell.run(partial(self._copy, record), show)

    def _copy(self, record: Attached, _report: ProgressReport) -> Path:
        content = self._backend.attachments.read(record.attachment or "", _name(record))
        copy = Path(self._folder.name) / record.id / PurePath(_name(record)).name
        copy.parent.mkdir(exist_ok=True)
        write_whole(copy, content)
        return copy

    def _on_viewed(self, record: Attached, viewed: Viewed) -> None:
        from phuquoc_desktop.gui.viewer.file_viewer import FileViewer

        viewer = FileViewer(viewed, self._shell, self._parent)
        viewer.open_asked.connect(partial(self.open_elsewhere, record))
        viewer.layout_asked.connect(partial(self.check_layout, record, viewer))
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()

    def _on_copied(self, copy: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))


def _name(record: Attached) -> str:
    return record.file_name or (record.target_code if isinstance(record, Explanation) else record.title)
