"""What a person has chosen on this PC; nothing here is an office's data, so a broken file is simply set aside."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

FILE_NAME = "settings.json"


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
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    default = Settings()
    kinds = {one.name: type(getattr(default, one.name)) for one in fields(Settings)}
    return Settings(**{name: value for name, value in found.items() if type(value) is kinds.get(name)})


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings beside and rename them; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE_NAME}.new"
    beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(folder / FILE_NAME)
