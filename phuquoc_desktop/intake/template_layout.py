"""How the program's own lists are laid out: columns, choices and words, from ``own_lists.toml``."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.translation import N_


class ListKind(Labelled):
    """Which list; the value names it in the file and on the command line."""

    PEOPLE = "people", N_("People")
    REGISTRATIONS = "registrations", N_("Registrations")
    COLLECTIVES = "collectives", N_("Collectives")
    HOUSEHOLDS = "households", N_("Households")
    INITIATIVES = "initiatives", N_("Initiatives and topics")


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One column; ``width`` is in characters, ``choices`` names the list that its cells are chosen from."""

    heading: str
    width: float
    example: str
    choices: str = ""


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One list; ``file`` is what its file is called."""

    title: str
    file: str
    columns: tuple[Column, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in their order."""
        return tuple(one.heading for one in self.columns)


class Layouts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of one version, and the words that they share."""

    version: int
    sheet: str
    example_mark: str
    help: str
    made_for: str
    not_listed: str
    new_unit: str
    empty_rows: int
    choices: dict[str, tuple[str, ...]]
    kinds: dict[ListKind, Layout]


@cache
def layouts() -> Layouts:
    """Read them once."""
    return msgspec.convert(tomllib.loads(read_shipped("resources", "templates", "own_lists.toml")), Layouts)
