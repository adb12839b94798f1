"""Lists that are dragged onto a page or the window for taking them in, or lie on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.gui.widgets.dropped import dropped_file
from phuquoc_desktop.translation import _

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".docx", ".docm", ".doc", ".htm", ".html")


class ListDrop(QObject):
    """Watches a widget; emits ``dropped`` with the file of a list."""

    dropped = Signal(Path)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.veil = QLabel(_("Drop the list here to take it in"), ground)
        self.veil.setObjectName("drop_veil")
        self.veil.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.veil.setProperty("role", "title")
        self.veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.veil.hide()
        ground.setAcceptDrops(True)
        ground.installEventFilter(self)

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
        if list_file(event.mimeData()) is None:
            return False
        event.acceptProposedAction()
        self.veil.setGeometry(self._ground.rect().adjusted(12, 4, -12, -12))
        self.veil.raise_()
        self.veil.show()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.veil.hide()
        file = list_file(event.mimeData())
        if file is None:
            return False
        event.acceptProposedAction()
        self.dropped.emit(file)
        return True


def list_file(data: QMimeData) -> Path | None:
    """Return the one file that may be a list, None for anything else."""
    file = dropped_file(data)
    return file if file and file.suffix.lower() in ENDINGS else None


def pasted_text(data: QMimeData) -> str:
    """Return what lies on the clipboard as a list: with its fonts and merged cells where the sender put them there."""
    return data.html() if data.hasHtml() and "<t" in data.html().lower() else data.text()
