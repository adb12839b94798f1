"""An invented regime that uses every part and every kind of criterion of a rule pack, and the one after it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.rulebook import Origin, Rulebook, ShelvedPack
from phuquoc_desktop.services.law.reading import read_pack, sha256_of

OLD = (Path(__file__).parent / "law" / "sample_pack.toml").read_text(encoding="utf-8")

_EDITS = (
    ('id = "mau-r1"\nregime = "R1"\ntitle = "Luật Mẫu 2003"', 'id = "mau-r2"\nregime = "R2"\ntitle = "Luật Mẫu 2022"'),
    ("valid_from = 2014-06-01\nvalid_to = 2023-12-31", "valid_from = 2024-01-01"),
    ("confirmed = true", "confirmed = false"),
    ("at_least = 10, at_most = 600", "at_least = 12, at_most = 600"),
    ("share = 0.7, strictly = true", "share = 0.8"),
    ('[[awards]]\naward = "BK_TINH"\nsubject = "collective"', '[[awards]]\naward = "COTINH"\nsubject = "collective"'),
    ("coefficient = 0.3", "coefficient = 0.4"),
    ("days = 20", "days = 15"),
    ("originals = 1", "originals = 2"),
    ('proposed_to = "UBND thành phố Phú Quốc"', 'proposed_to = "UBND tỉnh"'),
    ("valid_from = 2017-10-01\nvalid_to = 2021-06-30", "valid_from = 2017-10-01\nvalid_to = 2027-02-28"),
)


def _new() -> str:
    text = OLD
    for old, new in _EDITS:
        assert old in text, old
        text = text.replace(old, new)
    return text


NEW = _new()


@cache
def old_pack() -> Pack:
    return read_pack(OLD.encode(), "mau-r1.toml")


@cache
def new_pack() -> Pack:
    return read_pack(NEW.encode(), "mau-r2.toml")


def rulebook() -> Rulebook:
    return Rulebook(
        (
            ShelvedPack(old_pack(), sha256_of(OLD.encode())),
            ShelvedPack(new_pack(), sha256_of(NEW.encode()), Origin.CITY, "SHA256:mau"),
        )
    )
