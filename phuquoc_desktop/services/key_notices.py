"""Thông báo khóa: which keys the city vouches for or has revoked; its wards learn of it with the configuration."""

from __future__ import annotations

from phuquoc_desktop.domain.exchange import Correspondent, KeyNotice
from phuquoc_desktop.domain.key_line import same_key
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def give(work: UnitOfWork, known: Correspondent) -> KeyNotice:
    """Keep the notice of a key level with what the city itself believes of it."""
    draft = KeyNotice.draft(
        party_office=known.party_office,
        signing_key=known.signing_key,
        recipient=known.recipient,
        valid_from=known.introduced_on,
        revoked_on=known.revoked_on,
        revoked_because=known.revoked_because,
    )
    for one in work.key_notices.all(office=work.office, party_office=known.party_office):
        if same_key(one.signing_key, known.signing_key):
            one.take_over(draft)
            return one
    draft.id, draft.office = work.new_id(), work.office
    return work.key_notices.add(draft)
