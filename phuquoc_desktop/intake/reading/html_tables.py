"""Tables in HTML as Excel, LibreOffice and Word put it on the clipboard and save it, sometimes under the name .xls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from phuquoc_desktop.intake.grid import GridCell, Merged
from phuquoc_desktop.intake.reading.cells import EMPTY, trimmed

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FAMILY = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BROKEN = re.compile(r"\s*[\n\r]\s*")
_LARGEST_SPAN = 300

Attributes = dict[str, str]


@dataclass
class _Cell:
    """A cell while it is being read; line breaks of the source are spaces, ``<br>`` and ``<p>`` are line breaks."""

    parts: list[str] = field(default_factory=list)
    font: str = ""
    across: int = 1
    down: int = 1

    def made(self) -> GridCell:
        lines = (re.sub(r"[ \t\n\r\f]+", " ", line).strip(" ") for line in "".join(self.parts).split("\v"))
        text = "\n".join(line for line in lines if line)
        return GridCell(text, self.font) if text else EMPTY


@dataclass
class Table:
    """A table; places that a cell above or to the left spans are empty."""

    cells: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    spanned: set[tuple[int, int]] = field(default_factory=set)
    merges: list[Merged] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    row: int = -1
    column: int = 0

    def begin_row(self, *, hidden: bool) -> None:
        """Go on to the next row."""
        self.row, self.column = self.row + 1, 0
        if hidden:
            self.hidden_rows.add(self.row + 1)

    def add(self, cell: _Cell) -> None:
        """Put a cell into the next free place of the row."""
        while (self.row, self.column) in self.spanned:
            self.column += 1
        top, left = max(self.row, 0), self.column
        self.cells[top, left] = cell.made()
        if cell.across * cell.down > 1:
            self.merges.append(Merged(top + 1, left + 1, top + cell.down, left + cell.across))
            self.spanned.update((top + y, left + x) for y in range(cell.down) for x in range(cell.across))
        self.column += cell.across

    def rows(self) -> tuple[tuple[GridCell, ...], ...]:
        """Return the rows, each as long as the table is wide."""
        wide = max((column for _, column in self.cells), default=-1) + 1
        high = max((row for row, _ in self.cells), default=-1) + 1
        return trimmed(tuple(self.cells.get((y, x), EMPTY) for x in range(wide)) for y in range(high))

    @property
    def hidden(self) -> frozenset[int]:
        """Numbers of the hidden rows."""
        return frozenset(self.hidden_rows)

    @property
    def merged(self) -> tuple[Merged, ...]:
        """What was merged."""
        return tuple(self.merges)


class TableParser(HTMLParser):
    """Collects ``tables`` with the fonts that classes, styles and font tags give the cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self._open: list[Table] = []
        self._cells: list[_Cell | None] = []
        self._fonts: dict[str, str] = {}
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Do what the tag asks for, then note its font."""
        values: Attributes = {name: value or "" for name, value in attrs}
        begin = getattr(self, f"_begin_{tag}", None)
        if begin:
            begin(values)
        self._note_font(values)

    def handle_endtag(self, tag: str) -> None:
        """Do what the end of the tag asks for."""
        end = getattr(self, f"_end_{tag}", None)
        if end:
            end()

    def handle_data(self, data: str) -> None:
        """Take text into the cell that is open."""
        if self._in_style:
            self._read_style(data)
        elif self._cells and self._cells[-1]:
            self._cells[-1].parts.append(data)

    def handle_comment(self, data: str) -> None:
        """Take the styles, which Excel puts into a comment."""
        if self._in_style:
            self._read_style(data)

    def close(self) -> None:
        """End the tables that were left open."""
        super().close()
        while self._open:
            self._end_table()

    def _begin_style(self, _values: Attributes) -> None:
        self._in_style = True

    def _end_style(self) -> None:
        self._in_style = False

    def _read_style(self, rules: str) -> None:
        for names, body in _RULE.findall(rules.replace("<!--", "").replace("-->", "")):
            family = _FAMILY.search(body)
            for name in names.split(",") if family else ():
                self._fonts[name.strip().lower()] = _first(family[1]) if family else ""

    def _begin_table(self, _values: Attributes) -> None:
        self._open.append(Table())
        self._cells.append(None)
        self.tables.append(self._open[-1])

    def _end_table(self) -> None:
        if self._open:
            self._end_td()
            self._open.pop()
            self._cells.pop()

    def _begin_tr(self, values: Attributes) -> None:
        if self._open:
            self._end_td()
            self._open[-1].begin_row(hidden=bool(_HIDDEN.search(values.get("style", ""))))

    def _end_tr(self) -> None:
        self._end_td()

    def _begin_td(self, values: Attributes) -> None:
        if not self._open:
            return
        self._end_td()
        font = self._fonts.get(f".{values.get('class', '').lower()}", "") or self._fonts.get("td", "")
        self._cells[-1] = _Cell(font=font, across=_span(values, "colspan"), down=_span(values, "rowspan"))

    def _end_td(self) -> None:
        if self._cells and self._cells[-1]:
            self._open[-1].add(self._cells[-1])
            self._cells[-1] = None

    _begin_th, _end_th = _begin_td, _end_td

    def _begin_br(self, _values: Attributes) -> None:
        self.handle_data("\v")

    def _begin_p(self, _values: Attributes) -> None:
        self.handle_data("\v")

    def _end_p(self) -> None:
        self.handle_data("\v")

    def _note_font(self, values: Attributes) -> None:
        """The innermost font named before the text counts."""
        family = _FAMILY.search(values.get("style", ""))
        name = values.get("face") or (_first(family[1]) if family else "")
        name = name or self._fonts.get(f"font.{values.get('class', '').lower()}", "")
        name = name or self._fonts.get(f".{values.get('class', '').lower()}", "")
        cell = self._cells[-1] if self._cells else None
        if name and cell and not any(part.strip() for part in cell.parts):
            cell.font = name


def _first(families: str) -> str:
    return families.partition(",")[0].strip(" \"'\r\n\t")


def _span(values: Attributes, name: str) -> int:
    text = values.get(name, "")
    return min(int(text), _LARGEST_SPAN) if text.isascii() and text.isdigit() and int(text) > 0 else 1
