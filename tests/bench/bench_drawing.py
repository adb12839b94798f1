"""39 trend lines, as the tree of targets paints them, against the same lines and dots drawn by bare QPainter calls.

``first`` composes and lowers every drawing anew, as when the page opens; ``again`` is a repaint, for which the paths are
kept. The floor draws the same three strokes and two marks a cell with prepared polygons and pens.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from chart_samples import BEHIND
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput, trend
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.lowering import Face, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing
from phuquoc_desktop.gui import app, drawing_paint
from phuquoc_desktop.gui.ink_colours import SCREEN

CELLS, REPEATS = 39, 41
WIDTH, HEIGHT = 90.0, 22.0
PLACES = [QRectF(0, row * HEIGHT, WIDTH, HEIGHT) for row in range(CELLS)]
TARGETS = [
    TrendInput(
        tuple((month, Decimal((month * 37 + row * 11) % 97 + month * 20)) for month in range(1, 13)),
        Decimal(300 + row),
        growing=row % 2 == 0,
    )
    for row in range(CELLS)
]
Bare = list[tuple[QPolygonF, QPen | None, QColor | None]]


def drawn() -> list[Drawing]:
    """Return the drawings of all cells."""
    return [trend(one, WIDTH, HEIGHT) for one in TARGETS]


def bare(drawing: Drawing) -> Bare:
    """Return what is left when all that this program adds is taken away: polygons with ready pens and colours."""
    found: Bare = []
    for piece in pieces(drawing):
        if isinstance(piece, Face):
            found.append((QPolygonF([QPointF(*point) for point in piece.points]), None, QColor(SCREEN[piece.ink])))
        elif isinstance(piece, Stroke):
            pen = QPen(QColor(SCREEN[piece.ink]), piece.width)
            if piece.dash.value != "solid":
                pen.setStyle(Qt.PenStyle.DashLine)
            for path in piece.paths:
                points = [*path.points, path.points[0]] if path.closed else path.points
                found.append((QPolygonF([QPointF(*point) for point in points]), pen, None))
    return found


def paint_bare(painter: QPainter, cells: list[Bare]) -> None:
    """Draw the polygons."""
    for place, cell in zip(PLACES, cells, strict=True):
        painter.translate(place.topLeft())
        for polygon, pen, colour in cell:
            if pen is not None:
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(polygon)
            elif colour is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawPolygon(polygon)
        painter.translate(-place.topLeft())


def paint_all(painter: QPainter, drawings: list[Drawing]) -> None:
    """Paint the drawings as the delegate does."""
    for place, drawing in zip(PLACES, drawings, strict=True):
        drawing_paint.paint(painter, place, drawing)


def in_turn(*several: Callable[[], object]) -> list[float]:
    """Return the median time of each in milliseconds, measured in turn so that other work meets all alike."""
    times: list[list[float]] = [[] for _one in several]
    for _each in range(REPEATS):
        for does, taken in zip(several, times, strict=True):
            start = time.perf_counter()
            does()
            taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def main() -> None:
    """Measure all in turn and print the ratios."""
    application = app.make_application(["bench"])
    image = QImage(int(WIDTH), int(HEIGHT) * CELLS, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    drawings = drawn()
    cells = [bare(drawing) for drawing in drawings]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def anew() -> None:
        drawing_paint._ready.cache_clear()
        drawings[:] = drawn()
        paint_all(painter, drawings)

    floor, again, first, whole = in_turn(
        lambda: paint_bare(painter, cells),
        lambda: paint_all(painter, drawings),
        anew,
        lambda: list(pieces(target_chart(BEHIND, Frame(420, 200)))),
    )
    painter.end()
    print(f"39 trend lines, bare QPainter: {floor:.2f} ms")
    print(f"painted again: {again:.2f} ms, ratio {again / floor:.2f}")
    print(f"composed and painted for the first time: {first:.2f} ms, ratio {first / floor:.2f}")
    print(f"one target chart composed and lowered: {whole:.2f} ms")
    application.quit()


if __name__ == "__main__":
    main()
