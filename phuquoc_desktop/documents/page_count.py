"""How many pages a file has, counted from the file itself."""

from __future__ import annotations

from io import BytesIO

PICTURES = frozenset({".jpg", ".jpeg", ".png"})


def pages_of(content: bytes, ending: str) -> int | None:
    """Return the pages of a PDF or a picture; None where a file does not know its pages (Word, Excel) or is broken."""
    if ending.lower() in PICTURES:
        return 1
    return pdf_pages(content) if ending.lower() == ".pdf" else None


def pdf_pages(content: bytes) -> int | None:
    """Return the pages of a PDF, or None for one that cannot be opened."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as file:
            return len(file.pages)
    except pikepdf.PdfError:
        return None
