"""QR codes on A4 sheets, numbered, to be photographed one by one when there is no other way for a bundle."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from phuquoc_desktop.documents.certificate.fitting import MM
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.qr import QUIET, Modules, modules_of
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.translation import N_, _

FILE = "picture_sheet.toml"
WIDTH, HEIGHT = 210.0, 297.0
ACROSS, DOWN, SIDE = 2, 3, 88.0
"""Six codes a sheet, each 88 mm wide with its quiet zone: a module is then more than 0.8 mm."""
_DRAWING = N_("Drawing the pictures")


def draw(texts: Sequence[str], title: str, report: ProgressReport = silent) -> bytes:
    """Return the PDF of numbered codes under a title."""
    from reportlab.pdfgen.canvas import Canvas

    made, words = io.BytesIO(), Template(FILE)
    canvas = Canvas(made, pagesize=(WIDTH * MM, HEIGHT * MM), invariant=1, pageCompression=1, initialFontName=face())
    canvas.setTitle(title)
    each = ACROSS * DOWN
    for start in range(0, len(texts), each):
        page = texts[start : start + each]
        report(start, len(texts), _(_DRAWING))
        _heading(canvas, title, words.say("page", number=start // each + 1, count=-(-len(texts) // each)))
        for place, text in enumerate(page):
            _code(canvas, place, text, words.say("caption", number=start + place + 1, count=len(texts)))
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _heading(canvas: Any, title: str, page: str) -> None:
    canvas.setFont(face(bold=True), 11)
    canvas.drawString(14 * MM, (HEIGHT - 11) * MM, title)
    canvas.setFont(face(), 10)
    canvas.drawRightString((WIDTH - 14) * MM, (HEIGHT - 11) * MM, page)


def _code(canvas: Any, place: int, text: str, caption: str) -> None:
    left, top = 12 + place % ACROSS * (SIDE + 8), 14 + place // ACROSS * (SIDE + 6)
    square(canvas, modules_of(text, quick=True), left, top, SIDE, HEIGHT)
    canvas.setFont(face(), 10)
    canvas.drawCentredString((left + SIDE / 2) * MM, (HEIGHT - top - SIDE - 2) * MM, caption)


def square(canvas: Any, rows: Modules, left: float, top: float, side: float, height: float) -> None:
    """Draw a code with its quiet zone; millimetres from the top left of a sheet of that height."""
    unit = side / (len(rows) + 2 * QUIET)
    for down, row in enumerate(rows, QUIET):
        across = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                x, y = left + across * unit, height - top - (down + 1) * unit
                canvas.rect(x * MM, y * MM, length * unit * MM, unit * MM, stroke=0, fill=1)
            across += length
