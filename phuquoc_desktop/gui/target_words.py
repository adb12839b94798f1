"""A target's figures in words, as the targets page and its forms say them."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.target import Comparator, Direction, ProgressEntry, Target, cumulation_of
from phuquoc_desktop.domain.target_alarms import TargetAlarm
from phuquoc_desktop.services.plans.deciding import number_of
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

COMPARED = {
    Comparator.AT_LEAST: N_("{value} or more"),
    Comparator.MORE_THAN: N_("more than {value}"),
    Comparator.AT_MOST: N_("at most {value}"),
    Comparator.LESS_THAN: N_("below {value}"),
    Comparator.EXACTLY: N_("exactly {value}"),
    Comparator.RANGE: N_("{value} to {upper}"),
    Comparator.PLAN: N_("{value} planned"),
}


def planned_words(target: Target, unit: str | None = None) -> str:
    """Say what a target asks for; the unit stands with the figure where it is given."""
    if target.direction is not None and target.value is None:
        return _("less than last year") if target.direction is Direction.DECREASE else _("more than last year")
    if target.qualitative or target.value is None:
        return _("to be fulfilled") if target.qualitative else ""
    return compared_words(target.comparator, target.value, target.value_to, unit)


def compared_words(comparator: Comparator, value: Decimal | None, value_to: Decimal | None, unit: str | None) -> str:
    """Say what is asked for: a figure with how it is compared, or a range."""
    if value is None:
        return ""
    upper = show_number(value_to) if value_to is not None else "…"
    sentence = _(COMPARED[comparator]) if comparator in COMPARED else "{value}"
    written = show_number(value) if comparator is Comparator.RANGE else with_unit(show_number(value), unit)
    return sentence.format(value=written, upper=with_unit(upper, unit))


def with_unit(words: str, unit: str | None) -> str:
    """Add the unit of measure."""
    return f"{words} {unit}" if words and unit else words


def own_words(line: TargetLine) -> str:
    """Say the office's own figure; empty while there is none."""
    if line.own is None or line.own.id == line.target.id:
        return ""
    if line.own.value is None and line.own.direction is not None:
        base = line.own.base_value
        return "" if base is None else _("last year {value}").format(value=show_number(base))
    return "" if line.own.value is None else show_number(line.own.value)


def achieved_words(entry: ProgressEntry | None) -> str:
    """Say what was achieved: a figure, or whether it is fulfilled."""
    if entry is None:
        return ""
    if entry.value is not None:
        return show_number(entry.value)
    return _("fulfilled") if entry.fulfilled else _("not fulfilled")


def reached_words(line: TargetLine) -> str:
    """Say what has been reached: the last known value, or the latest judgement."""
    if line.achieved is not None:
        return show_number(line.achieved)
    latest = line.latest
    if latest is None or latest.value is not None:
        return ""
    titles = {one.level: one.title for one in line.rubric}
    return titles.get(latest.level or 0) or achieved_words(latest)


def forecast_sentence(line: TargetLine) -> str:
    """Say what December will show, between which figures, and how that was reckoned; or why there is no forecast."""
    found, unit = line.forecast, line.target.unit
    if found.value is None or found.low is None or found.high is None:
        return found.sentence
    if found.low == found.high:
        return found.sentence
    sentence = _("By the year's end about {value}, in four years of five between {low} and {high}. {how}")
    shown = {name: show_number(rounded(one)) for name, one in (("low", found.low), ("high", found.high))}
    return sentence.format(value=with_unit(show_number(rounded(found.value)), unit), how=found.sentence, **shown)


def rounded(value: Decimal) -> Decimal:
    """Return a reckoned figure with as many digits as can mean something: three decimals at most, none above 1,000."""
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 3
    return value.quantize(Decimal(1).scaleb(-digits)).normalize()


def percent_words(percent: Decimal | None) -> str:
    """Say the share of the plan with one decimal."""
    return "" if percent is None else f"{show_number(percent, 1)}\u00a0%"


def reading_words(reading: str) -> str:
    """Write a reading as people do: a number with its separators, other words as they are."""
    number = number_of(reading)
    return reading if number is None else show_number(number)


def effects_of(alarm: TargetAlarm) -> list[str]:
    """Say what follows from each reading, in their order; empty where nobody has reckoned it."""
    return [*alarm.effects, *[""] * len(alarm.readings)][: len(alarm.readings)]


def named(line: TargetLine) -> str:
    """Return the indicator with its exception and the places that it names."""
    target = line.target
    added = ", ".join(part for part in (target.exception, target.named_places) if part)
    return f"{target.indicator} ({added})" if added else target.indicator


def plan_sentence(line: TargetLine) -> str:
    """Say in one line what the city asks for and what the office planned."""
    target, own = line.target, own_words(line)
    asked = _("City's plan: {plan}").format(plan=planned_words(target, target.unit))
    if not own:
        return asked
    return _("{asked}; own plan: {own}").format(asked=asked, own=with_unit(own, target.unit))


def counted_words(line: TargetLine) -> str:
    """Say what a period's figure counts; nothing for what is judged."""
    if line.target.qualitative:
        return ""
    own = line.own or line.target
    return (own.cumulation or cumulation_of(line.target)).label
