"""A file cut into parts for the mail (FORMAT.md, Parts): a head of 512 bytes that says where a piece belongs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.bundle.container import LIMITS, PIECE
from phuquoc_desktop.bundle.errors import FileUnreadableError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

HEAD_SIZE = 512
MOST_PARTS = 999
ENDING = ".pqpart"
MAGIC = b"PQPART "
_HEAD = re.compile(
    rb"PQPART 1\n"
    rb"part: ([0-9]{1,3})/([0-9]{1,3})\n"
    rb"name: ([A-Za-z0-9_-][A-Za-z0-9._-]{0,119})\n"
    rb"size: ([0-9]{1,12})\n"
    rb"sha256: ([0-9a-f]{64})\n"
    rb"bag: ([0-9a-f]{64}|-)\n"
    rb"offset: ([0-9]{1,12})\n"
    rb"length: ([0-9]{1,12})\n"
    rb"piece-sha256: ([0-9a-f]{64})\n"
    rb" *\n"
)


class NotAPartError(RefusedError):
    """The file has no head of a part, or one that cannot be."""

    sentence = N_("“{name}” is no part of a bundle, or its head was damaged; ask the sender for this part once more.")


class DamagedPartError(RefusedError):
    """The piece does not fit its own head."""

    sentence = N_("Part {part} of {count} of {file} was damaged on the way; ask the sender for this part once more.")


class MissingPartsError(RefusedError):
    """Some parts have not come."""

    sentence = N_(
        "Of {file} these parts are missing: {missing}. Ask the sender for them; the parts that came are kept."
    )


class OtherPartsError(RefusedError):
    """Parts of more than one file were given to be put together."""

    sentence = N_("These parts belong to different files ({files}); put the parts of one file together at a time.")


class TooManyPartsError(RefusedError):
    """The limit is so small that the file would fall into too many parts."""

    sentence = N_("The file would fall into {count} parts, at most {most} are possible; choose a larger limit.")


@dataclass(frozen=True)
class PartHead:
    """What a part says of itself; ``digest`` is that of the whole file, ``offset`` and ``length`` are bytes of it."""

    number: int
    count: int
    name: str
    size: int
    digest: str
    bag: str | None
    offset: int
    length: int
    piece: str

    @property
    def label(self) -> str:
        """``2/3``."""
        return f"{self.number}/{self.count}"

    @property
    def file_name(self) -> str:
        """The name of the part's own file: ``pq-31078-0003-report-part2of3.pqpart``."""
        stem = self.name.removesuffix(".age").removesuffix(".zip")
        return f"{stem}-part{self.number}of{self.count}{ENDING}"


def is_part(path: Path) -> bool:
    """Tell whether a file begins as a part does; False for what cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def split(path: Path, room: int, bag: str | None) -> Iterator[tuple[PartHead, bytes]]:
    """Yield a file's parts, each with its whole content of at most ``room`` bytes, its head among them.

    Raises TooManyPartsError, FileUnreadableError.
    """
    raw = _read(path)
    length = room - HEAD_SIZE
    count = -(-len(raw) // length) if length > 0 else len(raw)
    if count > MOST_PARTS:
        raise TooManyPartsError(field="limit", count=count, most=MOST_PARTS)
    even = -(-len(raw) // count)
    digest = hashlib.sha256(raw).hexdigest()
    for number in range(1, count + 1):
        offset = (number - 1) * even
        piece = raw[offset : offset + even]
        seal = hashlib.sha256(piece).hexdigest()
        head = PartHead(number, count, path.name, len(raw), digest, bag, offset, len(piece), seal)
        yield head, _encode(head) + piece


def _read(path: Path) -> bytes:
    try:
        LIMITS.allow(N_("bytes"), path.stat().st_size, LIMITS.packed)
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error


def _encode(head: PartHead) -> bytes:
    lines = (
        "PQPART 1",
        f"part: {head.label}",
        f"name: {head.name}",
        f"size: {head.size}",
        f"sha256: {head.digest}",
        f"bag: {head.bag or '-'}",
        f"offset: {head.offset}",
        f"length: {head.length}",
        f"piece-sha256: {head.piece}",
    )
    text = "".join(f"{line}\n" for line in lines).encode("ascii")
    return text.ljust(HEAD_SIZE - 1) + b"\n"


def read_head(raw: bytes, name: str) -> PartHead:
    """Read a head of 512 bytes; ``name`` is that of the file it came in. Raises NotAPartError."""
    found = _HEAD.fullmatch(raw)
    if found is None:
        raise NotAPartError(name=name)
    number, count, called, size, digest, bag, offset, length, piece = (one.decode("ascii") for one in found.groups())
    head = PartHead(
        int(number),
        int(count),
        called,
        int(size),
        digest,
        None if bag == "-" else bag,
        int(offset),
        int(length),
        piece,
    )
    if not _can_be(head):
        raise NotAPartError(name=name)
    return head


def _can_be(head: PartHead) -> bool:
    even = -(-head.size // head.count) if head.count else 0
    return (
        1 <= head.number <= head.count
        and 0 < head.size <= LIMITS.packed
        and head.offset == (head.number - 1) * even
        and 0 < head.length == min(even, head.size - head.offset)
    )


def examine_part(path: Path) -> PartHead:
    """Read a part whole and prove its piece; raises NotAPartError, DamagedPartError, FileUnreadableError."""
    try:
        with path.open("rb") as file:
            head = read_head(file.read(HEAD_SIZE), path.name)
            seal, length = hashlib.sha256(), 0
            while piece := file.read(PIECE):
                seal.update(piece)
                length += len(piece)
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error
    if (length, seal.hexdigest()) != (head.length, head.piece):
        raise DamagedPartError(part=head.number, count=head.count, file=head.name)
    return head


def pieces_of_part(path: Path) -> Iterator[bytes]:
    """Yield what a part carries, piece by piece."""
    with path.open("rb") as file:
        file.seek(HEAD_SIZE)
        while piece := file.read(PIECE):
            yield piece
