"""How long dossiers are kept, from ``retention.toml``."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from phuquoc_desktop.domain.retention import RetentionPeriod
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

FILE = "retention.toml"


@cache
def load_retention() -> tuple[RetentionPeriod, ...]:
    """Return the periods in the order of the file; raises DamagedCatalogueError."""
    try:
        document = tomllib.loads(read_shipped("resources", "catalogue", FILE))
        head = document["head"]
        if head["kind"] != "retention" or head["format"] != 1:
            raise ValueError(f"{FILE} is of another kind")
        return msgspec.convert(document["periods"], type=tuple[RetentionPeriod, ...])
    except (OSError, ValueError, KeyError, TypeError, msgspec.ValidationError) as why:
        raise DamagedCatalogueError(name=FILE) from why
