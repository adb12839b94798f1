"""PDF streams that would unpack to more than any paper holds, found before the libraries unpack them."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from typing import Any

from phuquoc_desktop.services.attaching import limits
from phuquoc_desktop.services.attaching.errors import TooMuchInsideError
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

_MEGABYTES = N_("{count} MB")
_STREAM = re.compile(rb"stream\r?\n")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_HEAD = 2_000
"""Bytes before a stream within which its dictionary stands."""

_STEP = 1 << 16
_PACKED = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
_OLD_WAYS_SAVE = 60
LARGEST_TABLE = 64 * 2**20
"""Bytes of one stream that holds objects or the table of them, unpacked."""

LARGEST_STREAM = 128 * 2**20
"""Bytes of any other stream that is no picture, unpacked."""


def refuse_heavy_tables(content: bytes, name: str) -> None:
    """Look at the streams that a reader unpacks as soon as it opens the file; raises TooMuchInsideError."""
    total = 0
    for match in _STREAM.finditer(content):
        head = _head(content, match.start())
        if b"ObjStm" in head or b"XRef" in head:
            end = content.find(b"endstream", match.end())
            total += _weight(content[match.end() : end if end >= 0 else None], head, LARGEST_TABLE)
            refuse_over(total, LARGEST_TABLE, name)


def refuse_heavy_stream(stream: Any, name: str) -> None:
    """Look at one stream of an open file; raises TooMuchInsideError for it, or for a picture with too many dots."""
    if str(stream.get("/Subtype", "")) == "/Image":
        sides = [stream.get(key, 0) for key in ("/Width", "/Height")]
        pixels = int(sides[0]) * int(sides[1])
        refuse_over(pixels, limits.MOST_PIXELS, name)
        return
    head = stream.stream_dict.unparse(resolved=True)
    refuse_over(_weight(stream.read_raw_bytes(), head, LARGEST_STREAM), LARGEST_STREAM, name)


def refuse_over(found: int, largest: int, name: str) -> None:
    """Refuse so many bytes."""
    if found > largest:
        said = [_(_MEGABYTES).format(count=show_number(one >> 20)) for one in (found, largest)]
        raise TooMuchInsideError(name=name, found=said[0], largest=said[1])


def _head(content: bytes, place: int) -> bytes:
    """Return the dictionary before a stream, its names without the escapes that could hide them."""
    start = max(0, place - _HEAD)
    begun = content.rfind(b" obj", start, place)
    return _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), content[max(begun, start) : place])


def _weight(raw: bytes, head: bytes, most: int) -> int:
    """Return how large it unpacks, or just more than ``most``; packed twice it counts as more.

    What is packed in one of the old ways is counted with the most that they can save.
    """
    packed = _PACKED.findall(head)
    if len(packed) > 1:
        return most + 1
    if not packed or packed[0] not in (b"/FlateDecode", b"/Fl"):
        return len(raw) * (_OLD_WAYS_SAVE if packed else 1)
    return _inflated_length(_unwrapped(raw, head), most)


def _unwrapped(raw: bytes, head: bytes) -> bytes:
    if b"/ASCII85Decode" not in head and b"/A85" not in head:
        return raw
    try:
        return base64.a85decode(raw.strip().removesuffix(b"~>"))
    except (ValueError, binascii.Error):
        return b""


def _inflated_length(raw: bytes, most: int) -> int:
    unpacker, length = zlib.decompressobj(), 0
    try:
        for start in range(0, len(raw), _STEP):
            length += len(unpacker.decompress(raw[start : start + _STEP], most + 1))
            if unpacker.eof or length > most:
                break
    except zlib.error:
        return length
    return length
