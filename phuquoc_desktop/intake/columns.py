"""Columns matched to fields: by their headings, by their content where those say nothing, and by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from phuquoc_desktop.intake.content import are_given_names, is_person_name, meaning_of_content
from phuquoc_desktop.intake.header import Header
from phuquoc_desktop.intake.headings import UNSURE, Meaning, meaning
from phuquoc_desktop.intake.matching import ColumnMatch, Ground, Matching
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.vietnamese.fold import fold

SEVERAL = frozenset({"unit", "identity_number", "address", "awards", "note", "initiative", "other", ""})
"""Fields that several columns may be taken for; of any other, the surest column counts."""

_GIVEN = ("ten", "ten goi")
_YEAR = re.compile(r"\b20[0-9]{2}\b")
CONTRADICTED = 0.65
_TELLING = frozenset({"name", "birth", "sex", "identity_number", "awards", "position", "unit", "address", "note"})
_UNMISTAKABLE = frozenset({"birth", "identity_number", "awards", "sex"})
_REPEATED = 0.9
_SAMPLE = 300
_COLLECTIVE, _UNIT = "name:collective", "unit"


def match_columns(view: SheetView, header: Header | None, start: int) -> Matching:
    """Return the matching of the table whose rows begin at ``start``."""
    sample = _sample(view, start)
    columns = [_match(view, header, sample, column) for column in range(view.width)]
    columns = _split_names(_collective_named(_of_last_year(_without_list_beside(columns)), sample), sample)
    rows = () if header is None else tuple(map(view.number, range(header.top, header.bottom)))
    columns = [_held_against(one, texts) for one, texts in zip(columns, sample, strict=True)]
    return Matching(view.grid.sheet, rows, tuple(_without_rivals(_with_content(columns, sample))))


def _sample(view: SheetView, start: int) -> list[list[str]]:
    """Return texts by column of rows spread evenly over the table."""
    rows = range(start, len(view.rows))
    chosen = rows[:: max(1, len(rows) // _SAMPLE)]
    return [[view.text(row, column) for row in chosen] for column in range(view.width)]


def _match(view: SheetView, header: Header | None, sample: list[list[str]], column: int) -> ColumnMatch:
    parts = header.parts[column] if header else ()
    found = meaning(parts) if parts else Meaning("", 0.0)
    known = found.confidence >= UNSURE
    return ColumnMatch(
        column + 1,
        " / ".join(parts),
        found.field if known else "",
        round(found.confidence, 2) if known else 0.0,
        Ground.HEADING if known else Ground.NONE,
    )


def _without_list_beside(columns: list[ColumnMatch]) -> list[ColumnMatch]:
    """Leave out a second list beside the first: from where the numbers, or the names if there are none, begin again."""
    for begins in ("ordinal", "name"):
        places = [place for place, one in enumerate(columns) if one.field == begins and one.confidence >= _REPEATED]
        heads = [columns[place].heading for place in places]
        names = sum(one.field == "name" for one in columns)
        if len(places) > 1 and names > 1 and len(set(heads)) < len(heads) and places[1] - places[0] > 1:
            return [
                one if place < places[1] else replace(one, field="", confidence=0.0, ground=Ground.NONE)
                for place, one in enumerate(columns)
            ]
    return columns


def beside(matching: Matching) -> int | None:
    """Return the number of the column in which a second list begins that stands beside the first and is not read."""
    heads = {one.heading for one in matching.columns if one.field == "ordinal" or one.field.startswith("name")}
    left = [one for one in matching.columns if one.heading in heads and not one.field and one.ground is Ground.NONE]
    has_name = any(meaning((one.heading,)).field.startswith("name") for one in left if one.heading)
    return left[0].column if has_name and left[0].heading else None


def _held_against(one: ColumnMatch, texts: list[str]) -> ColumnMatch:
    """Trust a heading less where the column plainly holds something else."""
    return replace(one, confidence=CONTRADICTED, ground=Ground.CONTRADICTED) if contradicts(one, texts) else one


def contradicts(one: ColumnMatch, texts: Sequence[str]) -> bool:
    """Tell whether nearly all texts of a column are something that cannot be mistaken, and not what its heading says."""
    if one.ground is not Ground.HEADING or one.field.partition(":")[0] not in _TELLING:
        return False
    found = meaning_of_content(texts)
    return (
        found.field in _UNMISTAKABLE and found.field != one.field.partition(":")[0] and found.confidence > CONTRADICTED
    )


def _with_content(columns: list[ColumnMatch], sample: list[list[str]]) -> list[ColumnMatch]:
    """Give columns that no heading explains the field of their content, where no other column has it."""
    taken = {one.field.partition(":")[0] for one in columns if one.field}
    done = []
    for one, texts in zip(columns, sample, strict=True):
        found = meaning_of_content(texts) if not one.field else Meaning("", 0.0)
        is_free = found.field not in taken or found.field == "awards"
        if found.field and is_free and not (taken & {"name_family", "name_birth"} and found.field == "name"):
            taken.add(found.field)
            done.append(replace(one, field=found.field, confidence=round(found.confidence, 2), ground=Ground.CONTENT))
        else:
            done.append(one)
    return done


def _collective_named(columns: list[ColumnMatch], sample: list[list[str]]) -> list[ColumnMatch]:
    """A column of units names the parties where nothing else does; beside a name it is where they belong."""
    names = [one for one in columns if one.field.startswith("name")]
    if not names:
        if any(not one.field and _names_people(texts) for one, texts in zip(columns, sample, strict=True)):
            return columns
        unit = next((one for one in columns if one.field == _UNIT), None)
        return [replace(one, field=_COLLECTIVE, confidence=0.7) if one is unit else one for one in columns]
    if len(names) > 1:
        return [replace(one, field=_UNIT, confidence=0.9) if one.field == _COLLECTIVE else one for one in columns]
    return columns


def _names_people(texts: list[str]) -> bool:
    said = [text for text in texts if text]
    return bool(said) and 2 * sum(map(is_person_name, said)) >= len(said)


def _of_last_year(columns: list[ColumnMatch]) -> list[ColumnMatch]:
    """Of awards with years in their headings only those of the last year are registered; the others were received."""
    years = {
        one.column: int(found[-1]) for one in columns if one.field == "awards" and (found := _YEAR.findall(one.heading))
    }
    last = max(years.values(), default=0)
    return [
        replace(one, field="other", confidence=0.7) if years.get(one.column, last) < last else one for one in columns
    ]


def _split_names(columns: list[ColumnMatch], sample: list[list[str]]) -> list[ColumnMatch]:
    """“Họ đệm” beside “Tên” is family and given name; so is “Họ và tên” over two columns, or beside a nameless one."""
    done = list(columns)
    if any(one.field in ("name_family", "name_middle") for one in columns):
        done = [
            replace(one, field="name_given") if one.field == "name" and fold(one.heading).strip() in _GIVEN else one
            for one in columns
        ]
    for left, right in pairwise(columns):
        if left.field == "name_family" and right.field == "name":
            done[right.column - 1] = replace(right, field="name_given")
        same = right.field == left.field and right.heading == left.heading
        if left.field != "name" or not (same or (not right.heading and not right.field)):
            continue
        if are_given_names(sample[right.column - 1]):
            done[left.column - 1] = replace(left, field="name_family")
            done[right.column - 1] = replace(
                right, field="name_given", confidence=left.confidence, ground=Ground.CONTENT
            )
    return done


def _without_rivals(columns: Sequence[ColumnMatch]) -> list[ColumnMatch]:
    """Leave a field that can only be once to the surest of its columns; the others are for a person to decide."""
    best: dict[str, ColumnMatch] = {}
    for one in columns:
        field = one.field.partition(":")[0] if one.field.startswith("name:") else one.field
        if field not in SEVERAL and (field not in best or one.confidence > best[field].confidence):
            best[field] = one
    kept = set(map(id, best.values()))
    return [
        one if one.field in SEVERAL or id(one) in kept else replace(one, field="", confidence=0.0, ground=Ground.NONE)
        for one in columns
    ]
