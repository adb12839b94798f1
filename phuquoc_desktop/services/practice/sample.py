"""What practice offices are made of, from ``resources/sample``; every name in it is invented."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

Entry = dict[str, Any]

_LIKE = {OfficeKind.WARD: "duong-dong", OfficeKind.COMMUNE: "ham-ninh"}


@dataclass(frozen=True)
class Sample:
    """The names, texts, units and figures for one office."""

    names: Entry
    texts: Entry
    units: list[Entry]
    collectives: list[Entry]
    streets: list[str]
    progress: list[Entry]


def load_sample(office: Office) -> Sample:
    """Return what fits the office: its own entry, else that of a ward or commune like it."""
    offices = {one["office"]: one for one in _read("offices.json")["offices"]}
    slug = office.slug if office.slug in offices else _LIKE.get(office.kind, "duong-dong")
    mine = offices[slug]
    return Sample(
        names=_read("names.json"),
        texts=_read("texts.json"),
        units=mine["units"],
        collectives=mine["collectives"],
        streets=mine["streets"],
        progress=[one for one in _read("progress.json")["progress"] if one["office"] == slug],
    )


def _read(name: str) -> Entry:
    try:
        found = json.loads(read_shipped("resources", "sample", name))
    except (OSError, ValueError) as why:
        raise DamagedCatalogueError(name=name) from why
    return dict(found)
