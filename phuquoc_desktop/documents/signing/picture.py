"""Pictures of a hand signature or a seal, which a person hands over; the program draws none itself."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.signing.errors import PictureNotUsableError

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 5 * 1024 * 1024
"""Bytes."""
_MOST_PIXELS = 6_000
SEE_THROUGH = (250, 255)
"""Shares of red, green and blue between these are not drawn: the ground of the picture, which has become white."""
MM = 72 / 25.4


@dataclass(frozen=True)
class HandedPicture:
    """A picture on white; ``real_width`` is its width on paper in points, where the file says how many dots it has."""

    image: Image
    real_width: float | None

    @property
    def ratio(self) -> float:
        """Height against width."""
        return float(self.image.height / self.image.width)


def open_picture(file: Path) -> HandedPicture:
    """Read a person's .png; raises PictureNotUsableError. PDF/A-1 knows no half transparent dots, so they lie on white."""
    from PIL import Image, UnidentifiedImageError

    refused = PictureNotUsableError(field="picture", name=file.name, largest=LARGEST >> 20)
    try:
        if file.stat().st_size > LARGEST:
            raise refused
        with Image.open(BytesIO(file.read_bytes()), formats=["PNG"]) as picture:
            if max(picture.size) > _MOST_PIXELS or min(picture.size) < 1:
                raise refused
            dots = float(picture.info.get("dpi", (0,))[0])
            seen = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise refused from error
    ground = Image.new("RGBA", seen.size, "white")
    image = Image.alpha_composite(ground, seen).convert("RGB")
    return HandedPicture(image, image.width * 72 / dots if dots > 1 else None)
