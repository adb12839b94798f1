"""The columns of the targets' tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.charts.trend import TrendInput
from phuquoc_desktop.gui.pages.target_branches import Need, TargetRow, needs_of
from phuquoc_desktop.gui.pages.target_course import trend_of
from phuquoc_desktop.gui.pages.target_words import achieved_words, named, own_words, percent_words, planned_words
from phuquoc_desktop.gui.standing_look import STANDINGS
from phuquoc_desktop.gui.tables.columns import RIGHT, BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.flags_delegate import Flag, Flags
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import N_, _, ngettext

COURSE, UNIT, OWN, PERCENT, LAST_YEAR, FLAGS = "course", "unit", "own", "percent", "last_year", "flags"


SIGNS = (
    (Need.ALARM, "warn", "warn", N_("a figure of the plan is in doubt")),
    (Need.DUE, "clock", "warn", N_("a figure is due")),
    (Need.EXPLANATION, "speech", "info", N_("an explanation is open")),
    (Need.FOLLOW_UP, "flag", "bad", N_("to be followed up")),
)


class Course(NamedTuple):
    """The figures of a year as a line; as words, from where to where."""

    trend: TrendInput

    def __str__(self) -> str:
        return self.trend.told


def _of_line(does: Callable[[TargetLine], object], row: TargetRow) -> object:
    return None if row.line is None else does(row.line)


def _code(row: TargetRow) -> str:
    if row.line is None:
        words = ngettext("{group} · {count} target", "{group} · {count} targets", row.count)
        return words.format(group=row.group.label, count=row.count)
    return row.line.target.code


def standing_badge(line: TargetLine) -> BadgeValue:
    """Return how a standing is shown: word, tone and sign."""
    look = STANDINGS[line.standing.value]
    return BadgeValue(line.standing.label, look.tone, look.icon)


def columns() -> tuple[ColumnPlan, ...]:
    """Return the columns, the figures to the right."""

    def line(name: str, title: str, width: int, does: Callable[[TargetLine], object], **rest: object) -> ColumnPlan:
        return ColumnPlan(name, title, width, value=partial(_of_line, does), sortable=False, **rest)  # type: ignore[arg-type]

    return (
        ColumnPlan("code", N_("Code"), 92, ColumnKind.STRONG, value=_code, sortable=False),
        line("indicator", N_("Target"), 160, named, stretch=True),
        line(UNIT, N_("Unit"), 84, lambda one: one.target.unit),
        line("plan", N_("City's plan"), 124, lambda one: planned_words(one.target, one.target.unit), align=RIGHT),
        line(OWN, N_("Own plan"), 86, own_words, align=RIGHT),
        line("achieved", N_("Achieved"), 82, lambda one: achieved_words(one.latest), align=RIGHT),
        line(PERCENT, N_("Share"), 80, lambda one: percent_words(one.percent), align=RIGHT),
        line(LAST_YEAR, N_("Same time last year"), 92, _last_year, align=RIGHT),
        line(COURSE, N_("Course"), 88, _course),
        line("standing", N_("Standing"), 172, standing_badge, kind=ColumnKind.BADGE),
        line(FLAGS, N_("To do"), 84, flags_of),
    )


def _course(line: TargetLine) -> Course:
    return Course(trend_of(line))


def _last_year(_line: TargetLine) -> str:
    return ""


def flags_of(line: TargetLine) -> Flags:
    """Return the signs of what has to be done about a line, with their words."""
    needs = needs_of(line)
    return Flags(Flag(icon, tone, _(words)) for need, icon, tone, words in SIGNS if need in needs)
