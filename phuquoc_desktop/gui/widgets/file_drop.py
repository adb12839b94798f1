"""Takes files that are dragged onto a widget, and says so while they hang above it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.gui.widgets.dropped import dropped_file


class FileDrop(QObject):
    """Watches a widget; emits ``dropped`` with the paths that :meth:`wanted` finds in what was let go."""

    dropped = Signal(list)

    def __init__(self, ground: QWidget, words: str) -> None:
        super().__init__(ground)
        self._ground = ground
        self.veil = QLabel(words, ground)
        self.veil.setObjectName("drop_veil")
        self.veil.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.veil.setProperty("role", "title")
        self.veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.veil.hide()
        ground.setAcceptDrops(True)
        ground.installEventFilter(self)

    def wanted(self, data: QMimeData) -> list[Path]:
        """Return what may be dropped here; nothing lets the drag pass by."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is dragged."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.veil.hide()
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not self.wanted(event.mimeData()):
            return False
        event.acceptProposedAction()
        self.veil.setGeometry(self._ground.rect().adjusted(12, 4, -12, -12))
        self.veil.raise_()
        self.veil.show()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.veil.hide()
        files = self.wanted(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        self.dropped.emit(files)
        return True


class OneFileDrop(FileDrop):
    """Takes one file with one of these endings; emits ``file_dropped`` with it."""

    file_dropped = Signal(Path)

    def __init__(self, ground: QWidget, words: str, endings: Sequence[str]) -> None:
        super().__init__(ground, words)
        self._endings = tuple(endings)
        self.dropped.connect(self._on_dropped)

    def wanted(self, data: QMimeData) -> list[Path]:
        """Return the one file that may be meant."""
        file = dropped_file(data)
        return [file] if file and file.suffix.lower() in self._endings else []

    def _on_dropped(self, files: list[Path]) -> None:
        self.file_dropped.emit(files[0])
