"""Plans in Word (.docx, .docm): paragraphs with their numbers, and tables, in the order of the paper."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.plan.errors import DamagedPlanError
from phuquoc_desktop.intake.plan.limits import PlanFile
from phuquoc_desktop.intake.plan.source import Source, SourceLine, SourceTable, cleaned
from phuquoc_desktop.intake.plan.word_numbers import WordNumbers
from phuquoc_desktop.intake.reading.word_fonts import WordFonts
from phuquoc_desktop.intake.reading.word_table import WordTable, shown_text

_PIECE = 200
_WRAPS = ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")


def read_word_plan(file: PlanFile, report: ProgressReport) -> Source:
    """Return the paragraphs and tables of a Word file; a paragraph is whole, however its lines run."""
    with zipfile.ZipFile(file.path) as archive:
        document = _parsed(archive, "word/document.xml", file)
        numbering = _parsed(archive, "word/numbering.xml", file)
        styles = _parsed(archive, "word/styles.xml", file)
    body = None if document is None else document.find("{*}body")
    if body is None:
        raise DamagedPlanError(name=file.name)
    return _Reader(file, WordNumbers(numbering, styles), WordFonts(styles), report).read(body)


class _Reader:
    def __init__(self, file: PlanFile, numbers: WordNumbers, fonts: WordFonts, report: ProgressReport) -> None:
        self._file, self._numbers, self._fonts, self._report = file, numbers, fonts, report
        self._source: list[SourceLine | SourceTable] = []
        self._letters = 0
        self._line = 1

    def read(self, body: Any) -> Source:
        elements = list(_blocks(body))
        for number, element in enumerate(elements):
            if number % _PIECE == 0:
                self._report(number, len(elements), self._file.name)
            if element.tag.endswith("}p"):
                self._add_paragraph(element)
            else:
                self._add_table(element)
            self._file.refuse_long(self._letters)
        return tuple(self._source)

    def _add_paragraph(self, element: Any) -> None:
        """Add a paragraph; forced line breaks part it, as clerks type lists that way."""
        mark, level = self._numbers.mark_of(element), self._numbers.level_of(element)
        for text in f"{mark}{shown_text(element)}".split("\n"):
            line = cleaned(text)
            if line:
                self._source.append(SourceLine(line, self._line, is_whole=True, level=level))
                self._letters += len(line)
        self._line += 1

    def _add_table(self, element: Any) -> None:
        """Add a table; one of a single column only frames paragraphs."""
        table = WordTable(element, self._fonts)
        table.read()
        rows = tuple(tuple(cleaned(str(cell.value or "")) for cell in row) for row in table.rows)
        self._letters += sum(len(cell) for row in rows for cell in row)
        if any(len(row) > 1 for row in rows):
            self._source.append(SourceTable(rows, self._line))
        else:
            self._source += [SourceLine(row[0], self._line, is_whole=True) for row in rows if row and row[0]]
        self._line += len(rows)


def _blocks(element: Any) -> Iterator[Any]:
    """Return paragraphs and tables, those in controls and tracked insertions too."""
    waiting = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            continue
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name in {"p", "tbl"}:
            yield child
        elif name in _WRAPS:
            waiting.append(iter(child))


def _parsed(archive: zipfile.ZipFile, part: str, file: PlanFile) -> Any | None:
    """Read a part as the Word library does: entities are not resolved; None where it is not there."""
    from docx.oxml import parse_xml

    if part not in archive.namelist():
        return None
    try:
        return parse_xml(archive.read(part))
    except SyntaxError as error:
        raise DamagedPlanError(name=file.name) from error
