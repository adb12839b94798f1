"""The unseen plans as files of an office: text, Word with headings, numbered lists and tables, PDF that breaks its lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate
from unseen_plans import BLOCKS, DOCUMENTS, blocks, written

from phuquoc_desktop.documents.fonts import face

ALSO_AS_WORD = ("01-mountain-commune", "02-delta-district", "10-midland-district", "13-health-centre")
WITH_MARKS_APART = ("04-urban-ward", "18-border-city-launch")
AS_NOTEPAD_UNICODE = ("07-coastal-town",)
ALSO_AS_PDF = ("03-industrial-city", "05-province-resolution", "10-midland-district", "16-excerpt-paragraphs")


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
        _draw(written(name), path)
    else:
        _type(blocks(name) if _own_ending(name) == "docx" else _paragraphs(written(name)), path)
    return path


def _paragraphs(text: str) -> list[dict[str, Any]]:
    return [{"paragraph": line} for line in text.splitlines()]


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


def _draw(text: str, path: Path) -> None:
    """Draw each line as a paragraph that breaks where the page is full, with the number of the page at its head."""
    style = ParagraphStyle("body", fontName=face(), fontSize=13, leading=18, spaceAfter=4)
    lines = [Paragraph(escape(line.expandtabs(8)), style) for line in text.splitlines() if line.strip()]
    margins = {"leftMargin": 30 * mm, "rightMargin": 15 * mm, "topMargin": 20 * mm, "bottomMargin": 20 * mm}
    SimpleDocTemplate(str(path), pagesize=A4, **margins).build(lines, onLaterPages=_number_page)


def _number_page(canvas: Any, page: Any) -> None:
    canvas.setFont(face(), 13)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(page.page))
