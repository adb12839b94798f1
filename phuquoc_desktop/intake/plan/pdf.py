"""Plans in PDF: the lines of its text, page by page. Paper that was only scanned has none, and is refused."""

from __future__ import annotations

import logging
import struct
import zlib
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.plan.errors import DamagedPlanError, LockedPlanError, ScannedPlanError
from phuquoc_desktop.intake.plan.limits import PlanFile
from phuquoc_desktop.intake.plan.source import Source, SourceLine, cleaned
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
    lines: list[SourceLine] = []
    empty: list[int] = []
    letters = 0
    for number, page in enumerate(reader.pages, start=1):
        report(number - 1, len(reader.pages), file.name)
        text = page.extract_text()
        letters += len(text)
        file.refuse_long(letters)
        if not text.strip():
            empty.append(number)
        lines += [
            SourceLine(cleaned(line), len(lines) + at, number) for at, line in enumerate(text.splitlines(), start=1)
        ]
    if letters < _FEWEST_LETTERS * (len(reader.pages) - len(empty)) or len(empty) == len(reader.pages):
        raise ScannedPlanError(name=file.name)
    said = _("Without text, perhaps scanned, and not read: page {pages}.")
    told = (said.format(pages=", ".join(map(str, empty))),) if empty else ()
    return tuple(lines), told
