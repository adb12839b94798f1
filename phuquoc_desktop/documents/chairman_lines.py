"""One target on the chairman's page: its figures as short as can be, and what is asked of it where it lags."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.documents.drawing.charts.percent_line import PercentLine
from phuquoc_desktop.documents.drawing.figures import short
from phuquoc_desktop.documents.progress_table import FILE as TABLE_FILE
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.exact import rounded
from phuquoc_desktop.domain.forecast import Need
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "chairman_page.toml"


def line_of(one: ReportedTarget) -> PercentLine:
    """Return what the strip shows of a target."""
    return PercentLine(one.target.indicator, share_shown(one.percent), one.standing.value, figures_of(one))


def share_shown(percent: Decimal | None) -> Decimal | None:
    """Return a share with one digit; what falls short of the whole is never rounded up to it."""
    return percent if percent is None or percent >= 100 else min(rounded(percent, 1), Decimal("99.9"))


def figures_of(one: ReportedTarget) -> str:
    """Write what was reached beside the office's own plan; a city-wide plan is never an office's own."""
    words, own = Template(FILE), one.own
    if one.target.qualitative:
        return _judged(one, words)
    if one.to_date is None and (own is None or own.value is None):
        return words.say("nothing_reached")
    reached = words.say("none") if one.to_date is None else show_number(one.to_date)
    places = {"reached": reached, "unit": one.target.unit or ""}
    if own is None or (own.direction is None and own.value is None):
        return words.say("reached", **places).strip()
    if own.direction is not None:
        return _changed(one, own, places, words)
    return words.say("figures", planned=planned_shown(own), **places).strip()


def _changed(one: ReportedTarget, own: Target, places: dict[str, str], words: Template) -> str:
    if one.last_year is not None:
        return words.say("same_period", last_year=show_number(one.last_year), **places)
    if own.base_value is not None:
        return words.say("last_year", last_year=show_number(own.base_value), **places)
    return words.say("reached", **places).strip()


def _judged(one: ReportedTarget, words: Template) -> str:
    if one.level:
        return one.level
    if one.fulfilled is None:
        return words.say("nothing_reached")
    return Template(TABLE_FILE).say("achieved.fulfilled" if one.fulfilled else "achieved.not_fulfilled")


def planned_shown(own: Target) -> str:
    """Write the planned figure with a sign for anything but “at least”."""
    words = Template(FILE)
    value = show_number(own.value or Decimal())
    if not words.has("planned", own.comparator.value):
        return value
    to = show_number(own.value_to) if own.value_to is not None else ""
    return words.say(f"planned.{own.comparator.value}", value=value, value_to=to)


def attention(one: ReportedTarget, need: Need | None) -> str:
    """Say what a target that lags needs a month, or how it stands."""
    words = Template(FILE)
    if need is None:
        standing = Template(TABLE_FILE).say(f"standing_said.{one.standing.value}")
        return words.say("lagging", indicator=one.target.indicator, standing=standing, figures=figures_of(one))
    name = "allows" if need.is_limit else "needs"
    amount = f"{short(need.amount)} {need.unit or ''}".strip()
    return words.say(name, indicator=one.target.indicator, amount=amount, months=need.months)
