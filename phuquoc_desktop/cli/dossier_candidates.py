"""Candidates of a dossier on the command line: proposed, amended, and proposed all the same with a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.dossiers_shown import candidate_document
from phuquoc_desktop.cli.finding import find_dossier, find_party
from phuquoc_desktop.domain.dossier import Candidate, Rating
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend

PROPOSE, AMEND = N_("Propose a candidate"), N_("Amend a candidate")
_TEXTS = ("initiative", "initiative_number", "achievements", "note")
_VOTES = re.compile(r"\s*([0-9]{1,6})\s*/\s*([0-9]{1,6})\s*")


class UnreadableVotesError(RefusedError):
    """The votes are no pair of numbers."""

    sentence = N_("“{text}” does not say votes; write votes in favour and votes cast, such as 9/10.")


def add_or_amend(call: Call, backend: Backend) -> None:
    """Propose a party, or write what is named over the candidate that it is already; what is not named stays."""
    from phuquoc_desktop.services import dossiers

    asked, named = call.options, _named(call)
    with backend.reading() as read:
        dossier, party = find_dossier(read, asked.dossier), find_party(read, asked.party)
        known = read.candidates.first(dossier_id=dossier.id, party_id=party.id)
    if known is not None and named:
        with backend.begin(AMEND) as work:
            kept = {one.name: getattr(known, one.name) for one in field_plans(Candidate)}
            draft = Candidate.draft(**{name: value for name, value in kept.items() if name not in ("id", "office")})
            for name, value in named.items():
                setattr(draft, name, value)
            candidate = dossiers.amend_candidate(work, known.id, draft)
        said = _("What dossier {code} says of {name} was changed.")
    else:
        with backend.begin(PROPOSE) as work:
            draft = Candidate.draft(dossier_id=dossier.id, party_id=party.id, **named)
            candidate = dossiers.add_candidate(work, draft, backend.awards)
        said = _("{name} is now a candidate of dossier {code}.")
    document = {"dossier": dossier.code, "candidate": candidate_document(candidate, party)}
    call.answer(document, [said.format(name=party.name, code=dossier.code)])


def _named(call: Call) -> dict[str, Any]:
    """Return the values that the command names, by field."""
    asked = call.options
    named: dict[str, Any] = {one: getattr(asked, one) for one in _TEXTS if getattr(asked, one) is not None}
    if asked.rating:
        named["rating"] = Rating(asked.rating)
    if asked.votes is not None:
        named["votes_for"], named["votes_total"] = _votes(asked.votes)
    return named


def _votes(text: str) -> tuple[int, int]:
    found = _VOTES.fullmatch(text)
    if not found:
        raise UnreadableVotesError(field="votes", text=text)
    return int(found[1]), int(found[2])
