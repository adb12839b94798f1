"""The unseen plans as files of an office: text, Word with headings, numbered lists and tables, PDF that breaks its lines."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table
from unseen_plans import BLOCKS, DOCUMENTS, blocks, written

from phuquoc_desktop.documents.fonts import face

ALSO_AS_WORD = ("01-mountain-commune", "02-delta-district", "10-midland-district", "13-health-centre")
WITH_MARKS_APART = ("04-urban-ward", "18-border-city-launch")
AS_NOTEPAD_UNICODE = ("07-coastal-town",)
ALSO_AS_PDF = (
    "03-industrial-city",
    "05-province-resolution",
    "06-district-table",
    "10-midland-district",
    "16-excerpt-paragraphs",
    "20-two-tables",
    "25-word-levels",
    "39-police-one-paragraph",
    "42-budget-resolution",
    "48-agri-commune-table",
)


def _own_ending(name: str) -> str:
    return "docx" if DOCUMENTS[name].name.endswith(BLOCKS) else "txt"


FILES = sorted(
    [f"{name}.{_own_ending(name)}" for name in DOCUMENTS]
    + [f"{name}.docx" for name in ALSO_AS_WORD]
    + [f"{name}.nfd.txt" for name in WITH_MARKS_APART]
    + [f"{name}.utf16.txt" for name in AS_NOTEPAD_UNICODE]
    + [f"{name}.pdf" for name in ALSO_AS_PDF]
)
"""Each file that the reader is to be tried on."""


def make(file: str, folder: Path) -> Path:
    """Write one of :data:`FILES`."""
    name, ending = file.split(".", 1)
    path = folder / file
    if ending == "txt":
        path.write_bytes(DOCUMENTS[name].read_bytes())
    elif ending == "nfd.txt":
        path.write_bytes(normalize("NFD", written(name)).replace("\n", "\r\n").encode("utf-8-sig"))
    elif ending == "utf16.txt":
        path.write_bytes(written(name).encode("utf-16"))
    elif ending == "pdf":
        _draw(_described(name), path)
    else:
        _type(_described(name), path)
    return path


def _described(name: str) -> list[dict[str, Any]]:
    if _own_ending(name) == "docx":
        return blocks(name)
    return [{"paragraph": line} for line in written(name).splitlines()]


def _type(described: list[dict[str, Any]], path: Path) -> None:
    document = Document()
    for block in described:
        if "heading" in block:
            document.add_heading(block["heading"], block["level"])
        elif "table" in block:
            _add_table(document, block)
        elif "list" in block:
            for item in block["items"]:
                document.add_paragraph(item, style={"number": "List Number", "bullet": "List Bullet"}[block["list"]])
        else:
            document.add_paragraph(block["paragraph"])
    document.save(str(path))


def _add_table(document: Any, block: dict[str, Any]) -> None:
    rows = block["table"]
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    cells = [list(row.cells) for row in table.rows]
    for line, row in zip(cells, rows, strict=True):
        for cell, text in zip(line, row, strict=True):
            cell.text = text
    for top, left, bottom, right in block.get("merge", []):
        text = rows[top][left]
        cells[top][left].merge(cells[bottom][right]).text = text


def _draw(described: list[dict[str, Any]], path: Path) -> None:
    """Draw paragraphs whose lines break where the page is full, ruled tables, and the number of the page at its head."""
    flowing = [part for block in described for part in _drawn(block)]
    margins = {"leftMargin": 30 * mm, "rightMargin": 15 * mm, "topMargin": 20 * mm, "bottomMargin": 20 * mm}
    SimpleDocTemplate(str(path), pagesize=A4, **margins).build(flowing, onLaterPages=_number_page)


def _drawn(block: dict[str, Any]) -> list[Flowable]:
    body = ParagraphStyle("body", fontName=face(), fontSize=13, leading=18, spaceAfter=4)
    if "table" in block:
        small = ParagraphStyle("cell", fontName=face(), fontSize=10, leading=12)
        rows = [[Paragraph(escape(text), small) for text in row] for row in block["table"]]
        return [Table(rows, repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, black)])]
    if "list" in block:
        marks = (f"{number}." if block["list"] == "number" else "•" for number in count(1))
        return [Paragraph(escape(f"{mark} {item}"), body) for mark, item in zip(marks, block["items"], strict=False)]
    text = block.get("heading") or block["paragraph"]
    return [Paragraph(escape(text.expandtabs(8)), body)] if text.strip() else []


def _number_page(canvas: Any, page: Any) -> None:
    canvas.setFont(face(), 13)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(page.page))
