"""One pass over the XML of a sheet, without building it: a hostile sheet is found before it takes memory."""

from __future__ import annotations

import re
from xml.parsers.expat import ExpatError, ParserCreate

from phuquoc_desktop.intake.reading.marks import SheetMarks

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LAST_TOLD = 1000
"""Columns to the right of this are hidden by the thousand, to show a small sheet; no list has them."""

_TRUE = frozenset({"1", "true"})


class SheetScan:
    """Fills ``marks``; ``fonts`` are by cell style and ``strings`` by shared text, both empty where no font is old."""

    def __init__(self, fonts: list[str], strings: dict[int, str]) -> None:
        self.marks = SheetMarks()
        self._fonts, self._strings = fonts, strings
        self._row = self._column = 0
        self._kind = ""
        self._has_formula = False
        self._chars: list[str] = []
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._refuse_entity

    def feed(self, piece: bytes) -> None:
        """Read on; raises ExpatError for what is no XML."""
        self._parser.Parse(piece, False)

    def close(self) -> None:
        """Read to the end; raises ExpatError when the sheet is cut short."""
        self._parser.Parse(b"", True)

    def _start(self, tag: str, values: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "c":
            self._start_cell(values)
        elif tag == "row":
            self._row = int(values["r"]) if values.get("r", "").isdigit() else self._row + 1
            self._column = 0
            if values.get("hidden") in _TRUE:
                self.marks.hidden.add(self._row)
        elif tag in ("v", "is"):
            self.marks.reach(self._row, self._column)
        elif tag == "col" and values.get("hidden") in _TRUE:
            self._hide_columns(int(values["min"]), int(values["max"]))
        elif tag == "f":
            self._has_formula = True
            self._listen()

    def _hide_columns(self, first: int, last: int) -> None:
        self.marks.hidden_columns.update(range(first, min(last, _LAST_TOLD) + 1))

    def _start_cell(self, values: dict[str, str]) -> None:
        place = _PLACE.fullmatch(values.get("r", ""))
        self._column = _column(place[1]) if place else self._column + 1
        self._kind = values.get("t", "")
        self._has_formula = False
        self._chars = []
        if self._fonts and "s" in values:
            self._note_font(int(values["s"]))
        if self._kind == "e" or (self._kind == "s" and self._strings):
            self._listen()

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "f":
            self._chars = []
        elif tag == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        text = "".join(self._chars)
        if self._has_formula and not text and self._kind != "str":
            self.marks.uncomputed.add((self._row, self._column))
        elif self._kind == "e":
            self.marks.faults.setdefault(self._row, {})[self._column] = text
        elif self._kind == "s" and text.isdigit() and int(text) in self._strings:
            self.marks.fonts.setdefault(self._row, {})[self._column] = self._strings[int(text)]
        if self._parser.CharacterDataHandler:
            self._parser.CharacterDataHandler = None

    def _listen(self) -> None:
        self._parser.CharacterDataHandler = self._chars_read

    def _chars_read(self, text: str) -> None:
        self._chars.append(text)

    def _note_font(self, style: int) -> None:
        if style < len(self._fonts):
            self.marks.fonts.setdefault(self._row, {})[self._column] = self._fonts[style]

    def _refuse_entity(self, *_declared: object) -> None:
        """No program writes entities into a sheet; they are how a small file becomes a huge one."""
        raise ExpatError("entities are refused")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
