"""Lists that are dragged onto a page or the window for taking them in, or lie on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.widgets.dropped import dropped_file
from phuquoc_desktop.gui.widgets.file_drop import OneFileDrop
from phuquoc_desktop.translation import _

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".docx", ".docm", ".doc", ".htm", ".html")


class ListDrop(OneFileDrop):
    """Takes the file of a list."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground, _("Drop the list here to take it in"), ENDINGS)


def list_file(data: QMimeData) -> Path | None:
    """Return the one file that may be a list, None for anything else."""
    file = dropped_file(data)
    return file if file and file.suffix.lower() in ENDINGS else None


def pasted_text(data: QMimeData) -> str:
    """Return what lies on the clipboard as a list: with its fonts and merged cells where the sender put them there."""
    return data.html() if data.hasHtml() and "<t" in data.html().lower() else data.text()
