"""Several papers as one PDF for the printer, in order, with a bookmark for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from phuquoc_desktop.documents.page_count import PICTURES


@dataclass(frozen=True)
class Sheaf:
    """The joined file, and the titles of what could not be put into it (Word, Excel, damaged files)."""

    content: bytes
    pages: int
    left_out: tuple[str, ...]


def join(papers: Iterable[tuple[str, str, bytes]]) -> Sheaf:
    """Join papers, each a title, a file ending and a content; a picture becomes a page of its own."""
    import pikepdf

    left_out: list[str] = []
    with pikepdf.new() as whole:
        with whole.open_outline() as outline:
            for title, ending, content in papers:
                place = len(whole.pages)
                if _add(whole, ending.lower(), content):
                    outline.root.append(pikepdf.OutlineItem(title, place))
                else:
                    left_out.append(title)
        target = BytesIO()
        pages = len(whole.pages)
        if pages:
            whole.Root.Lang = pikepdf.String("vi")
        whole.save(target, deterministic_id=True)
    return Sheaf(target.getvalue() if pages else b"", pages, tuple(left_out))


def _add(whole: object, ending: str, content: bytes) -> bool:
    import pikepdf

    source = picture_page(content) if ending in PICTURES else content if ending == ".pdf" else None
    if source is None:
        return False
    try:
        with pikepdf.open(BytesIO(source)) as file:
            whole.pages.extend(file.pages)  # type: ignore[attr-defined]  # pikepdf is imported late
    except pikepdf.PdfError:
        return False
    return True


def picture_page(content: bytes) -> bytes | None:
    """Return a picture as a PDF page of A4, as large as fits between the margins; None for one that cannot be read."""
    from PIL import UnidentifiedImageError
    from reportlab.lib.units import mm
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from phuquoc_desktop.documents.page_style import page_style

    try:
        picture = ImageReader(BytesIO(content))
    except (OSError, UnidentifiedImageError):
        return None
    wide, high = picture.getSize()
    sheet = page_style().sheet(landscape=wide > high)
    target = BytesIO()
    canvas = Canvas(target, pagesize=(sheet.width_mm * mm, sheet.height_mm * mm), invariant=1)
    height = (sheet.height_mm - sheet.top_mm - sheet.bottom_mm) * mm
    place = (sheet.left_mm * mm, sheet.bottom_mm * mm, sheet.text_width_mm * mm, height)
    canvas.drawImage(picture, *place, preserveAspectRatio=True)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
