"""Own targets and their progress in a practice office, of this year and the last; some figures stop in September."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Cumulation, ProgressEntry, Rhythm, Target
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.sample import Entry
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

LAST_MONTH_OF_LATE_FIGURES = 9

_AS_LAST_YEAR = (
    "code",
    "group",
    "sector",
    "indicator",
    "parent_code",
    "comparator",
    "unit",
    "direction",
    "qualitative",
)


def record_figures(work: UnitOfWork, inventor: Inventor, year: int, today: date) -> None:
    """Record what the sample has for targets that the year's plan knows."""
    heads = {one.code: one for one in work.targets.all(year=year, plan_id=None)}
    for number, row in enumerate(inventor.sample.progress):
        head = heads.get(row["code"])
        if head is None:
            continue
        targets.set_own(work, head.code, year, _figure(row.get("planned")), _figure(row.get("base")))
        targets.set_reporting(work, head.code, year, _rhythm(row), _cumulation(row))
        last = LAST_MONTH_OF_LATE_FIGURES if number % 2 == 0 else 12
        until = min(today, Period(year, last, last).ends)
        _record(work, inventor, row, row.get("months") or row.get("fulfilled") or {}, year, until)
        if "last_year" in row:
            _remember(work, inventor, row, head, year - 1)


def _remember(work: UnitOfWork, inventor: Inventor, row: Entry, head: Target, year: int) -> None:
    """Record last year's target, as the office itself had it, and how it went."""
    past = row["last_year"]
    own = Target.draft(**{name: getattr(head, name) for name in _AS_LAST_YEAR}, year=year)
    own.id, own.office = work.new_id(), work.office
    own.value = _figure(past.get("planned"))
    own.rhythm, own.cumulation = _rhythm(row), _cumulation(row)
    work.targets.add(own)
    work.flush()
    _record(work, inventor, {"code": head.code}, past["months"], year, Period(year, 12, 1).ends)


def _record(
    work: UnitOfWork, inventor: Inventor, row: Entry, figures: Mapping[str, Any], year: int, until: date
) -> None:
    for written, value in figures.items():
        period = Period.parse(f"{year}{written[4:]}")
        if period.ends > until:
            return
        judged = isinstance(value, bool)
        draft = ProgressEntry.draft(
            target_id="",
            period=str(period),
            value=None if judged else Decimal(value),
            fulfilled=value if judged else None,
            recorded_on=period.ends,
            evidence=inventor.text("evidence"),
            note=row.get("notes", {}).get(written),
            follow_up=written in row.get("follow_up", ()),
        )
        targets.record_progress(work, row["code"], year, draft, until)


def _rhythm(row: Entry) -> Rhythm | None:
    return Rhythm(row["rhythm"]) if "rhythm" in row else None


def _cumulation(row: Entry) -> Cumulation | None:
    return Cumulation(row["cumulation"]) if "cumulation" in row else None


def _figure(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
