"""A small file as a series of texts for QR codes (FORMAT.md, Pictures): any order, repeated ones harmless."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

PIECE = 480
"""Bytes of the file in one frame."""
MOST_FRAMES = 400
_FRAME = re.compile(r"PQ1:([A-Z2-7]{8}):([0-9]{1,3}):([0-9]{1,3}):([0-9A-F]{8}):([A-Z2-7]{1,768})", re.ASCII)


class TooLargeForPicturesError(RefusedError):
    """The file would take more pictures than anybody films."""

    sentence = N_(
        "{size} KB are too much for pictures (at most {most} KB); send the bundle without attachments, by mail or on a stick."
    )


class NoFramesError(RefusedError):
    """None of the pictures or texts holds a frame."""

    sentence = N_("No part of a bundle was found in these pictures; take them again, one code large and sharp in each.")


class MissingFramesError(RefusedError):
    """Some frames have not been seen."""

    sentence = N_(
        "{found} of {count} pictures were read; these are missing: {missing}. Take them once more and give all again."
    )


class SeveralSeriesError(RefusedError):
    """Frames of more than one file."""

    sentence = N_("These pictures belong to {count} different series; give those of one series at a time.")


class DamagedSeriesError(RefusedError):
    """All frames are there, and still the file is not what was cut."""

    sentence = N_("The pictures do not fit together; take all of them once more.")


@dataclass(frozen=True)
class Frame:
    """One frame: ``number`` of ``count``, and its piece of the file."""

    series: str
    number: int
    count: int
    piece: bytes

    @property
    def text(self) -> str:
        """What the QR code holds."""
        piece = base64.b32encode(self.piece).decode("ascii").rstrip("=")
        return f"PQ1:{self.series}:{self.number}:{self.count}:{zlib.crc32(self.piece):08X}:{piece}"


def frames_of(raw: bytes) -> list[Frame]:
    """Cut a file into frames; raises TooLargeForPicturesError."""
    count = max(1, -(-len(raw) // PIECE))
    if count > MOST_FRAMES:
        sizes = {"size": show_number(-(-len(raw) // 1000)), "most": show_number(MOST_FRAMES * PIECE // 1000)}
        raise TooLargeForPicturesError(**sizes)
    series = series_of(raw)
    return [Frame(series, number, count, raw[(number - 1) * PIECE : number * PIECE]) for number in range(1, count + 1)]


def series_of(raw: bytes) -> str:
    """Return the eight characters by which a file's frames know each other."""
    return base64.b32encode(hashlib.sha256(raw).digest()).decode("ascii")[:8]


def read_frame(text: str) -> Frame | None:
    """Read the text of a QR code; None for what is no frame, or one that was misread."""
    found = _FRAME.fullmatch(text.strip())
    if found is None:
        return None
    series, number, count, check, letters = found.groups()
    try:
        piece = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except (binascii.Error, ValueError):
        return None
    fits = 1 <= int(number) <= int(count) <= MOST_FRAMES and f"{zlib.crc32(piece):08X}" == check
    return Frame(series, int(number), int(count), piece) if fits else None


@dataclass
class Series:
    """The frames of one file that were seen, by number."""

    series: str
    count: int
    pieces: dict[int, bytes] = field(default_factory=dict)

    @property
    def missing(self) -> list[int]:
        """The numbers that were not seen."""
        return [number for number in range(1, self.count + 1) if number not in self.pieces]

    def joined(self) -> bytes:
        """Return the file; raises MissingFramesError, DamagedSeriesError."""
        if self.missing:
            shown = ", ".join(map(str, self.missing[:30])) + (" …" if len(self.missing) > 30 else "")
            raise MissingFramesError(found=len(self.pieces), count=self.count, missing=shown)
        raw = b"".join(self.pieces[number] for number in sorted(self.pieces))
        if series_of(raw) != self.series:
            raise DamagedSeriesError
        return raw


def gather(texts: Iterable[str]) -> Series:
    """Put together what was read; raises NoFramesError, SeveralSeriesError."""
    found: dict[tuple[str, int], Series] = {}
    for frame in filter(None, map(read_frame, texts)):
        known = found.setdefault((frame.series, frame.count), Series(frame.series, frame.count))
        known.pieces.setdefault(frame.number, frame.piece)
    if not found:
        raise NoFramesError
    if len(found) > 1:
        raise SeveralSeriesError(count=len(found))
    return next(iter(found.values()))


def name_for(raw: bytes) -> str:
    """Return a name for a file that came without one; what it is, its own head says."""
    return f"pq-{series_of(raw).lower()}-pictures.zip" + ("" if raw.startswith(b"PK") else ".age")
