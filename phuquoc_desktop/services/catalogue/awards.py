"""Titles and forms of award, from ``awards.json``."""

from __future__ import annotations

from functools import cache

from phuquoc_desktop.domain.award import Award, AwardCategory
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue.reading import Entry, read_catalogue


@cache
def load_awards() -> Awards:
    """Return all awards, titles before forms, lower before higher."""
    return read_catalogue("awards.json", "awards", lambda document: Awards(tuple(map(_award, document["awards"]))))


def _award(entry: Entry) -> Award:
    return Award(
        code=entry["code"],
        name=entry["name"],
        short_name=entry["short_name"],
        category=AwardCategory(entry["category"]),
        subjects=tuple(PartyKind(subject).value for subject in entry["subjects"]),
        rhythm=entry["rhythm"],
        source=entry["source"],
        certainty=entry["certainty"],
    )
