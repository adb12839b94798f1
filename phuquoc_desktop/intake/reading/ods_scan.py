"""One pass over ``styles.xml`` and ``content.xml`` of an .ods file: fonts by style, then what each sheet's rows carry."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, ParserCreate

from phuquoc_desktop.intake.grid import Merged
from phuquoc_desktop.intake.reading.cells import is_old_font
from phuquoc_desktop.intake.reading.marks import SheetMarks

Attributes = dict[str, str]

_KIND_OF_RESULT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
"""An error is a text by the standard, and an error only by LibreOffice's own attribute."""

_FAULT = "#N/A"
_LARGEST_REPEAT = 2_000_000


class ContentScan:
    """Fills ``marks`` and ``merged`` by the name of the sheet; a repeated row or cell counts as often as it is repeated."""

    def __init__(self) -> None:
        self.marks: dict[str, SheetMarks] = {}
        self.merged: dict[str, list[Merged]] = {}
        self._sheet = ""
        self._families: dict[str, str] = {}
        self._styles: dict[str, tuple[str, str]] = {}
        self._style = ""
        self._columns: list[tuple[int, str]] = []
        self._row = self._rows = self._column = self._columns_wide = 0
        self._cell: Attributes = {}
        self._has_text = False
        self._depth = 0
        self._is_fault = False

    def begin(self) -> None:
        """Begin a part."""
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._refuse_entity

    def feed(self, piece: bytes) -> None:
        """Read on; raises ExpatError for what is no XML."""
        self._parser.Parse(piece, False)

    def close(self) -> None:
        """Read to the end; raises ExpatError when the part is cut short."""
        self._parser.Parse(b"", True)

    def _start(self, tag: str, values: Attributes) -> None:
        begin = _STARTS.get(tag.rpartition(" ")[2])
        self._is_fault = values.get(_KIND_OF_RESULT) == "error"
        if begin:
            begin(self, {name.rpartition(" ")[2]: value for name, value in values.items()})

    def _end(self, tag: str) -> None:
        end = _ENDS.get(tag.rpartition(" ")[2])
        if end:
            end(self)

    def _start_face(self, values: Attributes) -> None:
        self._families[values.get("name", "")] = values.get("font-family", "").strip("'")

    def _start_style(self, values: Attributes) -> None:
        self._style = values.get("name", "")
        self._styles[self._style] = (values.get("parent-style-name", ""), "")

    def _start_text_style(self, values: Attributes) -> None:
        name = values.get("font-name", "")
        family = self._families.get(name, name) or values.get("font-family", "").strip("'")
        if family and self._style in self._styles:
            self._styles[self._style] = (self._styles[self._style][0], family)

    def _start_table(self, values: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:
            self._sheet = values.get("name", "")
            self.marks[self._sheet] = SheetMarks()
            self.merged[self._sheet] = []
            self._columns, self._row, self._rows = [], 0, 1

    def _end_table(self) -> None:
        self._depth -= 1

    def _start_columns(self, values: Attributes) -> None:
        first, count = sum(wide for wide, _ in self._columns) + 1, _count(values, "number-columns-repeated")
        self._columns.append((count, values.get("default-cell-style-name", "")))
        if values.get("visibility") in ("collapse", "filter") and count < 1000:
            self.marks[self._sheet].hidden_columns.update(range(first, first + count))

    def _start_row(self, values: Attributes) -> None:
        self._row += self._rows
        self._rows = _count(values, "number-rows-repeated")
        self._column, self._columns_wide = 0, 1
        if values.get("visibility") in ("collapse", "filter") and self._rows < 10_000:
            self.marks[self._sheet].hidden.update(range(self._row, self._row + self._rows))

    def _start_cell(self, values: Attributes) -> None:
        self._column += self._columns_wide
        self._columns_wide = _count(values, "number-columns-repeated")
        self._cell, self._has_text = values, "value-type" in values
        if self._is_fault:
            self.marks[self._sheet].faults.setdefault(self._row, {})[self._column] = _FAULT
        down, across = _count(values, "number-rows-spanned"), _count(values, "number-columns-spanned")
        if down * across > 1:
            place = Merged(self._row, self._column, self._row + down - 1, self._column + across - 1)
            self.merged[self._sheet].append(place)

    def _start_paragraph(self, _values: Attributes) -> None:
        self._has_text = True

    def _end_cell(self) -> None:
        marks = self.marks[self._sheet]
        if self._has_text:
            marks.reach(self._row + self._rows - 1, self._column + self._columns_wide - 1)
            self._note_font(marks)
        elif self._cell.get("formula"):
            marks.uncomputed.add((self._row, self._column))

    def _note_font(self, marks: SheetMarks) -> None:
        font = self._font_of(self._cell.get("style-name") or self._style_of_column())
        if is_old_font(font):
            marks.fonts.setdefault(self._row, {})[self._column] = font

    def _style_of_column(self) -> str:
        place = self._column
        for count, style in self._columns:
            place -= count
            if place <= 0:
                return style
        return ""

    def _font_of(self, style: str) -> str:
        """Follow the parents; ten are more than any program makes."""
        for _ in range(10):
            style, font = self._styles.get(style, ("", ""))
            if font or not style:
                return font
        return ""

    def _refuse_entity(self, *_declared: object) -> None:
        raise ExpatError("entities are refused")


_STARTS = {
    "font-face": ContentScan._start_face,
    "style": ContentScan._start_style,
    "text-properties": ContentScan._start_text_style,
    "table": ContentScan._start_table,
    "table-column": ContentScan._start_columns,
    "table-row": ContentScan._start_row,
    "table-cell": ContentScan._start_cell,
    "covered-table-cell": ContentScan._start_cell,
    "p": ContentScan._start_paragraph,
}
_ENDS = {
    "table": ContentScan._end_table,
    "table-cell": ContentScan._end_cell,
    "covered-table-cell": ContentScan._end_cell,
}


def _count(values: Attributes, name: str) -> int:
    text = values.get(name, "1")
    return min(int(text), _LARGEST_REPEAT) if text.isascii() and text.isdigit() else 1
