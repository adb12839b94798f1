"""A picture as a PDF of one page, in its own size as far as it fits on A4; nothing of it is lost or scaled."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.archive.faults import Fault
from phuquoc_desktop.documents.archive.pdf_a import NotForArchiveError

if TYPE_CHECKING:
    from PIL.Image import Image

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff")
_A4_PORTRAIT = (595.28, 841.89)
"""Points."""
_USUAL_DPI = 200
_LARGEST_SIDE = 20_000
"""Pixels of a side; more are no scan of a paper."""


def picture_to_pdf(content: bytes, name: str, title: str) -> bytes:
    """Return the picture drawn on one page; raises NotForArchiveError for what is no picture."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as picture:
            if max(picture.size) > _LARGEST_SIDE:
                raise NotForArchiveError(name, (Fault.PICTURE,))
            return _drawn(_opaque(picture), _dots_per_inch(picture), title)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise NotForArchiveError(name, (Fault.DAMAGED,)) from None


def _opaque(picture: Image) -> Image:
    """Return the picture in RGB on white, since PDF/A-1 knows no transparency."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture)
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        seen = upright.convert("RGBA")
        ground = Pictures.new("RGBA", seen.size, "white")
        return Pictures.alpha_composite(ground, seen).convert("RGB")
    return upright.convert("RGB")


def _dots_per_inch(picture: Image) -> float:
    told = picture.info.get("dpi", (_USUAL_DPI,))[0]
    dots = float(told)
    return dots if dots >= 50 else _USUAL_DPI


def _drawn(picture: Image, dots: float, title: str) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from phuquoc_desktop.documents.fonts import face

    width, height = (side * 72 / dots for side in picture.size)
    page = _A4_PORTRAIT if height >= width else _A4_PORTRAIT[::-1]
    scale = min(1.0, page[0] / width, page[1] / height)
    target = BytesIO()
    canvas = Canvas(target, pagesize=page, pdfVersion=(1, 4), invariant=1, initialFontName=face())
    canvas.setTitle(title)
    left, bottom = (page[0] - width * scale) / 2, (page[1] - height * scale) / 2
    canvas.drawImage(ImageReader(picture), left, bottom, width * scale, height * scale)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
