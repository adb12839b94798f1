"""What a PDF marks as a figure: letters and lines of a drawing are no text of the paper."""

from __future__ import annotations

import ctypes
from typing import Any

FIGURE = "Figure"


def in_figure(drawn: Any) -> bool:
    """Tell whether something drawn (an object of pdfium) belongs to a figure."""
    import pypdfium2.raw as pdfium

    buffer, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
    for number in range(pdfium.FPDFPageObj_CountMarks(drawn)):
        mark = pdfium.FPDFPageObj_GetMark(drawn, number)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0")
            if name == FIGURE:
                return True
    return False
