"""The readings as the table shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.plan_reading.desk import GONE, Desk
from phuquoc_desktop.gui.plan_reading.words import CHANGES, Standing, change_badge, comparator_words, figure_words
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.gui.widgets.chips import Chip
from phuquoc_desktop.services.plans.comparing import PlanChange
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


class Shown(Enum):
    """Which rows are shown."""

    ALL = "all"
    DOUBTED = "doubted"
    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    LEFT_OUT = "left_out"


_OF_CHANGE = {
    Shown.ADDED: PlanChange.ADDED,
    Shown.CHANGED: PlanChange.CHANGED,
    Shown.SAME: PlanChange.SAME,
    Shown.GONE: PlanChange.GONE,
    Shown.LEFT_OUT: PlanChange.LEFT_OUT,
}


def chips() -> list[Chip]:
    """Return the chips above the list."""
    doubted = Standing.DOUBTED.badge
    return [
        Chip(Shown.ALL, "plan_all", _("targets"), _("Show all targets")),
        Chip(Shown.DOUBTED, "plan_doubted", doubted.text, _("Figures on which a person should decide"), *doubted[1:]),
        *(_chip(shown, change) for shown, change in _OF_CHANGE.items()),
    ]


def _chip(shown: Shown, change: PlanChange) -> Chip:
    word, tone, icon = CHANGES[change]
    always = shown in (Shown.ADDED, Shown.CHANGED)
    return Chip(
        shown, f"plan_{shown.value}", _(word), _("Compared with what is in the data"), tone, icon, always=always
    )


@dataclass(frozen=True)
class TargetRow:
    """One row; texts are ready to be shown."""

    id: str
    code: str
    indicator: str
    comparator: str
    value: str
    unit: str
    growth: str
    change: BadgeValue
    standing: BadgeValue
    group: str
    exception: str
    parent: str


COLUMNS = (
    ColumnPlan("code", N_("Code"), 58, sortable=False),
    ColumnPlan("indicator", N_("Indicator"), 168, ColumnKind.STRONG, stretch=True, sortable=False),
    ColumnPlan("comparator", N_("Comparison"), 106, sortable=False),
    ColumnPlan("value", N_("Planned"), 82, ColumnKind.NUMBER, sortable=False),
    ColumnPlan("unit", N_("Unit"), 82, sortable=False),
    ColumnPlan("standing", N_("State"), 132, ColumnKind.BADGE, sortable=False),
    ColumnPlan("change", N_("In the data"), 124, ColumnKind.BADGE, sortable=False),
    ColumnPlan("growth", N_("Growth, %"), 80, ColumnKind.NUMBER, sortable=False),
    ColumnPlan("group", N_("Group"), 130, sortable=False),
    ColumnPlan("exception", N_("Except"), 120, sortable=False),
    ColumnPlan("parent", N_("Part of"), 76, sortable=False),
)
KEPT_WHEN_NARROW = frozenset(["code", "indicator", "value", "standing"])


class TargetSource:
    """Answers the table from the desk, which ``desk`` gives, None while there is none."""

    def __init__(self, desk: Callable[[], Desk | None]) -> None:
        self._desk = desk

    def ids(self, query: Query) -> Sequence[str]:
        """Return the keys of the rows that fit, in the order of the document."""
        desk = self._desk()
        wanted = query.filters or Shown.ALL
        return [key for key in desk.rows() if fits(desk, key, wanted)] if desk else []

    def rows(self, keys: Sequence[str]) -> list[TargetRow]:
        """Return rows in the order of their keys."""
        desk = self._desk()
        return [_row(desk, key) for key in keys] if desk else []


def fits(desk: Desk, key: str, wanted: Shown) -> bool:
    """Tell whether a row belongs to what is wanted."""
    if wanted is Shown.ALL:
        return True
    if wanted is Shown.DOUBTED:
        return desk.waits(key)
    return desk.change(key) is _OF_CHANGE[wanted]


def counts(desk: Desk) -> Mapping[Shown, int]:
    """Count the rows of each sort; what is gone is no target of the plan."""
    keys = desk.rows()
    found = {wanted: sum(fits(desk, key, wanted) for key in keys) for wanted in Shown}
    return {**found, Shown.ALL: len(desk.review.codes())}


def _row(desk: Desk, key: str) -> TargetRow:
    if key.startswith(GONE):
        return _gone_row(desk, key)
    one = desk.review.reading(key)
    parent = desk.shown_code(one.parent) if one.parent else ""
    standing = desk.standing(key).badge
    return _of(key, desk.shown_code(key), one, parent, standing, change_badge(desk.change(key)))


def _gone_row(desk: Desk, key: str) -> TargetRow:
    line = desk.line(key)
    assert line is not None
    assert line.before is not None
    goes = line.code in desk.review.said.removed
    standing = BadgeValue(_("is removed"), "bad", "delete") if goes else BadgeValue(_("stays"), "neutral", "good")
    return _of(key, line.code, line.before, line.before.parent_code or "", standing, change_badge(PlanChange.GONE))


def _of(
    key: str, code: str, one: TargetReading | Target, parent: str, standing: BadgeValue, change: BadgeValue
) -> TargetRow:
    return TargetRow(
        key,
        code,
        f"· {one.indicator}" if parent else one.indicator,
        comparator_words(one),
        figure_words(one.value, one.value_to),
        one.unit or "",
        "" if one.growth_percent is None else show_number(one.growth_percent),
        change,
        standing,
        one.group.label if one.group else "",
        one.exception or "",
        parent,
    )
