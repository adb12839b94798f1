"""What refers to records that are to go: registrations, dossiers and the like that were made meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.services.naming import name_of
from phuquoc_desktop.storage.tables import RECORDS
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class Dependants:
    """How many records refer to what is to go, and what the first of them is called."""

    count: int
    first: str


def dependants_on(read: Reader, ids: dict[str, list[str]], without: Collection[str]) -> Dependants | None:
    """Return what refers to the records with these ids, by kind; ``without`` are ids of records that do not count."""
    found = [one for one in referring(read, ids) if one.id not in without]
    return Dependants(len({one.id for one in found}), name_of(read, found[0])) if found else None


def referring(read: Reader, ids: dict[str, list[str]]) -> Iterable[Record]:
    """Yield every record that refers to one of these, by kind, or is a drafted paper about one; some more than once."""
    yield from read.paper_drafts.whose("subject", [one for known in ids.values() for one in known])
    for record in RECORDS:
        for plan in field_plans(record):
            if plan.names in ids:
                yield from read.shelf(record.kind).whose(plan.name, ids[plan.names])
