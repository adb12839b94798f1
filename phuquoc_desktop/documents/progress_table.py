"""The table of a progress report: groups, targets and their parts as a tree, with notes where a figure is doubted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.documents.document import Align, Cell, Row, RowKind, Table, Value, columns_of
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.target import Comparator, ProgressEntry, Standing, Target, TargetGroup
from phuquoc_desktop.vietnamese.numbers import show_number

_SHARES = (6, 38, 14, 17, 17, 13, 16)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.CENTRE)
_ROMAN = ("I", "II", "III", "IV")
_WORDED = {Comparator.MORE_THAN, Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.RANGE}

Notes = dict[str, str]
"""From a target's code to what is said of it beneath the table, in the order of the table."""


@dataclass(frozen=True)
class ReportedTarget:
    """One target with the latest figure up to the period; ``own`` is the office's own figure beside the city's."""

    target: Target
    standing: Standing
    entry: ProgressEntry | None = None
    percent: Decimal | None = None
    own: Target | None = None


def table_of(targets: tuple[ReportedTarget, ...], year: int, period: str, words: Template, notes: Notes) -> Table:
    """Return the whole table; ``period`` as people read it. A year without targets says so in its only row."""
    columns = columns_of(words.headings("columns", len(_SHARES), year=year, period=period), _SHARES, _ALIGNS)
    if not targets:
        return Table(columns, (whole_row(words.say("nobody", year=year), len(columns)),))
    marks = {code: number for number, code in enumerate(notes, start=1)}
    rows: list[Row] = []
    present = [group for group in TargetGroup if any(one.target.group is group for one in targets)]
    for number, group in enumerate(present):
        members = [one for one in targets if one.target.group is group]
        title = f"{_ROMAN[number]}. {words.say(f'group.{group.value}')}"
        rows.append(Row((Cell(title, span=len(columns)),), RowKind.GROUP))
        rows.extend(_row(place, level, one, words, marks) for place, level, one in _numbered(members))
    return Table(columns, tuple(rows))


def _numbered(members: list[ReportedTarget]) -> list[tuple[str, int, ReportedTarget]]:
    """Number the roots 1, 2, 3 and their parts 1.1, 1.2; a part whose whole is not in the group is a root.

    What would be left out, being a part of itself, comes last without a number.
    """
    known = {one.target.code for one in members}
    roots = [one for one in members if one.target.parent_code not in known]
    numbered: list[tuple[str, int, ReportedTarget]] = []
    for place, root in enumerate(roots, start=1):
        _add(numbered, members, root, str(place), 0)
    placed = {one.target.code for _place, _level, one in numbered}
    return numbered + [("", 0, one) for one in members if one.target.code not in placed]


def _add(
    numbered: list[tuple[str, int, ReportedTarget]],
    members: list[ReportedTarget],
    one: ReportedTarget,
    place: str,
    level: int,
) -> None:
    numbered.append((place, level, one))
    parts = [part for part in members if part.target.parent_code == one.target.code]
    for number, part in enumerate(parts, start=1):
        _add(numbered, members, part, f"{place}.{number}", level + 1)


def _row(place: str, level: int, one: ReportedTarget, words: Template, marks: dict[str, int]) -> Row:
    mark = marks.get(one.target.code)
    name = f"{one.target.indicator} ({mark})" if mark else one.target.indicator
    return Row(
        (
            Cell(int(place) if place.isdigit() else place),
            Cell(name, level=level),
            Cell(one.target.unit or ""),
            Cell(planned(one.own or one.target, words)),
            Cell(_achieved(one, words)),
            Cell(one.percent),
            Cell(words.say(f"standing.{one.standing.value}")),
        )
    )


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


def _achieved(one: ReportedTarget, words: Template) -> Value:
    if one.entry is None:
        return words.say("achieved.unknown")
    if one.entry.value is not None:
        return one.entry.value
    if one.entry.fulfilled is None:
        return words.say("achieved.unknown")
    return words.say("achieved.fulfilled" if one.entry.fulfilled else "achieved.not_fulfilled")


def notes_of(targets: tuple[ReportedTarget, ...], issuer: str, words: Template) -> Notes:
    """Return what must be said of single targets: doubted figures, exceptions, a missing last year, the city's figure."""
    said = ((one.target.code, "; ".join(_remarks(one, issuer, words))) for one in targets)
    return {code: text for code, text in said if text}


def _remarks(one: ReportedTarget, issuer: str, words: Template) -> list[str]:
    target = one.target
    remarks = []
    if target.alarm_because:
        remarks.append(_alarm(target, words))
    if target.exception:
        remarks.append(words.say("remark.exception", indicator=target.indicator, exception=target.exception))
    if target.direction is not None and target.base_value is None and one.standing is Standing.UNKNOWN:
        remarks.append(words.say("remark.base", indicator=target.indicator))
    if one.own and one.own.value is not None and one.own.value != target.value:
        value = _figure(target.value)
        remarks.append(words.say("remark.own", indicator=target.indicator, issuer=issuer, value=value))
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
