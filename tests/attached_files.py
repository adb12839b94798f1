"""Invented files for tests of attachments: real ones of each kind, and those that somebody made with ill will."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageDraw

A4 = (595.276, 841.89)
SEAL_RED = (200, 20, 30)


def a_pdf(*pages: str, size: tuple[float, float] = A4) -> bytes:
    """A PDF with words, one text a page; the words are without accents, as its typeface has none."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, invariant=1)
    for text in pages or ("BIEN BAN",):
        for number, line in enumerate(text.splitlines()):
            canvas.drawString(20, size[1] - 40 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def a_sheet(width: int = 827, height: int = 1169, colour: tuple[int, int, int] = (250, 248, 240)) -> Image.Image:
    """A picture of a sheet with lines of text, a photograph's grain, and something red."""
    picture = Image.new("RGB", (width, height), colour)
    noise = Image.effect_noise((width // 2, height // 4), 60).convert("RGB")
    picture.paste(noise, (width // 4, height // 2))
    pen = ImageDraw.Draw(picture)
    for line in range(12):
        pen.text((width // 10, height // 12 + line * height // 40), "CONG HOA XA HOI CHU NGHIA " * 3, fill=(30, 30, 40))
    pen.ellipse(
        (width // 2, height - height // 5, width // 2 + height // 7, height - height // 20), outline=SEAL_RED, width=9
    )
    return picture


def a_picture(picture: Image.Image | None = None, form: str = "JPEG", **more: Any) -> bytes:
    made = io.BytesIO()
    (picture or a_sheet()).save(made, form, **more)
    return made.getvalue()


def a_tiff(pages: int = 3, **more: Any) -> bytes:
    sheets = [a_sheet(413, 585) for _page in range(pages)]
    made = io.BytesIO()
    sheets[0].save(made, "TIFF", save_all=True, append_images=sheets[1:], **more)
    return made.getvalue()


def a_scanned_pdf(pages: int = 2, dpi: int = 300, quality: int = 95) -> bytes:
    """A PDF of pictures of A4 in colour, as scanners of offices write it, with a hidden line of text on each page."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    for page in range(pages):
        picture = a_sheet(round(A4[0] / 72 * dpi), round(A4[1] / 72 * dpi))
        picture.putpixel((0, 0), (page, 0, 0))
        canvas.drawImage(ImageReader(io.BytesIO(a_picture(picture, quality=quality))), 0, 0, *A4)
        words = canvas.beginText(40, 40)
        words.setTextRenderMode(3)
        words.textLine(f"trang {page + 1}")
        canvas.drawText(words)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def a_zip(entries: Mapping[str, bytes], *, packed: bool = True) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made.getvalue()


TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'


def a_docx(**more: bytes) -> bytes:
    """A small Word file; further parts by name, ``__`` for a slash and ``_dot_`` for a point."""
    parts = {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return a_zip({"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>", **parts})


def an_xlsx(**more: bytes) -> bytes:
    parts = {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return a_zip({"[Content_Types].xml": TYPES, "xl/workbook.xml": b"<workbook/>", **parts})


def an_ole(*names: str) -> bytes:
    """An OLE compound file with these entries in its directory, enough for who looks for them."""
    header = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
    directory = b"".join(_entry(name) for name in ("Root Entry", *names))
    return (header + directory).ljust(4096, b"\0")


def _entry(name: str) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return raw.ljust(64, b"\0") + struct.pack("<H", len(raw)) + b"\x02\x01".ljust(62, b"\0")


def a_pdf_with(
    root: Mapping[str, Any] | None = None, files: Mapping[str, bytes] | None = None, password: str = ""
) -> bytes:
    """A PDF whose catalogue has further entries, which holds files, or is locked."""
    import pikepdf

    with pikepdf.open(io.BytesIO(a_pdf("TO TRINH"))) as pdf:
        for name, value in (root or {}).items():
            pdf.Root[name] = value
        for name, content in (files or {}).items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)
        made = io.BytesIO()
        locked = pikepdf.Encryption(owner="o" + password, user=password) if password else None
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=locked or False)
    return made.getvalue()


def a_table_bomb(megabytes: int) -> bytes:
    """A PDF of a few kilobytes whose objects stand in a stream that unpacks to so many megabytes of blanks."""
    import zlib

    blanks = zlib.compressobj(9)
    packed = blanks.compress(b"1 0 ") + b"".join(blanks.compress(bytes(1 << 20)) for _one in range(megabytes))
    packed += blanks.flush()
    objects = {
        2: b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        4: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        3: b"<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed),
        5: b"<</Type/Catalog/Pages 2 0 R>>",
    }
    out, places = b"%PDF-1.5\n", {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows = [(0, 0, 65535), (2, 3, 0), *((1, places[number], 0) for number in (2, 3, 4, 5)), (1, len(out), 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    start = len(out)
    head = b"6 0 obj\n<</Type/XRef/Size 7/W[1 4 2]/Root 5 0 R/Length %d>>stream\n" % len(table)
    return out + head + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % start
