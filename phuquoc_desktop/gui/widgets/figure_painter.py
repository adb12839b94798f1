"""The charts of a paper in Qt's rich text: painted as strokes, not as pixels, so that they are sharp at any zoom and in print."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from phuquoc_desktop.documents.drawing.as_svg import SVG_DATA

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


class FigurePainter(QPyTextObject):
    """Paints the images of a document whose address holds an SVG; others stay empty, as papers have none."""

    def serve(self, document: QTextDocument) -> None:
        """Paint the images of this document from now on; printing it copies this."""
        document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803  Qt's names
        """Return the size that the page gives the image."""
        image = format.toImageFormat()
        return QSizeF(image.width(), image.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803  Qt's name
        format: QTextFormat,  # noqa: A002  Qt's name
    ) -> None:
        """Paint the SVG into its place."""
        renderer = _renderer(format.toImageFormat().name())
        if renderer is not None:
            renderer.render(painter, QRectF(rect))


def _renderer(address: str) -> QSvgRenderer | None:
    from PySide6.QtSvg import QSvgRenderer

    if not address.startswith(SVG_DATA):
        return None
    found = QSvgRenderer(QByteArray(b64decode(address.removeprefix(SVG_DATA))))
    return found if found.isValid() else None
