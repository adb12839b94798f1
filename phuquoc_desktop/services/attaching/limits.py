"""How much of a file is looked at, so that none of them, by mistake or malice, holds up the program."""

from __future__ import annotations

import zlib

LARGEST_UNPACKED = 300 * 2**20
"""Bytes of everything in a zipped file together, as its directory claims."""

MOST_ENTRIES = 10_000
MOST_PIXELS = 90_000_000
"""Of one picture: a sheet of A3 at 600 dots an inch has 70 million."""

MOST_FRAMES = 1_000
MOST_OBJECTS = 400_000
"""Of a PDF: one of 1,000 scanned pages has some 5,000."""

MOST_PAGES = 3_000
DEEPEST = 3
"""Files in files in files."""

LARGEST_INSIDE = 50 * 2**20
"""Bytes of one embedded file that are looked at."""


def inflated(raw: bytes, most: int) -> bytes:
    """Return the beginning of what was deflated, at most so many bytes; damage ends it early."""
    try:
        return zlib.decompressobj().decompress(raw, most)
    except zlib.error:
        return b""
