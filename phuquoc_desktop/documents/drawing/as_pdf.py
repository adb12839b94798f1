"""Draw in a PDF, with the typeface of the papers."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from phuquoc_desktop.documents.drawing.inks import PATTERNS, Anchor
from phuquoc_desktop.documents.drawing.lowering import Face, Path, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Text
from phuquoc_desktop.documents.drawing.palette import PRINT, Palette
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.printable import printable

ROUND_JOIN = 1


class PdfDrawing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing in the flow of a paper, made smaller where it is wider than the text or higher than the page."""

    def __init__(self, drawing: Drawing, palette: Palette = PRINT) -> None:
        super().__init__()
        self.drawing, self._palette = drawing, palette
        self.hAlign = "CENTER"
        self._scale = 1.0

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Take the room that the drawing needs."""
        self._scale = min(1.0, room / self.drawing.width, height / self.drawing.height)
        self.width, self.height = self.drawing.width * self._scale, self.drawing.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Draw on reportlab's canvas, whose y grows upwards from the drawing's lower edge; the file marks it as a figure."""
        self.canv.scale(self._scale, self._scale)
        self.canv._code.append("/Figure BMC")
        put(self.canv, self.drawing, self._palette)
        self.canv._code.append("EMC")


def put(canvas: Canvas, drawing: Drawing, palette: Palette = PRINT) -> None:
    """Draw so that the lower left corner stands at the canvas's origin."""
    canvas.setLineJoin(ROUND_JOIN)
    for piece in pieces(drawing):
        if isinstance(piece, Text):
            _write(canvas, piece, drawing.height, palette)
        elif isinstance(piece, Face):
            canvas.setFillColor(HexColor(palette[piece.ink]))
            canvas.drawPath(_path(canvas, (Path(piece.points, closed=True),), drawing.height), stroke=0, fill=1)
        else:
            _stroke(canvas, piece, drawing.height, palette)


def _stroke(canvas: Canvas, stroke: Stroke, height: float, palette: Palette) -> None:
    canvas.setStrokeColor(HexColor(palette[stroke.ink]))
    canvas.setLineWidth(stroke.width)
    canvas.setDash(list(PATTERNS[stroke.dash]))
    canvas.drawPath(_path(canvas, stroke.paths, height), stroke=1, fill=0)


def _path(canvas: Canvas, runs: tuple[Path, ...], height: float) -> object:
    path = canvas.beginPath()
    for run in runs:
        (x, y), *rest = run.points
        path.moveTo(x, height - y)
        for x, y in rest:
            path.lineTo(x, height - y)
        if run.closed:
            path.close()
    return path


def _write(canvas: Canvas, text: Text, height: float, palette: Palette) -> None:
    words, name = printable(text.words), face(bold=text.bold)
    width = stringWidth(words, name, text.size)
    narrowed = min(1.0, text.room / width) if width else 1.0
    before = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[text.anchor] * width * narrowed
    canvas.saveState()
    canvas.translate(text.x, height - text.y)
    if text.turned:
        canvas.rotate(90)
    written = canvas.beginText(-before, 0)
    written.setFont(name, text.size)
    written.setFillColor(HexColor(palette[text.ink]))
    if narrowed < 1:
        written.setHorizScale(narrowed * 100)
    written.textOut(words)
    canvas.drawText(written)
    canvas.restoreState()
