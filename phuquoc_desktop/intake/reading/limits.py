"""How large a list may be, so that no file, by mistake or malice, fills the memory."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.intake.errors import TooLargeListError
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

LARGEST_BYTES = 60 * 2**20
"""Of a file as it lies on the disk."""

LARGEST_UNPACKED = 400 * 2**20
"""Of everything inside a zipped file together, as its directory claims; more than claimed is found to be damage."""

LARGEST_ROWS = 200_000
LARGEST_COLUMNS = 1_000
LARGEST_CELLS = 6_000_000
"""Of a sheet from its first to its last cell that is not empty, the gaps counted too."""


@dataclass(frozen=True)
class FileAtHand:
    """A file that is being read; its name is what people are told."""

    path: Path

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.path.name


def refuse_heavy(file: FileAtHand) -> None:
    """Refuse what is too large by the count of bytes, before anything is unpacked."""
    size = file.path.stat().st_size
    if size > LARGEST_BYTES:
        raise TooLargeListError(name=file.name, found=_megabytes(size), largest=_megabytes(LARGEST_BYTES))
    if not zipfile.is_zipfile(file.path):
        return
    with zipfile.ZipFile(file.path) as archive:
        unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > LARGEST_UNPACKED:
        raise TooLargeListError(name=file.name, found=_megabytes(unpacked), largest=_megabytes(LARGEST_UNPACKED))


def refuse_long(file: FileAtHand, rows: int, columns: int) -> None:
    """Refuse a sheet with so many rows, columns, or cells between the first and the last."""
    if rows > LARGEST_ROWS or rows * columns > LARGEST_CELLS:
        found, largest = rows, min(LARGEST_ROWS, LARGEST_CELLS // max(columns, 1))
        raise TooLargeListError(name=file.name, found=_rows(found), largest=_rows(largest))
    if columns > LARGEST_COLUMNS:
        raise TooLargeListError(name=file.name, found=_columns(columns), largest=_columns(LARGEST_COLUMNS))


def _megabytes(count: int) -> str:
    return f"{show_number(count // 2**20)} MB"


def _rows(count: int) -> str:
    return _("{count} rows").format(count=show_number(count))


def _columns(count: int) -> str:
    return _("{count} columns").format(count=show_number(count))
