"""Formulas of an Excel list: where they point, and what they come to, which viewers that do not reckon show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter

from phuquoc_desktop.documents.document import Formula, Value

SHEET = "xl/worksheets/sheet1.xml"
_CELL = re.compile(
    r'<c r="(?P<place>[A-Z]+[0-9]+)"(?P<style>(?: s="[0-9]+")?)>(?P<formula><f>[^<]*</f>)<v ?(?:/>|></v>)</c>'
)


def put(place: SheetCell, formula: Formula, first: int) -> None:
    """Store a formula; ``first`` is the sheet's row of the table's first row."""
    where = (f"{get_column_letter(column + 1)}{first + row}" for row, column in formula.cells)
    place.value = f"={formula.text.format(*where)}"
    place.data_type = "f"
    place.quotePrefix = False
    place.number_format = f"#,##0.{'0' * formula.digits}" if formula.digits else "#,##0"


def with_results(packed: bytes, results: Mapping[str, Value]) -> bytes:
    """Return the file with what each formula comes to beside it, which openpyxl leaves out; no result is an empty text."""
    if not results:
        return packed
    target = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(target, "w") as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == SHEET:
                content = _CELL.sub(lambda found: _told(found, results), content.decode()).encode()
            copy.writestr(entry, content)
    return target.getvalue()


def _told(found: re.Match[str], results: Mapping[str, Value]) -> str:
    result = results[found["place"]]
    kind, written = ' t="str"', escape(str(result or ""))
    if isinstance(result, (int, Decimal)):
        kind, written = "", format(Decimal(result), "f")
    return f'<c r="{found["place"]}"{found["style"]}{kind}>{found["formula"]}<v>{written}</v></c>'
