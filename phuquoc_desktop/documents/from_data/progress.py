"""The report on targets as they stood at the end of a period."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.documents import progress_report as paper
from phuquoc_desktop.documents.desk import FILE, Desk, placed
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing, percent_of_plan, standing
from phuquoc_desktop.services import targets


def progress_report(desk: Desk, period: str | None = None) -> Document:
    """Return the report up to a period (2021-06, 2021-Q2, 2021-H1, 2021), by default the latest that has figures.

    Raises UnreadablePeriodError. Figures of later periods are left out; standing and percent are those of that time.
    """
    known = targets.tree(desk.read, Period.parse(period).year if period else desk.year)
    until = Period.parse(period) if period else _latest(desk, known)
    words = Template(FILE)
    return paper.compose(
        paper.ProgressReport(
            desk.issuer,
            until.year,
            str(until),
            targets=tuple(_reported(line, until) for line in known),
            addressees=(words.say("interior", place=placed(desk.city)),),
            plan=words.say("plan", year=until.year, city=desk.city.name),
            dated=desk.today,
            recipients=(words.say("as_above"),),
        )
    )


def _latest(desk: Desk, known: list[targets.TargetLine]) -> Period:
    recorded = [Period.parse(entry.period) for line in known for entry in line.entries]
    month = desk.today.month if desk.today.year == desk.year else 12
    return max(recorded, default=Period(desk.year, month, month))


def _reported(line: targets.TargetLine, until: Period) -> paper.ReportedTarget:
    entries = [one for one in line.entries if Period.parse(one.period).last <= until.last]
    if line.own is None or not entries:
        return paper.ReportedTarget(line.target, Standing.UNKNOWN, own=line.own)
    latest = entries[-1]
    share = Decimal(Period.parse(latest.period).last) / 12
    percent = percent_of_plan(line.own, latest.value)
    return paper.ReportedTarget(line.target, standing(line.own, latest, share), latest, percent, line.own)
