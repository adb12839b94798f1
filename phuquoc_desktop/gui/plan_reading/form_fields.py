"""The fields in which a reading is corrected: what each is called, what it offers, how it becomes a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.target import Comparator, Direction, PartsRule, TargetGroup
from phuquoc_desktop.gui.dialogs.fields import figure_of
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


class UnreadableYearError(RefusedError):
    """What was typed is no year."""

    sentence = N_("“{text}” is not a year; write four figures, such as 2021.")


class FieldPlan(NamedTuple):
    """A field: the attribute of the reading, a catalogue id, its place in the grid (row, column, columns) and its kind."""

    name: str
    label: str
    row: int
    column: int
    span: int = 1
    kind: str = "text"


FIELDS = (
    FieldPlan("indicator", N_("&Indicator"), 0, 0, 4),
    FieldPlan("comparator", N_("&Comparison"), 1, 0, 1, "choice"),
    FieldPlan("value", N_("&Planned"), 1, 1, 1, "figure"),
    FieldPlan("value_to", N_("Planned, &upper end"), 1, 2, 1, "figure"),
    FieldPlan("unit", N_("Unit of &measure"), 1, 3),
    FieldPlan("direction", N_("&Direction"), 2, 0, 1, "choice"),
    FieldPlan("growth_percent", N_("&Growth, %"), 2, 1, 1, "figure"),
    FieldPlan("base_value", N_("Last &year"), 2, 2, 1, "figure"),
    FieldPlan("base_year", N_("Year compared &with"), 2, 3, 1, "year"),
    FieldPlan("group", N_("Group"), 3, 0, 1, "choice"),
    FieldPlan("parent", N_("Part &of"), 3, 1, 2, "choice"),
    FieldPlan("parts_rule", N_("Its parts"), 3, 3, 1, "choice"),
    FieldPlan("exception", N_("&Except"), 4, 0, 2),
    FieldPlan("named_places", N_("&Named places"), 4, 2, 2),
)
QUALITATIVE = "qualitative"


def choices() -> dict[str, tuple[list[tuple[str, Any]], str | None]]:
    """Return what the fields with choices offer, and the word for nothing; the whole is offered per document."""
    return {
        "comparator": ([(one.label, one) for one in Comparator], None),
        "direction": ([(one.label, one) for one in Direction], _("(none)")),
        "group": ([(one.label, one) for one in TargetGroup], _("(not said)")),
        "parent": ([], _("(stands on its own)")),
        "parts_rule": ([(one.label, one) for one in PartsRule], _("(not said)")),
    }


def text_of(reading: TargetReading, name: str) -> str:
    """Return what stands in a field for a reading."""
    value = getattr(reading, name)
    if value is None:
        return ""
    if name == "named_places":
        return "; ".join(value)
    return str(value) if name == "base_year" or isinstance(value, str) else show_number(value)


def reading_of(before: TargetReading, texts: Mapping[str, str], picked: Mapping[str, Any]) -> TargetReading:
    """Return the reading that the fields say; raises the RefusedError of the first that cannot be understood."""
    values = {plan.name: _READ[plan.kind](texts[plan.name], plan.name) for plan in FIELDS if plan.kind in _READ}
    values["named_places"] = tuple(str(values["named_places"] or "").split(";"))
    values["indicator"] = values["indicator"] or ""
    return replace(before, **values, **picked)


def fault_in(name: str, text: str) -> RefusedError | None:
    """Return why the text of one field cannot be understood."""
    kind = next(plan.kind for plan in FIELDS if plan.name == name)
    try:
        _READ[kind](text, name)
    except RefusedError as error:
        return error
    return None


def _words(text: str, _name: str) -> str | None:
    return text.strip() or None


def _year(text: str, name: str) -> int | None:
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4):
        raise UnreadableYearError(field=name, text=typed)
    return int(typed)


_READ: dict[str, Callable[[str, str], Any]] = {
    "text": _words,
    "figure": lambda text, name: figure_of(text.strip(), name),
    "year": _year,
}
