"""What counts as small, remote and leading, from ``fairness.toml``."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from phuquoc_desktop.domain.fairness import FairnessRules
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

FILE = "fairness.toml"


@cache
def load_fairness() -> FairnessRules:
    """Return the rules; raises DamagedCatalogueError."""
    try:
        document = tomllib.loads(read_shipped("resources", "catalogue", FILE))
        head = document.pop("head")
        if head["kind"] != "fairness" or head["format"] != 1:
            raise ValueError(f"{FILE} is of another kind")
        return msgspec.convert({**document, "version": head["version"]}, type=FairnessRules)
    except (OSError, ValueError, KeyError, TypeError, msgspec.ValidationError) as why:
        raise DamagedCatalogueError(name=FILE) from why
