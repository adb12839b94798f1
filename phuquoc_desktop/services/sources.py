"""Where each shipped catalogue comes from, and how many of its entries are how sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec

from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.services.catalogue.calendars import load_calendars
from phuquoc_desktop.services.catalogue.fairness import FILE as FAIRNESS
from phuquoc_desktop.services.catalogue.fairness import load_fairness
from phuquoc_desktop.services.catalogue.reading import Entry, read_catalogue
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.translation import N_

CATALOGUES = (
    ("offices.json", "offices", N_("Offices")),
    ("plan-2021.json", "plan", N_("The city's plan of 2021")),
    ("awards.json", "awards", N_("Titles and forms of award")),
    ("deadlines.json", "deadlines", N_("Dates of the year")),
)


@dataclass(frozen=True)
class CatalogueSource:
    """One shipped file: ``title`` is a catalogue id; ``certainties`` counts its entries by found, memory, unsure."""

    file_name: str
    title: str
    version: str
    source: str
    certainties: dict[str, int]


def load_sources() -> tuple[CatalogueSource, ...]:
    """Return all of them; raises DamagedCatalogueError."""
    known = tuple(read_catalogue(name, kind, partial(_source, name, title)) for name, kind, title in CATALOGUES)
    return (*known, *map(_pack, shipped_rulebook().packs), _calendars(), _fairness())


def _pack(shelved: ShelvedPack) -> CatalogueSource:
    head = shelved.pack.head
    counted = Counter(_certainties(msgspec.to_builtins(shelved.pack)))
    return CatalogueSource(f"rules/{head.regime}.toml", head.title, head.version, head.source, dict(counted))


def _calendars() -> CatalogueSource:
    known = load_calendars()
    years = f"{known[0].head.year}–{known[-1].head.year}"
    counted = Counter(row.certainty.value for one in known for row in one.days_off)
    counted.update(row.certainty.value for one in known for row in one.worked_days)
    return CatalogueSource("calendars", N_("Holidays and working days"), years, known[-1].head.source, dict(counted))


def _fairness() -> CatalogueSource:
    rules = load_fairness()
    counted = Counter(_certainties(msgspec.to_builtins(rules)))
    return CatalogueSource(FAIRNESS, N_("What fairness looks at"), rules.version, rules.call.source, dict(counted))


def _source(name: str, title: str, document: Entry) -> CatalogueSource:
    head = document["head"]
    counted = Counter(_certainties({key: part for key, part in document.items() if key != "head"}))
    return CatalogueSource(name, title, str(head["version"]), str(head["source"]), dict(counted))


def _certainties(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("certainty"), str):
            yield part["certainty"]
        for inner in part.values():
            yield from _certainties(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _certainties(inner)
