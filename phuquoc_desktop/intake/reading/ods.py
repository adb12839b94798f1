"""Spreadsheets of LibreOffice and OpenOffice (.ods): marks from one pass over the XML, values by the fast reader."""

from __future__ import annotations

import zipfile
from dataclasses import replace

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.grid import Grid, Merged
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long
from phuquoc_desktop.intake.reading.ods_scan import ContentScan
from phuquoc_desktop.intake.reading.workbook import grids_of_workbook

_PIECE = 1 << 20


def read_ods(file: FileAtHand, report: ProgressReport) -> list[Grid]:
    """Return the sheets that hold something."""
    scan = ContentScan()
    with zipfile.ZipFile(file.path) as archive:
        for part in ("styles.xml", "content.xml"):
            if part in archive.namelist():
                _feed(archive, part, scan, file, report)
    grids = grids_of_workbook(file, scan.marks, (), report)
    return [_with_merged(grid, tuple(scan.merged.get(grid.sheet, ()))) for grid in grids]


def _feed(archive: zipfile.ZipFile, part: str, scan: ContentScan, file: FileAtHand, report: ProgressReport) -> None:
    done, total = 0, archive.getinfo(part).file_size
    scan.begin()
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            scan.feed(piece)
            done += len(piece)
            for marks in scan.marks.values():
                refuse_long(file, marks.last_row, marks.last_column)
            report(done, total, file.name)
    scan.close()


def _with_merged(grid: Grid, merged: tuple[Merged, ...]) -> Grid:
    return replace(grid, merged=merged or grid.merged)
