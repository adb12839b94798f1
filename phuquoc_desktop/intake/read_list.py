"""Grids understood as one list: every row that is not empty is a row of the list, or is skipped with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.intake.grid import Grid, Value
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.repairs import Habits, Repaired, repair_field
from phuquoc_desktop.intake.rows import ReadRow
from phuquoc_desktop.translation import N_


class SkipReason(Labelled):
    """Why a row that is not empty is no row of the list."""

    TITLE = "title", N_("Above the headings")
    HEADER = "header", N_("Headings")
    HEADER_AGAIN = "header-again", N_("Headings repeated")
    NUMBERING = "numbering", N_("Numbers of the columns")
    GROUP = "group", N_("Name of a group")
    TOTAL = "total", N_("Sum")
    FOOTER = "footer", N_("Below the list")
    NO_NAME = "no-name", N_("Only a number, nobody in it")
    NO_LIST = "no-list", N_("No list on this sheet")


class SkippedRow(NamedTuple):
    """A row that is not empty and is not taken in; ``text`` is the beginning of what stands in it."""

    sheet: str
    row: int
    why: SkipReason
    text: str


RepairField = Callable[[str, Value, str, Habits], Repaired]


@dataclass(frozen=True)
class Reading:
    """What a list says; ``told`` are sentences a person should see before anything is taken in."""

    matchings: tuple[Matching, ...]
    rows: tuple[ReadRow, ...]
    skipped: tuple[SkippedRow, ...]
    told: tuple[str, ...]


def read_list(
    grids: Sequence[Grid],
    today: date,
    matchings: Sequence[Matching] = (),
    repair: RepairField = repair_field,
    report: ProgressReport = silent,
) -> Reading:
    """Understand grids as a list; a table whose headings one of ``matchings`` has takes its fields from it.

    Rows of the grids that are not empty are in ``rows`` or in ``skipped``, each once.
    """
    raise NotImplementedError
