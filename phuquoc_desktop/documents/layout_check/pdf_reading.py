"""Describe a PDF: its runs of letters put together into paragraphs, and what its pages say of margins and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from phuquoc_desktop.documents.layout_check.described import Described, Face, Medium, PageNumber, Piece, Place, Sheet
from phuquoc_desktop.documents.layout_check.errors import UnreadableForCheckError
from phuquoc_desktop.documents.layout_check.limits import Limits, limits
from phuquoc_desktop.documents.layout_check.pdf_letters import Run, runs_of
from phuquoc_desktop.documents.layout_check.pdf_paragraphs import Edges, goes_on, pieces_of, together
from phuquoc_desktop.documents.layout_check.pdf_strokes import Strokes, strokes_of
from phuquoc_desktop.services.attaching.pdf_pages import in_turn

_NUMBER_ZONE = 20.0
"""Millimetres from the upper or lower edge within which bare figures are a page number."""
_TURNED_ZONE = 30.0
_FOOT_ZONE = 17.0
"""Millimetres from the lower edge within which the address of page 1 stands."""
_WIDE_SHARE = 0.75


class _Page:
    """One page as it was read: its number taken out, its runs put into text, tables and foot."""

    def __init__(self, number: int, width: float, height: float, runs: Sequence[Run], strokes: Strokes) -> None:
        self.number, self.width, self.height, self.strokes = number, width, height, strokes
        self.numbers = [run for run in runs if self._is_number(run)]
        rest = [run for run in runs if run not in self.numbers]
        self.foot = [run for run in rest if run.box.top > height - _FOOT_ZONE - 1]
        inside = [run for run in rest if run not in self.foot]
        self.text = [run for run in inside if not strokes.around(run.box)]
        self.celled = [run for run in inside if strokes.around(run.box)]

    def _is_number(self, run: Run) -> bool:
        box, said = run.box, run.text.strip("- ./")
        zone = _TURNED_ZONE if self.width > self.height else _NUMBER_ZONE
        near = box.bottom < zone or box.top > self.height - zone
        return said.isdigit() and len(said) < 5 and near and not self.strokes.around(box)


def read_pdf(path: Path) -> Described:
    """Describe a PDF file; raises UnreadableForCheckError."""
    import pypdfium2

    try:
        with in_turn():
            pages = _pages(path.read_bytes())
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UnreadableForCheckError(name=path.name) from error
    edges = {one.number: _edges(one, pages) for one in pages}
    numbered = {one.number for one in pages if one.numbers}
    lone = _starts(pages)
    return Described(
        Medium.PDF,
        tuple(_sheet(one, pages, edges[one.number]) for one in pages),
        tuple(_joined(_pieces(one, edges[one.number]) for one in pages)),
        tuple(_number(run, one, edges[one.number], lone) for one in pages for run in one.numbers),
        tuple(one.number for one in pages if one.number not in numbered and one.number not in lone),
        len(pages),
        tuple(one.number for one in pages if not (one.text or one.celled)),
    )


def _pages(content: bytes) -> list[_Page]:
    import pypdfium2

    file = pypdfium2.PdfDocument(content)
    try:
        return [_read(file[number], number + 1) for number in range(len(file))]
    finally:
        file.close()


def _read(page: object, number: int) -> _Page:
    import pypdfium2

    assert isinstance(page, pypdfium2.PdfPage)
    width, height = (one * 25.4 / 72 for one in page.get_size())
    return _Page(number, width, height, runs_of(page, number), strokes_of(page))


def _starts(pages: Sequence[_Page]) -> set[int]:
    """Return the pages that go without a number: the first, and each that begins an annex."""
    annexes = {one.number for one in pages if one.text and one.text[0].text.casefold().startswith("phụ lục")}
    return {1} | annexes


def _pieces(page: _Page, edges: Edges) -> list[Piece]:
    made = pieces_of(page.text, page.strokes, edges)
    celled = [_plain(run, Place.TABLE, framed=_framed(run, page)) for run in page.celled]
    framed = [one for one in celled if one.framed]
    return [
        *framed,
        *made,
        *(one for one in celled if not one.framed),
        *(_plain(run, Place.BOTTOM) for run in page.foot),
    ]


def _joined(pages: Iterable[list[Piece]]) -> list[Piece]:
    """Put a paragraph together that goes on with the next page."""
    joined: list[Piece] = []
    for pieces in pages:
        before = next((one for one in reversed(joined) if one.place is Place.TEXT and not one.column), None)
        if before is not None and pieces and goes_on(before, pieces[0]):
            joined[joined.index(before)] = together(before, pieces[0])
            joined.extend(pieces[1:])
        else:
            joined.extend(pieces)
    return joined


def _framed(run: Run, page: _Page) -> bool:
    """Tell whether a run stands in a frame of its own: lines above and beneath it, close, and no other run within."""
    box = run.box
    close = [
        (x0, x1, y)
        for x0, x1, y in page.strokes.lying
        if x0 <= box.x0
        and x1 >= box.x1
        and abs(y - (box.top + box.bottom) / 2) < 8
        and x1 - x0 < (box.x1 - box.x0) + 20
    ]
    above = any(y <= box.base for _x0, _x1, y in close)
    below = any(y >= box.base for _x0, _x1, y in close)
    return above and below and run.text.isupper()


def _plain(run: Run, place: Place, *, framed: bool = False) -> Piece:
    return Piece(run.text, tuple(run.faces.items()), Place.TEXT if framed else place, lines=(run.box,), framed=framed)


def _edges(page: _Page, pages: Sequence[_Page]) -> Edges:
    """Return where the text of pages of that paper begins and ends at its sides."""
    alike = [one for one in pages if round(one.width) == round(page.width)]
    boxes = [run.box for one in alike for run in (*one.text, *one.celled)]
    if not boxes:
        return Edges(0, page.width, page.width)
    lines = [(x0, x1) for one in alike for x0, x1, _y in one.strokes.lying if x1 - x0 > page.width / 2]
    left = min([*(box.x0 for box in boxes), *(x0 for x0, _x1 in lines)])
    right = max([*(box.x1 for box in boxes), *(x1 for _x0, x1 in lines)])
    text = [run.box for one in alike for run in one.text]
    wide = [box.x1 for box in text if box.x1 - box.x0 > _WIDE_SHARE * (right - left)]
    return Edges(left, sorted(wide)[len(wide) * 9 // 10] if len(wide) > 2 else right, page.width)


def _sheet(page: _Page, pages: Sequence[_Page], edges: Edges) -> Sheet:
    alike = [one for one in pages if round(one.width) == round(page.width)]
    tops = [run.box.top for one in alike for run in one.text]
    cells = [run.box.top for one in alike for run in one.celled]
    top = min(tops, default=None)
    lines = [y for one in alike for _x0, _x1, y in one.strokes.lying]
    if cells and (top is None or min(cells) < top):
        top = min([*cells, *(y for y in lines if y > _NUMBER_ZONE / 2)])
    known = limits()
    return Sheet(
        page.number,
        page.width,
        page.height,
        top_mm=top,
        bottom_mm=_bottom(page, alike, known),
        left_mm=_side(edges.left, [x0 for one in alike for x0, _x1, _y in one.strokes.lying], low=True),
        right_mm=_right(page, alike, edges),
    )


def _side(text: float, strokes: list[float], *, low: bool) -> float:
    """Return the edge of text or tables, whichever is farther out."""
    near = [one for one in strokes if abs(one - text) < 4]
    return min([text, *near]) if low else max([text, *near])


def _right(page: _Page, alike: Sequence[_Page], edges: Edges) -> float | None:
    """Return the right margin; None where no line reaches it for sure."""
    full = [
        run for one in alike for run in one.text if run.box.x1 - run.box.x0 > _WIDE_SHARE * (edges.right - edges.left)
    ]
    tables = [x1 for one in alike for x0, x1, _y in one.strokes.lying if x0 < edges.left + 5]
    if len(full) > 2:
        return page.width - max(edges.right, *(run.box.x1 for run in full))
    wide = [x1 for x1 in tables if x1 - edges.left > _WIDE_SHARE * (page.width - 2 * edges.left)]
    return page.width - max(wide) if wide else None


def _bottom(page: _Page, alike: Sequence[_Page], known: Limits) -> float | None:
    """Return the lower margin where it can be told: text runs on to the next page, or stands lower than the least margin.

    The last page but one is left out: what stays with the signature may have left it early.
    """
    lowest = [max((run.box.bottom for run in (*one.text, *one.celled)), default=0.0) for one in alike]
    least = page.height - max(lowest)
    if least < known.bottom_mm[0]:
        return least
    running = [page.height - low for one, low in zip(alike[:-2], lowest, strict=False) if _runs_on(one)]
    if not running:
        return None
    margin = min(running)
    slack = 2 * max(known.line_mm, *map(_apart, alike))
    return margin if margin <= known.bottom_mm[1] else max(margin - slack, known.bottom_mm[0])


def _apart(page: _Page) -> float:
    """Return the distance that lines mostly have, in millimetres."""
    bases = sorted({round(run.box.base, 1) for run in page.text})
    return median(after - base for base, after in pairwise(bases)) if len(bases) > 1 else 0.0


def _runs_on(page: _Page) -> bool:
    """Tell whether the last line of a page is a full line of running text."""
    if not page.text:
        return False
    last = max(page.text, key=lambda run: run.base)
    return not last.text.rstrip().endswith((".", ";", ":", "/")) and last.box.x1 - last.box.x0 > 0.6 * page.width


def _number(run: Run, page: _Page, edges: Edges, first: set[int]) -> PageNumber:
    face: Face = max(run.faces, key=lambda one: run.faces[one])
    middles = (page.width / 2, (edges.left + edges.right) / 2)
    centred = any(abs(run.box.middle - one) < limits().position_mm for one in middles)
    return PageNumber(face, run.box.base < page.height / 2, centred, page.number in first, run.box)
