"""Reading a rule pack, trusting nothing in it. Its contract is ``resources/catalogue/rules/FORMAT.md``."""

from __future__ import annotations

import hashlib
import tomllib
import unicodedata
from decimal import Decimal
from typing import Any

import msgspec

from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.services.law.errors import FaultyPackError, NewerPackError, NotAPackError, UnreadablePackError
from phuquoc_desktop.services.law.faults import first_fault

FORMAT = 1
LARGEST = 2 * 1024 * 1024
"""Bytes; a pack has some ten thousand, so anything larger is another file chosen by mistake."""


def sha256_of(raw: bytes) -> str:
    """Return the SHA-256 by which a pack is known, in lower-case hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def read_pack(raw: bytes, name: str) -> Pack:
    """Return the pack in a file's bytes; refuses with the place and the reason what does not fit the format."""
    document = _document(raw, name)
    head = document.get("head")
    if not isinstance(head, dict) or head.get("kind") != "rules" or type(head.get("format")) is not int:
        raise NotAPackError(name=name)
    if head["format"] > FORMAT:
        raise NewerPackError(name=name)
    try:
        pack = msgspec.convert(document, type=Pack)
    except msgspec.ValidationError as fault:
        detail, _at, place = str(fault).partition(" - at ")
        raise FaultyPackError(name=name, place=place.strip("`") or "$", detail=detail) from fault
    found = first_fault(pack)
    if found is not None:
        raise FaultyPackError(name=name, place=found.place, detail=found.detail)
    return pack


def _document(raw: bytes, name: str) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise NotAPackError(name=name)
    try:
        text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
        return tomllib.loads(text, parse_float=_exact)
    except (ValueError, RecursionError) as why:
        raise UnreadablePackError(name=name, detail=str(why) or type(why).__name__) from why


def _exact(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite() or abs(number.adjusted()) > 18:
        raise ValueError(f"not a number to reckon with: {text}")
    return number
