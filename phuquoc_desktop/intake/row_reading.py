"""One row of a list as fields: each cell repaired for its field, combined columns parted, awards and kinds understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.grid import GridCell, Value
from phuquoc_desktop.intake.matching import ColumnMatch
from phuquoc_desktop.intake.parts import name_and_birth, position_and_unit
from phuquoc_desktop.intake.repairs import Habits, Repaired
from phuquoc_desktop.intake.row_awards import awards_of_kind
from phuquoc_desktop.intake.row_draft import Context, Draft
from phuquoc_desktop.intake.rows import ReadRow, Repair, RepairKind
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.collective_name import is_collective_name
from phuquoc_desktop.vietnamese.fold import fold, tidy

RepairField = Callable[[str, Value, str, Habits], Repaired]
Taker = Callable[["RowReader", Draft, GridCell], None]

FILLED_DOWN = frozenset(
    {"unit", "address", "position", "position_unit", "awards", "kind", "note", "initiative", "rating"}
)
"""Fields whose merged cell counts for every row it covers."""

_REMEMBERED = 5000
_BIRTH_PARTS = ("birth_day", "birth_month", "birth_year")
_NO_NAME = N_("There is no name in this row."), N_("Write the name, or join the row with the one it belongs to.")
_UNCOMPUTED = (
    N_("The file holds a formula here, but not its result."),
    N_("Open the file in Excel or LibreOffice, save it, and choose it again."),
)
_NO_MARK = N_("This is neither a tick nor empty."), N_("Write x, or the name of the award in a column of awards.")
_NO_AWARD = N_("No award is called so."), N_("Write its name, its short name or its code as in the list of awards.")
_NO_KIND = N_("This is no kind of party."), N_("Write cá nhân, tập thể or hộ gia đình.")
_TWICE = N_("Both columns of the sex hold something."), N_("Leave only one of them filled.")
_HIDDEN = N_("This row is hidden in the file; look whether it should be taken in.")
_SEXES_DIFFER = N_("The form of address and the column of the sex say different things.")
_DIFFERS = N_("Row {row} goes on with this one and says “{text}” besides; look which is right.")
_UNCLEAR = N_("“{text}” may mean several awards; look whether {award} is meant.")


class _Column(NamedTuple):
    """A column that is read; ``place`` counts from 0, ``award`` is the one that is ticked in it."""

    place: int
    name: str
    heading: str
    fills_down: bool
    award: str
    taker: Taker | None


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, view: SheetView, columns: Iterable[ColumnMatch], habits: Habits, repair: RepairField) -> None:
        self._view, self._habits, self._repair = view, habits, repair
        taken = [one for one in columns if one.field not in _UNREAD]
        self._columns = [_column(one) for one in taken]
        self._repaired_before: dict[tuple[object, ...], Repaired] = {}
        self._kind = next((_kind_of_field(one.field) for one in taken if one.field.startswith("name:")), None)

    def read(self, row: int, context: Context) -> ReadRow:
        """Return what a row says."""
        draft = Draft()
        view = self._view
        for column in self._columns:
            cell = (view.spread if column.fills_down else view.cell)(row, column.place)
            if cell.value is not None:
                self._take(draft, column, cell)
            elif view.grid.uncomputed and (view.number(row), column.place + 1) in view.grid.uncomputed:
                draft.refuse(column.name, "", _UNCOMPUTED)
        self._join(draft)
        kind = self._settle_kind(draft, context)
        if not draft.fields.get("name") and not any(error.field == "name" for error in draft.errors):
            draft.refuse("name", "", _NO_NAME)
        if context.unit and "unit" not in draft.fields and kind is PartyKind.PERSON:
            draft.add("unit", context.unit)
        draft.doubts += awards_of_kind(draft.fields, kind)
        if self._view.grid.sheet_hidden or self._view.number(row) in self._view.grid.hidden:
            draft.doubts.append(_(_HIDDEN))
        return self._done(row, draft)

    def add_to(self, before: ReadRow, row: int) -> ReadRow:
        """Return the row before with what this one, which goes on with it, adds; what differs is for a person to see."""
        more = self.read(row, Context(PartyKind(before.fields["kind"])))
        fields, doubts = {**more.fields, **before.fields}, list(before.doubts + more.doubts)
        for name, text in more.fields.items():
            if name in _ADDED and name in before.fields:
                fields[name] = _together(name, list(dict.fromkeys((before.fields[name], text))))
            elif fields[name] != text:
                doubts.append(_(_DIFFERS).format(row=self._view.number(row), text=text))
        return replace(
            before,
            fields=fields,
            repairs=before.repairs + more.repairs,
            errors=before.errors + tuple(error for error in more.errors if error.field != "name"),
            doubts=tuple(dict.fromkeys(doubts)),
            remarks=tuple(dict.fromkeys(before.remarks + more.remarks)),
        )

    def _take(self, draft: Draft, column: _Column, cell: GridCell) -> None:
        if isinstance(cell.value, str) and not cell.value.strip():
            return
        if column.taker:
            column.taker(self, draft, cell)
        elif column.award:
            self._take_mark(draft, cell, column.award, column.heading)
        else:
            self._repaired(draft, column.name, cell)

    def _repaired(self, draft: Draft, name: str, cell: GridCell) -> None:
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
            draft.doubts.append(parted.doubt)

    def _parted(self, draft: Draft, cell: GridCell, parts: dict[str, str]) -> None:
        whole = str(cell.value)
        for name, text in parts.items():
            if not text:
                continue
            if text != whole.strip():
                draft.repairs.append(Repair(name, tidy(whole), tidy(text), RepairKind.PARTED))
            self._repaired(draft, name, GridCell(text, cell.font))

    def _take_awards(self, draft: Draft, cell: GridCell) -> None:
        text = self._mended(draft, "awards", cell)
        said = awards_said(text)
        for code in said.codes:
            draft.add("awards", code)
        draft.doubts += [_(_UNCLEAR).format(text=text, award=meant[0]) for meant in said.unclear]
        if said.strange:
            draft.refuse("awards", text, _NO_AWARD)

    def _take_mark(self, draft: Draft, cell: GridCell, code: str, heading: str) -> None:
        text = self._view.said(cell)
        said = awards_said(text)
        if fold(text) in words().marks or said.codes == (code,):
            draft.add("awards", code)
            unclear = awards_said(heading).unclear
            draft.doubts += [_(_UNCLEAR).format(text=heading, award=meant[0]) for meant in unclear]
        elif fold(text) not in words().no_marks:
            draft.refuse("awards", text, _NO_MARK)

    def _take_kind(self, draft: Draft, cell: GridCell) -> None:
        text = self._mended(draft, "kind", cell)
        kind = words().kinds.get(phrase(text))
        if kind:
            draft.add("kind", kind.value)
        else:
            draft.refuse("kind", text, _NO_KIND)

    def _join(self, draft: Draft) -> None:
        """Put together what stood in several columns."""
        family, given = draft.fields.pop("name_family", []), draft.fields.pop("name_given", [])
        if family or given:
            draft.add("name", " ".join([*family, *given]))
        days = [draft.fields.pop(part, []) for part in _BIRTH_PARTS]
        if days[2]:
            text = "/".join(part[0] for part in days if part) if all(days) else days[2][0]
            self._repaired(draft, "birth", GridCell(text))
        if draft.sex and "sex" not in draft.fields:
            draft.add("sex", draft.sex.value)
        elif draft.sex and draft.fields["sex"] != [draft.sex.value]:
            draft.doubts.append(_(_SEXES_DIFFER))

    def _settle_kind(self, draft: Draft, context: Context) -> PartyKind:
        """A column of kinds counts first, then the heading of the names, then the name itself, then group and title."""
        if draft.fields.get("kind"):
            return PartyKind(draft.fields["kind"][0])
        kind = self._kind or _kind_of_name(" ".join(draft.fields.get("name", ()))) or context.kind or PartyKind.PERSON
        draft.add("kind", kind.value)
        return kind

    def _done(self, row: int, draft: Draft) -> ReadRow:
        fields = {name: _together(name, texts) for name, texts in draft.fields.items() if texts}
        doubts = tuple(dict.fromkeys(draft.doubts))
        place = self._view.grid.sheet, self._view.number(row)
        return ReadRow(
            *place, fields, tuple(draft.repairs), tuple(draft.errors), doubts, tuple(dict.fromkeys(draft.remarks))
        )


def _column(one: ColumnMatch) -> _Column:
    kind, _colon, more = one.field.partition(":")
    award = more if kind == "award" else ""
    name = "awards" if award else kind
    return _Column(one.column - 1, name, one.heading, name in FILLED_DOWN, award, None if award else _TAKERS.get(name))


def _together(name: str, texts: list[str]) -> str:
    return (" " if name == "awards" else "; " if name in _ADDED else ", ").join(texts)


def _kind_of_field(name: str) -> PartyKind:
    return PartyKind(name.partition(":")[2])


def _kind_of_name(name: str) -> PartyKind | None:
    if begins_with(phrase(name), words().households):
        return PartyKind.HOUSEHOLD
    return PartyKind.COLLECTIVE if is_collective_name(name) else None


def _take_sex(sex: Sex) -> Taker:
    """Read a column named Nam or Nữ: ticked, or with the year of birth in it."""

    def take(reader: RowReader, draft: Draft, cell: GridCell) -> None:
        text = str(cell.value).strip()
        if fold(text) in words().no_marks:
            return
        if draft.fields.get("sex") and draft.fields["sex"] != [sex.value]:
            draft.refuse("sex", text, _TWICE)
        draft.fields["sex"] = [sex.value]
        if fold(text) not in words().marks:
            reader._repaired(draft, "birth", cell)

    return take


_TAKERS: dict[str, Taker] = {
    "name_birth": RowReader._take_name_birth,
    "position_unit": RowReader._take_position_unit,
    "awards": RowReader._take_awards,
    "kind": RowReader._take_kind,
    "sex_male": _take_sex(Sex.MALE),
    "sex_female": _take_sex(Sex.FEMALE),
    "birth_male": _take_sex(Sex.MALE),
    "birth_female": _take_sex(Sex.FEMALE),
}
_UNREAD = ("", "ordinal", "other")
_ADDED = ("awards", "note", "initiative")
