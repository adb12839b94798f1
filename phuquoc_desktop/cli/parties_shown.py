"""Parties as commands print them; identity numbers are private and are never printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_birth, show_date

if TYPE_CHECKING:
    from phuquoc_desktop.services.directory import PartyLine
    from phuquoc_desktop.services.duplicates import Suspect, Suspects
    from phuquoc_desktop.services.erasure import ErasurePlan
    from phuquoc_desktop.services.merging import Collision, Merged
    from phuquoc_desktop.services.party_history import PartyEvent


def party_document(party: PartyLine) -> dict[str, Any]:
    """Return a party as JSON."""
    return {
        "id": party.id,
        "kind": party.party_kind.value,
        "name": party.name,
        "birth": party.birth,
        "position": party.position,
        "unit": party.unit,
        "office": party.office,
    }


def party_headings() -> list[str]:
    """Return the headings above :func:`party_cells`."""
    return [_("Kind"), _("Full name"), _("Date of birth"), _("Position"), _("Unit")]


def party_cells(party: PartyLine) -> list[str]:
    """Return a party as cells of a table."""
    birth = show_birth(party.birth) if party.birth else ""
    return [party.party_kind.label, party.name, birth, party.position or "", party.unit or ""]


def history_document(party: PartyLine, events: Sequence[PartyEvent]) -> dict[str, Any]:
    """Return a party and its history as JSON."""
    return {
        "party": party_document(party),
        "events": [
            {
                "kind": one.kind.value,
                "year": one.year,
                "on": one.on.isoformat() if one.on else None,
                "title": one.title,
                "detail": one.detail,
                "record_kind": one.record_kind,
                "record_id": one.record_id,
            }
            for one in events
        ],
    }


def history_lines(party: PartyLine, events: Sequence[PartyEvent]) -> list[str]:
    """Say a party and its history."""
    rows = [[show_date(one.on) if one.on else str(one.year), one.kind.label, one.title, one.detail] for one in events]
    head = table(party_headings(), [party_cells(party)])
    return [*head, "", *table([_("When"), _("What"), _("About"), _("Details")], rows)]


def duplicates_document(found: Suspects, pairs: Sequence[Suspect]) -> dict[str, Any]:
    """Return suspects as JSON."""
    return {
        "looked_at": found.looked_at,
        "crowded": found.crowded,
        "pairs": [
            {
                "score": one.likeness.score,
                "reasons": [reason.value for reason in one.likeness.reasons],
                "is_own": one.is_own,
                "first": party_document(one.first),
                "second": party_document(one.second),
            }
            for one in pairs
        ],
    }


def duplicates_lines(found: Suspects, pairs: Sequence[Suspect]) -> list[str]:
    """Say who may be one."""
    lines = []
    for one in pairs:
        reasons = "; ".join(reason.label for reason in one.likeness.reasons)
        lines += [
            f"{one.likeness.score:3}  {_described(one.first)}",
            f"     {_described(one.second)}",
            f"     {reasons}",
        ]
    said = ngettext(
        "{count} pair to look at among {all} entries.", "{count} pairs to look at among {all} entries.", len(pairs)
    )
    lines.append(said.format(count=len(pairs), all=found.looked_at))
    if found.crowded:
        lines.append(
            _("{count} groups are too alike to be compared; enter dates of birth.").format(count=found.crowded)
        )
    return lines


def _described(party: PartyLine) -> str:
    return " · ".join([party.id, *(cell for cell in party_cells(party)[1:] if cell)])


def merged_document(merged: Merged) -> dict[str, Any]:
    """Return what a merge did as JSON."""
    both = [{"kind": one.record_kind, "label": one.label, "lost": list(one.lost)} for one in merged.collisions]
    return {"kept": merged.kept.id, "name": merged.kept.name, "moved": merged.moved, "kept_once": both}


def merged_lines(merged: Merged) -> Iterator[str]:
    """Say what a merge did."""
    said = _("{name} was merged; {count} records moved. It can be undone.")
    yield said.format(name=merged.kept.name, count=merged.moved)
    for one in merged.collisions:
        yield collision_line(one)


def collision_line(collision: Collision) -> str:
    """Say what both had."""
    if not collision.lost:
        return _("Both had “{label}”; it was kept once.").format(label=collision.label)
    said = _("Both had “{label}”; it was kept once. The other one said otherwise in: {fields}.")
    return said.format(label=collision.label, fields=", ".join(collision.lost))


def erasure_document(found: ErasurePlan, *, done: bool) -> dict[str, Any]:
    """Return what erasing does as JSON."""
    return {
        "party": found.party.id,
        "erased": done,
        "removed": {kind.kind: count for kind, count in found.removed.items()},
        "kept": {kind.kind: count for kind, count in found.kept.items()},
        "journal_changes": found.changes,
        "leaves_mark": found.leaves_mark,
        "bound_by": list(found.bound_by),
    }


def erasure_lines(found: ErasurePlan, *, done: bool) -> Iterator[str]:
    """Say what erasing does."""
    from phuquoc_desktop.services import erasure_words

    yield from erasure_words.told(found)
    if done:
        yield _("Erased. This cannot be undone.")
    elif not found.bound_by:
        yield _("Nothing was erased yet; repeat the command with --confirm and the full name.")
