"""Verdicts on the candidates of a dossier, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.rules_shown import verdict_document, verdict_lines
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.domain.ruling import Ruling
    from phuquoc_desktop.services.law.proposals import Proposal


def document(proposal: Proposal) -> dict[str, Any]:
    """Return a proposal as JSON: that of ``rules evaluate``, with the party and what people decided beside it."""
    party = {"id": proposal.party.id, "kind": proposal.party.party_kind.value, "name": proposal.party.name}
    return {
        "party": party,
        "award": proposal.award.code,
        **verdict_document(proposal.judged),
        "rulings": [_ruling_document(one) for one in proposal.rulings],
        "needs_reason": proposal.needs_reason,
    }


def _ruling_document(ruling: Ruling) -> dict[str, Any]:
    return {
        "criterion": ruling.criterion,
        "outcome": ruling.outcome.value,
        "reason": ruling.reason,
        "ruled_by": ruling.ruled_by,
        "ruled_on": ruling.ruled_on.isoformat(),
        "verdict": ruling.verdict,
        "pack": ruling.pack,
        "pack_sha256": ruling.pack_sha256,
    }


def lines(proposals: Iterable[Proposal]) -> Iterator[str]:
    """Say of each candidate the verdict, what it rests on, and what people decided."""
    for one in proposals:
        yield ""
        yield one.party.name
        yield from verdict_lines(one.judged)
        for ruling in one.rulings:
            told = _("{outcome} – {who}, {day}: {reason}")
            day = show_date(ruling.ruled_on)
            yield "  " + told.format(outcome=ruling.outcome.label, who=ruling.ruled_by, day=day, reason=ruling.reason)
