"""One row of a list as fields: each cell repaired for its field, combined columns parted, awards and kinds understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.grid import GridCell, Value
from phuquoc_desktop.intake.matching import ColumnMatch
from phuquoc_desktop.intake.parts import name_and_birth, position_and_unit
from phuquoc_desktop.intake.repairs import Habits, Repaired
from phuquoc_desktop.intake.row_awards import awards_of_kind
from phuquoc_desktop.intake.rows import ReadRow, Repair, RepairKind, RowError
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.collective_name import is_collective_name
from phuquoc_desktop.vietnamese.fold import fold, tidy

RepairField = Callable[[str, Value, str, Habits], Repaired]

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
_UNCLEAR = N_("“{text}” may mean several awards; look whether {award} is meant.")


@dataclass
class Draft:
    """A row while it is being read."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    sex: Sex | None = None

    def add(self, name: str, text: str) -> None:
        """Add a text to a field; the same text twice is one."""
        if text and text not in self.fields.setdefault(name, []):
            self.fields[name].append(text)

    def refuse(self, name: str, value: str, reason: tuple[str, str]) -> None:
        """Note an error; the reason as ids of the catalogue."""
        self.errors.append(RowError(name, value, *map(_, reason)))


@dataclass(frozen=True)
class Context:
    """What counts for a row from outside of it: title, name of the sheet, group; ``kind_by`` columns come first."""

    kind: PartyKind | None = None
    unit: str = ""


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, view: SheetView, columns: Iterable[ColumnMatch], habits: Habits, repair: RepairField) -> None:
        self._view, self._habits, self._repair = view, habits, repair
        self._columns = [(one.column - 1, one.field, one.heading) for one in columns if one.field not in _UNREAD]
        self._repaired_before: dict[tuple[object, ...], Repaired] = {}
        self._kind = next((_kind_of_field(one) for _, one, _ in self._columns if one.startswith("name:")), None)

    def read(self, row: int, context: Context) -> ReadRow:
        """Return what a row says."""
        draft = Draft()
        for column, name, heading in self._columns:
            cell = self._seen(row, column, name)
            if cell.value is not None:
                self._take(draft, name, cell, heading)
            elif (self._view.number(row), column + 1) in self._view.grid.uncomputed:
                draft.refuse(name, "", _UNCOMPUTED)
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
        """Return the row before with what this one, which goes on with it, adds to awards, notes and the like."""
        more = self.read(row, Context())
        fields = dict(before.fields)
        for name in _ADDED:
            texts = [text for text in (fields.get(name, ""), more.fields.get(name, "")) if text]
            if texts:
                fields[name] = (" " if name == "awards" else "; ").join(dict.fromkeys(texts))
        errors = tuple(error for error in more.errors if error.field != "name")
        return ReadRow(
            before.sheet,
            before.row,
            fields,
            before.repairs + more.repairs,
            before.errors + errors,
            before.doubts + tuple(doubt for doubt in more.doubts if doubt not in before.doubts),
        )

    def _seen(self, row: int, column: int, name: str) -> GridCell:
        return self._view.spread(row, column) if name in FILLED_DOWN else self._view.cell(row, column)

    def _take(self, draft: Draft, name: str, cell: GridCell, heading: str) -> None:
        if isinstance(cell.value, str) and not cell.value.strip():
            return
        taker = _TAKERS.get(name)
        if taker:
            taker(self, draft, cell)
        elif name.startswith("award:"):
            self._take_mark(draft, cell, name.removeprefix("award:"), heading)
        elif name.startswith("name:"):
            self._repaired(draft, "name", cell)
        else:
            self._repaired(draft, name, cell)

    def _repaired(self, draft: Draft, name: str, cell: GridCell) -> None:
        """Repair a cell for a field and take it into it."""
        draft.add(name, self._mended(draft, name, cell))

    def _mended(self, draft: Draft, name: str, cell: GridCell) -> str:
        """Repair a cell for a field, and keep what was done."""
        done = self._repair_once(name, cell)
        draft.repairs += done.repairs
        draft.errors += done.errors
        draft.doubts += done.doubts
        draft.sex = done.sex or draft.sex
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
        return ReadRow(*place, fields, tuple(draft.repairs), tuple(draft.errors), doubts)


def _together(name: str, texts: list[str]) -> str:
    return (" " if name == "awards" else "; " if name in _ADDED else ", ").join(texts)


def _kind_of_field(name: str) -> PartyKind:
    return PartyKind(name.partition(":")[2])


def _kind_of_name(name: str) -> PartyKind | None:
    if begins_with(phrase(name), words().households):
        return PartyKind.HOUSEHOLD
    return PartyKind.COLLECTIVE if is_collective_name(name) else None


def _take_sex(sex: Sex) -> Callable[[RowReader, Draft, GridCell], None]:
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


_TAKERS: dict[str, Callable[[RowReader, Draft, GridCell], None]] = {
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
