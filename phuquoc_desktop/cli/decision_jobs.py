"""What the decision commands do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import decisions_shown as shown
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.city_forward import ids_of_letter
from phuquoc_desktop.cli.days import day_or_none, read_day
from phuquoc_desktop.cli.finding import find_decision, find_dossier, find_line, find_party
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _, ngettext, vietnamese

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.documents.signing.verdict import FileVerdict
    from phuquoc_desktop.storage.unit_of_work import UnitOfWork


class NothingForListError(RefusedError):
    """Neither a dossier nor a party was named."""

    sentence = N_("Say what to add: --dossier ID, or --party NAME with --award CODE.")


def run_list(call: Call) -> None:
    """Print the decisions of a year."""
    from phuquoc_desktop.services import decision_view

    asked = call.options
    status = DecisionStatus(asked.status) if asked.status else None
    with call.office() as backend, backend.reading() as read:
        year = asked.year or backend.profile.year
        known = decision_view.summaries(read, backend.basis(read), year, status)
    call.answer({"year": year, "decisions": list(map(shown.summary_document, known))}, shown.list_lines(known))


def run_new(call: Call) -> int:
    """Draft an own decision."""
    asked = call.options
    with call.office() as backend:
        draft = _head(call, backend)
        draft.signer = asked.signer or backend.settings.signer or None
        draft.signer_position = asked.signer_position or backend.settings.signer_position or None
        with backend.begin(N_("Draft a decision")) as work:
            decision, said = _drafted(call, backend, work, draft)
        return _show(call, backend, decision, said)


def run_enter(call: Call) -> int:
    """Enter a decision of a higher level; it counts once it is issued, too.

    What the signatures in its PDF are worth is told; a scan without any is as good as the paper is.
    """
    from phuquoc_desktop.services import decisions

    asked = call.options
    verdict = _verdict(call) if asked.file else None
    with call.office() as backend:
        draft = _head(call, backend)
        draft.own, draft.issuer, draft.signer = False, asked.issuer, asked.signer
        with backend.begin(N_("Enter a decision of a higher level")) as work:
            decision, said = _drafted(call, backend, work, draft)
            if asked.file:
                decisions.attach(work, backend.attachments, decision.id, Path(asked.file), asked.accept)
        return _show(call, backend, decision, said, verdict)


def _verdict(call: Call) -> FileVerdict | None:
    """Say what the signatures of the file are worth; None where it is no PDF."""
    from phuquoc_desktop.cli.pdf_signing import trust_of
    from phuquoc_desktop.documents.archive.single_file import read_file
    from phuquoc_desktop.documents.signing.verifying import verify

    file = call.path("file")
    return verify(read_file(file), trust_of(call).roots()) if file.suffix.lower() == ".pdf" else None


def _head(call: Call, backend: Backend) -> Decision:
    asked = call.options
    year = asked.year or backend.profile.year
    return Decision.draft(
        title=asked.title or vietnamese(N_("Commendation in {year}")).format(year=year),
        year=year,
        number=asked.number,
        dated=day_or_none(asked.date),
        paid_from=asked.paid_from,
    )


def _drafted(call: Call, backend: Backend, work: UnitOfWork, draft: Decision) -> tuple[Decision, list[str]]:
    from phuquoc_desktop.services import decisions

    decision = decisions.draft(work, draft)
    return decision, _taken(call, backend, work, decision)


def _taken(call: Call, backend: Backend, work: UnitOfWork, decision: Decision) -> list[str]:
    from phuquoc_desktop.services import decisions

    ids = [find_dossier(work, one).id for one in call.options.dossier]
    if getattr(call.options, "letter", None):
        ids += ids_of_letter(work, call.options.letter)
    if not ids:
        return []
    taken = decisions.take_dossiers(work, decision.id, ids, backend.basis(work))
    return [decisions.said_of(taken)]


def run_add(call: Call) -> int:
    """Put dossiers or a party on the list."""
    from phuquoc_desktop.services import decisions

    asked = call.options
    if not asked.dossier and not (asked.party and asked.award):
        raise NothingForListError(field="party")
    with call.office() as backend:
        with backend.begin(N_("Add to a decision")) as work:
            decision = find_decision(work, asked.decision)
            said = _taken(call, backend, work, decision)
            if asked.party:
                decisions.add_line(work, _line(call, work, decision), backend.basis(work))
        return _show(call, backend, decision, said)


def _line(call: Call, work: UnitOfWork, decision: Decision) -> DecisionLine:
    asked = call.options
    return DecisionLine.draft(
        decision_id=decision.id,
        party_id=find_party(work, asked.party).id,
        name="",
        award=asked.award.strip().upper(),
        year=asked.year or decision.year,
        granted=not asked.refuse,
        reason=asked.refuse,
        achievement=asked.achievement,
    )


def run_show(call: Call) -> int:
    """Print a decision; one that needs a look needs a person."""
    with call.office() as backend:
        with backend.reading() as read:
            decision = find_decision(read, call.options.decision)
        return _show(call, backend, decision, [])


def _show(call: Call, backend: Backend, decision: Decision, said: list[str], verdict: FileVerdict | None = None) -> int:
    from phuquoc_desktop.cli import pdf_verdicts
    from phuquoc_desktop.services import decision_view

    with backend.reading() as read:
        view = decision_view.look(read, decision.id, backend.basis(read))
    document, lines = shown.view_document(view), [*said, *shown.view_lines(view, backend.settings.money)]
    if verdict is not None:
        name = call.path("file").name
        document["signed_paper"] = pdf_verdicts.document(name, verdict)
        lines += pdf_verdicts.lines(name, verdict)
    is_doubted = verdict is not None and (verdict.signatures or verdict.lost) and verdict.needs_a_person
    call.answer(document, lines)
    return NEEDS_A_PERSON if view.doubts or is_doubted else DONE


def run_judge(call: Call) -> int:
    """Grant a line, or say why not."""
    from phuquoc_desktop.services import decisions

    asked = call.options
    with call.office() as backend:
        with backend.begin(N_("Decide on lines of a decision")) as work:
            decision = find_decision(work, asked.decision)
            line = find_line(work, decision, asked.party, asked.award)
            decisions.judge(work, [line.id], granted=asked.refuse is None, reason=asked.refuse)
        return _show(call, backend, decision, [])


def run_split(call: Call) -> None:
    """Split a list by award."""
    from phuquoc_desktop.services import decisions

    with call.office() as backend, backend.begin(N_("Split a decision by award")) as work:
        decision = find_decision(work, call.options.decision)
        parts = [decision, *decisions.split_by_award(work, decision.id)]
    said = _("The list is now {count} decisions.").format(count=len(parts))
    call.answer({"decisions": list(map(shown.decision_document, parts))}, [said, *(f"  {one.id}" for one in parts)])


def run_issue(call: Call) -> None:
    """Issue a draft."""
    from phuquoc_desktop.services import deciding

    asked = call.options
    with call.office() as backend, backend.begin(N_("Issue a decision")) as work:
        decision = find_decision(work, asked.decision)
        if decision.status is DecisionStatus.DRAFT:
            _fill_in(call, decision)
        issued = deciding.issue(work, decision.id, backend.basis(work), backend.today, beyond_fund=asked.beyond_fund)
    call.answer(shown.issued_document(issued), shown.issued_lines(issued))


def _fill_in(call: Call, decision: Decision) -> None:
    asked = call.options
    decision.number = asked.number or decision.number
    decision.dated = day_or_none(asked.date) or decision.dated
    decision.signer = asked.signer or decision.signer


def run_revoke(call: Call) -> None:
    """Revoke an issued decision."""
    from phuquoc_desktop.services import deciding

    with call.office() as backend, backend.begin(N_("Revoke a decision")) as work:
        decision = find_decision(work, call.options.decision)
        count = deciding.revoke(work, decision.id, call.options.reason, backend.today)
    said = ngettext("{count} award is marked as revoked.", "{count} awards are marked as revoked.", count)
    document = {"decision": shown.decision_document(decision), "revoked": count}
    call.answer(document, [said.format(count=count)])


def run_hand_over(call: Call) -> None:
    """Note a handing over, for several at once."""
    from phuquoc_desktop.services import decisions

    asked = call.options
    with call.office() as backend, backend.begin(N_("Hand over certificates")) as work:
        decision = find_decision(work, asked.decision)
        lines = [find_line(work, decision, one, None) for one in asked.party]
        ids = [one.id for one in lines or decisions.lines_of(work, decision.id) if one.granted]
        changed = decisions.hand_over(work, ids, read_day(asked.date), asked.to)
    said = ngettext("{count} certificate was handed over.", "{count} certificates were handed over.", len(changed))
    document = {"decision": decision.number, "handed_over": [one.name for one in changed]}
    call.answer(document, [said.format(count=len(changed))])
