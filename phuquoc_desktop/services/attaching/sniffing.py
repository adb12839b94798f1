"""The first bytes of a file say what it is."""

from __future__ import annotations

import re

from phuquoc_desktop.services.attaching.kinds import FileKind

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PDF_WITHIN = 1024
"""Bytes within which a PDF may begin; some scanners write rubbish first."""

_STARTS = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"{\\rtf", FileKind.RICH_TEXT),
)
_PROGRAMS = (
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\0\0\0\x01\x14\x02\0",  # a link of Windows
    b"\0asm",
)
_CLOSED = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"MSCF", b"\x28\xb5\x2f\xfd")
_HEIC = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_WEB = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|script|svg|hta:)", re.I | re.S
)
_SCRIPTED = re.compile(r"<script|<hta:|javascript:|vbscript:|\son\w{3,20}\s*=\s*[\"']", re.I)
_BATCH = re.compile(
    r"\s*(?:@echo\s|rem\s|set-executionpolicy|powershell(?:\.exe)?\s|on\s+error\s+resume\s+next|wscript\.)", re.I
)
_MIME = re.compile(r"(?:[\w-]+:[^\n]{0,200}\r?\n){0,20}mime-version:", re.I)


def is_program(content: bytes) -> bool:
    """Tell whether it begins as a program, a script or a link does."""
    if content.startswith(b"MZ"):
        return b"\0" in content[:1024]  # words may begin so, too
    return content.startswith(_PROGRAMS)


def is_closed_archive(content: bytes) -> bool:
    """Tell whether it is an archive that cannot be looked into here."""
    return content.startswith(_CLOSED)


def is_heic(content: bytes) -> bool:
    """Tell whether it is one of the telephones' own pictures."""
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC


def is_webp(content: bytes) -> bool:
    """Tell whether it is a WebP picture."""
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def is_pdf(content: bytes) -> bool:
    """Tell whether a PDF begins near its start."""
    return b"%PDF-" in content[:PDF_WITHIN]


def plain_kind(content: bytes) -> FileKind | None:
    """Return the kind that the first bytes alone tell, None where more must be read."""
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if is_webp(content):
        return FileKind.WEBP
    if content[:2] == b"BM" and int.from_bytes(content[2:6], "little") == len(content):
        return FileKind.BMP
    return FileKind.PDF if is_pdf(content) else None


def text_of(content: bytes) -> str | None:
    """Return the text, as UTF-8, UTF-16 or a Western code page have it; None for what is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(content, "utf-16")
    if any(byte < 32 and byte not in b"\t\n\r\f\x1a\x1b" for byte in content[:65_536]):
        return None
    return _decoded(content, "utf-8-sig") or content.decode("cp1258", "replace")


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def is_web_page(text: str) -> bool:
    """Tell whether a text is a web page, a drawing in XML or a saved mail."""
    return bool(_WEB.match(text) or _MIME.match(text[:5_000]))


def is_scripted(text: str) -> bool:
    """Tell whether a web page does something by itself."""
    return bool(_SCRIPTED.search(text))


def is_batch(text: str) -> bool:
    """Tell whether a text begins as the scripts of Windows do."""
    return bool(_BATCH.match(text[:2_000]))
