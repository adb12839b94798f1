"""Matchings that an office remembers: which column of a sender's list means what."""

from __future__ import annotations

import json

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def matchings(read: Reader, office: str) -> list[Matching]:
    """Return what was remembered, the newest last; what cannot be read any more is left out."""
    return [found for one in read.intake_mappings.all(office=office) if (found := _matching(one)) is not None]


def remember(work: UnitOfWork, matching: Matching, sender: str | None = None) -> IntakeMapping:
    """Remember the columns of a table for the next list with the same headings from that sender."""
    plain = json.dumps(matching.to_plain(), ensure_ascii=False, separators=(",", ":"))
    draft = tidied(IntakeMapping.draft(fingerprint=matching.fingerprint, sender=sender, mapping=plain))
    refuse_if_any(refusals(draft))
    known = work.intake_mappings.first(office=work.office, fingerprint=draft.fingerprint, sender=draft.sender)
    if known is not None:
        known.take_over(draft)
        return known
    draft.id, draft.office = work.new_id(), work.office
    return work.intake_mappings.add(draft)


def forget(work: UnitOfWork, mapping_id: str) -> None:
    """Forget one."""
    work.intake_mappings.remove(work.intake_mappings.get(mapping_id))


def _matching(one: IntakeMapping) -> Matching | None:
    try:
        return Matching.of_plain(json.loads(one.mapping))
    except (TypeError, ValueError):
        return None
