"""The zip around a bag: written the same for the same files, read with suspicion (FORMAT.md, reader's rule 2)."""

from __future__ import annotations

import hashlib
import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from phuquoc_desktop.bundle.errors import (
    AlteredError,
    AttachmentDoesNotFitError,
    CutShortError,
    NotABundleError,
    RefusedBundleError,
    TooBigError,
)
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

Source = bytes | Path

PIECE = 1 << 20
_MAGIC = b"PK\x03\x04"
_MARK = b"sha256:"
_COMMENT = len(_MARK) + 64
_END = struct.Struct("<4s4H2LH")
_END_MAGIC = b"PK\x05\x06"
_ZIP64_MAGIC = b"PK\x06\x07"
_ZIP64_LOCATOR = 20
_LOCAL = struct.Struct("<26x2H")
_FLAGS = 0x080E
"""What an entry may say of itself: how well it is packed, sizes after the bytes, name in UTF-8; not that it is encrypted."""
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*", re.ASCII)
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, OverflowError)


@dataclass(frozen=True)
class Limits:
    """What a bundle may have: bytes as file and unpacked, files, unpacked by packed, bytes of a tag file and of all records."""

    packed: int = 256 << 20
    unpacked: int = 1 << 30
    members: int = 20_000
    ratio: int = 200
    tag_file: int = 4 << 20
    records: int = 256 << 20

    def allow(self, what: str, found: int, allowed: int) -> None:
        """Raise TooBigError when more was found than is allowed; ``what`` is a marked word or the name of a file."""
        if found > allowed:
            raise TooBigError(what=_(what), found=show_number(found), allowed=show_number(allowed))


LIMITS = Limits()


def pack_files(folder: str, files: Mapping[str, Source]) -> bytes:
    """Return the zip of these files below one folder; a file given as a path is read in pieces and stored unpacked."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name in sorted(files):
            _add(archive, f"{folder}/{name}", files[name])
        archive.comment = _MARK + b"0" * 64
    raw = target.getbuffer()
    raw[-64:] = hashlib.sha256(raw[:-64]).hexdigest().encode()
    del raw
    return target.getvalue()


def _add(archive: ZipFile, name: str, source: Source) -> None:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    if isinstance(source, bytes):
        entry.compress_type = ZIP_DEFLATED
        archive.writestr(entry, source, compresslevel=6)
        return
    entry.compress_type = ZIP_STORED
    with archive.open(entry, "w") as target:
        for piece in pieces_of(source):
            target.write(piece)


def pieces_of(path: Path) -> Iterator[bytes]:
    """Read a stored attachment in pieces; raises AttachmentDoesNotFitError when it cannot be read."""
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    except OSError as error:
        raise AttachmentDoesNotFitError(name=path.name) from error


@dataclass(frozen=True)
class Container:
    """An opened zip: the one folder's name, and its files by the name below that folder."""

    folder: str
    _archive: ZipFile
    _entries: Mapping[str, ZipInfo]

    @property
    def names(self) -> frozenset[str]:
        """The files' names below the folder."""
        return frozenset(self._entries)

    def size(self, name: str) -> int:
        """Return the size in bytes that the zip states; what unpacks to more or less is refused."""
        return self._entries[name].file_size

    def read(self, name: str) -> bytes:
        """Return a file's content; raises AlteredError when it cannot be unpacked."""
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack a file piece by piece; raises AlteredError when it cannot be."""
        missing = self.size(name)
        with _told(AlteredError(name=name)), self._archive.open(self._entries[name]) as file:
            while piece := file.read(PIECE):
                missing -= len(piece)
                yield piece
        if missing:
            raise AlteredError(name=name)

    def digest(self, name: str) -> str:
        """Return a file's SHA-256."""
        digest = hashlib.sha256()
        for piece in self.pieces(name):
            digest.update(piece)
        return digest.hexdigest()


def is_zip(raw: bytes) -> bool:
    """Tell by its first bytes whether a file is a zip."""
    return raw.startswith(_MAGIC)


def open_container(raw: bytes, limits: Limits = LIMITS) -> Container:
    """Open a zip; raises NotABundleError, CutShortError, AlteredError or TooBigError and never unpacks anything to disk."""
    limits.allow(N_("bytes"), len(raw), limits.packed)
    _refuse_crowd(raw, _refuse_damage(raw), limits)
    with _told(NotABundleError(detail="zip")):
        archive = ZipFile(BytesIO(raw))
    entries = archive.infolist()
    _refuse_bomb(entries, len(raw), limits)
    with _told(NotABundleError(detail="zip")):
        _refuse_overlap(raw, entries, archive.start_dir)
    return _checked(archive, entries)


def _refuse_damage(raw: bytes) -> int:
    """Return the length of the zip's comment: ours, whose digest fits, or none when the bag was zipped anew by hand."""
    if not raw or (len(raw) < 4 and _MAGIC.startswith(raw)):
        raise CutShortError
    if not raw.startswith(_MAGIC):
        raise NotABundleError(detail="zip")
    if raw[-_END.size :].startswith(_END_MAGIC) and raw.endswith(b"\0\0"):
        return 0
    if raw[-_COMMENT:-64] != _MARK:
        raise CutShortError
    if hashlib.sha256(memoryview(raw)[:-64]).hexdigest().encode() != raw[-64:]:
        raise AlteredError(name="zip")
    return _COMMENT


def _refuse_crowd(raw: bytes, comment: int, limits: Limits) -> None:
    """Look at the directory's size before the directory is read: each entry costs memory."""
    end = len(raw) - comment - _END.size
    if end < 0:
        raise NotABundleError(detail="zip")
    magic, _disk, _start, here, total, size, offset, length = _END.unpack_from(raw, end)
    if magic != _END_MAGIC or comment != length or here != total or offset + size != end:
        raise NotABundleError(detail="zip")
    if raw[max(end - _ZIP64_LOCATOR, 0) : end].startswith(
        _ZIP64_MAGIC
    ):  # a second directory's size, which would count instead
        raise NotABundleError(detail="zip64")
    limits.allow(N_("files"), max(total, size // 512), limits.members)


def _refuse_bomb(entries: list[ZipInfo], packed: int, limits: Limits) -> None:
    limits.allow(N_("files"), len(entries), limits.members)
    unpacked = sum(entry.file_size for entry in entries)
    limits.allow(N_("unpacked bytes"), unpacked, limits.unpacked)
    if unpacked > PIECE:
        limits.allow(N_("unpacked bytes"), unpacked, packed * limits.ratio)


def _refuse_overlap(raw: bytes, entries: list[ZipInfo], directory: int) -> None:
    """Let no two files share bytes, nor a file the directory's: a few bytes could stand for thousands of files."""
    following = directory
    for entry in sorted(entries, key=lambda one: one.header_offset, reverse=True):
        name, extra = _LOCAL.unpack_from(raw, entry.header_offset)
        if entry.header_offset + _LOCAL.size + name + extra + entry.compress_size > following:
            raise NotABundleError(detail="zip")
        following = entry.header_offset


def _checked(archive: ZipFile, entries: list[ZipInfo]) -> Container:
    folders, files, seen = set(), {}, set()
    for entry in entries:
        name = _plain_name(entry)
        if name.endswith("/") and not entry.file_size:
            continue
        folder, _slash, below = name.partition("/")
        if not below or name.lower() in seen:
            raise NotABundleError(detail=name)
        seen.add(name.lower())
        folders.add(folder)
        files[below] = entry
    if len(folders) != 1:
        raise NotABundleError(detail="folder")
    return Container(folders.pop(), archive, files)


def _plain_name(entry: ZipInfo) -> str:
    name = entry.orig_filename
    kind = stat.S_IFMT(entry.external_attr >> 16)
    expected = stat.S_IFDIR if name.endswith("/") else stat.S_IFREG
    known = entry.compress_type in (ZIP_STORED, ZIP_DEFLATED) and not entry.flag_bits & ~_FLAGS
    if kind not in (0, expected) or not known or len(name) > 200 or not _NAME.fullmatch(name.removesuffix("/")):
        raise NotABundleError(detail=ascii(name[:80]))
    return name


@contextmanager
def _told(refusal: RefusedBundleError) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise refusal from error
