"""Lines that a Word file draws beneath texts: borders of paragraphs, drawn shapes, old shapes; and frames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from phuquoc_desktop.documents.layout_check.described import Piece

if TYPE_CHECKING:
    from phuquoc_desktop.documents.layout_check.word_looks import Looks

_NONE = {"nil", "none", None}
_EMU_A_MM = 36000
_WORDS_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/main}prstGeom"
_OLD = "{urn:schemas-microsoft-com:vml}"
_LINES = ("line", "straightConnector1")
_LENGTH = re.compile(r"(-?[\d.]+)(pt|in|cm|mm)?")
_MM = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, None: 25.4 / 72, "": 25.4 / 72}


def is_bordered(part: Any, looks: Looks) -> bool:
    """Tell whether a table or a paragraph has lines at its sides, of its own or of its style."""
    tag = "w:tblBorders" if part.tag == qn("w:tbl") else "w:pBdr"
    borders = list(part.iter(qn(tag)))[:1]
    if not borders and part.tag == qn("w:tbl"):
        return _styled_grid(part, looks) or any(_sided(one) for one in part.iter(qn("w:tcBorders")))
    return bool(borders) and _sided(borders[0])


def _sided(borders: Any) -> bool:
    sides = [borders.find(qn(f"w:{name}")) for name in ("left", "start")]
    return any(one is not None and one.get(qn("w:val")) not in _NONE for one in sides)


def _styled_grid(table: Any, looks: Looks) -> bool:
    named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    if named is None:
        return False
    return any(_sided(one) for style in looks.chain(named.get(qn("w:val"))) for one in style.iter(qn("w:tblBorders")))


def rule_length(paragraph: Any, room_mm: float) -> float:
    """Return the length of the line that a paragraph draws, in millimetres, 0 without one."""
    borders = paragraph.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if borders is not None and not _sided(borders):
        drawn = [borders.find(qn(f"w:{name}")) for name in ("top", "bottom")]
        if any(one is not None and one.get(qn("w:val")) not in _NONE for one in drawn):
            return room_mm
    return max([*_drawn(paragraph), *_old(paragraph)], default=0.0)


def _drawn(paragraph: Any) -> list[float]:
    found = []
    for drawing in paragraph.iter(qn("w:drawing")):
        shapes = [one.get("prst") for one in drawing.iter(_SHAPE)]
        extent = next(drawing.iter(f"{_WORDS_DRAWING}extent"), None)
        if extent is not None and any(one in _LINES for one in shapes):
            found.append(float(extent.get("cx") or 0) / _EMU_A_MM)
    return found


def _old(paragraph: Any) -> list[float]:
    found = []
    for line in paragraph.iter(f"{_OLD}line"):
        ends = [_millimetres((line.get(name) or "0").split(",")[0]) for name in ("from", "to")]
        found.append(abs(ends[1] - ends[0]))
    return found


def _millimetres(text: str) -> float:
    read = _LENGTH.match(text.strip())
    return float(read[1]) * _MM.get(read[2], 1.0) if read else 0.0


def text_length(piece: Piece, room_mm: float) -> float:
    """Return the length of the last line of a text in millimetres, broken by its own face within its place."""
    from phuquoc_desktop.documents.fonts import width_of

    face = piece.face

    def wide(text: str) -> float:
        return width_of(text, face.size, bold=face.bold, italic=face.italic) * 25.4 / 72

    line = ""
    for word in piece.text.split("\n")[-1].split():
        longer = f"{line} {word}" if line else word
        line = longer if not line or wide(longer) <= room_mm else word
    return wide(line)
