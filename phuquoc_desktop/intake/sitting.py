"""One list on the table: what it is, what a person wants of it, and what came of both; made anew after each change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.aims import refuse_lateness
from phuquoc_desktop.intake.answers import Asking, asking_of
from phuquoc_desktop.intake.comparing import compare
from phuquoc_desktop.intake.dry_run import Aim, DryRow, DryRun, RowKey
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.initiatives.comparing import compare as compare_initiatives
from phuquoc_desktop.intake.matching import Ground, Matching
from phuquoc_desktop.intake.opening import OpenedList, Receiver, understand
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.source_line import CellKey, mended
from phuquoc_desktop.intake.trail import shown
from phuquoc_desktop.services import intake_mappings
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.vietnamese.fold import fold

_SAMPLES = 3


@dataclass(frozen=True)
class Material:
    """A list as it was read; ``source`` is its file, None for pasted text."""

    name: str
    grids: tuple[Grid, ...]
    source: Path | None = None


@dataclass(frozen=True)
class Wish:
    """What a person wants: the aim, the sheets left aside, columns matched by hand, cells written anew."""

    aim: Aim
    without: frozenset[str] = frozenset()
    matchings: tuple[Matching, ...] = ()
    mends: Mapping[CellKey, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """What the program knows besides the data of the office."""

    offices: Offices
    awards: Awards
    today: date


@dataclass(frozen=True)
class Sitting:
    """What came of it; ``rows`` by their ids, ``searched`` what they are found by, ``asking`` the repairs that need consent.

    ``samples`` are texts of each column by fingerprint, ``sender`` who sent such a list before, ``late`` why it may not be
    taken in without a reason for being late, empty where it may.
    """

    material: Material
    wish: Wish
    opened: OpenedList
    run: DryRun
    rows: Mapping[str, DryRow]
    searched: Mapping[str, str]
    asking: Mapping[RowKey, Asking]
    samples: Mapping[str, tuple[str, ...]]
    sender: str
    late: str


def sit(read: Reader, material: Material, wish: Wish, known: Known, report: ProgressReport = silent) -> Sitting:
    """Understand a list as it is wished and hold it against the data; raises the refusals of reading and comparing."""
    receiver = Receiver(read.profile.office, wish.aim.year, known.offices, wish.aim.initiatives)
    kept = mended([one for one in material.grids if one.sheet not in wish.without], wish.mends)
    remembered = known_matchings(read)
    opened = understand(material.name, kept, receiver, known.today, (*remembered.values(), *wish.matchings), report)
    run = _compared(read, material.name, opened, wish.aim, known, report)
    return Sitting(
        material,
        wish,
        opened,
        run,
        {row.id: row for row in run.rows},
        {row.id: _searched(row) for row in run.rows},
        asking_of(run),
        _samples(opened),
        _sender(read, opened),
        _late(read, wish.aim, known.today),
    )


def _compared(read: Reader, name: str, opened: OpenedList, aim: Aim, known: Known, report: ProgressReport) -> DryRun:
    rows, told = opened.reading.rows, opened.reading.told
    if aim.initiatives:
        return compare_initiatives(read, name, rows, aim, known.today, told, report)
    pack = _pack(read, aim.registered_on or known.today)
    return compare(read, name, rows, aim, known.awards, pack, known.today, told, report)


def known_matchings(read: Reader) -> dict[str, Matching]:
    """Return the matchings that are remembered, by fingerprint; of several senders, that of the latest."""
    found = {}
    for one in intake_mappings.remembered(read):
        plain = intake_mappings.columns_of(one)
        if plain:
            found[one.fingerprint] = Matching.of_plain(plain)
    return found


def remember(work: UnitOfWork, sitting: Sitting, sender: str) -> None:
    """Remember the matchings in which a person chose a field."""
    for one in chosen_by_hand(sitting):
        intake_mappings.remember(work, one.fingerprint, one.to_plain(), sender)


def chosen_by_hand(sitting: Sitting) -> list[Matching]:
    """Return the matchings in which a person chose a field, now or before, each kind of list once."""
    found = {one.fingerprint: one for one in sitting.opened.reading.matchings}
    return [one for one in found.values() if any(column.ground is Ground.PERSON for column in one.columns)]


def _pack(read: Reader, day: date) -> Pack | None:
    try:
        return shelf.rulebook(read).on(day).pack
    except NoRegimeError:
        return None


def _searched(row: DryRow) -> str:
    said = row.wanted
    return fold(" ".join((said.name, said.unit, said.position, said.identity_number, str(row.read.row))))


def _late(read: Reader, aim: Aim, today: date) -> str:
    try:
        if aim.registers:
            refuse_lateness(read, aim, today)
    except RefusedError as refusal:
        return str(refusal)
    return ""


def _samples(opened: OpenedList) -> dict[str, tuple[str, ...]]:
    """Return the first texts of each column below the headings, by fingerprint."""
    views = {grid.sheet: grid for grid in opened.grids}
    found: dict[str, tuple[str, ...]] = {}
    for one in opened.reading.matchings:
        if one.fingerprint not in found and one.sheet in views:
            view = SheetView(views[one.sheet])
            start = max(one.header_rows, default=view.grid.first_row - 1) - view.grid.first_row + 1
            found[one.fingerprint] = tuple(_sample(view, start, match.column - 1) for match in one.columns)
    return found


def _sample(view: SheetView, start: int, column: int) -> str:
    cells = (view.cell(row, column) for row in range(start, min(len(view.rows), start + 40)))
    texts = (view.said(cell) if isinstance(cell.value, str) else shown(cell.value) for cell in cells)
    said = dict.fromkeys(text for text in texts if text)
    return " · ".join(list(said)[:_SAMPLES])


def _sender(read: Reader, opened: OpenedList) -> str:
    prints = {one.fingerprint for one in opened.reading.matchings}
    senders = [one.sender for one in intake_mappings.remembered(read) if one.fingerprint in prints and one.sender]
    return senders[-1] if senders else ""


def sheets_of(grids: Sequence[Grid]) -> list[str]:
    """Return the names of the sheets, in order, each once."""
    return list(dict.fromkeys(one.sheet for one in grids))
