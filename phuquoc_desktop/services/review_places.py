"""Where records lie that are here, and what is locked of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.review import Stream
from phuquoc_desktop.domain.review_places import (
    IN_A_DOSSIER,
    REVIEWED,
    Lock,
    ReviewPlace,
    lies_in,
    place_of,
)
from phuquoc_desktop.storage.reviewed import figures_by_period
from phuquoc_desktop.storage.unit_of_work import Reader


def places_of(read: Reader, kind: str, ids: Iterable[str]) -> dict[str, ReviewPlace]:
    """Return where the records of a kind lie, by id; what is gone or is reviewed by nobody is left out."""
    if kind not in REVIEWED:
        return {}
    name = "period" if kind == "progress_entry" else "dossier_id" if kind in IN_A_DOSSIER else "year"
    rows: dict[str, dict[str, Any]] = read.shelf(kind).values(ids, name)
    if kind in IN_A_DOSSIER:
        years = read.dossiers.values({row["dossier_id"] for row in rows.values()}, "year")
        rows = {key: years.get(row["dossier_id"], {}) for key, row in rows.items()}
    found = {key: place_of(kind, row) for key, row in rows.items()}
    return {key: place for key, place in found.items() if place is not None}


def place_then(read: Reader, kind: str, values: dict[str, tuple[Plain, Plain]]) -> ReviewPlace | None:
    """Return where a record lay that is gone now, from what the journal remembers of it."""
    then = {name: new if old is None else old for name, (old, new) in values.items()}
    if kind in IN_A_DOSSIER:
        dossier_id = str(then.get("dossier_id"))
        return place_of(kind, read.dossiers.values([dossier_id], "year").get(dossier_id, {}))
    return place_of(kind, then)


def locks_of(read: Reader, day: date, kind: str, ids: Iterable[str]) -> dict[str, Lock]:
    """Return what locks the records of a kind on a day, by id; those that are free are left out."""
    locks = read.locks_on(day) if kind in REVIEWED else None
    if not locks:
        return {}
    found = {key: locks.at(place) for key, place in places_of(read, kind, ids).items()}
    return {key: lock for key, lock in found.items() if lock is not None}


def count_in(read: Reader, office: str, stream: Stream, period: Period) -> int:
    """Count an office's entries that a review of this stream and period is about."""
    if stream is Stream.TARGETS:
        counted = figures_by_period(read.session, office)
        places = ((place_of("progress_entry", {"period": one}), count) for one, count in counted.items())
        return sum(count for place, count in places if place and lies_in(place, stream, period))
    shelf: dict[Stream, Any] = {
        Stream.REGISTRATIONS: read.registrations,
        Stream.DOSSIERS: read.dossiers,
        Stream.RESULTS: read.year_results,
    }
    return int(shelf[stream].count(office=office, year=period.year))
