"""One row of a list as fields: its cells taken one by one, then put together, and its kind settled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.intake.cell_taking import CellTaker, RepairField, column_of
from phuquoc_desktop.intake.grid import GridCell
from phuquoc_desktop.intake.matching import ColumnMatch
from phuquoc_desktop.intake.repairs import Habits
from phuquoc_desktop.intake.row_awards import awards_of_kind
from phuquoc_desktop.intake.row_draft import Context, Draft
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.collective_name import is_collective_name

_BIRTH_PARTS = ("birth_day", "birth_month", "birth_year")
_NO_NAME = N_("There is no name in this row."), N_("Write the name, or join the row with the one it belongs to.")
_UNCOMPUTED = (
    N_("The file holds a formula here, but not its result."),
    N_("Open the file in Excel or LibreOffice, save it, and choose it again."),
)
_HIDDEN = N_("This row is hidden in the file; look whether it should be taken in.")
_FROM_TITLE = N_("The award is that of the title above the list; look whether it is meant for this row.")
_NOT_ONLY_NAME = N_("More than a name stands here; look whether the rest belongs into another column.")
_MORE_THAN_A_NAME = re.compile(r"\s[-–—]|[-–—]\s|[(),;/:+&]")
_SEXES_DIFFER = N_("The form of address and the column of the sex say different things.")
_DIFFERS = N_("Row {row} goes on with this one and says “{text}” besides; look which is right.")


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, view: SheetView, columns: Iterable[ColumnMatch], habits: Habits, repair: RepairField) -> None:
        self._view, self._taker = view, CellTaker(view, habits, repair)
        taken = [one for one in columns if one.field not in _UNREAD]
        self._columns = [column_of(one) for one in taken]
        self._kind = next((_kind_of_field(one.field) for one in taken if one.field.startswith("name:")), None)

    def read(self, row: int, context: Context) -> ReadRow:
        """Return what a row says."""
        draft = Draft()
        view = self._view
        for column in self._columns:
            cell = (view.spread if column.fills_down else view.cell)(row, column.place)
            if cell.value is not None:
                self._taker.take(draft, column, cell)
            elif view.grid.uncomputed and (view.number(row), column.place + 1) in view.grid.uncomputed:
                draft.refuse(column.name, "", _UNCOMPUTED)
        self._join(draft)
        kind = self._settle_kind(draft, context)
        if not draft.fields.get("name") and not any(error.field == "name" for error in draft.errors):
            draft.refuse("name", "", _NO_NAME)
        if context.unit and "unit" not in draft.fields and kind is PartyKind.PERSON:
            draft.add("unit", context.unit)
        self._take_awards_of(context, draft)
        for told in awards_of_kind(draft.fields, kind):
            draft.doubt("awards", told)
        if kind is PartyKind.PERSON and _MORE_THAN_A_NAME.search("".join(draft.fields.get("name", ()))):
            draft.doubt("name", _(_NOT_ONLY_NAME))
        if self._view.grid.sheet_hidden or self._view.number(row) in self._view.grid.hidden:
            draft.doubt("name", _(_HIDDEN))
        return self._done(row, draft)

    def add_to(self, before: ReadRow, row: int) -> ReadRow:
        """Return the row before with what this one, which goes on with it, adds; what differs is for a person to see."""
        more = self.read(row, Context(PartyKind(before.fields["kind"])))
        fields, doubts = {**more.fields, **before.fields}, list(before.doubts + more.doubts)
        for name, text in more.fields.items():
            if name in _ADDED and name in before.fields:
                fields[name] = _together(name, list(dict.fromkeys((before.fields[name], text))))
            elif fields[name] != text:
                doubts.append(RowDoubt(name, _(_DIFFERS).format(row=self._view.number(row), text=text)))
        return replace(
            before,
            fields=fields,
            repairs=before.repairs + more.repairs,
            errors=before.errors + tuple(error for error in more.errors if error.field != "name"),
            doubts=tuple(dict.fromkeys(doubts)),
            remarks=tuple(dict.fromkeys(before.remarks + more.remarks)),
        )

    @staticmethod
    def _take_awards_of(context: Context, draft: Draft) -> None:
        """A row that names no award is asked for those of its group or title."""
        is_wrong = any(error.field == "awards" for error in draft.errors)
        if not context.awards or "awards" in draft.fields or is_wrong:
            return
        draft.fields["awards"] = list(context.awards)
        if not context.is_award_sure:
            draft.doubt("awards", _(_FROM_TITLE))

    def _join(self, draft: Draft) -> None:
        """Put together what stood in several columns."""
        family, given = draft.fields.pop("name_family", []), draft.fields.pop("name_given", [])
        if family or given:
            draft.add("name", " ".join([*family, *given]))
        days = [draft.fields.pop(part, []) for part in _BIRTH_PARTS]
        if days[2]:
            text = "/".join(part[0] for part in days if part) if all(days) else days[2][0]
            self._taker.repaired(draft, "birth", GridCell(text))
        if draft.sex and "sex" not in draft.fields:
            draft.add("sex", draft.sex.value)
        elif draft.sex and draft.fields["sex"] != [draft.sex.value]:
            draft.doubt("sex", _(_SEXES_DIFFER))

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


def _together(name: str, texts: list[str]) -> str:
    return (" " if name == "awards" else "; " if name in _ADDED else ", ").join(texts)


def _kind_of_field(name: str) -> PartyKind:
    return PartyKind(name.partition(":")[2])


def _kind_of_name(name: str) -> PartyKind | None:
    if begins_with(phrase(name), words().households):
        return PartyKind.HOUSEHOLD
    return PartyKind.COLLECTIVE if is_collective_name(name) else None


_UNREAD = ("", "ordinal", "other")
_ADDED = ("awards", "note", "initiative")
