"""What a person should know of a list as a whole: what was hidden, left out, or looks as if rows were missing."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.intake.body import Body, SkipReason
from phuquoc_desktop.intake.columns import beside
from phuquoc_desktop.intake.field_words import field_word
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.matching import ColumnMatch, Ground, Matching
from phuquoc_desktop.intake.rows import ReadRow
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.translation import _, ngettext


def remarks_on_grid(grid: Grid) -> list[str]:
    """Return what the file tells of a sheet."""
    told = list(grid.told)
    if grid.sheet_hidden:
        told.append(
            _("The sheet “{sheet}” is hidden in the file; it was read like the others.").format(sheet=grid.sheet)
        )
    if grid.hidden:
        told.append(
            ngettext(
                "{count} row of “{sheet}” is hidden in the file; it was read like the others.",
                "{count} rows of “{sheet}” are hidden in the file; they were read like the others.",
                len(grid.hidden),
            ).format(count=len(grid.hidden), sheet=grid.sheet)
        )
    if grid.hidden_columns:
        columns = ", ".join(map(str, sorted(grid.hidden_columns)[:20]))
        told.append(
            _("Hidden columns of “{sheet}” were read like the others: {columns}.").format(
                sheet=grid.sheet, columns=columns
            )
        )
    if grid.uncomputed:
        told.append(
            ngettext(
                "{count} formula of “{sheet}” was saved without its result.",
                "{count} formulas of “{sheet}” were saved without their results.",
                len(grid.uncomputed),
            ).format(count=len(grid.uncomputed), sheet=grid.sheet)
        )
    return told


def remarks_on_table(
    view: SheetView, body: Body, matching: Matching, rows: Sequence[ReadRow], skipped: Sequence[SkipReason]
) -> list[str]:
    """Return what is to be told of one table that was read."""
    second = beside(matching)
    read = [one for one in matching.columns if second is None or one.column < second]
    told = [_not_taken(one, matching.sheet) for one in read if _is_lost(one, view, rows)]
    if second is not None:
        sentence = _(
            "From column {column} of “{sheet}” another list stands beside this one, which is not read; put it below."
        )
        told.append(sentence.format(column=column_letters(second), sheet=matching.sheet))
    told += _remarks_on_known(read, matching.sheet, view, rows)
    told += _remarks_on_guesses(matching, rows)
    again = skipped.count(SkipReason.HEADER_AGAIN)
    if again:
        told.append(
            ngettext(
                "The headings of “{sheet}” stand in it {count} time more; that row was skipped.",
                "The headings of “{sheet}” stand in it {count} times more; those rows were skipped.",
                again,
            ).format(count=again, sheet=matching.sheet)
        )
    return told + _remarks_on_numbers(view, body, rows)


def remark_on_no_list(sheet: str) -> str:
    """Return what is told of a sheet in which nobody could be found."""
    return _("No list was found on “{sheet}”; name its columns, or leave the sheet out.").format(sheet=sheet)


def _remarks_on_known(
    columns: Sequence[ColumnMatch], sheet: str, view: SheetView, rows: Sequence[ReadRow]
) -> list[str]:
    """Tell which columns are understood and have no place here, such as telephone numbers."""
    known = [one for one in columns if one.field == "other" and one.ground is not Ground.PERSON]
    headings = [one.heading for one in known if _is_filled(one, view, rows)]
    if not headings:
        return []
    told = _("Columns of “{sheet}” that have no place here are left out: {columns}.")
    return [told.format(sheet=sheet, columns="; ".join(headings))]


def _remarks_on_guesses(matching: Matching, rows: Sequence[ReadRow]) -> list[str]:
    """Tell which columns were taken for a field by what stands in them; what no heading says, nobody has said."""
    told = [_contradicted(one, matching.sheet) for one in matching.columns if one.ground is Ground.CONTRADICTED]
    guessed = [one for one in matching.columns if one.ground is Ground.CONTENT and one.field and one.field != "ordinal"]
    if not guessed or not rows:
        return told
    if matching.header_rows:
        sentence = _(
            "Columns of “{sheet}” were taken by what stands in them, not by their heading: {columns}. Look at them."
        )
    else:
        sentence = _(
            "“{sheet}” has no headings; its columns were taken by what stands in them: {columns}. Look at them."
        )
    return [*told, sentence.format(sheet=matching.sheet, columns="; ".join(map(_guess, guessed)))]


def _contradicted(one: ColumnMatch, sheet: str) -> str:
    told = _(
        "The heading of column {column} of “{sheet}” says “{heading}”, but something else stands in it; look at it."
    )
    return told.format(column=column_letters(one.column), sheet=sheet, heading=one.heading)


def _guess(one: ColumnMatch) -> str:
    place = column_letters(one.column)
    heading = f"{place} “{one.heading}”" if one.heading else place
    return f"{heading} → {field_word(one.field)}"


def column_letters(column: int) -> str:
    """Return what a spreadsheet calls a column, counted from 1: A, Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _is_lost(one: ColumnMatch, view: SheetView, rows: Sequence[ReadRow]) -> bool:
    """Tell whether something stands in a column that nobody chose to leave out."""
    return not one.field and one.ground is not Ground.PERSON and _is_filled(one, view, rows)


def _is_filled(one: ColumnMatch, view: SheetView, rows: Sequence[ReadRow]) -> bool:
    return any(view.text(row.row - view.grid.first_row, one.column - 1) for row in rows)


def _not_taken(one: ColumnMatch, sheet: str) -> str:
    if not one.heading:
        told = _("Column {number} of “{sheet}” has no heading and is left out.")
        return told.format(number=one.column, sheet=sheet)
    told = _("The column “{heading}” of “{sheet}” is not understood and is left out.")
    return told.format(heading=one.heading, sheet=sheet)


def _remarks_on_numbers(view: SheetView, body: Body, rows: Sequence[ReadRow]) -> list[str]:
    """Tell where the numbers of the rows begin anew, and where one is left out: a row may be missing there."""
    if body.ordinal is None:
        return []
    told, before = [], 0
    for row in rows:
        text = view.text(row.row - view.grid.first_row, body.ordinal).rstrip(".)")
        number = int(text) if text.isascii() and text.isdigit() else before
        if number == 1 and before > 1:
            told.append(_("The numbers begin anew in row {row} of “{sheet}”.").format(row=row.row, sheet=row.sheet))
        elif number > before + 1 and before:
            told.append(
                _(
                    "Before row {row} of “{sheet}” the numbers leap from {before} to {number}; a row may be missing."
                ).format(row=row.row, sheet=row.sheet, before=before, number=number)
            )
        before = number
    return told
