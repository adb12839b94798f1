"""Whatever has pages, as pages: a PDF, a picture, a picture with several sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from phuquoc_desktop.services.attaching import sniffing
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.pdf_pages import LARGEST_SIDE, Found, PdfPages
from phuquoc_desktop.services.attaching.pictures import dpi_of, look_at_picture, opened

if TYPE_CHECKING:
    from PIL.Image import Image

_A4_LONG = 842
"""Points of the longer side that a picture of unknown size on paper is taken to have."""


class Pages(Protocol):
    """What a viewer asks; sizes are in points, drawing may be done in any thread."""

    count: int

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page."""

    def draw(self, page: int, scale: float, rotation: int = 0) -> Image:
        """Draw a page, ``scale`` dots a point, turned clockwise by a multiple of 90 degrees."""

    def text(self, page: int) -> str:
        """Return the words of a page."""

    def find(self, text: str, page: int) -> Found:
        """Return where a text stands on a page."""

    def close(self) -> None:
        """Give the file back."""


class PicturePages:
    """The sheets of a picture; none has words."""

    def __init__(self, content: bytes, name: str, kind: FileKind) -> None:
        self._content, self._name, self._kind = content, name, kind
        facts = look_at_picture(content, name, kind)
        self.count = facts.pages
        with opened(content, name, kind) as picture:
            self._points = [_points(picture, page) for page in range(self.count)]

    def size(self, page: int) -> tuple[float, float]:
        """Width and height, by the scanner's word, else as if the picture were a sheet of A4."""
        return self._points[page]

    def draw(self, page: int, scale: float, rotation: int = 0) -> Image:
        """Draw a sheet the right way up."""
        from PIL import Image, ImageOps

        points = self.size(page)
        fitting = min(scale, LARGEST_SIDE / max(*points, 1))
        wanted = (max(1, round(points[0] * fitting)), max(1, round(points[1] * fitting)))
        with opened(self._content, self._name, self._kind) as picture:
            picture.seek(page)
            picture.draft("RGB", wanted)
            shown = _on_white(ImageOps.exif_transpose(picture)).resize(wanted, Image.Resampling.LANCZOS)
        return shown.rotate(-rotation, expand=True) if rotation % 360 else shown

    def text(self, page: int) -> str:
        """Return nothing."""
        return ""

    def find(self, text: str, page: int) -> Found:
        """Find nothing."""
        return Found(page, ())

    def close(self) -> None:
        """Hold nothing."""


def open_pages(content: bytes, name: str) -> Pages | None:
    """Return the pages of a PDF or picture, None for another kind; raises BrokenAttachmentError."""
    kind = sniffing.plain_kind(content)
    if kind is FileKind.PDF:
        return PdfPages(content, name)
    return PicturePages(content, name, kind) if kind is not None and kind.is_picture else None


def _points(picture: Image, page: int) -> tuple[float, float]:
    picture.seek(page)
    width, height = _upright_size(picture)
    dpi = dpi_of(picture) or max(width, height) / _A4_LONG * 72
    return width / dpi * 72, height / dpi * 72


def _upright_size(picture: Image) -> tuple[int, int]:
    turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return (picture.height, picture.width) if turned else picture.size


def _on_white(picture: Image) -> Image:
    """Return it in plain colours; what can be seen through is white, as on paper."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        whole = picture.convert("RGBA")
        white = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(white, whole).convert("RGB")
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        picture = picture.point(lambda value: value / 256).convert("L")
    return picture.convert("RGB")
