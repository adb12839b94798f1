"""Office files of before 2007 (OLE compound files): which one it is, and whether it holds macros."""

from __future__ import annotations

import re

from phuquoc_desktop.services.attaching.errors import BrokenAttachmentError, HiddenObjectError, MacroAttachmentError
from phuquoc_desktop.services.attaching.kinds import FileKind

SMALLEST = 1536
"""Bytes: header, directory and one more sector."""

_ENTRY = 128
_KINDS = (
    ("EncryptedPackage", FileKind.LOCKED_OFFICE),
    ("WordDocument", FileKind.OLD_WORD),
    ("Workbook", FileKind.OLD_EXCEL),
    ("Book", FileKind.OLD_EXCEL),
)
_MACROS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros")
_PACKAGE = "\x01Ole10Native"
_MACRO_SHEET = re.compile(rb"\x85\x00[\x08-\x60]\x00.{4}[\x00-\x02]\x01", re.S)
"""A BoundSheet record of Excel whose sheet is one of macros of before VBA."""


def look_at_ole(content: bytes, name: str) -> FileKind:
    """Return the kind; raises MacroAttachmentError, HiddenObjectError or BrokenAttachmentError."""
    if len(content) < SMALLEST:
        raise BrokenAttachmentError(name=name, kind=FileKind.OLD_OFFICE)
    kind = next((kind for word, kind in _KINDS if has_entry(content, word)), FileKind.OLD_OFFICE)
    if any(has_entry(content, word) for word in _MACROS):
        raise MacroAttachmentError(name=name)
    if kind is FileKind.OLD_EXCEL and _MACRO_SHEET.search(content):
        raise MacroAttachmentError(name=name)
    if has_package(content):
        raise HiddenObjectError(name=name, inside="OLE")
    return kind


def has_package(content: bytes) -> bool:
    """Tell whether a file of any kind was put in as an object that a click starts."""
    return has_entry(content, _PACKAGE)


def has_entry(content: bytes, name: str) -> bool:
    """Tell whether the directory names a stream or folder so.

    Entries have 128 bytes and stand at multiples of that: the name in UTF-16, and at byte 64 its length with the closing
    zero. Looking for them everywhere also finds those of a file whose tables were broken on purpose.
    """
    wanted = name.encode("utf-16-le") + b"\0\0"
    length = len(wanted).to_bytes(2, "little")
    place = content.find(wanted)
    while place >= 0:
        if place % _ENTRY == 0 and content[place + 64 : place + 66] == length:
            return True
        place = content.find(wanted, place + 1)
    return False
