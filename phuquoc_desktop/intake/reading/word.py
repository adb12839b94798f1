"""Tables of Word files (.docx, .docm); a list that runs over pages as several tables is one grid."""

from __future__ import annotations

import zipfile
from typing import Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.errors import DamagedListError, NoTableError
from phuquoc_desktop.intake.grid import Grid, GridCell
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long
from phuquoc_desktop.intake.reading.word_fonts import WordFonts
from phuquoc_desktop.intake.reading.word_table import WordTable
from phuquoc_desktop.translation import N_, _

_MACROS = N_("There are macros in the file; only values were read, and no macro was run.")
_HEADER_ROWS = 4


def read_word(file: FileAtHand, report: ProgressReport) -> list[Grid]:
    """Return the tables that hold something; refuses a paper without any."""
    with zipfile.ZipFile(file.path) as archive:
        body = _parsed(archive, "word/document.xml", file)
        fonts = WordFonts(_parsed(archive, "word/styles.xml", file) if _has(archive, "word/styles.xml") else None)
        told = (_(_MACROS),) if any(name.endswith("vbaProject.bin") for name in archive.namelist()) else ()
    tables = [WordTable(element, fonts) for element in body.iterfind(".//{*}tbl") if not _is_nested(element)]
    if not tables:
        raise NoTableError(name=file.name)
    read = []
    for number, table in enumerate(tables):
        report(number, len(tables), file.name)
        table.read()
        refuse_long(file, len(table.rows), max(map(len, table.rows), default=0))
        read.append(table)
    return _grids([table for table in read if table.rows], told)


def _grids(tables: list[WordTable], told: tuple[str, ...]) -> list[Grid]:
    lists: list[WordTable] = []
    for table in tables:
        if lists and _goes_on(lists[-1], table):
            lists[-1].append(table)
        else:
            lists.append(table)
    return [
        Grid(_("Table {number}").format(number=number), tuple(one.rows), merged=tuple(one.merged), told=told)
        for number, one in enumerate(lists, start=1)
    ]


def _goes_on(before: WordTable, after: WordTable) -> bool:
    """Tell whether a table goes on with the one before it: with its headings again, or with the next number."""
    headings = [_texts(row) for row in before.rows[:_HEADER_ROWS]]
    first = _texts(after.rows[0])
    if len(first) != max(map(len, headings)) or not any(first):
        return False
    return first in headings or (first[0].isdigit() and _last_number(before) + 1 == int(first[0]))


def _last_number(table: WordTable) -> int:
    numbers = [_texts(row)[0] for row in table.rows if row]
    return next((int(text) for text in reversed(numbers) if text.isdigit()), -1)


def _texts(row: tuple[GridCell, ...]) -> list[str]:
    return [" ".join(str(cell.value or "").split()).rstrip(".") for cell in row]


def _is_nested(table: Any) -> bool:
    return any(parent.tag == table.tag for parent in table.iterancestors())


def _has(archive: zipfile.ZipFile, part: str) -> bool:
    return part in archive.namelist()


def _parsed(archive: zipfile.ZipFile, part: str, file: FileAtHand) -> Any:
    """Read a part as the Word library does: entities are not resolved."""
    from docx.oxml import parse_xml

    try:
        return parse_xml(archive.read(part))
    except SyntaxError as error:
        raise DamagedListError(name=file.name) from error
