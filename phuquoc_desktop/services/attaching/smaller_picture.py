"""One picture made smaller; a picture of several sheets becomes a PDF of as many pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.pictures import dpi_of, look_at_picture, opened
from phuquoc_desktop.services.attaching.sniffing import plain_kind
from phuquoc_desktop.services.attaching.wish import Wish
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from PIL.Image import Image

A4_LONG_INCHES = 11.69
"""The longer side that a picture of unknown size is taken to have on paper."""

_WRITING = N_("Making the pages smaller")


def smaller_picture(
    content: bytes, name: str, wish: Wish, quality: int, report: ProgressReport
) -> tuple[bytes, str] | None:
    """Return the picture and its ending, None where it cannot be written anew without losing something."""
    kind = plain_kind(content)
    if kind is None:
        return None
    facts = look_at_picture(content, name, kind)
    if facts.pages > 1:
        return _as_pdf(content, name, facts.pages, wish, quality, report)
    with opened(content, name, kind) as picture:
        if _can_be_seen_through(picture):
            return None
        shown = _reduced(picture, wish)
        return _written(shown, kind, quality, wish.dpi)


def reduced_to(picture: Image, wanted: tuple[int, int], *, grey: bool) -> Image:
    """Return a picture with at most so many dots across and down, in grey or in its own colours."""
    from PIL import Image

    plain = picture.convert("L" if grey or picture.mode in ("1", "L") else "RGB")
    width, height = min(wanted[0], plain.width), min(wanted[1], plain.height)
    return (
        plain
        if (width, height) == plain.size
        else plain.resize((max(1, width), max(1, height)), Image.Resampling.LANCZOS)
    )


def as_jpeg(picture: Image, quality: int, dpi: int | None = None) -> bytes:
    """Return it as JPEG."""
    made = io.BytesIO()
    more = {"dpi": (dpi, dpi)} if dpi else {}
    picture.save(made, "JPEG", quality=quality, optimize=True, **more)
    return made.getvalue()


def _reduced(picture: Image, wish: Wish) -> Image:
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture)
    dpi = dpi_of(picture) or max(upright.size) / A4_LONG_INCHES
    share = min(1.0, wish.dpi / dpi)
    wanted = (round(upright.width * share), round(upright.height * share))
    return reduced_to(upright, wanted, grey=wish.grey)


def _written(picture: Image, kind: FileKind, quality: int, dpi: int) -> tuple[bytes, str]:
    """Return it as JPEG, or as PNG where that is smaller: letters on a plain ground."""
    jpeg = as_jpeg(picture, quality, dpi)
    if kind is not FileKind.PNG:
        return jpeg, "jpg"
    made = io.BytesIO()
    picture.save(made, "PNG", optimize=True, dpi=(dpi, dpi))
    return min(((jpeg, "jpg"), (made.getvalue(), "png")), key=lambda one: len(one[0]))


def _as_pdf(
    content: bytes, name: str, pages: int, wish: Wish, quality: int, report: ProgressReport
) -> tuple[bytes, str]:
    sheets = []
    with opened(content, name, FileKind.TIFF) as picture:
        for page in range(pages):
            report(page, pages, _(_WRITING))
            picture.seek(page)
            sheets.append(picture.copy() if picture.mode == "1" else _reduced(picture, wish))
        made = io.BytesIO()
        sheets[0].save(made, "PDF", save_all=True, append_images=sheets[1:], resolution=wish.dpi, quality=quality)
    return made.getvalue(), "pdf"


def _can_be_seen_through(picture: Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
