"""Paint a drawing with Qt: into a widget, the cell of a table, or onto a printer's page.

Faces and strokes are paths with a streamed pen, and the pen for words is only set where it differs: whatever names ``Qt``
would hold up the first painting of the window (see ``strokes``).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from phuquoc_desktop.documents.drawing.inks import PATTERNS, Anchor, Dash
from phuquoc_desktop.documents.drawing.lowering import Face, Path, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Text
from phuquoc_desktop.documents.drawing.palette import Palette
from phuquoc_desktop.gui.icons import round_pen
from phuquoc_desktop.gui.ink_colours import SCREEN
from phuquoc_desktop.gui.theme import body_font

Ready = tuple[QPainterPath, QPen] | tuple[QPainterPath, QBrush] | Text
_HAIR = 1.3
"""Level and upright lines up to this width are laid on whole pixels."""
_SHARE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def paint(painter: QPainter, place: QRectF, drawing: Drawing, palette: Palette = SCREEN) -> None:
    """Paint the drawing as large as it fits into the place, in its middle."""
    scale = min(place.width() / drawing.width, place.height() / drawing.height)
    if scale <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = place.center().x() - drawing.width * scale / 2
    painter.translate(left, place.center().y() - drawing.height * scale / 2)
    painter.scale(scale, scale)
    for ready in _ready(drawing, tuple(palette.items())):
        if isinstance(ready, Text):
            _write(painter, ready, palette)
        elif isinstance(ready[1], QPen):
            painter.strokePath(ready[0], ready[1])
        else:
            painter.fillPath(*ready)
    painter.restore()


@lru_cache(maxsize=256)
def _ready(drawing: Drawing, colours: tuple[tuple[str, str], ...]) -> tuple[Ready, ...]:
    """Return the paths of a drawing, which are kept: a table paints the same cells again and again."""
    palette = dict(colours)
    made: list[Ready] = []
    for piece in pieces(drawing):
        if isinstance(piece, Text):
            made.append(piece)
        elif isinstance(piece, Face):
            made.append((_path((Path(piece.points, closed=True),)), _pen(palette[piece.ink], 1, Dash.SOLID).brush()))
        else:
            made.append((_path(_snapped(piece)), _pen(palette[piece.ink], piece.width, piece.dash)))
    return tuple(made)


def _path(runs: tuple[Path, ...]) -> QPainterPath:
    path = QPainterPath()
    for run in runs:
        path.moveTo(*run.points[0])
        for point in run.points[1:]:
            path.lineTo(*point)
        if run.closed:
            path.closeSubpath()
    return path


def _snapped(stroke: Stroke) -> tuple[Path, ...]:
    """Lay a thin level or upright line on the middle of a pixel, where it is sharp."""
    if len(stroke.paths) != 1 or stroke.width > _HAIR or len(stroke.paths[0].points) != 2:
        return stroke.paths
    (x1, y1), (x2, y2) = stroke.paths[0].points
    if y1 == y2:
        y1 = y2 = int(y1) + 0.5
    elif x1 == x2:
        x1 = x2 = int(x1) + 0.5
    return (Path(((x1, y1), (x2, y2))),)


@lru_cache(maxsize=256)
def _pen(colour: str, width: float, dash: Dash) -> QPen:
    pen = round_pen() if dash is Dash.SOLID else QPen()
    pen.setColor(QColor(colour))
    pen.setWidthF(width)
    if PATTERNS[dash]:  # square ends lengthen each dash by a width, at the cost of the gap
        on = [
            max(length / width - 1, 0.1) if not at % 2 else length / width + 1
            for at, length in enumerate(PATTERNS[dash])
        ]
        pen.setDashPattern(on)
    return pen


def _write(painter: QPainter, text: Text, palette: Palette) -> None:
    colour = QColor(palette[text.ink])
    if painter.pen().color() != colour:
        painter.setPen(colour)
    whole = max(round(text.size), 1)
    font = body_font(whole, bold=text.bold)
    painter.setFont(font)
    width = QFontMetricsF(font).horizontalAdvance(text.words)
    scale = min(text.size / whole, text.room / width if width else 1.0)
    painter.save()
    painter.translate(QPointF(text.x, text.y))
    if text.turned:
        painter.rotate(-90)
    if scale != 1:
        painter.scale(scale, scale)
    painter.drawText(QPointF(-width * _SHARE[text.anchor], 0), text.words)
    painter.restore()
