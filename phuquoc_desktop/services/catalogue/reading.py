"""Reading the JSON files under ``resources/catalogue``.

Every file carries a head: ``kind``, ``format`` (a number that grows when a reader must change), ``id``, ``version`` of the
content, ``source``, and the legend of ``certainty``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

FORMAT = 1

Entry = dict[str, Any]
T = TypeVar("T")


def read_catalogue(name: str, kind: str, build: Callable[[Entry], T]) -> T:
    """Return what ``build`` makes of a shipped file; DamagedCatalogueError when it is missing, foreign or does not fit."""
    try:
        document = json.loads(read_shipped("resources", "catalogue", name))
        if document["head"]["kind"] != kind or document["head"]["format"] != FORMAT:
            raise ValueError(f"{name} is not a catalogue of the kind {kind}")
        return build(document)
    except (OSError, ValueError, KeyError, TypeError) as why:
        raise DamagedCatalogueError(name=name) from why


def day_or_none(text: str | None) -> date | None:
    """Return the day written in ISO 8601, or None where nothing stands."""
    return None if text is None else date.fromisoformat(text)
