"""Takes files that are dragged onto a page, and says so while they hang above it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.translation import _

ENDINGS = (".age", ".zip", ".toml")
"""A rule pack that comes without a bundle is taken, too: to be told why it is refused, or at the city to be sent."""


class FileDrops(QObject):
    """Watches a widget; emits ``dropped`` with the paths of bundle files and, where ``folders``, of folders."""

    dropped = Signal(list)

    def __init__(self, ground: QWidget, *, folders: bool) -> None:
        super().__init__(ground)
        self._ground = ground
        self._folders = folders
        self.veil = QLabel(_("Drop the files here"), ground)
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
            self.veil.hide()
            event.acceptProposedAction()
            self.dropped.emit(self._paths(event.mimeData()))
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not self._paths(event.mimeData()):
            return False
        event.acceptProposedAction()
        self.veil.setGeometry(self._ground.rect().adjusted(12, 4, -12, -12))
        self.veil.raise_()
        self.veil.show()
        return True

    def _paths(self, data: QMimeData) -> list[Path]:
        places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return [one for one in places if one.suffix.lower() in ENDINGS or (self._folders and one.is_dir())]
