"""Plans in PDF: lines and ruled tables, page by page. Paper that was only scanned has none, and is refused."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.plan.errors import DamagedPlanError, LockedPlanError, ScannedPlanError
from phuquoc_desktop.intake.plan.limits import PlanFile
from phuquoc_desktop.intake.plan.pdf_page import Rows, read_page
from phuquoc_desktop.intake.plan.source import Source, SourceLine, SourceTable, cleaned
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from pypdf import PdfReader

_STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the PDF library stumbles over in files that do not keep to the format, besides its own errors."""

_FEWEST_LETTERS = 40
"""Letters a page on average; a scan has none, or the few of a stamp."""


def read_pdf_plan(file: PlanFile, report: ProgressReport) -> tuple[Source, tuple[str, ...]]:
    """Return the lines of a PDF with their pages, and what a person must be told."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with file.path.open("rb") as stream:
            reader = PdfReader(stream)
            _refuse_locked(reader, file)
            file.refuse_thick(len(reader.pages))
            return _read(reader, file, report)
    except (PyPdfError, *_STUMBLES) as error:
        raise DamagedPlanError(name=file.name) from error


def _refuse_locked(reader: PdfReader, file: PlanFile) -> None:
    """Refuse what needs a password to be read; one that only forbids changes can be read."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise LockedPlanError(name=file.name)


def _read(reader: PdfReader, file: PlanFile, report: ProgressReport) -> tuple[Source, tuple[str, ...]]:
    source: list[SourceLine | SourceTable] = []
    empty: list[int] = []
    letters = line = 0
    for number, page in enumerate(reader.pages, start=1):
        report(number - 1, len(reader.pages), file.name)
        found = 0
        for part in read_page(page):
            found += _add(source, part, line + 1, number)
            line += 1 if isinstance(part, str) else len(part)
        letters += found
        file.refuse_long(letters)
        if not found:
            empty.append(number)
    if letters < _FEWEST_LETTERS * (len(reader.pages) - len(empty)) or len(empty) == len(reader.pages):
        raise ScannedPlanError(name=file.name)
    said = _("Without text, perhaps scanned, and not read: page {pages}.")
    told = (said.format(pages=", ".join(map(str, empty))),) if empty else ()
    return _with_whole_tables(source), told


def _add(source: list[SourceLine | SourceTable], part: str | Rows, line: int, page: int) -> int:
    """Add a line or a table; returns how many letters it has."""
    if isinstance(part, str):
        source.append(SourceLine(cleaned(part), line, page))
        return len(part.strip())
    rows = tuple(tuple(map(cleaned, row)) for row in part)
    source.append(SourceTable(rows, line, page))
    return sum(len(cell) for row in rows for cell in row)


def _with_whole_tables(source: Sequence[SourceLine | SourceTable]) -> Source:
    """Join a table with its rest on the next page, where only the number of the page stands between."""
    kept: list[SourceLine | SourceTable] = []
    between: list[SourceLine] = []
    for piece in source:
        before = kept[-1] if kept else None
        if isinstance(piece, SourceLine):
            between.append(piece)
            continue
        if isinstance(before, SourceTable) and _goes_on(before, piece, between):
            kept[-1] = replace(before, rows=_joined(before.rows, piece.rows))
        else:
            kept += [*between, piece]
        between = []
    return (*kept, *between)


def _joined(before: Rows, after: Rows) -> Rows:
    """Join rows, where the end of a page may have parted one: its rest begins small and fills few cells."""
    first = next((at for at, row in enumerate(after) if row not in before[:_HEAD_ROWS]), len(after))
    rest = after[first:]
    if rest and all(cell[:1].islower() for cell in rest[0] if cell):
        row = tuple(" ".join(filter(None, pair)) for pair in zip(before[-1], rest[0], strict=True))
        return (*before[:-1], row, *rest[1:])
    return before + rest


_HEAD_ROWS = 4


def _goes_on(before: SourceTable, after: SourceTable, between: Sequence[SourceLine]) -> bool:
    wide = {len(row) for row in (before.rows[0], after.rows[0])}
    return before.page != after.page and len(wide) == 1 and all(len(line.text) < _LONGEST_NUMBER for line in between)


_LONGEST_NUMBER = 12
"""Letters of what may stand at the edge of a page: its number."""
