"""Straight lines and frames that a page of a PDF draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.layout_check.described import POINTS, Box
from phuquoc_desktop.documents.layout_check.pdf_marks import in_figure

if TYPE_CHECKING:
    import pypdfium2

_THIN = 2.0 / POINTS
"""Millimetres: what is lower or narrower is a line."""
_SHORTEST = 3.0


@dataclass(frozen=True)
class Strokes:
    """Lines of one page in millimetres from the top left corner: lying as (x0, x1, y), standing as (x, top, bottom)."""

    lying: tuple[tuple[float, float, float], ...]
    standing: tuple[tuple[float, float, float], ...]

    def around(self, box: Box) -> bool:
        """Tell whether a standing line at either side passes the middle of a box: a cell of a table, or a frame."""
        middle = (box.top + box.bottom) / 2
        beside = [x for x, top, bottom in self.standing if top - 0.5 <= middle <= bottom + 0.5]
        return any(x <= box.x0 + 0.5 for x in beside) and any(x >= box.x1 - 0.5 for x in beside)


def strokes_of(page: pypdfium2.PdfPage) -> Strokes:
    """Return the lines of a page; a rectangle gives its four sides."""
    import pypdfium2.raw as pdfium

    height = page.get_height()
    lying: list[tuple[float, float, float]] = []
    standing: list[tuple[float, float, float]] = []
    for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        if in_figure(one.raw):
            continue
        left, bottom, right, top = (edge / POINTS for edge in one.get_bounds())
        up, down = height / POINTS - top, height / POINTS - bottom
        wide, high = right - left, down - up
        if high <= _THIN:
            lying += [(left, right, (up + down) / 2)] if wide >= _SHORTEST else []
        elif wide <= _THIN:
            standing += [((left + right) / 2, up, down)] if high >= _SHORTEST else []
        else:
            lying += [(left, right, up), (left, right, down)]
            standing += [(left, up, down), (right, up, down)]
    return Strokes(tuple(lying), tuple(standing))
