"""Which data folder this person's window opened last; a small note in the platform's data folder.

The note is not part of any office's data: without it the platform's folder itself is opened.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from phuquoc_desktop.locations import default_data_folder, holds_data

FILE_NAME = "last-opened.txt"


def last_folder() -> Path:
    """Return the folder opened last while data lie in it, else the platform's own."""
    home = default_data_folder()
    with contextlib.suppress(OSError, ValueError):
        noted = Path((home / FILE_NAME).read_text(encoding="utf-8").strip())
        if noted.is_absolute() and holds_data(noted):
            return noted
    return home


def remember(folder: Path) -> None:
    """Note the folder; where the note cannot be written, the next start just opens the platform's folder."""
    home = default_data_folder()
    with contextlib.suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        (home / FILE_NAME).write_text(str(folder.absolute()), encoding="utf-8")


def forget() -> None:
    """Open the platform's own folder at the next start."""
    with contextlib.suppress(OSError):
        (default_data_folder() / FILE_NAME).unlink(missing_ok=True)
