"""The report on targets as they stood at the end of a period."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.documents import progress_report as paper
from phuquoc_desktop.documents.desk import FILE, Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.above import above, interior, plan_named, receiver
from phuquoc_desktop.documents.progress_table import FILE as WORDS
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Cumulation, Standing
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import vietnamese


def progress_report(desk: Desk, period: str | None = None, *, differences: bool = False) -> Document:
    """Return the report up to a period (2021-06, 2021-Q2, 2021-H1, 2021-9M, 2021), by default the latest that has figures.

    Raises UnreadablePeriodError. Figures of later periods are left out; standing and percent are those of that time.
    """
    until, words = period_of(desk, period), Template(FILE)
    plan = above(desk, until.year)
    return paper.compose(
        paper.ProgressReport(
            desk.issuer,
            until.year,
            str(until),
            targets=reported(desk, until),
            addressees=(interior(desk),),
            plan=plan_named(plan) if plan else words.say("plan", year=until.year, city=receiver(desk).name),
            dated=desk.today,
            recipients=(words.say("as_above"),),
            differences=differences,
        )
    )


def period_of(desk: Desk, period: str | None) -> Period:
    """Return the period that is asked for, else that of the latest figure, else the month of the day."""
    if period:
        return Period.of_report(period)
    known = targets.tree(desk.read, desk.year)
    recorded = [one.period for line in known for one in line.course.figures]
    month = desk.today.month if desk.today.year == desk.year else 12
    return max(recorded, default=Period(desk.year, month, month))


def reported(desk: Desk, until: Period) -> tuple[ReportedTarget, ...]:
    """Return all targets as they stood at the end of a period."""
    return tuple(reported_of(line, until) for line in targets.tree(desk.read, until.year, until))


def reported_of(line: TargetLine, until: Period) -> ReportedTarget:
    """Return one row of a tree whose later figures were left out."""
    course, latest = line.course, line.latest
    return ReportedTarget(
        line.target,
        line.standing,
        line.own,
        in_period=_in_period(line, until),
        to_date=course.reached,
        until=course.month if 0 < course.month < until.last else None,
        last_year=line.same_period_last_year,
        fulfilled=latest.fulfilled if latest else None,
        level=_level(line),
        because=_because(line),
        note=(latest.note or "") if latest and Period.parse(latest.period).last == until.last else "",
    )


def _in_period(line: TargetLine, until: Period) -> Decimal | None:
    """Return what the period alone gave: its own entry where periods are counted alone, else the growth since it began."""
    course = line.course
    if course.cumulation is Cumulation.PER_PERIOD:
        alone = next((one.value for one in course.figures if one.period == until), None)
        if alone is not None:
            return alone
    reached = course.at(until.last)
    if course.cumulation is Cumulation.LEVEL or until.first == 1:
        return reached
    before = course.at(until.first - 1)
    return None if reached is None or before is None else reached - before


def _level(line: TargetLine) -> str:
    level = line.latest.level if line.latest else None
    return next((one.title for one in line.rubric if one.level == level), "")


def _because(line: TargetLine) -> str:
    """Say shortly why a target cannot be judged."""
    if line.standing is not Standing.UNKNOWN:
        return ""
    words, rule = Template(WORDS), line.judgement.rule
    return words.say(f"because.{rule.value}") if words.has("because", rule.value) else vietnamese(rule.label_key)
