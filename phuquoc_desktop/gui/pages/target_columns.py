"""The columns of the targets' tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from phuquoc_desktop.documents.drawing.charts.trend import TrendInput
from phuquoc_desktop.documents.from_data.charts import trend_input
from phuquoc_desktop.gui.pages.target_branches import Need, TargetRow
from phuquoc_desktop.gui.standing_look import STANDINGS
from phuquoc_desktop.gui.tables.columns import RIGHT, BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.flags_delegate import Flag, Flags
from phuquoc_desktop.gui.target_words import named, own_words, percent_words, planned_words, reached_words
from phuquoc_desktop.services.targets import DueFigure, DueState, TargetLine
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

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
        line("achieved", N_("Achieved"), 82, reached_words, align=RIGHT),
        line(PERCENT, N_("Share"), 80, lambda one: percent_words(one.percent), align=RIGHT),
        line(LAST_YEAR, N_("Same time last year"), 92, _last_year, align=RIGHT),
        line(COURSE, N_("Course"), 88, _course),
        line("standing", N_("Standing"), 182, standing_badge, kind=ColumnKind.BADGE),
        ColumnPlan(FLAGS, N_("To do"), 84, value=flags_of, sortable=False),
    )


def _course(line: TargetLine) -> Course:
    return Course(trend_input(line))


def _last_year(line: TargetLine) -> str:
    then = line.same_period_last_year
    return "" if then is None else show_number(then)


def flags_of(row: TargetRow) -> Flags:
    """Return the signs of what has to be done about a row, with their words."""
    return Flags(Flag(icon, tone, _said(row, need, words)) for need, icon, tone, words in SIGNS if need in row.needs)


def _said(row: TargetRow, need: Need, words: str) -> str:
    if need is not Need.DUE or row.due is None:
        return _(words)
    return due_words(row.due)


def due_words(figure: DueFigure) -> str:
    """Say which period's figure is wanted, and by when."""
    late = figure.state is DueState.LATE
    sentence = _("figure of {period} late since {day}") if late else _("figure of {period} due by {day}")
    return sentence.format(period=show_period(str(figure.period)), day=show_date(figure.due_on))
