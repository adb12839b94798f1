"""What the first start asks before an office's data are made; plain, so that asking needs no database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


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
