"""Which page shows a record: the way from a finding, a remark or a change to where it is mended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader

PAGE_OF = {
    "registration": "registrations",
    "party": "directory",
    "unit": "directory",
    "award_held": "directory",
    "year_result": "directory",
    "authorship": "directory",
    "initiative": "initiatives",
    "ruling": "directory",
    "target": "targets",
    "progress_entry": "targets",
    "dossier": "dossiers",
    "candidate": "dossiers",
    "paper": "dossiers",
    "decision": "decisions",
    "decision_line": "decisions",
    "meeting": "council",
    "attendance": "council",
    "agenda_item": "council",
    "tally": "council",
    "council_member": "council",
    "conflict": "council",
}
OF_A_PARTY = ("award_held", "year_result", "authorship", "ruling")
HOLDER = {
    "candidate": "dossier_id",
    "paper": "dossier_id",
    "decision_line": "decision_id",
    "progress_entry": "target_id",
    "attendance": "meeting_id",
    "agenda_item": "meeting_id",
    "tally": "meeting_id",
}
HOLDER |= dict.fromkeys(OF_A_PARTY, "party_id")
"""The field that names the record a page can show in place of one that has no line of its own."""


EXCHANGE = "exchange"
"""After a dossier's id and a slash: show what has passed about it between the office and the city."""


class Place(NamedTuple):
    """A page and the record on it; a record that no page shows stays where it is told of."""

    page: str
    record_id: str


def places_of(read: Reader, wanted: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Return for each (kind, id) where it is shown, by id."""
    by_kind: dict[str, list[str]] = {}
    for kind, record_id in wanted:
        by_kind.setdefault(kind, []).append(record_id)
    return {one: place for kind, ids in by_kind.items() for one, place in _places(read, kind, ids).items()}


def _places(read: Reader, kind: str, ids: list[str]) -> dict[str, Place]:
    page = PAGE_OF.get(kind, "bundles")
    name = HOLDER.get(kind) or _plan_field(kind)
    if name is None:
        return {one: Place(page, one) for one in ids}
    held = read.shelf(kind).values(ids, name)
    return {one: Place(page, held.get(one, {}).get(name) or one) for one in ids}


def _plan_field(kind: str) -> str | None:
    """An office's own target is shown as the line of the city's plan that it follows."""
    return "plan_id" if any(plan.name == "plan_id" for plan in field_plans(BY_KIND[kind])) else None
