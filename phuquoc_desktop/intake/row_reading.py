"""One row of a list as fields: its cells taken one by one, then put together, and its kind settled."""

from __future__ import annotations

import re
from dataclasses import replace

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.intake.cell_taking import CellTaker, RepairField, column_of
from phuquoc_desktop.intake.columns import beside
from phuquoc_desktop.intake.grid import GridCell
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.repairs import OLD_CARD, Habits
from phuquoc_desktop.intake.row_awards import awards_of_kind
from phuquoc_desktop.intake.row_draft import Context, Draft
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import begins_with, phrase, words
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.collective_name import is_collective_name

_NAME_PARTS = ("name_family", "name_middle", "name_given")
_NEW_CARD = 12
_BIRTH_PARTS = ("birth_day", "birth_month", "birth_year")
_NO_NAME = N_("There is no name in this row."), N_("Write the name, or join the row with the one it belongs to.")
_UNCOMPUTED = (
    N_("The file holds a formula here, but not its result."),
    N_("Open the file in Excel or LibreOffice, save it, and choose it again."),
)
_HIDDEN = N_("This row is hidden in the file; look whether it should be taken in.")
_UNIT_OF_GROUP = N_("The unit is the one that stands above the row: {unit}.")
_MAY_GO_ON = N_("This row has no number and says less than the one above; look whether it goes on with that one.")
_BESIDE = N_("Another list stands beside this row, which is not read; put it below this one.")
_FROM_TITLE = N_("The award is that of the title above the list; look whether it is meant for this row.")
NOT_ONLY_NAME = N_("More than a name stands here; look whether the rest belongs into another column.")
_MORE_THAN_A_NAME = re.compile(r"\s[-–—]|[-–—]\s|[^\w\s.'’ʼ‘`´\-‐–—]|_")
_SEVERAL_COLUMNS = N_("The name was put together from columns that may be of two people; look at it.")
_TWO_NUMBERS = N_("Two identity numbers of the new kind stand in this row; look which is right.")
_OTHER_NUMBER = N_("The row has another number besides, which is left out: {numbers}.")
_ABBREVIATED = re.compile(r"(?:^|\s)[^\W\d_]\.")
_NOT_WRITTEN_OUT = N_("A part of this name is abbreviated; write it out.")
_SEXES_DIFFER = N_("The form of address and the column of the sex say different things.")
_DIFFERS = N_("Row {row} goes on with this one and says “{text}” besides; look which is right.")


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, view: SheetView, matching: Matching, habits: Habits, repair: RepairField) -> None:
        self._view, self._taker = view, CellTaker(view, habits, repair)
        taken = [one for one in matching.columns if one.field not in _UNREAD]
        self._ordinal = next((one.column - 1 for one in matching.columns if one.field == "ordinal"), None)
        self._beside = beside(matching)
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
        self._taker.above = {name: list(texts) for name, texts in draft.fields.items()}
        kind = self._settle_kind(draft, context)
        if not draft.fields.get("name") and not any(error.field == "name" for error in draft.errors):
            draft.refuse("name", "", _NO_NAME)
        if context.unit and "unit" not in draft.fields and kind is PartyKind.PERSON:
            draft.add("unit", context.unit)
            draft.remarks.append(_(_UNIT_OF_GROUP).format(unit=context.unit))
        self._take_awards_of(context, draft)
        for told in awards_of_kind(draft.fields, kind):
            draft.doubt("awards", told)
        if kind is PartyKind.PERSON:
            self._look_at_name(draft)
        self._look_around(row, draft)
        return self._done(row, draft)

    def _look_around(self, row: int, draft: Draft) -> None:
        """Note what the place of the row says of it."""
        view = self._view
        if self._may_go_on(row, "".join(draft.fields.get("name", ()))):
            draft.doubt("name", _(_MAY_GO_ON))
        if self._beside and any(view.texts(row)[self._beside - 1 :]):
            draft.doubt("name", _(_BESIDE))
        if view.grid.sheet_hidden or view.number(row) in view.grid.hidden:
            draft.doubt("name", _(_HIDDEN))

    def _may_go_on(self, row: int, name: str) -> bool:
        """Tell whether a row without a number may be the rest of the numbered one above: a name broken over two lines."""
        view = self._view
        if self._ordinal is None or view.text(row, self._ordinal) or not view.text(row - 1, self._ordinal):
            return False
        above = " ".join(view.text(row - 1, one.place) for one in self._columns if one.name.startswith("name"))
        is_short = name.count(" ") == 0 or (name.count(" ") == 1 and above.count(" ") == 1)
        return is_short and 0 < self._filled(row) < self._filled(row - 1)

    def _filled(self, row: int) -> int:
        return sum(self._view.cell(row, one.place).value is not None for one in self._columns)

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

    @staticmethod
    def _look_at_name(draft: Draft) -> None:
        name = "".join(draft.fields.get("name", ()))
        if _MORE_THAN_A_NAME.search(name):
            draft.doubt("name", _(NOT_ONLY_NAME))
        elif _ABBREVIATED.search(name):
            draft.doubt("name", _(_NOT_WRITTEN_OUT))

    def _join(self, draft: Draft) -> None:
        """Put together what stood in several columns."""
        name = [text for part in _NAME_PARTS for text in draft.fields.pop(part, [])]
        if name:
            draft.add("name", " ".join(name))
        if len(draft.fields.get("name", ())) > 1:
            draft.doubt("name", _(_SEVERAL_COLUMNS))
        self._choose_number(draft)
        days = [draft.fields.pop(part, []) for part in _BIRTH_PARTS]
        if days[2]:
            text = "/".join(part[0] for part in days if part) if all(days) else days[2][0]
            self._taker.repaired(draft, "birth", GridCell(text))
        if draft.sex and "sex" not in draft.fields:
            draft.add("sex", draft.sex.value)
        elif draft.sex and draft.fields["sex"] != [draft.sex.value]:
            draft.doubt("sex", _(_SEXES_DIFFER))

    @staticmethod
    def _choose_number(draft: Draft) -> None:
        """Of an old card and a new one, each in a column of its own, the new one counts."""
        numbers = draft.fields.get("identity_number", [])
        new = [number for number in numbers if len(number) == _NEW_CARD] or numbers
        if len(new) > 1:
            draft.doubt("identity_number", _(_TWO_NUMBERS))
        if len(numbers) > 1:
            draft.fields["identity_number"] = new[:1]
            draft.remarks = [one for one in draft.remarks if one != _(OLD_CARD)]
            draft.remarks.append(_(_OTHER_NUMBER).format(numbers=", ".join(one for one in numbers if one != new[0])))

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
