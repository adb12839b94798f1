"""The pictures inside a PDF made smaller; its pages, words and links stay as they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services.attaching import limits
from phuquoc_desktop.services.attaching.errors import BrokenAttachmentError
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.pictures import STUMBLES
from phuquoc_desktop.services.attaching.placing import Placed, placed_pictures
from phuquoc_desktop.services.attaching.smaller_picture import as_jpeg, reduced_to
from phuquoc_desktop.services.attaching.wish import Wish
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from pikepdf import Pdf

_WRITING = N_("Making the pages smaller")
SMALLEST = 20_000
"""Bytes of a picture below which nothing worth the while is gained."""

WORTH_WHILE = 0.95
"""Of a picture's bytes; writing it anew for less would only make it worse."""

_KEPT = ("/SMask", "/Mask", "/ImageMask", "/Decode", "/Matte", "/Alternates", "/OPI")
"""What a picture may have that would be lost or mean something else after it was written anew."""


def smaller_pdf(
    content: bytes, name: str, wish: Wish, quality: int, report: ProgressReport
) -> tuple[bytes, str] | None:
    """Return the PDF with smaller pictures, None where none could be."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            gained = _replace_all(pdf, wish, quality, report)
            return (_saved(pdf), "pdf") if gained else None
    except (pikepdf.PdfError, ValueError, TypeError, LookupError, RuntimeError) as error:
        raise BrokenAttachmentError(name=name, kind=FileKind.PDF) from error


def _replace_all(pdf: Pdf, wish: Wish, quality: int, report: ProgressReport) -> int:
    """Write each picture anew, as large as its largest place on any page needs; returns how many became smaller."""
    found = placed_pictures(pdf, report)
    gained = 0
    for number, one in enumerate(found):
        report(number, len(found), _(_WRITING))
        gained += _replace(one, wish, quality)
    return gained


def _replace(one: Placed, wish: Wish, quality: int) -> bool:
    """Write one picture anew where that makes it smaller."""
    stream = one.stream
    before = int(stream.get("/Length", 0))
    if before < SMALLEST or any(key in stream for key in _KEPT) or not _is_reasonable(stream):
        return False
    picture = _opened(stream)
    if picture is None:
        return False
    wanted = one.dots(wish.dpi)
    smaller = reduced_to(picture, wanted, grey=wish.grey)
    made = as_jpeg(smaller, quality)
    if len(made) > before * WORTH_WHILE:
        return False
    _write(stream, made, smaller)
    return True


def _is_reasonable(stream: Any) -> bool:
    width, height, bits = (int(stream.get(key, 0)) for key in ("/Width", "/Height", "/BitsPerComponent"))
    return bits == 8 and 0 < width * height <= limits.MOST_PIXELS


def _opened(stream: Any) -> Any | None:
    """Return a picture in grey or plain colours; other ways to mix colours, and what cannot be read, stay as they are."""
    import pikepdf

    try:
        picture = pikepdf.PdfImage(stream).as_pil_image()
        picture.load()
    except (*STUMBLES, pikepdf.PdfError, NotImplementedError, RuntimeError):
        return None
    return picture if picture.mode in ("L", "RGB", "P") else None


def _write(stream: Any, made: bytes, picture: Any) -> None:
    import pikepdf

    stream.write(made, filter=pikepdf.Name.DCTDecode)
    stream.Width, stream.Height, stream.BitsPerComponent = picture.width, picture.height, 8
    stream.ColorSpace = pikepdf.Name.DeviceGray if picture.mode == "L" else pikepdf.Name.DeviceRGB
    for key in ("/DecodeParms", "/Intent", "/Interpolate"):
        if key in stream:
            del stream[key]


def _saved(pdf: Pdf) -> bytes:
    import pikepdf

    made = io.BytesIO()
    pdf.save(made, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()
