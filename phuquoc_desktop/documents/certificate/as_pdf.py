"""Certificates drawn as PDF, one page each; and the sheet by which a printer is calibrated."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from phuquoc_desktop.documents.certificate.calibration import FIRST, NONE, Calibration
from phuquoc_desktop.documents.certificate.fitting import ABOVE, BELOW, MM, fitted
from phuquoc_desktop.documents.certificate.layout import Field, Layout, Rectangle
from phuquoc_desktop.documents.certificate.values import CertificateValues, texts
from phuquoc_desktop.documents.fonts import face, width_of
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.translation import N_, _

WORDS = "certificate.toml"
ARM = 12.0
"""Millimetres of each arm of a cross."""

_DRAWING = N_("Drawing certificates")


def draw(
    layout: Layout,
    certificates: Sequence[CertificateValues],
    calibration: Calibration = NONE,
    report: ProgressReport = silent,
) -> bytes:
    """Return a PDF with a page for each certificate; raises TooLongForBoxError, NoFontError."""
    made, canvas = _canvas(layout.sheet.width, layout.sheet.height, Template(WORDS).say("document_title"))
    sheet = _Sheet(canvas, layout.sheet.height, calibration)
    for number, values in enumerate(certificates):
        report(number, len(certificates), _(_DRAWING))
        for rectangle in layout.rectangle:
            sheet.frame(rectangle)
        for field, text in texts(layout, values):
            sheet.words(field, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def calibration_sheet(width: float, height: float, printer: str, calibration: Calibration = NONE) -> bytes:
    """Return the sheet with two crosses and their rulers; with a calibration, to see whether it holds."""
    words = Template(WORDS)
    made, canvas = _canvas(width, height, words.say("calibration_title"))
    sheet = _Sheet(canvas, height, calibration)
    for number, (x, y) in enumerate(((FIRST, FIRST), (width - FIRST, height - FIRST)), 1):
        sheet.cross(x, y, words.say("cross", number=number, x=f"{x:g}", y=f"{y:g}"), to_the_left=x > width / 2)
    lines = words.lines("calibration", printer=printer, width=f"{width:g}", height=f"{height:g}")
    for number, line in enumerate(lines):
        box = Field(f"line{number}", line, FIRST, height / 2 - 20 + 9 * number, width - 2 * FIRST, 8, 12, 6)
        sheet.words(box, line)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def _canvas(width: float, height: float, title: str) -> tuple[io.BytesIO, Any]:
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(width * MM, height * MM), invariant=1, pageCompression=1, initialFontName=face())
    canvas.setTitle(title)
    return made, canvas


class _Sheet:
    """Draws in millimetres from the top left, as the printer must be told so that it comes out right."""

    def __init__(self, canvas: Any, height: float, calibration: Calibration) -> None:
        self._canvas = canvas
        self._height = height
        self._calibration = calibration

    def words(self, field: Field, text: str) -> None:
        """Set a text in its box, in the middle of its height."""
        found = fitted(field, text)
        leading = (ABOVE + BELOW) * found.size
        top = field.y * MM + (field.height * MM - leading * len(found.lines)) / 2
        self._canvas.setFont(face(bold=field.bold, italic=field.italic), found.size)
        for number, line in enumerate(found.lines):
            width = width_of(line, found.size, bold=field.bold, italic=field.italic)
            free = field.width * MM - width
            left = field.x * MM + free * {"left": 0, "centre": 0.5, "right": 1}[field.align]
            baseline = top + leading * number + ABOVE * found.size
            x, y = self._point(left / MM, baseline / MM)
            self._canvas.drawString(x, y, line)

    def frame(self, one: Rectangle) -> None:
        """Draw a frame, or a line."""
        self._canvas.setLineWidth(one.thick)
        left, top = self._point(one.x, one.y)
        right, bottom = self._point(one.x + one.width, one.y + one.height)
        if one.height and one.width:
            self._canvas.rect(left, bottom, right - left, top - bottom)
        else:
            self._canvas.line(left, top, right, bottom)

    def cross(self, x: float, y: float, told: str, *, to_the_left: bool) -> None:
        """Draw a cross with a ruler of millimetres on each arm, and what it is."""
        self._canvas.setLineWidth(0.35)
        self._line(x - ARM, y, x + ARM, y)
        self._line(x, y - ARM, x, y + ARM)
        for step in range(-int(ARM), int(ARM) + 1):
            half = 1.6 if step % 5 == 0 else 0.8
            self._line(x + step, y - half, x + step, y + half)
            self._line(x - half, y + step, x + half, y + step)
        self._canvas.setFont(face(), 9)
        if to_the_left:
            self._canvas.drawRightString(*self._point(x - 2.5, y - 3), told)
        else:
            self._canvas.drawString(*self._point(x + 2.5, y - 3), told)

    def _line(self, left: float, top: float, right: float, bottom: float) -> None:
        self._canvas.line(*self._point(left, top), *self._point(right, bottom))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        drawn_x, drawn_y = self._calibration.before(x, y)
        return drawn_x * MM, (self._height - drawn_y) * MM
