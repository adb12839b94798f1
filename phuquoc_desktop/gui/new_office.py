"""What the first start asks before an office's data are made; plain, so that asking needs no database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.gui.opened import OpenedOffice


@dataclass(frozen=True)
class NewOffice:
    """The answers: ``office`` is an office's key as text, ``signer`` and ``position`` may be empty."""

    folder: Path
    office: str
    is_city: bool
    user: str
    signer: str = ""
    position: str = ""
    practice: bool = False
    language: str = "vi"


@dataclass(frozen=True)
class LostOffice:
    """What is asked after a PC was lost: where the data go, the files, the recovery code, what the city read aloud."""

    folder: Path
    files: tuple[Path, ...]
    code: str
    heard: str
    user: str


@dataclass(frozen=True)
class RebuiltOffice:
    """Data that were rebuilt, what is told of it, and what was not brought back, line by line."""

    opened: OpenedOffice
    told: str
    lost: tuple[str, ...]
    save_paper: Callable[[Path], None]
