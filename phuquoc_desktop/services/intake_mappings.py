"""Which column of a sender's list means what, remembered by the fingerprint of its headings; stays in its office."""

from __future__ import annotations

import json
from collections.abc import Sequence

from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

Columns = Sequence[Sequence[str]]
"""Heading and field of each column."""


def remember(work: UnitOfWork, fingerprint: str, columns: Columns, sender: str | None = None) -> IntakeMapping:
    """Keep how the columns of one sender's lists were matched, in place of what was kept of them before."""
    sender = (sender or "").strip() or None
    text = json.dumps([list(one) for one in columns], ensure_ascii=False)
    known = [one for one in work.intake_mappings.all(fingerprint=fingerprint) if one.sender == sender]
    if known:
        known[0].mapping = text
        return known[0]
    draft = IntakeMapping(id=work.new_id(), office=work.office, fingerprint=fingerprint, sender=sender, mapping=text)
    return work.intake_mappings.add(draft)


def remembered(read: Reader) -> list[IntakeMapping]:
    """Return all that is remembered, the latest last."""
    return sorted(read.intake_mappings.all(), key=lambda one: one.id)


def columns_of(known: IntakeMapping) -> list[list[str]]:
    """Return heading and field of each column; nothing where what is kept cannot be read."""
    try:
        found = json.loads(known.mapping)
    except ValueError:
        return []
    is_list = isinstance(found, list) and all(isinstance(one, list) and len(one) == 2 for one in found)
    return found if is_list else []
