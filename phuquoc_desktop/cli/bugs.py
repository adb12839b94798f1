"""Where the details of a bug go: the log of the data folder, else the system's folder for temporary files."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

LOG_FILE = "trouble.log"
"""The window writes there too."""


def log_bug(folder: Path, bug: Exception) -> Path | None:
    """Append the bug's traceback to a log and return where, or None where no log can be written."""
    report = "".join(traceback.format_exception(bug)).rstrip()
    entry = f"--- {datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}\n{report}\n"
    for file in _places(folder):
        try:
            file.parent.mkdir(exist_ok=True)
            with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
                log.write(entry)
        except OSError:
            continue
        return file
    return None


def _places(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield folder / "logs" / LOG_FILE
    yield Path(tempfile.gettempdir()) / f"phuquoc-{LOG_FILE}"
