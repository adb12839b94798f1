"""Painting with strokes alone, for what is painted first of all.

``QPainter.setPen``, ``setBrush``, ``fillRect`` and ``QBrush`` have variants for ``Qt``'s enumerations, and calling any of
them makes PySide build that whole namespace: a tenth of the start of the program. ``strokePath`` does not.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def pen(colour: str, width: float = 1.0) -> QPen:
    """Return a pen with square ends."""
    made = QPen()
    made.setColor(QColor(colour))
    made.setWidthF(width)
    return made


def fill_bar(painter: QPainter, place: QRectF, colour: str) -> None:
    """Fill a place that is wider than high: one stroke along its middle."""
    half = place.height() / 2
    path = QPainterPath(QPointF(place.left() + half, place.center().y()))
    path.lineTo(QPointF(max(place.right() - half, place.left() + half), place.center().y()))
    painter.strokePath(path, pen(colour, place.height()))


def outline(painter: QPainter, place: QRectF, colour: str, radius: float) -> None:
    """Draw the border of a place, inside it."""
    path = QPainterPath()
    path.addRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.strokePath(path, pen(colour))


def fill_disc(painter: QPainter, place: QRectF, colour: str) -> None:
    """Fill the circle in a square: one round as broad as its radius."""
    quarter = place.width() / 4
    path = QPainterPath()
    path.addEllipse(place.adjusted(quarter, quarter, -quarter, -quarter))
    painter.strokePath(path, pen(colour, place.width() / 2))


def ring(painter: QPainter, place: QRectF, colour: str) -> None:
    """Draw a circle."""
    path = QPainterPath()
    path.addEllipse(place)
    painter.strokePath(path, pen(colour))


def write(painter: QPainter, x: float, middle: float, text: str) -> None:
    """Write a line in the widget's own colour, with its middle at a height."""
    metrics = painter.fontMetrics()
    painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), text)
