"""Pictures: whether they can be shown, how many pages they have, how large they are on paper."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from phuquoc_desktop.services.attaching import limits
from phuquoc_desktop.services.attaching.errors import BrokenAttachmentError, TooMuchInsideError
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from PIL.Image import Image

_PIXELS = N_("{count} million dots")
_FRAMES = N_("{count} pages")
_FORMATS = {
    FileKind.JPEG: "JPEG",
    FileKind.PNG: "PNG",
    FileKind.TIFF: "TIFF",
    FileKind.GIF: "GIF",
    FileKind.BMP: "BMP",
    FileKind.WEBP: "WEBP",
}
STUMBLES = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    struct.error,
    OverflowError,
    AttributeError,
)
"""What the picture library stumbles over in files that do not keep to their format."""

_TOLD_DPI = 100
"""Dots an inch from which a picture's own word counts; 72 and 96 are what programs write that do not know."""


@dataclass(frozen=True)
class PictureFacts:
    """Pages, size of the first in dots, and dots an inch where the file says them credibly."""

    pages: int
    width: int
    height: int
    dpi: float | None


def look_at_picture(content: bytes, name: str, kind: FileKind) -> PictureFacts:
    """Read a picture to its end; raises BrokenAttachmentError or TooMuchInsideError."""
    with opened(content, name, kind) as picture:
        frames = getattr(picture, "n_frames", 1) if kind in (FileKind.TIFF, FileKind.GIF, FileKind.WEBP) else 1
        if frames > limits.MOST_FRAMES:
            raise TooMuchInsideError(name=name, found=_frames(frames), largest=_frames(limits.MOST_FRAMES))
        facts = PictureFacts(frames if kind is FileKind.TIFF else 1, *picture.size, dpi_of(picture))
        for frame in range(frames):
            if frame:
                picture.seek(frame)
                refuse_large(picture, name)
            picture.load()
    return facts


@contextmanager
def opened(content: bytes, name: str, kind: FileKind) -> Iterator[Image]:
    """Open a picture of that kind only; what fails inside is told as damage of the file."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=[_FORMATS[kind]]) as picture:
                refuse_large(picture, name)
                yield picture
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name, 2 * limits.MOST_PIXELS) from error
    except STUMBLES as error:
        raise BrokenAttachmentError(name=name, kind=kind) from error


def refuse_large(picture: Image, name: str) -> None:
    """Refuse more dots than any sheet of paper has; raises TooMuchInsideError."""
    pixels = picture.size[0] * picture.size[1]
    if pixels > limits.MOST_PIXELS:
        raise _too_many_pixels(name, pixels)


def dpi_of(picture: Image) -> float | None:
    """Return the dots an inch that a scanner wrote; None where a camera or program wrote none, or one it did not know."""
    try:
        across, down = (float(one) for one in picture.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    lowest, highest = min(across, down), max(across, down)
    return lowest if lowest >= _TOLD_DPI and highest <= 2_400 else None


def _too_many_pixels(name: str, pixels: int) -> TooMuchInsideError:
    found, largest = (_(_PIXELS).format(count=show_number(one // 10**6)) for one in (pixels, limits.MOST_PIXELS))
    return TooMuchInsideError(name=name, found=found, largest=largest)


def _frames(count: int) -> str:
    return _(_FRAMES).format(count=show_number(count))
