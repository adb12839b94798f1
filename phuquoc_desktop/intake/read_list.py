"""Grids understood as one list: every row that is not empty is a row of the list, or is skipped with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.body import Body, SkipReason
from phuquoc_desktop.intake.cell_taking import RepairField
from phuquoc_desktop.intake.columns import match_columns
from phuquoc_desktop.intake.context import context_of_group, context_of_titles
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.header import Header, find_header
from phuquoc_desktop.intake.list_remarks import remark_on_no_list, remarks_on_grid, remarks_on_table
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.repairs import Habits, repair_field
from phuquoc_desktop.intake.row_draft import Context
from phuquoc_desktop.intake.row_reading import RowReader
from phuquoc_desktop.intake.rows import ReadRow
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.vietnamese.typed_birth import BirthHabits, survey_births

__all__ = ["Reading", "SkipReason", "SkippedRow", "read_list"]

_PIECE = 500
_LONGEST_SAMPLE = 80


class SkippedRow(NamedTuple):
    """A row that is not empty and is not taken in; ``text`` is the beginning of what stands in it."""

    sheet: str
    row: int
    why: SkipReason
    text: str


@dataclass(frozen=True)
class Reading:
    """What a list says; ``told`` are sentences a person should see before anything is taken in."""

    matchings: tuple[Matching, ...]
    rows: tuple[ReadRow, ...]
    skipped: tuple[SkippedRow, ...]
    told: tuple[str, ...]


def as_it_is(matching: Matching) -> Matching:
    """Leave the columns as they were understood."""
    return matching


def read_list(
    grids: Sequence[Grid],
    today: date,
    matchings: Sequence[Matching] = (),
    repair: RepairField = repair_field,
    report: ProgressReport = silent,
    adapt: Callable[[Matching], Matching] = as_it_is,
) -> Reading:
    """Understand grids as a list; a table whose headings one of ``matchings`` has takes its fields from it.

    ``adapt`` understands the columns otherwise than those of a list of people.

    Rows of the grids that are not empty are in ``rows`` or in ``skipped``, each once.
    """
    known = {one.fingerprint: one for one in matchings}
    reader = _ListReader(today, known, repair, report, adapt, sum(map(_height, grids)))
    for grid in grids:
        reader.take(grid)
    return Reading(
        tuple(reader.matchings), tuple(reader.rows), tuple(reader.skipped), tuple(dict.fromkeys(reader.told))
    )


def _height(grid: Grid) -> int:
    return len(grid.rows)


@dataclass
class _ListReader:
    """Reads grid after grid, and in each table after table."""

    today: date
    known: dict[str, Matching]
    repair: RepairField
    report: ProgressReport
    adapt: Callable[[Matching], Matching]
    total: int
    matchings: list[Matching] = field(default_factory=list)
    rows: list[ReadRow] = field(default_factory=list)
    skipped: list[SkippedRow] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    done: int = 0

    def take(self, grid: Grid) -> None:
        """Read the tables of a grid one below the other."""
        view = SheetView(grid)
        self.told += remarks_on_grid(grid)
        start: int | None = 0
        while start is not None:
            start = self._take_table(view, start)
        self.done += len(grid.rows)

    def _take_table(self, view: SheetView, start: int) -> int | None:
        """Read one table; returns where the next begins, None where there is none."""
        header = find_header(view, start)
        first = header.bottom if header else start
        matching = self._matching(view, header, first)
        self.matchings.append(matching)
        self._skip_above(view, start, header)
        body = Body(view, header, matching)
        if not body.names:
            self._skip_all(view, first, SkipReason.NO_LIST)
            self.told.append(remark_on_no_list(view.grid.sheet))
            return None
        return self._take_rows(view, body, matching, start, first)

    def _matching(self, view: SheetView, header: Header | None, first: int) -> Matching:
        found = self.adapt(match_columns(view, header, first))
        known = self.known.get(found.fingerprint)
        return found.fields_of(known) if known else found

    def _take_rows(self, view: SheetView, body: Body, matching: Matching, start: int, first: int) -> int | None:
        before, count = len(self.rows), len(self.skipped)
        reader = RowReader(view, matching, self._habits(view, matching, first), self.repair)
        names_awards = any(one.field.startswith("award") for one in matching.columns)
        top = body.header.top if body.header else start
        context = titles = context_of_titles(view, start, top, names_awards=names_awards)
        for told in body.told(first):
            if told.begins_table:
                self._remark(view, body, matching, before, count)
                return told.row
            if (told.row - first) % _PIECE == 0:
                self.report(self.done + told.row, self.total, view.grid.sheet)
            if told.why is SkipReason.GROUP:
                context = context_of_group(view, told.row, titles)
            self._take_row(view, reader, told.row, told.why, context)
        self._remark(view, body, matching, before, count)
        return None

    def _take_row(self, view: SheetView, reader: RowReader, row: int, why: SkipReason | None, context: Context) -> None:
        if why is None:
            self.rows.append(reader.read(row, context))
            return
        if why is SkipReason.CONTINUED and self.rows:
            self.rows[-1] = reader.add_to(self.rows[-1], row)
        self._skip(view, row, why)

    def _habits(self, view: SheetView, matching: Matching, first: int) -> Habits:
        """Look at the columns of births as a whole before any cell of them is read."""
        births: list[object] = []
        for one in matching.columns:
            if one.field in ("birth", "birth_male", "birth_female"):
                births += [view.cell(row, one.column - 1).value for row in range(first, len(view.rows))]
        return Habits(self.today, view.writing, survey_births(births) if births else BirthHabits())

    def _remark(self, view: SheetView, body: Body, matching: Matching, rows: int, skipped: int) -> None:
        self.told += remarks_on_table(
            view, body, matching, self.rows[rows:], [one.why for one in self.skipped[skipped:]]
        )

    def _skip_above(self, view: SheetView, start: int, header: Header | None) -> None:
        if header:
            for row in _filled(view, range(start, header.bottom)):
                self._skip(view, row, SkipReason.TITLE if row < header.top else SkipReason.HEADER)

    def _skip_all(self, view: SheetView, start: int, why: SkipReason) -> None:
        for row in _filled(view, range(start, len(view.rows))):
            self._skip(view, row, why)

    def _skip(self, view: SheetView, row: int, why: SkipReason) -> None:
        text = " · ".join(text for text in view.texts(row) if text)
        self.skipped.append(SkippedRow(view.grid.sheet, view.number(row), why, text[:_LONGEST_SAMPLE]))


def _filled(view: SheetView, rows: range) -> Iterator[int]:
    return (row for row in rows if any(view.texts(row)))
