"""``phuquoc dossier rule``: what a person decides where the program only proposes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.ruling import WHOLE, Outcome
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.law.eligibility import CriterionFinding
    from phuquoc_desktop.domain.ruling import Ruling
    from phuquoc_desktop.services.law.proposals import Proposal
    from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

RULE = N_("Decide on a proposal")
_ANSWERS = (Outcome.MET.value, Outcome.NOT_MET.value)


class NothingAgainstError(RefusedError):
    """Nothing stands against the party, so that there is nothing to go beyond."""

    sentence = N_("{name} is eligible; no reason is needed.")


class NotForAPersonError(RefusedError):
    """The law has no such criterion here, or the program judges it by itself."""

    sentence = N_("“{criterion}” is nothing that a person judges here; what is: {known}.")


class OutcomeNeededError(RefusedError):
    """A criterion was named without what was decided on it, or the other way round."""

    sentence = N_("Name both --criterion ID and --outcome met or not_met; without them the whole verdict is meant.")


class NothingDecidedError(RefusedError):
    """Nothing was decided that could be taken back."""

    sentence = N_("Nothing was decided on that for {name}; there is nothing to take back.")


def add_to(group: Commands) -> None:
    """Add ``dossier rule``."""
    parser = add_command(
        group, "rule", run, _("Propose a candidate all the same with a reason, or judge what only a person can")
    )
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    parser.add_argument("--party", required=True, metavar=_("NAME"), help=_("the candidate: full name or id"))
    parser.add_argument("--reason", default="", metavar=_("TEXT"), help=_("why; it is printed on the letter"))
    parser.add_argument("--criterion", metavar=_("ID"), help=_("what is judged, by its id in “dossier check --json”"))
    parser.add_argument("--outcome", choices=_ANSWERS, help=_("what was judged"))
    parser.add_argument("--take-back", action="store_true", help=_("take back what was decided"))


def run(call: Call) -> None:
    """Write down what was decided, or take it back, and print the verdict with what stands beside it."""
    from phuquoc_desktop.cli import proposals_shown

    asked = call.options
    if bool(asked.criterion) != bool(asked.outcome) and not asked.take_back:
        raise OutcomeNeededError(field="outcome")
    with call.office() as backend:
        with backend.begin(RULE) as work:
            _decide(call, backend, work)
        with backend.reading() as read:
            dossier = find_dossier(read, asked.dossier)
            proposal = _proposal(call, backend, read)
    document = {"dossier": dossier.code, "proposal": proposals_shown.document(proposal)}
    call.answer(document, list(proposals_shown.lines([proposal]))[1:])


def _decide(call: Call, backend: Backend, work: UnitOfWork) -> None:
    from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
    from phuquoc_desktop.services import rulings

    asked = call.options
    refuse_if_closed(find_dossier(work, asked.dossier))
    proposal = _proposal(call, backend, work)
    if asked.take_back:
        rulings.remove(work, _known(proposal, asked.criterion or WHOLE).id)
        return
    criterion, outcome = WHOLE, Outcome.ALLOWED
    if asked.criterion:
        criterion, outcome = _criterion(proposal, asked.criterion), Outcome(asked.outcome)
    else:
        _refuse_if_eligible(proposal)
    draft = proposal.ruling(criterion, outcome, asked.reason, backend.settings.user, backend.today)
    rulings.record(work, draft)


def _proposal(call: Call, backend: Backend, read: Reader) -> Proposal:
    from phuquoc_desktop.services.law import proposals, shelf

    dossier = find_dossier(read, call.options.dossier)
    candidate = find_candidate(read, dossier, call.options.party)
    law = proposals.Law(shelf.rulebook(read), backend.awards)
    return proposals.for_candidates(read, law, dossier, [candidate])[0]


def _known(proposal: Proposal, criterion: str) -> Ruling:
    known = next((one for one in proposal.rulings if one.criterion == criterion), None)
    if known is None:
        raise NothingDecidedError(field="criterion", name=proposal.party.name)
    return known


def _criterion(proposal: Proposal, wanted: str) -> str:
    """Return the id of a criterion that a person judges; raises NotForAPersonError with those that there are."""
    from phuquoc_desktop.domain.law.conduct import ForAPerson

    known = [one.criterion.id for one in _every(proposal.judgement.findings) if isinstance(one.criterion, ForAPerson)]
    if wanted not in known:
        raise NotForAPersonError(field="criterion", criterion=wanted, known=", ".join(known))
    return wanted


def _every(findings: Iterable[CriterionFinding]) -> Iterator[CriterionFinding]:
    for one in findings:
        yield one
        yield from _every(one.parts)


def _refuse_if_eligible(proposal: Proposal) -> None:
    from phuquoc_desktop.domain.law.eligibility import Verdict

    if proposal.verdict is Verdict.ELIGIBLE:
        raise NothingAgainstError(field="party", name=proposal.party.name)
