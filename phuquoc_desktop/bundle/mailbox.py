"""Mails that somebody saved: one as ``.eml``, many as an mbox export (RFC 4155), read mail by mail however long it is."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from phuquoc_desktop.bundle.errors import FileUnreadableError

ENDINGS = (".eml", ".mbox")
LARGEST_MAIL = 160 << 20
"""Bytes; mail servers allow 25 to 50 MB, and a third more as text."""
_LINE = 1 << 20
_BEGIN = b"From "


def is_mailbox(path: Path) -> bool:
    """Tell whether a file is to be read as mails; mail programs keep whole folders without any ending."""
    if path.suffix.lower() in ENDINGS:
        return True
    if path.suffix:
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_BEGIN)) == _BEGIN
    except OSError:
        return False


def mails(path: Path) -> Iterator[bytes | None]:
    """Yield the mails of a file in their order, None in place of one that is too large; raises FileUnreadableError."""
    try:
        with path.open("rb") as file:
            yield from _mails(file)
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error


def _mails(file: BinaryIO) -> Iterator[bytes | None]:
    """Part at lines that begin with ``From`` after a blank one; a file without such a line at its head is one mail."""
    held, begun, blank = BytesIO(), False, True
    is_box = file.read(len(_BEGIN)) == _BEGIN
    file.seek(0)
    while line := file.readline(_LINE):
        if is_box and blank and line.startswith(_BEGIN):
            if begun:
                yield _mail(held)
            held, begun, blank = BytesIO(), True, False
            continue
        begun, blank = True, line in (b"\n", b"\r\n")
        if held.tell() <= LARGEST_MAIL:
            held.write(line)
    if begun:
        yield _mail(held)


def _mail(held: BytesIO) -> bytes | None:
    return held.getvalue() if held.tell() <= LARGEST_MAIL else None
