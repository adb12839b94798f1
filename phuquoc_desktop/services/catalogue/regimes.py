"""Which law counts on a day, from ``regimes.json``."""

from __future__ import annotations

from datetime import date
from functools import cache

from phuquoc_desktop.domain.award import Regime
from phuquoc_desktop.domain.regime import LegalDocument, NoRegimeError, RegimeSpan
from phuquoc_desktop.services.catalogue.reading import Entry, day_or_none, read_catalogue


@cache
def load_regimes() -> tuple[RegimeSpan, ...]:
    """Return the regimes, oldest first; they follow each other without a gap."""
    return read_catalogue("regimes.json", "regimes", lambda document: tuple(map(_span, document["regimes"])))


def regime_on(day: date) -> Regime:
    """Return the regime of a day (for a dossier: the day it was received); NoRegimeError before July 2004."""
    for span in load_regimes():
        if span.covers(day):
            return span.regime
    raise NoRegimeError(field="date", day=f"{day:%d/%m/%Y}")


def documents_on(day: date) -> tuple[LegalDocument, ...]:
    """Return the legal documents in force on a day, oldest first."""
    known = (document for span in load_regimes() for document in span.documents)
    return tuple(sorted((one for one in known if one.in_force_on(day)), key=lambda one: one.dated))


def _span(entry: Entry) -> RegimeSpan:
    return RegimeSpan(
        regime=Regime(entry["regime"]),
        title=entry["title"],
        valid_from=date.fromisoformat(entry["valid_from"]),
        valid_to=day_or_none(entry["valid_to"]),
        source=entry["source"],
        certainty=entry["certainty"],
        documents=tuple(map(_document, entry["documents"])),
    )


def _document(entry: Entry) -> LegalDocument:
    return LegalDocument(
        code=entry["code"],
        name=entry["name"],
        dated=date.fromisoformat(entry["dated"]),
        valid_from=date.fromisoformat(entry["valid_from"]),
        valid_to=day_or_none(entry["valid_to"]),
        source=entry["source"],
        certainty=entry["certainty"],
    )
