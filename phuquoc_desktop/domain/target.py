"""Targets (chỉ tiêu), progress towards them, and how an achieved figure stands against the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class TargetGroup(Labelled):
    """Nhóm chỉ tiêu of section II.3 of a plan."""

    ECONOMY = "KT", N_("Economy")
    SOCIETY = "VHXH", N_("Culture and society")
    SECURITY = "QPAN", N_("Defence and security")
    OTHER = "KHAC", N_("Other targets")


class Comparator(Labelled):
    """How the achieved figure is held against the plan; ``plan`` states an amount without a direction."""

    AT_LEAST = "ge", N_("at least")
    MORE_THAN = "gt", N_("more than")
    AT_MOST = "le", N_("at most")
    LESS_THAN = "lt", N_("below")
    EXACTLY = "eq", N_("exactly")
    RANGE = "range", N_("between")
    PLAN = "plan", N_("planned")
    NONE = "none", N_("not measured")


class Direction(Labelled):
    """For targets that state a change against last year."""

    INCREASE = "increase", N_("increase")
    DECREASE = "decrease", N_("decrease")


class Standing(Labelled):
    """Tình trạng thực hiện; unknown is not behind."""

    MET = "met", N_("Met")
    ON_COURSE = "on_course", N_("On course")
    BEHIND = "behind", N_("Behind")
    MISSED = "missed", N_("Missed")
    UNKNOWN = "unknown", N_("Cannot be judged yet")


class Rhythm(Labelled):
    """Kỳ báo cáo: how often a figure is due."""

    MONTH = "month", N_("Every month")
    QUARTER = "quarter", N_("Every quarter")
    HALF_YEAR = "half", N_("Every half-year")
    YEAR = "year", N_("Once a year")


class Cumulation(Labelled):
    """How the figures of several periods belong together, so that nothing is counted twice."""

    TO_DATE = "to_date", N_("Since the start of the year")
    PER_PERIOD = "per_period", N_("In the period alone")
    LEVEL = "level", N_("As it stands at the period's end")


class PartsRule(Labelled):
    """What the parts of a target say of the whole."""

    SUM = "sum", N_("The parts add up to it")
    ALL = "all", N_("Every part must hold")


@dataclass(kw_only=True, eq=False)
class Target(Record):
    """Chỉ tiêu: a planned figure of the city, or an office's own figure beside it (``plan_id`` names the city's)."""

    kind = "target"
    year: int = told(N_("Year"))
    code: str = told(N_("Code"), longest=20)
    group: TargetGroup = told(N_("Group"))
    sector: str | None = told(N_("Sector"), default=None, longest=100)
    indicator: str = told(N_("Indicator"), longest=400)
    parent_code: str | None = told(N_("Part of"), default=None, longest=20)
    comparator: Comparator = told(N_("Comparison"))
    value: Decimal | None = told(N_("Planned"), default=None)
    value_to: Decimal | None = told(N_("Planned, upper end"), default=None)
    unit: str | None = told(N_("Unit of measure"), default=None, longest=60)
    direction: Direction | None = told(N_("Direction"), default=None)
    base_value: Decimal | None = told(N_("Last year"), default=None)
    growth_percent: Decimal | None = told(N_("Growth, %"), default=None)
    qualitative: bool = told(N_("Qualitative"), default=False)
    exception: str | None = told(N_("Except"), default=None, longest=200)
    named_places: str | None = told(N_("Named places"), default=None, longest=400)
    wording: str | None = told(N_("As written"), default=None, longest=2000)
    place: str | None = told(N_("Place in the plan"), default=None, longest=60)
    alarm_kind: str | None = told(N_("Alarm"), default=None, longest=40)
    alarm_readings: str | None = told(N_("Possible readings"), default=None, longest=200)
    """Numbers with a decimal point, the more plausible first, separated by ``; ``."""
    alarm_because: str | None = told(N_("Why it is doubted"), default=None, longest=400)
    plan_id: str | None = told(N_("City target"), default=None, refers_to="target")
    note: str | None = told(N_("Note"), default=None, longest=1000)
    base_year: int | None = told(N_("Year compared with"), default=None)
    parts_rule: PartsRule | None = told(N_("Its parts"), default=None)
    rhythm: Rhythm | None = told(N_("Reported"), default=None)
    """None until somebody says so; see :func:`rhythm_of`."""
    cumulation: Cumulation | None = told(N_("Figures count"), default=None)
    """None until somebody says so; see :func:`cumulation_of`."""
    owner: str | None = told(N_("Responsible"), default=None, longest=200)
    evidence_wanted: str | None = told(N_("Evidence asked for"), default=None, longest=1000)
    version: int = told(N_("Version"), default=1)
    """Grows with each amendment; what was superseded stands in a :class:`TargetVersion`."""
    amended_by: str | None = told(N_("Amended by"), default=None, longest=200)
    amended_on: date | None = told(N_("Amended on"), default=None)
    withdrawn_on: date | None = told(N_("Withdrawn on"), default=None)
    """From this day on the plan does not ask for it; what offices had entered stays."""
    withdrawn_because: str | None = told(N_("Withdrawn by"), default=None, longest=1000)
    """The document, or the reason."""


@dataclass(kw_only=True, eq=False)
class ProgressEntry(Record):
    """Tiến độ: the figure of one period, counted as the target's :class:`Cumulation` says."""

    kind = "progress_entry"
    target_id: str = told(N_("Target"), refers_to="target")
    period: str = told(N_("Period"), longest=7)
    value: Decimal | None = told(N_("Achieved"), default=None)
    """Empty for a qualitative target, whose ``fulfilled`` speaks instead; a zero is a figure, not an empty cell."""
    fulfilled: bool | None = told(N_("Fulfilled"), default=None)
    recorded_on: date = told(N_("Recorded on"))
    evidence: str | None = told(N_("Evidence"), default=None, longest=1000)
    note: str | None = told(N_("Note"), default=None, longest=1000)
    level: int | None = told(N_("Level of the rubric"), default=None)
    """Of a qualitative target with a rubric; ``fulfilled`` then follows from the level."""
    follow_up: bool = told(N_("To be followed up"), default=False)


RATES = ("%", "‰")
"""Units of shares: their figures are states, and may fall below zero."""


def rhythm_of(target: Target) -> Rhythm:
    """Return how often a figure is due: every quarter, and every half-year what is judged, unless somebody said otherwise."""
    return target.rhythm or (Rhythm.HALF_YEAR if target.qualitative else Rhythm.QUARTER)


def cumulation_of(target: Target) -> Cumulation:
    """Return how figures count: shares, ranges and upper limits without a direction are states, others grow through the year."""
    if target.cumulation is not None:
        return target.cumulation
    is_rate = (target.unit or "").startswith(RATES)
    is_state = (
        target.comparator in {Comparator.RANGE, Comparator.AT_MOST, Comparator.LESS_THAN} and not target.direction
    )
    return Cumulation.LEVEL if target.qualitative or is_rate or is_state else Cumulation.TO_DATE


def percent_of_plan(target: Target, achieved: Decimal | None) -> Decimal | None:
    """Return achieved as a percentage of the plan with two digits, or None where a share means nothing.

    A share means nothing without a planned figure above zero, for upper limits (``lt``, ``le``), where less is better, and
    where the target states a change against last year.
    """
    shares = {Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY, Comparator.PLAN}
    if achieved is None or target.value is None or target.value <= 0:
        return None
    if target.direction is not None or target.comparator not in shares:
        return None
    return (_WIDE.divide(achieved, target.value) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP, _WIDE)


_WIDE = Context(prec=80)
"""Room for the quotient of the longest figures that a record may hold."""


def holds(target: Target, achieved: Decimal) -> bool | None:
    """Tell whether the figure satisfies the target, or None where the target states nothing that could be held."""
    if target.direction is not None:
        return _moved(target, achieved)
    if target.value is None:
        return None
    if target.comparator is Comparator.RANGE:
        return None if target.value_to is None else target.value <= achieved <= target.value_to
    tests = {
        Comparator.AT_LEAST: achieved >= target.value,
        Comparator.MORE_THAN: achieved > target.value,
        Comparator.AT_MOST: achieved <= target.value,
        Comparator.LESS_THAN: achieved < target.value,
        Comparator.EXACTLY: achieved == target.value,
    }
    return tests.get(target.comparator)


def _moved(target: Target, achieved: Decimal) -> bool | None:
    """Hold against last year; a target that also says by how much is known to fail, but never known to hold."""
    if target.base_value is None:
        return None
    decreased = target.direction is Direction.DECREASE
    moved = achieved < target.base_value if decreased else achieved > target.base_value
    return None if moved and target.value is not None else moved


def grows(target: Target) -> bool:
    """Tell whether the figure is to grow through the year towards the plan, so that its share can be held against time."""
    return target.direction is None and target.comparator in {
        Comparator.AT_LEAST,
        Comparator.MORE_THAN,
        Comparator.EXACTLY,
    }
