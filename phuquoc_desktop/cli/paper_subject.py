"""What a paper named on the command line is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.finding import find_candidate, find_decision, find_dossier
from phuquoc_desktop.cli.finding_council import find_meeting
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import OfficeParser
    from phuquoc_desktop.documents.wish import Wish
    from phuquoc_desktop.domain.dossier import Candidate, Dossier
    from phuquoc_desktop.storage.unit_of_work import Reader


def add_subject(parser: OfficeParser) -> OfficeParser:
    """Let a command say what a paper is about, and return it."""
    parser.add_argument("--dossier", metavar=_("ID"), help=_("for a paper of a dossier, or only its bonuses"))
    parser.add_argument(
        "--candidate", "--party", metavar=_("NAME"), help=_("for a paper about one candidate of the dossier")
    )
    parser.add_argument(
        "--meeting", metavar=_("ID"), help=_("for a paper about one meeting of the council: its day or id")
    )
    parser.add_argument("--decision", metavar=_("ID"), help=_("for a paper about one decision"))
    return parser


def wish_of(call: Call, read: Reader, *, period: str | None = None, day: str | None = None) -> Wish:
    """Return what the options say; raises UnknownDossierError, NotACandidateError and what finding a party raises."""
    from phuquoc_desktop.documents.wish import Wish

    asked = call.options
    dossier = find_dossier(read, asked.dossier) if asked.dossier else None
    about = _about(read, dossier, asked.candidate) if dossier else None
    return Wish(
        dossier.id if dossier else None,
        period,
        day_or_none(day),
        candidate_id=about.id if about else None,
        meeting_id=find_meeting(read, asked.meeting).id if asked.meeting else None,
        decision_id=find_decision(read, asked.decision).id if asked.decision else None,
    )


def _about(read: Reader, dossier: Dossier, named: str | None) -> Candidate | None:
    """Return the candidate that is named, or the only one there is."""
    if named:
        return find_candidate(read, dossier, named)
    candidates = read.candidates.all(dossier_id=dossier.id)
    return candidates[0] if len(candidates) == 1 else None
