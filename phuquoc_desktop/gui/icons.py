"""Line icons in the colours of the theme, sharp on every attached screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

from phuquoc_desktop.gui.icon_shapes import SIDE, shape
from phuquoc_desktop.gui.tokens import TOKENS

# A pen 1.7 wide with round caps and joins, as Qt streams it. Naming Qt.PenCapStyle would make PySide build every
# enumeration of the Qt namespace, which takes longer than the rest of our first painting.
_STREAMED_PEN = (
    b"AKEAP/szMzMzMzMBAf//////////AAA/8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    b"P/AAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
)


def paint(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw an icon into a square of the painter; ``colour`` is a colour's name such as ``TOKENS.primary``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / SIDE, place.height() / SIDE)
    pen = round_pen()
    pen.setColor(QColor(colour))
    painter.strokePath(shape(name), pen)
    painter.restore()


def round_pen() -> QPen:
    """Return a pen with round ends and joins."""
    pen = QPen()
    stream = QDataStream(QByteArray.fromBase64(_STREAMED_PEN))
    stream >> pen
    return pen


@cache
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon of ``size`` device-independent pixels for a screen with that device-pixel ratio."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    paint(painter, name, colour, QRectF(QPointF(0, 0), drawn.deviceIndependentSize()))
    painter.end()
    return drawn


@cache
def icon(name: str, colour: str = TOKENS.text, size: int = 18) -> QIcon:
    """Return an icon for buttons, menus and actions; it fades by itself where the widget is disabled."""
    made = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made
