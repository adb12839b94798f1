"""Files that are dragged into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this PC that are dragged; nothing when anything else is among them."""
    places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return places if len(places) == len(data.urls()) and all(one.is_file() for one in places) else []


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one file of this PC that is dragged, None for anything else."""
    places = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(places[0]) if len(places) == 1 and Path(places[0]).is_file() else None
