"""One door for every kind of list: what a file is, is told by its first bytes."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.grid import Grid


def read_grids(path: Path, report: ProgressReport = silent) -> list[Grid]:
    """Return the sheets or tables of a file, empty ones left out.

    Refuses with a RefusedListError what cannot be read; the report may stop the work between sheets and thousands of rows.
    """
    raise NotImplementedError
