"""The table of a progress report: groups, targets and their parts as a tree, with notes where a figure is doubted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from phuquoc_desktop.documents.document import Align, Cell, Row, RowKind, Table, Value, columns_of
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.progress_figures import At, Places, amount, change, compared, missing, percent
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.target_tree import Placed, in_groups
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.target import RATES, Comparator, Standing, Target, TargetGroup
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "progress_report.toml"
_SHARES = (11, 60, 20, 23, 20, 20, 17, 20, 17, 26, 30, 22, 22)
_ALIGNS = (
    *(Align.CENTRE, Align.LEFT, Align.CENTRE),
    *(Align.RIGHT,) * 6,
    *(Align.CENTRE, Align.LEFT, Align.RIGHT, Align.RIGHT),
)
_ROMAN = ("I", "II", "III", "IV")
_WORDED = {Comparator.MORE_THAN, Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.RANGE}

Notes = dict[str, str]
"""From a target's code to what is said of it beneath the table, in the order of the table."""


def table_of(
    targets: tuple[ReportedTarget, ...],
    year: int,
    period: str,
    words: Template,
    notes: Notes,
    *,
    differences: bool = False,
) -> Table:
    """Return the whole table; ``period`` as people read it. A year without targets says so in its only row.

    ``differences`` adds what is missing to the plan and what changed since last year, for which only Excel has room.
    """
    names = ["columns", *(["difference_columns"] if differences else [])]
    headings = tuple(line for name in names for line in words.lines(name, year=year, before=year - 1, period=period))
    count = len(headings)
    columns = columns_of(headings, _SHARES[:count], _ALIGNS[:count])
    if not targets:
        return Table(columns, (whole_row(words.say("nobody", year=year), count),))
    return Table(columns, tuple(_rows(targets, words, notes, count)))


def _rows(targets: tuple[ReportedTarget, ...], words: Template, notes: Notes, count: int) -> Iterator[Row]:
    marks = {code: number for number, code in enumerate(notes, start=1)}
    known = {one.target.code: one for one in targets}
    groups = in_groups(one.target for one in targets)
    places = Places(_row_numbers(groups), known)
    for number, (group, placed) in enumerate(groups):
        title = f"{roman(number)}. {words.say(f'group.{group.value}')}"
        yield Row((Cell(title, span=count),), RowKind.GROUP)
        for one in placed:
            yield Row(_cells(one, known[one.target.code], places, words, marks)[:count])


def roman(number: int) -> str:
    """Return the numeral of a group, counted from 0."""
    return _ROMAN[number]


def _row_numbers(groups: list[tuple[TargetGroup, list[Placed]]]) -> dict[str, int]:
    """Return in which row each target will stand, the titles of groups counted."""
    codes = [code for _group, placed in groups for code in (None, *(one.target.code for one in placed))]
    return {code: row for row, code in enumerate(codes) if code is not None}


def _cells(
    placed: Placed, one: ReportedTarget, places: Places, words: Template, marks: dict[str, int]
) -> tuple[Cell, ...]:
    mark = marks.get(one.target.code)
    name = f"{one.target.indicator} ({mark})" if mark else one.target.indicator
    return (
        Cell(int(placed.number) if placed.number.isdigit() else placed.number),
        Cell(name, level=placed.level),
        Cell(one.target.unit or ""),
        _plan(one, places, words),
        amount(one, At.IN_PERIOD, places),
        _reached(one, places, words),
        percent(one, places),
        amount(one, At.LAST_YEAR, places),
        _compared(one, places, words),
        Cell(words.say(f"standing.{one.standing.value}")),
        Cell(_note(one, words)),
        missing(one, places),
        change(one, places),
    )


def _plan(one: ReportedTarget, places: Places, words: Template) -> Cell:
    shown = planned(one.planned, words)
    return Cell(shown) if isinstance(shown, str) else amount(one, At.PLAN, places)


def _reached(one: ReportedTarget, places: Places, words: Template) -> Cell:
    return Cell(reached_shown(one, words)) if one.target.qualitative else amount(one, At.TO_DATE, places)


def figure_shown(target: Target) -> str:
    """Return the planned figure with its unit, as it stands in a sentence: ``3.400 tỷ đồng``, ``dưới 11‰``."""
    shown, unit = Cell(planned(target, Template(FILE))).shown, target.unit or ""
    return f"{shown}{'' if unit.startswith(RATES) else ' '}{unit}".strip() if target.value is not None else shown


def reached_shown(one: ReportedTarget, words: Template) -> Value:
    """Return what was reached as a figure, or in words for a qualitative target; nothing where nobody knows."""
    if not one.target.qualitative:
        return one.to_date
    if one.level or one.fulfilled is None:
        return one.level
    return words.say("achieved.fulfilled" if one.fulfilled else "achieved.not_fulfilled")


def _compared(one: ReportedTarget, places: Places, words: Template) -> Cell:
    return Cell(compared_shown(one, words)) if one.is_rate else compared(one, places)


def bare(figure: Decimal) -> Decimal:
    """Return a figure without zeros at its end, as it stands in a sentence."""
    whole = figure == figure.to_integral_value()
    return figure.quantize(Decimal(1)) if whole else figure.normalize()


def compared_shown(one: ReportedTarget, words: Template) -> Value:
    """Return the per cent of the same period last year; shares are only subtracted, a share of a share says little."""
    if not one.is_rate:
        return one.compared
    if one.change is None:
        return None
    sign = "more" if one.change > 0 else "less" if one.change < 0 else "same"
    return words.say(f"points.{sign}", points=show_number(abs(one.change)))


def _note(one: ReportedTarget, words: Template) -> str:
    until = words.say("until", month=one.until) if one.until else ""
    return "; ".join(part for part in (one.because, until, one.note) if part)


def planned(target: Target, words: Template) -> Value:
    """Return the plan as a figure where more is better or equal is asked, else in words: ``dưới 11``."""
    if target.qualitative:
        return words.say("planned.qualitative")
    if target.direction is not None:
        return words.say(f"planned.{target.direction.value}")
    if target.value is None or target.comparator not in _WORDED:
        return target.value
    to = show_number(target.value_to) if target.value_to is not None else ""
    return words.say(f"planned.{target.comparator.value}", value=show_number(target.value), value_to=to)


def plan_notes(targets: tuple[ReportedTarget, ...], issuer: str, words: Template) -> list[str]:
    """Return what is said of the column of plans: whose figures it shows where the office has its own, and where not."""
    is_own = any(_departs(one) for one in targets)
    is_shared = any(one.own is None and one.target.value is not None for one in targets)
    said = ((is_own, words.say("own_plan", issuer=issuer)), (is_shared, words.say("shared_plan")))
    return [text for holds, text in said if holds]


def notes_of(targets: tuple[ReportedTarget, ...], words: Template) -> Notes:
    """Return what must be said of single targets: doubted figures, exceptions, a missing last year, the city's figure."""
    said = ((one.target, _remarks(one, words)) for one in targets)
    return {target.code: _together(target.indicator, remarks) for target, remarks in said if remarks}


def _together(indicator: str, remarks: list[str]) -> str:
    """Return what is said of one target as one note, which names it once."""
    first, *others = (one.rstrip(".") for one in remarks)
    return "; ".join([first, *(one.removeprefix(f"{indicator}: ") for one in others)]) + "."


def _departs(one: ReportedTarget) -> bool:
    return one.own is not None and one.own.value is not None and one.own.value != one.target.value


def _remarks(one: ReportedTarget, words: Template) -> list[str]:
    target = one.target
    remarks = []
    if target.alarm_because:
        remarks.append(_alarm(target, words))
    if target.exception:
        remarks.append(words.say("remark.exception", indicator=target.indicator, exception=target.exception))
    if target.direction is not None and target.base_value is None and one.standing is Standing.UNKNOWN:
        remarks.append(words.say("remark.base", indicator=target.indicator))
    if _departs(one):
        value = f"{_figure(target.value)} {target.unit or ''}".strip()
        remarks.append(words.say("remark.own", indicator=target.indicator, value=value))
    return remarks


def _figure(value: Decimal | None) -> str:
    return "" if value is None else show_number(value)


def _alarm(target: Target, words: Template) -> str:
    because = _localised((target.alarm_because or "").rstrip(" ."))
    if not target.alarm_readings:
        return words.say("remark.alarm", indicator=target.indicator, because=because)
    readings = _localised(target.alarm_readings)
    value = _figure(target.value)
    return words.say(
        "remark.alarm_readings", indicator=target.indicator, because=because, readings=readings, value=value
    )


def _localised(text: str) -> str:
    """Show bare figures, stored with a decimal point, as they are written in Vietnamese; a sentence stays as it is."""
    if any(letter.isalpha() for letter in text):
        return text
    return " ".join(_local_word(word) for word in text.split())


def _local_word(word: str) -> str:
    bare = word.rstrip(";,")
    try:
        return show_number(Decimal(bare)) + word[len(bare) :]
    except (ArithmeticError, ValueError):
        return word
