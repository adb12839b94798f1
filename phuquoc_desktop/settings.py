"""What a person has chosen on this PC; nothing here is an office's data, so a broken file is simply set aside."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

FILE_NAME = "settings.json"
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
"""Per cent."""


@dataclass
class Settings:
    """Language, who works here, who signs, where papers were saved last, sizes of the window and its columns."""

    language: str = "vi"
    user: str = ""
    signer: str = ""
    signer_position: str = ""
    zoom: int = 100
    last_folder: str = ""
    page: str = "overview"
    window: str = ""
    columns: dict[str, list[int]] = field(default_factory=dict)


def load_settings(folder: Path) -> Settings:
    """Read the settings of a data folder; what is missing or unreadable has its default."""
    try:
        found = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _usable(found) if isinstance(found, dict) else Settings()


def _usable(found: dict[str, Any]) -> Settings:
    default = Settings()
    kinds = {one.name: type(getattr(default, one.name)) for one in fields(Settings)}
    settings = Settings(**{name: value for name, value in found.items() if type(value) is kinds.get(name)})
    settings.zoom = min(max(settings.zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
    settings.columns = {table: widths for table, widths in settings.columns.items() if _are_widths(widths)}
    return settings


def _are_widths(widths: object) -> bool:
    return isinstance(widths, list) and all(type(width) is int and 0 <= width < 10_000 for width in widths)


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings beside and rename them; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE_NAME}.new"
    beside.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    beside.replace(folder / FILE_NAME)
