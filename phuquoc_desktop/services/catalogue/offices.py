"""The offices of all times, from ``offices.json``, and what the reorganisations that came along made of them."""

from __future__ import annotations

from datetime import date
from functools import cache, reduce

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.office import Office, OfficeKey, OfficeKind
from phuquoc_desktop.domain.succession import in_order, reorganised
from phuquoc_desktop.services.catalogue.reading import Entry, day_or_none, read_catalogue
from phuquoc_desktop.services.catalogue.reorganisations import load_reorganisations


@cache
def load_offices() -> Offices:
    """Return the wards, communes, the city, the provinces, and the special zones that followed in 2025."""
    offices = read_catalogue(
        "offices.json", "offices", lambda document: Offices(tuple(map(_office, document["offices"])))
    )
    return reduce(reorganised, in_order(load_reorganisations()), offices)


def _office(entry: Entry) -> Office:
    return Office(
        key=OfficeKey(entry["code"], date.fromisoformat(entry["valid_from"])),
        slug=entry["slug"],
        kind=OfficeKind(entry["kind"]),
        name=entry["name"],
        short_name=entry["short_name"],
        valid_to=day_or_none(entry["valid_to"]),
        parent=_key(entry["parent"]),
        successor=_key(entry["successor"]),
        remote=entry["remote"],
        source=entry["source"],
        certainty=entry["certainty"],
    )


def _key(text: str | None) -> OfficeKey | None:
    return None if text is None else OfficeKey.parse(text)
