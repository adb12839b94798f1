"""Reading a rule pack, trusting nothing in it. Its contract is ``resources/catalogue/rules/FORMAT.md``."""

from __future__ import annotations

import hashlib

from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.services.catalogue.toml_format import TomlFormat
from phuquoc_desktop.services.law.errors import FaultyPackError, NewerPackError, NotAPackError, UnreadablePackError
from phuquoc_desktop.services.law.faults import first_fault

LARGEST = 2 * 1024 * 1024
"""Bytes; a pack has some hundred thousand, so anything larger is another file chosen by mistake."""

PACKS = TomlFormat(
    "rules", Pack, LARGEST, NotAPackError, UnreadablePackError, NewerPackError, FaultyPackError, first_fault
)


def sha256_of(raw: bytes) -> str:
    """Return the SHA-256 by which a pack is known, in lower-case hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def read_pack(raw: bytes, name: str) -> Pack:
    """Return the pack in a file's bytes; refuses with the place and the reason what does not fit the format."""
    return PACKS.read(raw, name)
