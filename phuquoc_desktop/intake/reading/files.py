"""One door for every kind of list: what a file is, is told by its content, never by the end of its name."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers.expat import ExpatError

from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.errors import (
    DamagedListError,
    EmptyListError,
    ListNotOpenedError,
    LockedListError,
    NotAListError,
    OldWordListError,
    OldXmlListError,
)
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.reading.encoding import decode
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_heavy
from phuquoc_desktop.intake.reading.pasted import grids_of_html
from phuquoc_desktop.intake.reading.separated import grids_of_separated
from phuquoc_desktop.translation import _

Reader = Callable[[FileAtHand, ProgressReport], list[Grid]]

_DAMAGE = (zipfile.BadZipFile, zlib.error, ExpatError, LookupError, EOFError, NotImplementedError, ValueError)
"""What unpacking and parsing stumble over where a file does not keep to its own format."""

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")
_HTML = ("<html", "<table", "<!doctype html")


def read_grids(path: Path, report: ProgressReport = silent) -> list[Grid]:
    """Return the sheets or tables of a file, empty ones left out.

    Refuses with a RefusedListError what cannot be read; the report may stop the work between sheets and thousands of rows.
    """
    file = FileAtHand(path)
    with _troubles_told(file):
        refuse_heavy(file)
        grids = _reader_of(file)(file, report)
    if not grids:
        raise EmptyListError(name=file.name)
    return grids


@contextmanager
def _troubles_told(file: FileAtHand) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ListNotOpenedError(name=file.name) from error
    except _DAMAGE as error:
        raise DamagedListError(name=file.name) from error


def _reader_of(file: FileAtHand) -> Reader:
    with file.path.open("rb") as stream:
        start = stream.read(8)
    if not start:
        raise EmptyListError(name=file.name)
    if start.startswith(_ZIP):
        return _reader_of_zip(file)
    if start == _OLE:
        return _reader_of_ole(file)
    return _read_text


def _reader_of_zip(file: FileAtHand) -> Reader:
    from phuquoc_desktop.intake.reading.ods import read_ods
    from phuquoc_desktop.intake.reading.word import read_word
    from phuquoc_desktop.intake.reading.xlsx import read_xlsx

    with zipfile.ZipFile(file.path) as archive:
        names = set(archive.namelist())
        if any(info.flag_bits & 1 for info in archive.infolist()):
            raise LockedListError(name=file.name)
        if "content.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise LockedListError(name=file.name)
        kind = archive.read("mimetype") if "mimetype" in names else b""
    if "word/document.xml" in names:
        return read_word
    if b"spreadsheet" in kind and "content.xml" in names:
        return read_ods
    if any(name.startswith("xl/") for name in names):
        return read_xlsx
    raise NotAListError(name=file.name)


def _reader_of_ole(file: FileAtHand) -> Reader:
    """Look for the names of the streams in the directory, which are UTF-16."""
    from phuquoc_desktop.intake.reading.xls import read_xls

    raw = file.path.read_bytes()
    if _stream("EncryptedPackage") in raw:
        raise LockedListError(name=file.name)
    if _stream("Workbook") in raw or _stream("Book") in raw:
        return read_xls
    if _stream("WordDocument") in raw:
        raise OldWordListError(name=file.name)
    raise NotAListError(name=file.name)


def _stream(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


def _read_text(file: FileAtHand, report: ProgressReport) -> list[Grid]:
    raw = file.path.read_bytes()
    if raw.startswith(b"{\\rtf"):
        raise OldWordListError(name=file.name)
    text = decode(raw)
    if text is None or not _CONTROL.isdisjoint(map(ord, text[:100_000])) or text.startswith("%PDF"):
        raise NotAListError(name=file.name)
    start = text[:4000].lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in start and "<html" not in start:
        raise OldXmlListError(name=file.name)
    if any(mark in start for mark in _HTML):
        return grids_of_html(text, (_("The file is a web page in spite of its name; its tables were read."),))
    return grids_of_separated(text, file, report)
