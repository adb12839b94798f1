"""Letters of a PDF with their faces and places, gathered into runs as the file draws them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.documents.layout_check.described import POINTS, Box, Face
from phuquoc_desktop.documents.layout_check.pdf_marks import in_figure
from phuquoc_desktop.vietnamese.fold import nfc

if TYPE_CHECKING:
    import pypdfium2

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_DARK = 60
"""Of 255: what is darker counts as black."""
_APART = 1.3
"""Of the size: a wider gap without a space ends a run."""
_FAR = 3.0
"""Of the size: a wider gap ends a run even with a space in it."""
_SPACE = 0.15
"""Of the size: letters farther apart are of two words."""
_ON_ONE_LINE = 0.25
_ASCENT, _DESCENT = 0.891, 0.216
"""Of Times against its size."""


@dataclass
class Run:
    """Letters beside each other on one line; places in points from the top left corner of the page."""

    page: int
    base: float
    x0: float
    x1: float
    text: str = ""
    faces: dict[Face, int] = field(default_factory=dict)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.faces, key=lambda face: self.faces[face]).size

    @property
    def box(self) -> Box:
        """Its place in millimetres, as high as a line of its size."""
        top, bottom = self.base - _ASCENT * self.size, self.base + _DESCENT * self.size
        x0, x1, high, low, base = (one / POINTS for one in (self.x0, self.x1, top, bottom, self.base))
        return Box(self.page, x0, high, x1, low, base)


@dataclass(frozen=True)
class _Letter:
    text: str
    x0: float
    x1: float
    base: float
    face: Face


def runs_of(page: pypdfium2.PdfPage, number: int) -> list[Run]:
    """Return the runs of a page in the order in which they are drawn."""
    height = page.get_height()
    runs: list[Run] = []
    spaced = False
    for letter in _letters(page, height):
        if letter is None:
            spaced = True
            continue
        if not runs or not _goes_on(runs[-1], letter, spaced=spaced):
            runs.append(Run(number, letter.base, letter.x0, letter.x1))
        elif spaced or letter.x0 - runs[-1].x1 > _SPACE * letter.face.size:
            runs[-1].text += " "
        _append(runs[-1], letter)
        spaced = False
    for run in runs:
        run.text = nfc(run.text)
    return runs


def _append(run: Run, letter: _Letter) -> None:
    run.text += letter.text
    run.x1 = max(run.x1, letter.x1)
    run.faces[letter.face] = run.faces.get(letter.face, 0) + 1


def _goes_on(run: Run, letter: _Letter, *, spaced: bool) -> bool:
    if abs(run.base - letter.base) > _ON_ONE_LINE * letter.face.size:
        return False
    gap = letter.x0 - run.x1
    widest = (_FAR if spaced else _APART) * letter.face.size
    return -letter.face.size < gap < widest


def _letters(page: pypdfium2.PdfPage, height: float) -> Iterator[_Letter | None]:
    """Name the letters, None for a space."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    faces: dict[Any, Face | None] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    edges = [ctypes.c_double() for _ in range(4)]
    for place in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, place)
        said = chr(code) if code else ""
        if not said or said.isspace():
            if not pdfium.FPDFText_IsGenerated(text, place):
                yield None
            continue
        if said == "\u0002" or code < 32:
            said = "-" if said == "\u0002" else ""
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        pdfium.FPDFText_GetCharBox(text, place, *edges)
        drawn = ctypes.addressof(pdfium.FPDFText_GetTextObject(text, place).contents)
        if drawn not in faces:
            faces[drawn] = None if in_figure(pdfium.FPDFText_GetTextObject(text, place)) else _face(text, place)
        face = faces[drawn]
        if face is None:
            continue
        left, right = edges[0].value, edges[1].value
        yield _Letter(said, min(left, x.value), max(right, left), height - y.value, face)


def _face(text: Any, place: int) -> Face:
    import pypdfium2.raw as pdfium

    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFText_GetFontInfo(text, place, buffer, 256, flags)
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    size = pdfium.FPDFText_GetFontSize(text, place) * math.hypot(matrix.c, matrix.d)
    colour = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(text, place, *colour)
    lowered = name.lower()
    return Face(
        family_of(name),
        round(size, 2),
        bold="bold" in lowered or pdfium.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT,
        italic="italic" in lowered or "oblique" in lowered or bool(flags.value & _ITALIC_FLAG),
        black=max(one.value for one in colour[:3]) <= _DARK,
    )


def family_of(name: str) -> str:
    """Return the family without its style: ``TimesNewRomanPS-BoldMT`` is ``TimesNewRoman``."""
    bare = re.split(r"[-,]", name)[0]
    return re.sub(r"(PSMT|PS|MT)$", "", bare)
