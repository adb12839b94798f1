"""Where a signature is seen: the room that our papers mark, the seal beside it, the corner of a separate annex.

Measures are points from the lower left corner of the page, as PDF counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.documents.signature_room_mark import MARK
from phuquoc_desktop.documents.signing.errors import NotSignableError

if TYPE_CHECKING:
    from pikepdf import Pdf

MM = 72 / 25.4
CORNER_FROM_EDGE = (15 * MM, 5 * MM)
"""Ô 14, góc trên bên phải: distance from the right and the upper edge."""
_FALLBACK = (60 * MM, 20 * MM, 15 * MM, 25 * MM)
"""Width, height, and distances from the right and lower edge of a place that nothing in the file marks."""


@dataclass(frozen=True)
class Place:
    """A rectangle on a page, which is counted from 0; ``name`` is who signs there, as far as the paper says."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    name: str = ""

    @property
    def width(self) -> float:
        """Width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in points."""
        return self.top - self.bottom


@dataclass(frozen=True)
class PageSize:
    """Width and height of a page in points, as it is seen."""

    width: float
    height: float


@dataclass(frozen=True)
class PlacesInFile:
    """Its pages, the rooms for signatures in the order of the paper, and where it is signed already."""

    pages: tuple[PageSize, ...]
    rooms: tuple[Place, ...]
    taken: tuple[Place, ...]

    @property
    def free(self) -> tuple[Place, ...]:
        """The rooms in which nobody has signed."""
        return tuple(room for room in self.rooms if not any(_meet(room, other) for other in self.taken))

    def usual(self) -> Place:
        """Return where the next signer signs: the first free room, else the lower right of the last page."""
        if self.free:
            return self.free[0]
        last = len(self.pages) - 1
        width, height, from_right, from_bottom = _FALLBACK
        right = self.pages[last].width - from_right
        return Place(last, right - width, from_bottom, right, from_bottom + height)

    def corner(self, width: float, height: float) -> Place:
        """Return the upper right corner of page 1, where a separate annex or a scanned copy is signed."""
        page = self.pages[0]
        right, top = page.width - CORNER_FROM_EDGE[0], page.height - CORNER_FROM_EDGE[1]
        return Place(0, right - width, top - height, right, top)

    def beside_last(self, width: float, height: float) -> Place:
        """Return where the seal stands: over the left third of the last signature, or of the room for it (ô 8)."""
        signed = self.taken[-1] if self.taken else self.usual()
        right = signed.left + signed.width / 3
        middle = (signed.bottom + signed.top) / 2
        return Place(signed.page, right - width, middle - height / 2, right, middle + height / 2)


def places_in(content: bytes, name: str) -> PlacesInFile:
    """Return what is known of places in a PDF; raises NotSignableError for one that cannot be opened."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            pages = tuple(_size(page) for page in pdf.pages)
            if not pages or pdf.is_encrypted:
                raise NotSignableError(field="file", name=name)
            numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            return PlacesInFile(pages, tuple(_rooms(pdf, numbers)), tuple(_taken(pdf, numbers)))
    except (pikepdf.PdfError, ValueError, TypeError, KeyError) as error:
        raise NotSignableError(field="file", name=name) from error


def _size(page: Any) -> PageSize:
    left, bottom, right, top = (float(one) for one in page.mediabox)
    return PageSize(abs(right - left), abs(top - bottom))


def _rooms(pdf: Pdf, numbers: dict[Any, int]) -> list[Place]:
    marked: Any = pdf.Root.get("/Dests") or {}
    found = []
    for key in sorted((key for key in marked.keys() if key.startswith(f"/{MARK}")), key=_number):  # noqa: SIM118
        page, _fit, left, bottom, right, top = marked[key]
        if page.objgen in numbers:
            found.append(Place(numbers[page.objgen], float(left), float(bottom), float(right), float(top)))
    return found


def _number(key: str) -> int:
    digits = key.rpartition("-")[2]
    return int(digits) if digits.isdigit() else 0


def _taken(pdf: Pdf, numbers: dict[Any, int]) -> list[Place]:
    form: Any = pdf.Root.get("/AcroForm") or {}
    fields: Any = form.get("/Fields", [])
    found = []
    for field in fields:
        page, box = field.get("/P"), field.get("/Rect", [0, 0, 0, 0])
        if field.get("/FT") == "/Sig" and "/V" in field and page is not None and page.objgen in numbers:
            left, bottom, right, top = (float(one) for one in box)
            if right > left and top > bottom:
                found.append(Place(numbers[page.objgen], left, bottom, right, top))
    return found


def _meet(one: Place, other: Place) -> bool:
    is_apart = one.right <= other.left or other.right <= one.left or one.top <= other.bottom or other.top <= one.bottom
    return one.page == other.page and not is_apart
