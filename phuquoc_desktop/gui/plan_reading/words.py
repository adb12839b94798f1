"""How a reading is said in the list, at its alarms and in the comparison."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.tables.columns import BadgeValue, shown
from phuquoc_desktop.services.plans.comparing import PlanChange
from phuquoc_desktop.services.plans.deciding import number_of
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


class Standing(Enum):
    """How far a person has come with a reading: word, tone, icon, and the sign at its words in the text."""

    FAULTY = (N_("not understood"), "bad", "bad", "!")
    DOUBTED = (N_("in doubt"), "warn", "question", "?")
    LEFT_OUT = (N_("left out"), "neutral", "close", "×")
    ADDED = (N_("added by you"), "info", "add", "+")
    CORRECTED = (N_("corrected"), "info", "edit", "✎")
    ACCEPTED = (N_("accepted"), "good", "good", "✓")
    UNSEEN = (N_("not seen yet"), "neutral", "pending", "")

    @property
    def badge(self) -> BadgeValue:
        """The badge of the list."""
        return BadgeValue(_(self.value[0]), self.value[1], self.value[2])

    @property
    def sign(self) -> str:
        """The sign in the text."""
        return self.value[3]


CHANGES = {
    PlanChange.ADDED: (N_("new"), "good", "add"),
    PlanChange.CHANGED: (N_("changed"), "info", "edit"),
    PlanChange.SAME: (N_("unchanged"), "neutral", "good"),
    PlanChange.GONE: (N_("gone"), "warn", "delete"),
    PlanChange.LEFT_OUT: (N_("left out"), "neutral", "close"),
}


def change_badge(change: PlanChange | None) -> BadgeValue:
    """Return what taking in would do, as a badge; the year may not be known yet."""
    if change is None:
        return BadgeValue("…", "neutral", "pending")
    word, tone, icon = CHANGES[change]
    return BadgeValue(_(word), tone, icon)


def comparator_words(one: TargetReading | Target) -> str:
    """Say how the figure is meant."""
    if one.direction is not None:
        return one.direction.label
    return _("judged in words") if one.qualitative else one.comparator.label


def figure_words(value: Decimal | None, value_to: Decimal | None) -> str:
    """Write a figure, or the two ends of a range."""
    if value_to is None:
        return "" if value is None else show_number(value)
    return f"{'…' if value is None else show_number(value)} – {show_number(value_to)}"


def reading_words(text: str) -> str:
    """Write one of the ways to read a figure as offices do: numbers, ranges, a number with its unit; words stay."""
    low, dash, high = text.partition("-")
    if dash and low and number_of(low) is not None and number_of(high) is not None:
        return f"{_figure(low)} – {_figure(high)}"
    figure, space, unit = text.partition(" ")
    return f"{_figure(figure)}{space}{unit}"


def _figure(text: str) -> str:
    number = number_of(text)
    return text if number is None else show_number(number)


_LABELS = {plan.name: plan.label for plan in field_plans(Target)}


def differences(before: Target, after: Target, fields: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return label, old and new of each field that would change."""
    return [(_(_LABELS[name]), _said(getattr(before, name)), _said(getattr(after, name))) for name in fields]


def _said(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return shown(value) or _("(empty)")
