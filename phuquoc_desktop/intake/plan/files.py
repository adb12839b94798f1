"""One door for every kind of plan; what a file is, is told by its content, never by the end of its name."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.domain.plan_reading import PlanReading
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.plan.errors import (
    DamagedPlanError,
    EmptyPlanError,
    LockedPlanError,
    NotAPlanError,
    OldWordPlanError,
    PlanNotOpenedError,
)
from phuquoc_desktop.intake.plan.limits import PlanFile
from phuquoc_desktop.intake.plan.reading import read_source
from phuquoc_desktop.intake.plan.source import Source, lines_of
from phuquoc_desktop.intake.reading.encoding import decode

_DAMAGE = (zipfile.BadZipFile, zlib.error, LookupError, EOFError, NotImplementedError, ValueError, RecursionError)
_ZIP, _PDF, _RTF = b"PK\x03\x04", b"%PDF", b"{\\rtf"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_START = 1024
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1a\x1c\x1d\x1e\x1f\x07\x02\x08")


def read_plan(path: Path, year: int | None = None, report: ProgressReport = silent) -> PlanReading:
    """Read a plan document; ``year`` is the plan's where it is known, else its title tells.

    Refuses with a RefusedPlanError what cannot be read; the report may stop the work between pages and paragraphs.
    """
    source, told = source_of(path, report)
    reading = read_source(source, year, report)
    return replace(reading, told=(*told, *reading.told))


def source_of(path: Path, report: ProgressReport = silent) -> tuple[Source, tuple[str, ...]]:
    """Return the lines and tables of a plan document, and what a person must be told; raises as :func:`read_plan`."""
    file = PlanFile(path)
    with _troubles_told(file):
        return _source(file, report)


@contextmanager
def _troubles_told(file: PlanFile) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PlanNotOpenedError(name=file.name) from error
    except _DAMAGE as error:
        raise DamagedPlanError(name=file.name) from error


def _source(file: PlanFile, report: ProgressReport) -> tuple[Source, tuple[str, ...]]:
    from phuquoc_desktop.intake.plan.pdf import read_pdf_plan

    file.refuse_heavy()
    with file.path.open("rb") as stream:
        start = stream.read(_START)
    if not start.strip():
        raise EmptyPlanError(name=file.name)
    if _PDF in start[:_START]:
        return read_pdf_plan(file, report)
    if start.startswith(_ZIP):
        return _read_zip(file, report), ()
    if start.startswith(_OLE):
        raise _of_ole(file)
    if start.startswith(_RTF):
        raise OldWordPlanError(name=file.name)
    return _read_plain(file), ()


def _read_zip(file: PlanFile, report: ProgressReport) -> Source:
    from phuquoc_desktop.intake.plan.word import read_word_plan

    with zipfile.ZipFile(file.path) as archive:
        if any(info.flag_bits & 1 for info in archive.infolist()):
            raise LockedPlanError(name=file.name)
        if "word/document.xml" not in archive.namelist():
            raise NotAPlanError(name=file.name)
    source = read_word_plan(file, report)
    if not source:
        raise EmptyPlanError(name=file.name)
    return source


def _of_ole(file: PlanFile) -> Exception:
    """Tell a locked .docx and an old .doc apart by the names of their streams, which are UTF-16."""
    raw = file.path.read_bytes()
    if "EncryptedPackage\0".encode("utf-16-le") in raw:
        return LockedPlanError(name=file.name)
    if "WordDocument\0".encode("utf-16-le") in raw:
        return OldWordPlanError(name=file.name)
    return NotAPlanError(name=file.name)


def _read_plain(file: PlanFile) -> Source:
    raw = file.path.read_bytes()
    text = decode(raw)
    if text is None or not _CONTROL.isdisjoint(map(ord, text[:100_000])):
        raise NotAPlanError(name=file.name)
    file.refuse_long(len(text))
    if not text.strip():
        raise EmptyPlanError(name=file.name)
    return lines_of(text)
