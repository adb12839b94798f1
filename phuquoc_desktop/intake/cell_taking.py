"""One cell of a list taken into the fields of its row: repaired, parted, or understood as awards, kind or sex."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.grid import GridCell, Value
from phuquoc_desktop.intake.matching import ColumnMatch
from phuquoc_desktop.intake.parts import name_and_birth, position_and_unit
from phuquoc_desktop.intake.repairs import Habits, Repaired
from phuquoc_desktop.intake.row_awards import short_name
from phuquoc_desktop.intake.row_draft import Draft
from phuquoc_desktop.intake.rows import Repair, RepairKind
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold, tidy

RepairField = Callable[[str, Value, str, Habits], Repaired]
Taker = Callable[["CellTaker", Draft, GridCell], None]

FILLED_DOWN = frozenset(
    {"unit", "address", "position", "position_unit", "awards", "kind", "note", "initiative", "rating"}
)
"""Fields whose merged cell counts for every row it covers."""

_REMEMBERED = 5000
"""Texts whose repair is kept for the next row with the same."""

_NEVER_REPEATED = frozenset(
    {"name", "name_family", "name_middle", "name_given", "name_birth", "birth", "identity_number", "sex"}
)
_NOTHING_ABOVE = (
    N_("This only points to the row above, which says nothing here."),
    N_("Write out what is meant."),
)
_NO_MARK = N_("This is neither a tick nor empty."), N_("Write x, or the name of the award in a column of awards.")
_OTHER_YEAR = N_("A year stands beside the award: “{text}”; look whether it is meant for this list.")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_NO_AWARD = N_("No award is called so."), N_("Write its name, its short name or its code as in the list of awards.")
_NO_KIND = N_("This is no kind of party."), N_("Write cá nhân, tập thể or hộ gia đình.")
_TWICE = N_("Both columns of the sex hold something."), N_("Leave only one of them filled.")
_UNCLEAR = N_("“{text}” may mean several awards; look whether {award} is meant.")


class Column(NamedTuple):
    """A column that is read; ``place`` counts from 0, ``award`` is the one that is ticked in it."""

    place: int
    name: str
    heading: str
    fills_down: bool
    award: str
    taker: Taker | None


class CellTaker:
    """Takes the cells of one table."""

    def __init__(self, view: SheetView, habits: Habits, repair: RepairField) -> None:
        self._view, self._habits, self._repair = view, habits, repair
        self.above: Mapping[str, list[str]] = {}
        """The fields of the row above, for cells that only point to it."""
        self._repaired_before: dict[tuple[object, ...], Repaired] = {}

    def take(self, draft: Draft, column: Column, cell: GridCell) -> None:
        """Take a cell that is not empty into the row."""
        if isinstance(cell.value, str) and self._says_nothing(draft, column, cell.value):
            return
        if column.taker:
            column.taker(self, draft, cell)
        elif column.award:
            self._take_mark(draft, cell, column.award, column.heading)
        else:
            self.repaired(draft, column.name, cell)

    def _says_nothing(self, draft: Draft, column: Column, text: str) -> bool:
        """Tell whether a cell is empty, holds a dash for nothing, or only points to the row above, which is taken then."""
        said = text.strip()
        if column.award:
            return not said
        if fold(said).strip(" .-–—") in words().ditto:
            if column.name in _NEVER_REPEATED:
                return False
            self._take_from_above(draft, column, said)
            return True
        return not any(map(str.isalnum, said)) and (not said or not column.name.startswith("name"))

    def _take_from_above(self, draft: Draft, column: Column, said: str) -> None:
        parts = ("position", "unit") if column.name == "position_unit" else (column.name,)
        if not any(self.above.get(part) for part in parts):
            draft.refuse(parts[0], said, _NOTHING_ABOVE)
        for part in parts:
            for text in self.above.get(part, ()):
                draft.add(part, text)
                shown = short_name(text) if part == "awards" else text
                draft.repairs.append(Repair(part, said, shown, RepairKind.DITTO))

    def repaired(self, draft: Draft, name: str, cell: GridCell) -> None:
        """Repair a cell for a field and take it into it."""
        draft.add(name, self._mended(draft, name, cell))

    def _mended(self, draft: Draft, name: str, cell: GridCell) -> str:
        """Repair a cell for a field, and keep what was done."""
        done = self._repair_once(name, cell)
        draft.keep(done)
        return done.text

    def _repair_once(self, name: str, cell: GridCell) -> Repaired:
        """Units, positions and awards stand in many rows alike; each is repaired once."""
        if not isinstance(cell.value, str):
            return self._repair(name, cell.value, cell.font, self._habits)
        known = self._repaired_before.get((name, *cell))
        if known is None:
            if len(self._repaired_before) >= _REMEMBERED:
                self._repaired_before.clear()
            known = self._repair(name, cell.value, cell.font, self._habits)
            self._repaired_before[name, *cell] = known
        return known

    def _take_name_birth(self, draft: Draft, cell: GridCell) -> None:
        name, birth = name_and_birth(str(cell.value))
        self._parted(draft, cell, {"name": name, "birth": birth})

    def _take_position_unit(self, draft: Draft, cell: GridCell) -> None:
        parted = position_and_unit(str(cell.value), lambda part: self._view.said(GridCell(part, cell.font)))
        self._parted(draft, cell, {"position": parted.position, "unit": parted.unit})
        if parted.doubt:
            draft.doubt("position", parted.doubt)

    def _parted(self, draft: Draft, cell: GridCell, parts: dict[str, str]) -> None:
        whole = str(cell.value)
        for name, text in parts.items():
            if not text:
                continue
            if text != whole.strip():
                draft.repairs.append(Repair(name, tidy(whole), tidy(text), RepairKind.PARTED))
            self.repaired(draft, name, GridCell(text, cell.font))

    def _take_awards(self, draft: Draft, cell: GridCell) -> None:
        text = self._mended(draft, "awards", cell)
        said = awards_said(text)
        for code in said.codes:
            draft.add("awards", code)
        if said.codes and {*_YEAR.findall(text)} - {str(self._habits.today.year)}:
            draft.doubt("awards", _(_OTHER_YEAR).format(text=text))
        for meant in said.unclear:
            draft.doubt("awards", _(_UNCLEAR).format(text=text, award=meant[0]))
        if said.strange:
            draft.refuse("awards", text, _NO_AWARD)

    def _take_mark(self, draft: Draft, cell: GridCell, code: str, heading: str) -> None:
        text = self._view.said(cell)
        said = awards_said(text)
        if fold(text) in words().marks or said.codes == (code,):
            draft.add("awards", code)
            for meant in awards_said(heading).unclear:
                draft.doubt("awards", _(_UNCLEAR).format(text=heading, award=meant[0]))
        elif fold(text) not in words().no_marks:
            draft.refuse("awards", text, _NO_MARK)

    def _take_kind(self, draft: Draft, cell: GridCell) -> None:
        text = self._mended(draft, "kind", cell)
        kind = words().kinds.get(phrase(text))
        if kind:
            draft.add("kind", kind.value)
        else:
            draft.refuse("kind", text, _NO_KIND)


def _take_sex(sex: Sex) -> Taker:
    """Read a column named Nam or Nữ: ticked, or with the year of birth in it."""

    def take(taker: CellTaker, draft: Draft, cell: GridCell) -> None:
        text = str(cell.value).strip()
        if fold(text) in words().no_marks:
            return
        if draft.fields.get("sex") and draft.fields["sex"] != [sex.value]:
            draft.refuse("sex", text, _TWICE)
        draft.fields["sex"] = [sex.value]
        if fold(text) not in words().marks:
            taker.repaired(draft, "birth", cell)

    return take


_TAKERS: dict[str, Taker] = {
    "name_birth": CellTaker._take_name_birth,
    "position_unit": CellTaker._take_position_unit,
    "awards": CellTaker._take_awards,
    "kind": CellTaker._take_kind,
    "sex_male": _take_sex(Sex.MALE),
    "sex_female": _take_sex(Sex.FEMALE),
    "birth_male": _take_sex(Sex.MALE),
    "birth_female": _take_sex(Sex.FEMALE),
}


def column_of(one: ColumnMatch) -> Column:
    """Return how the cells of a column are taken."""
    kind, _colon, more = one.field.partition(":")
    award = more if kind == "award" else ""
    name = "awards" if award else kind
    return Column(one.column - 1, name, one.heading, name in FILLED_DOWN, award, None if award else _TAKERS.get(name))
