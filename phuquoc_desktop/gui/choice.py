"""Which data the window is to open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.locations import default_data_folder


@dataclass(frozen=True)
class Choice:
    """``named`` when the command named the folder; ``practice`` needs no first start."""

    folder: Path
    named: bool
    practice: bool
    language: str

    @property
    def proposals(self) -> tuple[Path, Path]:
        """Where the first start proposes to keep real data, and practice data."""
        return (self.folder, self.folder) if self.named else (self.folder, practice_folder())


def practice_folder() -> Path:
    """Return the folder of practice data, beside the platform's own."""
    home = default_data_folder()
    return home.with_name(f"{home.name}-practice")
