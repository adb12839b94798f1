"""Catalogue files in TOML that people write and the city signs: rule packs and calendars are read the same strict way."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from phuquoc_desktop.domain.errors import RefusedError

NEWEST = 1
"""The newest format that this program reads."""

T = TypeVar("T")


class Fault(Protocol):
    """Where in a file something cannot be right, and why."""

    @property
    def place(self) -> str:
        """Where."""

    @property
    def detail(self) -> str:
        """Why."""


@dataclass(frozen=True)
class TomlFormat(Generic[T]):
    """One kind of catalogue file: what its head says, how large it may be (bytes), and how each flaw is refused."""

    kind: str
    shape: type[T]
    largest: int
    other: type[RefusedError]
    unreadable: type[RefusedError]
    newer: type[RefusedError]
    faulty: type[RefusedError]
    first_fault: Callable[[T], Fault | None]

    def read(self, raw: bytes, name: str) -> T:
        """Return what a file's bytes hold; refuses with the place and the reason what does not fit the format."""
        document = self._document(raw, name)
        head = document.get("head")
        if not isinstance(head, dict) or head.get("kind") != self.kind or type(head.get("format")) is not int:
            raise self.other(name=name)
        if head["format"] > NEWEST:
            raise self.newer(name=name)
        try:
            found = msgspec.convert(document, type=self.shape)
        except msgspec.ValidationError as flaw:
            detail, _at, place = str(flaw).partition(" - at ")
            raise self.faulty(name=name, place=place.strip("`") or "$", detail=detail) from flaw
        fault = self.first_fault(found)
        if fault is not None:
            raise self.faulty(name=name, place=fault.place, detail=fault.detail)
        return found

    def _document(self, raw: bytes, name: str) -> dict[str, Any]:
        if len(raw) > self.largest:
            raise self.other(name=name)
        try:
            text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
            return tomllib.loads(text, parse_float=_exact)
        except (ValueError, RecursionError) as why:
            raise self.unreadable(name=name, detail=str(why) or type(why).__name__) from why


def _exact(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite() or abs(number.adjusted()) > 18:
        raise ValueError(f"not a number to reckon with: {text}")
    return number
