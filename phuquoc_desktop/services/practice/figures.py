"""Own targets and monthly progress of a practice office; some figures stop in September, many targets have none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.sample import Entry
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

LAST_MONTH_OF_LATE_FIGURES = 9


def record_figures(work: UnitOfWork, inventor: Inventor, year: int, today: date) -> None:
    """Record what the sample has for targets that the year's plan knows."""
    known = {one.code for one in work.targets.all(year=year)}
    for number, row in enumerate(inventor.sample.progress):
        if row["code"] in known:
            targets.set_own(work, row["code"], year, _figure(row.get("planned")), _figure(row.get("base")))
            last = LAST_MONTH_OF_LATE_FIGURES if number % 2 == 0 else 12
            _record_row(work, inventor, row, year, min(today, Period(year, last, last).ends))


def _record_row(work: UnitOfWork, inventor: Inventor, row: Entry, year: int, until: date) -> None:
    for written, value in (row.get("months") or row["fulfilled"]).items():
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
        )
        targets.record_progress(work, row["code"], year, draft, until)


def _figure(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
