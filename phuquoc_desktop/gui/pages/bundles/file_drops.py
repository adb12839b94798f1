"""Bundles that are dragged onto the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.widgets.file_drop import FileDrop
from phuquoc_desktop.translation import _

ENDINGS = (".age", ".zip", ".pqpart", ".toml", ".eml", ".mbox")
"""Bundles, and mails they come in. A rule pack without a bundle is taken, too: to be told why not, or at the city to be sent."""


class FileDrops(FileDrop):
    """Takes bundle files and, where ``folders``, folders."""

    def __init__(self, ground: QWidget, *, folders: bool) -> None:
        super().__init__(ground, _("Drop the files here"))
        self._folders = folders

    def wanted(self, data: QMimeData) -> list[Path]:
        """Return the files and folders among what is dragged."""
        places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return [one for one in places if one.suffix.lower() in ENDINGS or (self._folders and one.is_dir())]
