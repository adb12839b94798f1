"""How parties are named, grouped and counted on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from phuquoc_desktop.documents.document import Cell, Row, RowKind
from phuquoc_desktop.documents.issuer import COMMON
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.vietnamese.numbers import in_words
from phuquoc_desktop.vietnamese.order import name_key, text_key

T = TypeVar("T")
_ROMAN = ("I", "II", "III")


def honorific(sex: Sex | None) -> str:
    """Return Ông or Bà, or nothing when it is not known."""
    return Template(COMMON).say(f"honorific.{sex.value}") if sex else ""


def position_and_unit(position: str, unit: str) -> str:
    """Join what is there of position and unit."""
    return ", ".join(part for part in (position, unit) if part)


def in_order(kind: PartyKind, parties: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """Sort by name in Vietnamese order: persons by given name, collectives and households from the first word on."""
    key = name_key if kind is PartyKind.PERSON else text_key
    return sorted(parties, key=lambda one: key(name(one)))


class Shown(Protocol):
    """Somebody on a list."""

    @property
    def kind(self) -> PartyKind:
        """Person, collective or household."""

    @property
    def name(self) -> str:
        """The name."""


S = TypeVar("S", bound=Shown)


def by_kind(parties: Sequence[S]) -> list[S]:
    """Return persons, collectives and households, each by name in Vietnamese order; lines of one name stay together."""
    return [
        one
        for kind in PartyKind
        for one in in_order(kind, (each for each in parties if each.kind is kind), lambda one: one.name)
    ]


def counted(kinds: Iterable[PartyKind]) -> str:
    """Return ``05 cá nhân, 02 tập thể và 01 hộ gia đình``; kinds that do not occur are left out."""
    words = Template(COMMON)
    known = list(kinds)
    parts = [
        words.say(f"counted.{kind.value}", count=f"{known.count(kind):02d}") for kind in PartyKind if kind in known
    ]
    return joined(parts) or words.say("counted.person", count="0")


def counted_in_words(kinds: Iterable[PartyKind]) -> str:
    """Return ``năm cá nhân, hai tập thể và một hộ gia đình``, as figures that are signed are repeated."""
    words = Template(COMMON)
    known = list(kinds)
    return joined(
        [words.say(f"counted.{kind.value}", count=in_words(known.count(kind))) for kind in PartyKind if kind in known]
    )


def joined(parts: list[str]) -> str:
    """Join with commas and a last ``và``."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + Template(COMMON).say("and") + parts[-1]


def group_row(number: int, kind: PartyKind, count: int, columns: int) -> Row:
    """Return the row that opens the persons, the collectives or the households of a list."""
    words = Template(COMMON)
    title = f"{_ROMAN[number]}. {words.say(f'group.{kind.value}')} ({count})"
    return Row((Cell(title, span=columns),), RowKind.GROUP)


def whole_row(text: str, columns: int, kind: RowKind = RowKind.BODY) -> Row:
    """Return a row that is one text over all columns."""
    return Row((Cell(text, span=columns, italic=kind is RowKind.BODY),), kind)
