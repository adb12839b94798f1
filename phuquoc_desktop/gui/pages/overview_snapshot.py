"""What the overview shows, as plain values: kept beside the data, so that the next start can paint it before opening them.

Labels are kept as catalogue ids and days as dates: the language may have changed since, and days have passed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from operator import methodcaller
from pathlib import Path
from typing import Any

from phuquoc_desktop.locations import LAST_OVERVIEW
from phuquoc_desktop.translation import N_

FORMAT = 2


@dataclass(frozen=True)
class DueShown:
    """A date of the year; ``certainty`` is found, memory or unsure, ``state`` a value of ``services.calendar.State``.

    ``told`` is the catalogue id of what the records say, with ``count`` and ``left``; ``before`` and ``after`` are the
    working days around a date that falls on a day off.
    """

    title: str
    on: date
    certainty: str
    code: str = ""
    state: str = "ahead"
    state_words: str = N_("Ahead")
    working_days: int | None = None
    holidays_known: bool = True
    source: str = ""
    told: str = ""
    count: int = 0
    left: int = 0
    before: date | None = None
    after: date | None = None


@dataclass(frozen=True)
class GapShown:
    """Something missing: how many, in which words (catalogue id), and the page where it is mended."""

    words: str
    count: int
    page: str


@dataclass(frozen=True)
class GroupShown:
    """A group of targets (catalogue id) and how many of them stand where, by the standing's value."""

    words: str
    counts: dict[str, int]


@dataclass(frozen=True)
class RemarkShown:
    """An open remark of the city: on what, what is to be mended, and where."""

    name: str
    text: str
    made_on: date
    page: str
    record_id: str


@dataclass(frozen=True)
class BundleShown:
    """The last report: ``light`` is the value of ``services.overview.Light``, ``words`` its catalogue id."""

    light: str
    words: str
    changes_since: int
    sequence: int | None = None
    made_at: datetime | None = None
    received_at: datetime | None = None
    receipt_number: str | None = None


@dataclass(frozen=True)
class OverviewPicture:
    """All of the first page as it was at one moment."""

    office: str
    role: str
    year: int
    practice: bool
    today: date
    registrations: int
    parties: int
    dossiers: int
    due: tuple[DueShown, ...]
    missing: tuple[GapShown, ...]
    groups: tuple[GroupShown, ...]
    standing_words: dict[str, str]
    bundle: BundleShown
    remarks: tuple[RemarkShown, ...]

    def standing(self, *values: str) -> int:
        """Count the targets that stand so."""
        return sum(group.counts.get(value, 0) for group in self.groups for value in values)


def keep(folder: Path, picture: OverviewPicture) -> None:
    """Write the picture into a data folder, beside first; raises OSError."""
    text = json.dumps({"format": FORMAT, **asdict(picture)}, ensure_ascii=False, default=methodcaller("isoformat"))
    beside = folder / f"{LAST_OVERVIEW}.new"
    beside.write_text(text, encoding="utf-8")
    beside.replace(folder / LAST_OVERVIEW)


def kept(folder: Path) -> OverviewPicture | None:
    """Read the picture of a data folder; None where there is none or it cannot be read: it will soon be taken anew."""
    try:
        found = json.loads((folder / LAST_OVERVIEW).read_text(encoding="utf-8"))
        return _picture(found) if found.pop("format") == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _picture(found: dict[str, Any]) -> OverviewPicture:
    found["today"] = date.fromisoformat(found["today"])
    found["due"] = tuple(map(_due, found["due"]))
    found["missing"] = tuple(GapShown(**one) for one in found["missing"])
    found["groups"] = tuple(GroupShown(**one) for one in found["groups"])
    found["bundle"] = _bundle(found["bundle"])
    found["remarks"] = tuple(
        RemarkShown(**{**one, "made_on": date.fromisoformat(one["made_on"])}) for one in found["remarks"]
    )
    return OverviewPicture(**found)


def _due(found: dict[str, Any]) -> DueShown:
    for name in ("on", "before", "after"):
        if found[name] is not None:
            found[name] = date.fromisoformat(found[name])
    return DueShown(**found)


def _bundle(found: dict[str, Any]) -> BundleShown:
    for name in ("made_at", "received_at"):
        if found[name] is not None:
            found[name] = datetime.fromisoformat(found[name])
    return BundleShown(**found)
