"""Zipped files: Word, Excel, OpenDocument, and plain archives."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services.attaching import limits
from phuquoc_desktop.services.attaching.errors import (
    BrokenAttachmentError,
    ClosedArchiveError,
    DangerousArchiveError,
    HiddenObjectError,
    MacroAttachmentError,
    TooMuchInsideError,
)
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.old_office import has_package
from phuquoc_desktop.storage.attachments import DANGEROUS
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

Inner = Callable[[bytes, str, int], object]
"""Looks at a file inside: content, name, how deep it lies; raises RefusedError."""

_MEGABYTES = N_("{count} MB")
_FILES = N_("{count} files")
_STUMBLES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, LookupError)
_OOXML = (("word/", FileKind.WORD), ("xl/", FileKind.EXCEL), ("ppt/", FileKind.SLIDES))
_ODF = {
    "application/vnd.oasis.opendocument.text": FileKind.TEXT_DOCUMENT,
    "application/vnd.oasis.opendocument.spreadsheet": FileKind.SPREADSHEET,
}
_MACRO_TYPES = re.compile(rb"macroenabled|vnd\.ms-office\.vbaproject|intlmacrosheet|macrosheet", re.I)
_MACRO_PARTS = re.compile(r"(?:^|/)(?:vbaproject[^/]*|vbadata\.xml)$|^xl/(?:intl)?macrosheets/|/activex/", re.I)
_BASIC = re.compile(r"^(?:basic|scripts)/.*(?:\.xba|\.xlb|\.py|\.js|\.bsh)$", re.I)
_FETCHED = re.compile(
    rb"attachedtemplate[^>]*targetmode\s*=\s*[\"']external|targetmode\s*=\s*[\"']external[^>]*attachedtemplate", re.I
)
_PARTS_READ = 4 * 2**20


def look_at_zip(content: bytes, name: str, depth: int, inner: Inner) -> tuple[FileKind, bool]:
    """Return the kind, and whether a password locks it; raises the refusals of ``errors``."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _look(archive, name, depth, inner)
    except _STUMBLES as error:
        raise BrokenAttachmentError(name=name, kind=FileKind.ARCHIVE) from error


def carries_archive(content: bytes) -> bool:
    """Tell whether a file of another kind is a whole archive at the same time."""
    if b"PK\x05\x06" not in content[-66_000:]:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(content[one.header_offset :].startswith(b"PK\x03\x04") for one in archive.infolist())
    except _STUMBLES:
        return False


def _look(archive: zipfile.ZipFile, name: str, depth: int, inner: Inner) -> tuple[FileKind, bool]:
    _refuse_heavy(archive, name)
    names = archive.namelist()
    locked = any(one.flag_bits & 1 for one in archive.infolist())
    kind = _kind(archive, names, locked=locked)
    if not locked and archive.testzip() is not None:
        raise BrokenAttachmentError(name=name, kind=kind)
    if kind is FileKind.ARCHIVE:
        _look_inside(archive, name, depth, inner, locked=locked)
    else:
        _refuse_macros(archive, name, names)
        _look_at_embedded(archive, name, depth, inner)
    return kind, locked


def _refuse_heavy(archive: zipfile.ZipFile, name: str) -> None:
    entries = archive.infolist()
    unpacked = sum(one.file_size for one in entries)
    if unpacked > limits.LARGEST_UNPACKED:
        found, largest = (
            _(_MEGABYTES).format(count=show_number(size >> 20)) for size in (unpacked, limits.LARGEST_UNPACKED)
        )
        raise TooMuchInsideError(name=name, found=found, largest=largest)
    if len(entries) > limits.MOST_ENTRIES:
        found, largest = (_(_FILES).format(count=show_number(count)) for count in (len(entries), limits.MOST_ENTRIES))
        raise TooMuchInsideError(name=name, found=found, largest=largest)


def _kind(archive: zipfile.ZipFile, names: list[str], *, locked: bool) -> FileKind:
    if "[Content_Types].xml" in names:
        for start, kind in _OOXML:
            if any(one.startswith(start) for one in names):
                return kind
    if "mimetype" in names and not locked:
        return _ODF.get(_part(archive, "mimetype").decode("ascii", "replace").strip(), FileKind.ARCHIVE)
    return FileKind.ARCHIVE


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(_PARTS_READ)


def _refuse_macros(archive: zipfile.ZipFile, name: str, names: list[str]) -> None:
    if any(_MACRO_PARTS.search(one) or _BASIC.search(one) for one in names):
        raise MacroAttachmentError(name=name)
    if "[Content_Types].xml" in names and _MACRO_TYPES.search(_part(archive, "[Content_Types].xml")):
        raise MacroAttachmentError(name=name)
    relations = (one for one in names if one.lower().endswith(".rels"))
    if any(_FETCHED.search(_part(archive, one)) for one in relations):
        raise MacroAttachmentError(name=name)


def _look_at_embedded(archive: zipfile.ZipFile, name: str, depth: int, inner: Inner) -> None:
    for entry in archive.infolist():
        if "embeddings/" not in entry.filename.lower() and not entry.filename.startswith("Object "):
            continue
        held = _held(archive, entry)
        if has_package(held):
            raise HiddenObjectError(name=name, inside=PurePosixPath(entry.filename).name)
        if held and not entry.filename.lower().endswith((".xml", ".rels")):
            _refuse_held(held, name, entry.filename, depth, inner)


def _look_inside(archive: zipfile.ZipFile, name: str, depth: int, inner: Inner, *, locked: bool) -> None:
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        if PurePosixPath(entry.filename).suffix.lower() in DANGEROUS:
            raise DangerousArchiveError(name=name, inside=entry.filename)
        if not locked:
            _refuse_held(_held(archive, entry), name, entry.filename, depth, inner)


def _held(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        return stream.read(limits.LARGEST_INSIDE)


def _refuse_held(held: bytes, name: str, inside: str, depth: int, inner: Inner) -> None:
    if depth >= limits.DEEPEST:
        raise ClosedArchiveError(name=name)
    if not held:
        return
    try:
        inner(held, PurePosixPath(inside).name or inside, depth + 1)
    except BrokenAttachmentError:
        return  # what cannot be opened cannot be started either
    except RefusedError as error:
        raise DangerousArchiveError(name=name, inside=inside) from error
