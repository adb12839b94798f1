"""Persons whom two offices propose, as the command line shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from phuquoc_desktop.domain.review import PartyMatch
from phuquoc_desktop.storage.unit_of_work import Reader


def match_document(one: PartyMatch) -> dict[str, Any]:
    """Return a match for ``--json``."""
    return {
        "id": one.id,
        "office": one.addressee.partition("@")[0],
        "party": one.party_id,
        "other_office": one.other_office.partition("@")[0],
        "other": one.other_told,
        "because": one.because,
        "status": one.status.value,
        "decided_by": one.decided_by,
    }


def match_lines(read: Reader, one: PartyMatch) -> Iterator[str]:
    """Yield who it is, who the other is, and why they look like one."""
    party = read.parties.find(one.party_id)
    name = party.name if party else one.party_id
    office, other = one.addressee.partition("@")[0], one.other_office.partition("@")[0]
    yield f"{one.id}  {name} ({office}) = {other}?  [{one.status.label}]"
    yield f"  {one.other_told}"
    yield f"  {one.because}"
