"""What the window is given once an office's data is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from phuquoc_desktop.domain.progress import ProgressReport


@dataclass(frozen=True)
class OpenedOffice:
    """An open office: ``backend`` is what pages work with, the rest is what the frame of the window says.

    ``watch`` takes a listener that is called with the kinds of record that a finished job touched, from whichever thread
    did the job; ``close`` frees the data.
    """

    backend: Any
    name: str
    role: str
    user: str
    folder: Path
    year: int
    years: tuple[int, ...]
    practice: bool
    last_saved: datetime | None
    watch: Callable[[Callable[[frozenset[str]], None]], None]
    close: Callable[[], None]
    is_city: bool = False


Opener = Callable[[ProgressReport], OpenedOffice]
"""Opens the data, or makes them first; runs beside the window and may take its time; raises RefusedError or TroubleError."""
