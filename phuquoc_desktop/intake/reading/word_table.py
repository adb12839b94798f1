"""One table of a Word file as rows of cells: text as it is shown, without what was struck out as a tracked change."""

from __future__ import annotations

from typing import Any

from phuquoc_desktop.intake.grid import GridCell, Merged
from phuquoc_desktop.intake.reading.cells import EMPTY, trimmed
from phuquoc_desktop.intake.reading.word_fonts import WordFonts, attribute

_WHITE = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
_SKIPPED = ("del", "moveFrom", "tbl", "Fallback")
_WIDEST = 200


class WordTable:
    """A table; ``rows`` and ``merged`` are filled by :meth:`read`."""

    def __init__(self, element: Any, fonts: WordFonts) -> None:
        self.rows: list[tuple[GridCell, ...]] = []
        self.merged: list[Merged] = []
        self._element, self._fonts = element, fonts
        self._open: dict[int, int] = {}

    def read(self) -> None:
        """Read all rows; a cell that goes on from above is empty and its place is in ``merged``."""
        rows = [self._row(number, row) for number, row in enumerate(self._element.iterfind("{*}tr"), start=1)]
        wide = max(map(len, rows), default=0)
        self.rows = list(trimmed(tuple(row + [EMPTY] * (wide - len(row))) for row in rows))

    def append(self, table: WordTable) -> None:
        """Go on with the rows of another table."""
        down = len(self.rows)
        self.rows += table.rows
        self.merged += [one._replace(top=one.top + down, bottom=one.bottom + down) for one in table.merged]

    def _row(self, number: int, row: Any) -> list[GridCell]:
        cells = [EMPTY] * _number(row.find("{*}trPr/{*}gridBefore"), 0)
        for element in row.iter("{*}tc"):
            if element.getparent() is row or _row_of(element) is row:
                across = min(_number(element.find("{*}tcPr/{*}gridSpan"), 1), _WIDEST)
                cells.append(self._cell(number, len(cells) + 1, element, across))
                cells += [EMPTY] * (across - 1)
        return cells

    def _cell(self, row: int, column: int, element: Any, across: int) -> GridCell:
        merge = element.find("{*}tcPr/{*}vMerge")
        if merge is not None and attribute(merge, "val") != "restart" and column in self._open:
            top = self.merged[self._open[column]]
            self.merged[self._open[column]] = top._replace(bottom=row)
            return EMPTY
        self._open.pop(column, None)
        if merge is not None:
            self._open[column] = len(self.merged)
        if merge is not None or across > 1:
            self.merged.append(Merged(row, column, row, column + across - 1))
        return self._text(element)

    def _text(self, cell: Any) -> GridCell:
        lines, font = [], ""
        for paragraph in cell.iter("{*}p"):
            if _row_of(paragraph) is not _row_of(cell) and paragraph.getparent() is not cell:
                continue
            lines.append(shown_text(paragraph))
            font = font or self._font(paragraph)
        text = "\n".join(lines).strip("\n")
        return GridCell(text, font) if text else EMPTY

    def _font(self, paragraph: Any) -> str:
        style = paragraph.find("{*}pPr/{*}pStyle")
        name = "" if style is None else attribute(style, "val")
        for run in paragraph.iter("{*}r"):
            if any((text.text or "").strip() for text in run.iterfind("{*}t")):
                return self._fonts.of_run(run, name)
        return ""


def shown_text(element: Any) -> str:
    """Return the text of an element as it is shown: breaks and tabs as white space, nothing that was struck out."""
    parts = []
    for child in element:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "t":
            parts.append(child.text or "")
        elif name in _WHITE:
            parts.append(_WHITE[name])
        elif name not in _SKIPPED:
            parts.append(shown_text(child))
    return "".join(parts)


def _row_of(element: Any) -> Any:
    """Return the row that an element stands in, through controls and other wraps."""
    return next((parent for parent in element.iterancestors() if parent.tag.endswith("}tr")), None)


def _number(element: Any | None, otherwise: int) -> int:
    text = "" if element is None else attribute(element, "val")
    return int(text) if text.isascii() and text.isdigit() else otherwise
