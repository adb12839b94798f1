"""What a person has chosen on this PC; nothing here is an office's data, so a broken file is simply set aside."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from phuquoc_desktop.locations import personal_folder

FILE_NAME = "settings.json"
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
"""Per cent."""
SMALLEST_MAIL = 100_000
"""Characters; a smaller limit would make hundreds of mails."""
ROUNDINGS = ("", "up", "nearest", "none")
"""How bonuses are rounded; the empty word means as the law's own pack says."""
ZERO_WORDS = ("linh", "lẻ")
THOUSAND_WORDS = ("nghìn", "ngàn")
"""How an office reads out 21.005: hai mươi mốt nghìn không trăm linh năm, or … ngàn không trăm lẻ năm."""


@dataclass(frozen=True)
class MoneySettings:
    """How bonuses are rounded and amounts read out; each value is one of those listed above."""

    rounding: str = ROUNDINGS[0]
    zero_word: str = ZERO_WORDS[0]
    thousand_word: str = THOUSAND_WORDS[0]


@dataclass
class Settings:
    """Language, who works and signs, how money is written, where papers were saved last, sizes of window and columns."""

    language: str = "vi"
    user: str = ""
    signer: str = ""
    signer_position: str = ""
    place: str = ""
    """Địa danh before the date on papers; empty for the program's own."""
    rounding: str = ROUNDINGS[0]
    zero_word: str = ZERO_WORDS[0]
    thousand_word: str = THOUSAND_WORDS[0]
    token_library: str = ""
    signature_picture: str = ""
    seal_picture: str = ""
    seal_mm: int = 0
    zoom: int = 100
    last_folder: str = ""
    page: str = "overview"
    window: str = ""
    columns: dict[str, list[int]] = field(default_factory=dict)
    mail_addresses: dict[str, str] = field(default_factory=dict)
    """Where mail for an office goes, by its key, ``911@2021-03-01``; the own one is the sender's. Nobody is known at first."""
    undecided_days: int = 30
    """After so many days no report goes out without a decision on what two PCs have changed, or a reason."""
    sending_way: str = ""
    """By which way the last bundle left: ``mail folder drive pictures``."""
    mail_limit: int = 20_000_000
    """Characters of one attachment as mail counts it; a larger bundle goes in parts."""
    printers: dict[str, list[float]] = field(default_factory=dict)
    """How each printer shifts (mm) and stretches certificates: x, y, x, y; see ``documents/certificate/calibration.py``."""

    @property
    def money(self) -> MoneySettings:
        """How bonuses are rounded and amounts read out; what nobody knows has its default."""
        return MoneySettings(
            _known(self.rounding, ROUNDINGS),
            _known(self.zero_word, ZERO_WORDS),
            _known(self.thousand_word, THOUSAND_WORDS),
        )


def load_settings(folder: Path) -> Settings:
    """Read the settings of a data folder; what is missing or unreadable has its default."""
    try:
        found = json.loads((personal_folder(folder) / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _usable(found) if isinstance(found, dict) else Settings()


def _usable(found: dict[str, Any]) -> Settings:
    default = Settings()
    kinds = {one.name: type(getattr(default, one.name)) for one in fields(Settings)}
    settings = Settings(**{name: value for name, value in found.items() if type(value) is kinds.get(name)})
    settings.zoom = min(max(settings.zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
    settings.mail_limit = max(settings.mail_limit, SMALLEST_MAIL)
    settings.mail_addresses = {key: text for key, text in settings.mail_addresses.items() if isinstance(text, str)}
    settings.columns = {table: widths for table, widths in settings.columns.items() if _are_widths(widths)}
    settings.printers = {name: numbers for name, numbers in settings.printers.items() if _are_measures(numbers)}
    for name, chosen in asdict(settings.money).items():
        setattr(settings, name, chosen)
    return settings


def _known(chosen: str, choices: tuple[str, ...]) -> str:
    return chosen if chosen in choices else choices[0]


def _are_widths(widths: object) -> bool:
    return isinstance(widths, list) and all(type(width) is int and 0 <= width < 10_000 for width in widths)


def _are_measures(numbers: object) -> bool:
    return (
        isinstance(numbers, list)
        and len(numbers) == 4
        and all(type(one) in (int, float) and math.isfinite(one) for one in numbers)
    )


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings beside and rename them; raises OSError."""
    folder = personal_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE_NAME}.new"
    beside.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    beside.replace(folder / FILE_NAME)
