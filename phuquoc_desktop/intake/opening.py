"""A file opened as a list, the whole way: read, told whether it is the program's own, and understood row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.initiatives.columns import as_initiatives
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.read_list import Reading, as_it_is, read_list
from phuquoc_desktop.intake.reading.files import read_grids
from phuquoc_desktop.intake.report_mark import is_report
from phuquoc_desktop.intake.template_stamp import Stamp, recognise, refuse_foreign, refuse_other_kind, without_examples


@dataclass(frozen=True)
class Receiver:
    """Who takes the list in: the office and, where the list is for a year, that year; ``initiatives`` for their register."""

    office: str
    year: int | None
    offices: Offices
    initiatives: bool = False


@dataclass(frozen=True)
class OpenedList:
    """A list as it stands and as it is understood; ``stamp`` is there where it is the program's own template."""

    name: str
    grids: tuple[Grid, ...]
    reading: Reading
    stamp: Stamp | None = None


def open_list(
    path: Path,
    receiver: Receiver,
    today: date,
    matchings: Sequence[Matching] = (),
    report: ProgressReport = silent,
) -> OpenedList:
    """Read a file; raises a RefusedListError for one that cannot be read, and refuses another office's template."""
    return understand(path.name, read_grids(path, report), receiver, today, matchings, report)


def understand(
    name: str,
    grids: Iterable[Grid],
    receiver: Receiver,
    today: date,
    matchings: Sequence[Matching] = (),
    report: ProgressReport = silent,
) -> OpenedList:
    """Understand grids, be they of a file or pasted; what the program itself added to a list is left out."""
    kept = tuple(one for one in grids if not is_report(one))
    own = recognise(kept)
    if own is not None:
        refuse_foreign(own.stamp, receiver.office, receiver.year, receiver.offices)
        refuse_other_kind(own.stamp, initiatives=receiver.initiatives)
    left, told = (own.grids, own.told) if own else without_examples(kept)
    adapt = as_initiatives if receiver.initiatives else as_it_is
    reading = read_list(left, today, matchings, adapt=adapt, report=report)
    return OpenedList(name, left, replace(reading, told=told + reading.told), own.stamp if own else None)
