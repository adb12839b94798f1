"""The stamp inside the program's own lists, and what it tells when a list comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from phuquoc_desktop.domain.catalogue import Offices, UnknownOfficeError
from phuquoc_desktop.intake.cell_text import put_text
from phuquoc_desktop.intake.errors import RefusedListError
from phuquoc_desktop.intake.grid import Grid, GridCell, Value
from phuquoc_desktop.intake.template_layout import ListKind, layouts
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import tidy

STAMP_SHEET = "phuquoc"
_MARK = "phuquoc-list"
_EMPTY = GridCell(None)


class OtherOfficeTemplateError(RefusedListError):
    """The list was made for another office."""

    sentence = N_("This list is the template of {theirs}; take one made for {ours}, or have {theirs} take it in.")


class OtherYearTemplateError(RefusedListError):
    """The list of registrations was made for another year."""

    sentence = N_("This list is the template of the year {theirs}, not of {ours}; take the template of {ours}.")


class NewerTemplateError(RefusedListError):
    """The list was made by a newer program."""

    sentence = N_("This list is a template of a newer version of the program; update the program first.")


class OtherKindTemplateError(RefusedListError):
    """The list holds something else."""

    sentence = N_("This template is a list of another kind ({theirs}); choose where it belongs.")


@dataclass(frozen=True)
class Stamp:
    """Version and kind of the list, key of the office and year that it was made for, headings as they were."""

    version: int
    kind: str
    office: str
    year: int
    headings: tuple[str, ...]


@dataclass(frozen=True)
class Recognised:
    """A list of the program's own come back: without its stamp and example; ``told`` are sentences for people."""

    stamp: Stamp
    grids: tuple[Grid, ...]
    told: tuple[str, ...]


def write_stamp(hidden: Any, stamp: Stamp) -> None:
    """Write the stamp into the first rows of the hidden sheet."""
    for number, value in enumerate((_MARK, str(stamp.version), stamp.kind, stamp.office, str(stamp.year)), start=1):
        put_text(hidden.cell(1, number), value)
    for number, heading in enumerate(stamp.headings, start=1):
        put_text(hidden.cell(2, number), heading)
    hidden.sheet_state = "veryHidden"


def recognise(grids: Sequence[Grid]) -> Recognised | None:
    """Return the program's own list in these grids, None for anybody else's."""
    stamp = next(filter(None, map(_stamp, grids)), None)
    if stamp is None:
        return None
    kept = [one for one in grids if _stamp(one) is None]
    told = [*_told_of_version(stamp), *(line for one in kept for line in _told_of_headings(one, stamp))]
    return Recognised(stamp, tuple(map(_without_example, kept)), tuple(told))


def refuse_foreign(stamp: Stamp, office: str, year: int | None, offices: Offices) -> None:
    """Refuse a template of another office, or, where the list is for a year, of another year; and one from the future."""
    if stamp.version > layouts().version:
        raise NewerTemplateError()
    if stamp.office != office:
        raise OtherOfficeTemplateError(theirs=_named(stamp.office, offices), ours=_named(office, offices))
    if year is not None and stamp.year != year:
        raise OtherYearTemplateError(theirs=stamp.year, ours=year)


def refuse_other_kind(stamp: Stamp, *, initiatives: bool) -> None:
    """Refuse a template of initiatives where people are taken in, and the other way round."""
    if (stamp.kind == ListKind.INITIATIVES.value) != initiatives:
        raise OtherKindTemplateError(theirs=ListKind(stamp.kind).label)


def _named(key: str, offices: Offices) -> str:
    try:
        return offices.by_key(key).name
    except UnknownOfficeError:
        return key


def _stamp(grid: Grid) -> Stamp | None:
    """Read the stamp; whoever has altered it by hand has a list of his own."""
    texts = [[_text(cell.value) for cell in row] for row in grid.rows[:2]]
    if grid.first_row != 1 or len(texts) < 2 or texts[0][:1] != [_MARK] or len(texts[0]) < 5:
        return None
    _mark, version, kind, office, year = texts[0][:5]
    if not (version.isdigit() and year.isdigit()):
        return None
    return Stamp(int(version), kind, office, int(year), tuple(text for text in texts[1] if text))


def _told_of_version(stamp: Stamp) -> Iterator[str]:
    if stamp.version < layouts().version:
        told = _("This list is an old template (version {theirs}, now {ours}); it was read by its headings.")
        yield told.format(theirs=stamp.version, ours=layouts().version)


def _told_of_headings(grid: Grid, stamp: Stamp) -> Iterator[str]:
    head = _head(grid, stamp)
    if head is None:
        yield _("The row of headings of the template is gone from “{sheet}”.").format(sheet=grid.sheet)
        return
    now = [_text(cell.value) for cell in grid.rows[head]]
    now += [""] * (len(stamp.headings) - len(now))
    for was, text in zip(stamp.headings, now, strict=False):
        if was != text:
            told = _("The heading “{was}” of the template was changed to “{now}”; check what its column is taken for.")
            yield told.format(was=was, now=text)


def _head(grid: Grid, stamp: Stamp) -> int | None:
    """Return the row in which most of the headings stand."""
    for place, row in enumerate(grid.rows[:20]):
        same = {_text(cell.value) for cell in row} & set(stamp.headings)
        if len(same) * 2 > len(stamp.headings):
            return place
    return None


def without_examples(grids: Sequence[Grid]) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Leave the examples out of lists that lost their stamp, as one saved as text does; returns what is to be told."""
    told = _("Row {row} of “{sheet}” is an example (“{mark}”) and is left out.")
    mark = layouts().example_mark
    rows = [
        told.format(row=number, sheet=grid.sheet, mark=mark)
        for grid in grids
        for number, row in enumerate(grid.rows, start=grid.first_row)
        if _is_example(row)
    ]
    return tuple(map(_without_example, grids)), tuple(rows)


def _without_example(grid: Grid) -> Grid:
    rows = (tuple(_EMPTY for _cell in row) if _is_example(row) else row for row in grid.rows)
    return replace(grid, rows=tuple(rows))


def _is_example(row: Sequence[GridCell]) -> bool:
    return bool(row) and isinstance(row[0].value, str) and row[0].value.strip() == layouts().example_mark


def _text(value: Value) -> str:
    return tidy(str(value)) if value is not None else ""
