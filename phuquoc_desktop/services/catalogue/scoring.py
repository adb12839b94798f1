"""The points for timeliness and quality, from ``scoring.toml`` or as the city sent them."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache

import msgspec

from phuquoc_desktop.domain.catalogue_file import CatalogueKind
from phuquoc_desktop.domain.scoring import Scoring
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.storage.unit_of_work import Reader

FILE = "scoring.toml"


def read_scoring(text: str, name: str) -> Scoring:
    """Read a set of points; raises DamagedCatalogueError."""
    try:
        return msgspec.convert(tomllib.loads(text), type=Scoring)
    except (ValueError, TypeError, msgspec.ValidationError) as why:
        raise DamagedCatalogueError(name=name) from why


@cache
def load_scoring() -> Scoring:
    """Return the points that came with the program; raises DamagedCatalogueError."""
    try:
        return read_scoring(read_shipped("resources", "catalogue", FILE), FILE)
    except OSError as why:
        raise DamagedCatalogueError(name=FILE) from why


def scoring_on(read: Reader, day: date) -> Scoring:
    """Return the points that count on a day: of all at hand the highest version; raises DamagedCatalogueError."""
    sent = read.catalogue_files.all(file_kind=CatalogueKind.SCORING)
    known = [load_scoring(), *(read_scoring(one.content, one.file_name) for one in sent)]
    valid = [one for one in known if one.head.valid_from <= day and (one.head.valid_to or day) >= day]
    return max(valid or known, key=lambda one: tuple(int(part) for part in one.head.version.split(".")))
