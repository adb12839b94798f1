"""Charts in the window: the same pieces as on paper, laid out anew for each size, and told to a screen reader."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from documents.chart_samples import BEHIND, LIMITED
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from phuquoc_desktop.documents import as_html
from phuquoc_desktop.documents.document import Document, Figure
from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Ink
from phuquoc_desktop.documents.drawing.lowering import Face, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Rect, Text
from phuquoc_desktop.gui.drawing_paint import paint
from phuquoc_desktop.gui.ink_colours import SCREEN
from phuquoc_desktop.gui.widgets.drawing_view import MARGIN, DrawingView
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview

CHART = target_chart(BEHIND, Frame(420, 200))


class Recorder(QPainter):
    """Paints, and remembers where."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.faces: list[tuple[float, float]] = []
        self.strokes: list[tuple[float, float]] = []
        self.words: list[tuple[str, float, float]] = []

    def fillPath(self, path: QPainterPath, brush: QBrush) -> None:
        self.faces.append((path.elementAt(0).x, path.elementAt(0).y))
        super().fillPath(path, brush)

    def strokePath(self, path: QPainterPath, pen: QPen) -> None:
        self.strokes.append((path.elementAt(0).x, path.elementAt(0).y))
        super().strokePath(path, pen)

    def drawText(self, at: QPointF, words: str) -> None:
        place = self.transform().map(QPointF(0, 0))
        self.words.append((words, place.x(), place.y()))
        super().drawText(at, words)


def painted(drawing: Drawing, width: int, height: int) -> Recorder:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    recorder = Recorder(image)
    paint(recorder, QRectF(image.rect()), drawing)
    recorder.end()
    recorder.image = image  # type: ignore[attr-defined]
    return recorder


def test_the_window_draws_the_pieces_that_paper_draws_at_their_places(qapp: QApplication) -> None:
    drawn = painted(CHART, 420, 200)
    found = list(pieces(CHART))
    faces = [piece.points[0] for piece in found if isinstance(piece, Face)]
    strokes = [piece.paths[0].points[0] for piece in found if isinstance(piece, Stroke)]
    words = [piece for piece in found if isinstance(piece, Text)]
    assert drawn.faces == [pytest.approx(point) for point in faces]
    assert drawn.strokes == [pytest.approx(point, abs=0.51) for point in strokes]  # thin lines lie on whole pixels
    assert drawn.words == [(text.words, pytest.approx(text.x), pytest.approx(text.y)) for text in words]


def test_a_drawing_is_scaled_into_the_middle_of_its_place(qapp: QApplication) -> None:
    drawing = Drawing(10, 10, (Rect(0, 0, 10, 10, Ink.BAD),), "")
    image: QImage = painted(drawing, 60, 20).image  # type: ignore[attr-defined]
    assert image.pixelColor(30, 10) == QColor(SCREEN[Ink.BAD])
    assert image.pixelColor(18, 10) == QColor("white")
    assert image.pixelColor(42, 10) == QColor("white")


def test_every_ink_has_a_colour_of_the_theme() -> None:
    assert set(SCREEN) == set(Ink)


def test_words_on_the_screen_stay_within_the_room_they_were_measured_for(qapp: QApplication) -> None:
    narrow = Text(5, 20, "Kế hoạch 4.549,5 tỷ đồng", 12, 40)
    image: QImage = painted(Drawing(200, 30, (narrow,), ""), 200, 30).image  # type: ignore[attr-defined]
    inked = [x for x in range(200) for y in range(30) if image.pixelColor(x, y) != QColor("white")]
    assert inked
    assert max(inked) <= 46


def test_a_view_lays_its_chart_out_for_its_size_and_says_it(qapp: QApplication) -> None:
    view = DrawingView("target_chart", QSize(420, 200), QSize(260, 150))
    view.show_chart(partial(target_chart, LIMITED))
    view.resize(300, 180)
    assert (view.drawing.width, view.drawing.height) == (300 - 2 * MARGIN, 180 - 2 * MARGIN)
    view.resize(500, 260)
    assert view.drawing.width == 500 - 2 * MARGIN
    assert view.accessibleName().startswith("At most 0,28 %; Month 1: 0,25 %")
    assert view.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_bars_get_the_height_that_their_keys_need_where_it_is_narrow(qapp: QApplication) -> None:
    shown = BarsInput([Bar("Kinh tế", dict.fromkeys(LOOKS, 3))], {one: f"{one} in many words" for one in LOOKS})
    box = QWidget()
    view = DrawingView("standing_bars", QSize(360, 40), QSize(240, 40))
    column = QVBoxLayout(box)
    column.addWidget(view)
    column.addStretch(1)
    view.show_chart(partial(standing_bars, shown), partial(height_of, shown))
    heights = []
    for width in (700, 300):
        box.resize(width, 400)
        box.show()
        QApplication.processEvents()
        heights.append(view.height())
        assert view.drawing.height >= height_of(shown, Frame(view.drawing.width, 0))
    assert heights[1] > heights[0]
    box.close()


def test_the_preview_of_a_paper_shows_its_figures(qapp: QApplication) -> None:
    preview = PaperPreview()
    preview.show_html(as_html.render(Document("Tiến độ", (Figure(CHART, "Hình 1"),))))
    preview.resize(900, 600)
    image = preview.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(0, 600, 2)}
    assert "#0b4f5c" in colours


def test_a_printed_preview_has_the_words_of_its_figures_as_words(qapp: QApplication, tmp_path: Path) -> None:
    preview = PaperPreview()
    preview.show_html(as_html.render(Document("Tiến độ", (Figure(CHART, "Hình 1"),))))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.document.print_(printer)
    told = subprocess.run(
        ["pdftotext", tmp_path / "printed.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Plan 4.549,5" in told
    assert "Hình 1" in told


PAINTING_BARS = """
import sys
import PySide6.QtCore
from PySide6.QtCore import QSize
from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, standing_bars
from phuquoc_desktop.gui import app
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
application = app.make_application(["start"])
view = DrawingView("bars", QSize(360, 90), QSize(240, 40))
words = {"met": "a", "behind": "b", "unknown": "c"}
view.show_chart(lambda frame: standing_bars(BarsInput([Bar("Economy", dict.fromkeys(words, 3))], words), frame))
view.painted = False
view.paintEvent = lambda event, paint=view.paintEvent: (paint(event), setattr(view, "painted", True))
view.show()
application.processEvents()
heavy = ("phuquoc_desktop.domain", "reportlab", "dataclasses", "decimal")
print(view.painted, "Qt" in vars(PySide6.QtCore), [name for name in heavy if name in sys.modules])
"""


def test_painting_bars_of_standings_is_light_enough_for_the_first_painting() -> None:
    """To build ``Qt``, the namespace, takes longer than the rest of that painting (see ``main_window``)."""
    done = subprocess.run([sys.executable, "-c", PAINTING_BARS], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip().startswith("True False []")
