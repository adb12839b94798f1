"""Drawn pages as Qt's pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL.Image import Image


def as_image(picture: Image) -> QImage:
    """Return a drawn page as a picture that may be handed to the window's thread."""
    plain = picture.convert("RGB")
    raw = plain.tobytes()
    return QImage(raw, plain.width, plain.height, plain.width * 3, QImage.Format.Format_RGB888).copy()
