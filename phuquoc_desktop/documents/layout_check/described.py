"""What a file looks like, whoever made it: pieces of text with their faces and places; ``None`` is what cannot be measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from phuquoc_desktop.documents.document import Align

POINTS = 72 / 25.4
"""Points in a millimetre."""


class Medium(StrEnum):
    """What kind of file was read."""

    PDF = "pdf"
    WORD = "word"


class Place(StrEnum):
    """Where a piece stands."""

    TEXT = "text"
    TABLE = "table"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class Face:
    """One face: family by name, size in points."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    black: bool = True


@dataclass(frozen=True)
class Box:
    """A rectangle on a page (from 1), in millimetres from its top left corner; ``base`` is the baseline."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    base: float

    @property
    def middle(self) -> float:
        """Where its middle is, from the left."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class Piece:
    """One paragraph, or one line of a head, as it was found.

    ``lines`` are the places of its lines, empty in Word. ``first_line_mm``, ``before_pt`` (to the paragraph before) and
    ``leading`` (in single lines) are None where they cannot be measured. ``column`` names the half or cell that it stands in
    beside others, ``half`` the half of the page in which it wholly is, where places are known.
    ``ruled`` is the length of the line beneath as a share of the text's last line, 0 without one, None where unknown.
    """

    text: str
    faces: tuple[tuple[Face, int], ...]
    place: Place = Place.TEXT
    align: Align | None = None
    lines: tuple[Box, ...] = ()
    first_line_mm: float | None = None
    before_pt: float | None = None
    leading: float | None = None
    ruled: float | None = None
    framed: bool | None = None
    column: str = ""
    half: str = ""

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        return self.lines[0].page if self.lines else None

    @property
    def face(self) -> Face:
        """The face of most of its letters."""
        return most_of(self.faces)

    def share(self, *, bold: bool | None = None, italic: bool | None = None) -> float:
        """Return how much of its letters are bold or not, italic or not."""
        fitting = sum(
            count
            for face, count in self.faces
            if (bold is None or face.bold is bold) and (italic is None or face.italic is italic)
        )
        return fitting / max(sum(count for _face, count in self.faces), 1)


def most_of(faces: Iterable[tuple[Face, int]]) -> Face:
    """Return the face of most letters; there must be at least one."""
    counted: Counter[Face] = Counter()
    for face, count in faces:
        counted[face] += count
    return counted.most_common(1)[0][0]


@dataclass(frozen=True)
class Sheet:
    """A page, or a section of pages: paper and margins in millimetres."""

    page: int | None
    width_mm: float
    height_mm: float
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width_mm > self.height_mm


@dataclass(frozen=True)
class PageNumber:
    """A page number: ``on_first`` tells whether it stands on a first page, ``above`` whether in the top margin."""

    face: Face
    above: bool
    centred: bool | None
    on_first: bool = False
    box: Box | None = None


@dataclass(frozen=True)
class Described:
    """A whole file; ``unnumbered`` are the pages from the second on without a number, None where that cannot be told."""

    medium: Medium
    sheets: tuple[Sheet, ...]
    pieces: tuple[Piece, ...]
    numbers: tuple[PageNumber, ...] = ()
    unnumbered: tuple[int, ...] | None = None
    pages: int | None = None
    scanned: tuple[int, ...] = field(default=())
    """Pages that are pictures without text."""
