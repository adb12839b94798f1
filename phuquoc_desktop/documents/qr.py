"""QR codes (ISO/IEC 18004) as drawings, for papers and for the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from phuquoc_desktop.documents.drawing.inks import Ink
from phuquoc_desktop.documents.drawing.marks import Drawing, Rect
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

QUIET = 4
"""Modules of white on each side; the standard wants four."""
LARGEST = 2213
"""Bytes in the largest symbol at this correction (version 39, M: 15 % may be lost); the encoder counts no further."""

UTF_8 = 26
"""Its number among the encodings that a symbol can name; unnamed, readers guess."""

Modules = tuple[tuple[bool, ...], ...]
"""The rows of a symbol from the top, True for dark."""


class TooLongForQrError(RefusedError):
    """The text does not fit into one symbol."""

    sentence = N_("{size} bytes do not fit into one QR code, at most {largest} do; send the file in another way.")


def modules_of(text: str, *, quick: bool = False) -> Modules:
    """Return the symbol of a text; capitals, digits and ``$%*+-./:`` take less room. Raises TooLongForQrError.

    ``quick`` takes the first mask instead of the best of eight, which takes a tenth of the time: for long series, where every
    symbol holds digests or encrypted bytes and no mask is better than another.
    """
    from reportlab.graphics.barcode.qrencoder import QRECI, QR8bitByte, QRCode, QRErrorCorrectLevel

    size = len(text.encode())
    if size > LARGEST:
        raise TooLongForQrError(size=size, largest=LARGEST)
    code = QRCode(None, QRErrorCorrectLevel.M)
    if not text.isascii():
        code.addData(QRECI(UTF_8))
    code.addData(text if text.isascii() else QR8bitByte(text))
    if quick:
        code.version = code.calculate_version()
        code.makeImpl(False, 0)
    else:
        code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)


def qr_drawing(text: str, side: float, told: str) -> Drawing:
    """Return the symbol as a square of that side, its quiet zone included; ``told`` says what it holds."""
    return square_of(modules_of(text), side, told)


def square_of(rows: Modules, side: float, told: str) -> Drawing:
    """Return a symbol that is known already as a square of that side."""
    unit = side / (len(rows) + 2 * QUIET)
    ground = Rect(0, 0, side, side, fill=Ink.SURFACE)
    return Drawing(side, side, (ground, *_bars(rows, unit)), told)


def _bars(rows: Modules, unit: float) -> Iterator[Rect]:
    for down, row in enumerate(rows, QUIET):
        across = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield Rect(across * unit, down * unit, length * unit, unit, fill=Ink.TEXT)
            across += length
