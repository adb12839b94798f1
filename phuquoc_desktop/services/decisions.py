"""Decisions on commendation (quyết định khen thưởng) while they are prepared: the office's own, and those of higher levels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.checks import EmptyFieldError, refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.decision_rules import ReasonNeededError, refuse_unless_draft, refuse_unless_issued
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.route import grants_under
from phuquoc_desktop.domain.law.shares import Votes
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration_rules import AwardNotForPartyError, strange_year
from phuquoc_desktop.services import left_out, offices_at_hand, paper_drafts
from phuquoc_desktop.services.attaching import looking
from phuquoc_desktop.services.decision_money import Basis, deciding_day
from phuquoc_desktop.services.law import proposals
from phuquoc_desktop.services.law.proposals import Law, Proposal
from phuquoc_desktop.storage.attachments import AttachmentStore, read_to_attach
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

_OF_THE_COURSE = ("own", "status", "attachment", "file_name", "size", "revoked_on", "revoked_because")
"""Fields that no form writes."""


class AwardOfHigherLevelError(RefusedError):
    """The office decides on what its own level grants only."""

    sentence = N_(
        "Under {law}, {award} is granted by {granted_by}, not by this office. Enter that decision as one of the higher level."
    )


class OnTheListError(RefusedError):
    """A decision gives an award to a party once."""

    sentence = N_("{name} already stands on the list of this decision with {award} of {year}.")


class OneAwardError(RefusedError):
    """There is nothing to split."""

    sentence = N_("The list has one award only, so it is not split.")


class NobodyTakenError(RefusedError):
    """The dossiers have nobody who is not in a decision already."""

    sentence = N_("Everybody in {codes} stands in a decision already.")


class NoDossierTickedError(RefusedError):
    """No dossier was named."""

    sentence = N_("Tick at least one dossier.")


@dataclass(frozen=True)
class Taken:
    """What was taken from dossiers: lines added, how many of them are not granted, and who stands in a decision already."""

    added: tuple[DecisionLine, ...]
    refused: int
    passed_over: tuple[str, ...]


def draft(work: UnitOfWork, wanted: Decision) -> Decision:
    """Begin a decision; it stays a draft until it is issued."""
    decision = _checked(wanted)
    decision.status = DecisionStatus.DRAFT
    decision.id, decision.office = work.new_id(), work.office
    return work.decisions.add(decision)


def amend(work: UnitOfWork, decision_id: str, wanted: Decision) -> Decision:
    """Write the draft's values over a decision that was not issued yet; whose it is and its file stay."""
    decision = work.decisions.get(decision_id)
    refuse_unless_draft(decision)
    for name in _OF_THE_COURSE:
        setattr(wanted, name, getattr(decision, name))
    decision.take_over(_checked(wanted))
    return decision


def remove(work: UnitOfWork, decision_id: str) -> None:
    """Remove a draft with its lines; a stored file stays, so that this can be undone."""
    decision = work.decisions.get(decision_id)
    refuse_unless_draft(decision)
    for line in work.decision_lines.all(decision_id=decision_id):
        work.decision_lines.remove(line)
    paper_drafts.forget(work, [decision_id])
    work.flush()
    work.decisions.remove(decision)


def take_dossiers(work: UnitOfWork, decision_id: str, dossier_ids: Iterable[str], basis: Basis) -> Taken:
    """Put the candidates of dossiers on the list: granted, unless the council's vote fell short, with that as reason.

    Whoever stands in another decision for the same dossier that was not revoked is passed over. Raises
    AwardOfHigherLevelError and NobodyTakenError.
    """
    decision = work.decisions.get(decision_id)
    refuse_unless_draft(decision)
    added: list[DecisionLine] = []
    passed: list[str] = []
    codes = []
    for dossier in (work.dossiers.get(one) for one in dossier_ids):
        codes.append(dossier.code)
        _refuse_higher(work, decision, dossier.award, basis)
        _take(work, decision, dossier, basis, added, passed)
    if not added:
        raise NobodyTakenError(field="dossier", codes=", ".join(codes))
    return Taken(tuple(added), sum(not one.granted for one in added), tuple(passed))


def _take(
    work: UnitOfWork,
    decision: Decision,
    dossier: Dossier,
    basis: Basis,
    added: list[DecisionLine],
    passed: list[str],
) -> None:
    candidates = work.candidates.all(dossier_id=dossier.id)
    judged = {one.party.id: one for one in proposals.for_dossier(work, Law(basis.rulebook, basis.awards), dossier.id)}
    parties, decided = work.parties.several(one.party_id for one in candidates), _decided(work, candidates)
    stayed = left_out.reasons(work, [one.id for one in candidates])
    for one in candidates:
        party = parties[one.party_id]
        if one.id in decided or _stands(work, decision, party.id, dossier.award, dossier.year):
            passed.append(party.name)
        else:
            added.append(_add(work, decision, _line(dossier, one, party, _against(one, party, judged, stayed))))


def _decided(read: Reader, candidates: Iterable[Candidate]) -> set[str]:
    """Return the candidates on whom a decision that stands was drafted or issued."""
    lines = read.decision_lines.whose("candidate_id", [one.id for one in candidates])
    decisions = read.decisions.several(one.decision_id for one in lines)
    return {
        one.candidate_id or ""
        for one in lines
        if one.decision_id in decisions and decisions[one.decision_id].status is not DecisionStatus.REVOKED
    }


def _against(candidate: Candidate, party: Party, judged: dict[str, Proposal], stayed: dict[str, str]) -> str:
    """Return why a candidate is not granted as the list begins: left out by the city, or by the council's vote; else nothing."""
    if candidate.id in stayed:
        return _("The city did not propose it further: {reason}").format(reason=stayed[candidate.id])[:1000]
    return vote_against(candidate, judged.get(party.id))


def _line(dossier: Dossier, candidate: Candidate, party: Party, said: str) -> DecisionLine:
    return DecisionLine.draft(
        decision_id="",
        party_id=party.id,
        candidate_id=candidate.id,
        name=party.name,
        award=dossier.award,
        year=dossier.year,
        granted=not said,
        reason=said or None,
        achievement=_first_line(candidate.achievements),
    )


def _first_line(text: str | None) -> str | None:
    """Return the first paragraph, which is what a list has room for."""
    first = next((line.strip() for line in (text or "").splitlines() if line.strip()), "")
    return first[:1000] or None


def vote_against(candidate: Candidate, proposal: Proposal | None) -> str:
    """Return what the council's vote came to where it fell short of the law, or of half the votes cast; else nothing."""
    said = _("The council's vote fell short: {found}")
    findings = proposal.judgement.findings if proposal else ()
    for one in findings:
        if isinstance(one.criterion, Votes) and one.met is not None:
            return "" if one.met else said.format(found=one.found)
    in_favour, cast = candidate.votes_for, candidate.votes_total
    if in_favour is not None and cast and 2 * in_favour <= cast:
        return said.format(found=f"{in_favour}/{cast}")
    return ""


def add_line(work: UnitOfWork, wanted: DecisionLine, basis: Basis) -> DecisionLine:
    """Put a party on the list of a draft by hand; without a name the party's own is printed."""
    decision = work.decisions.get(wanted.decision_id)
    refuse_unless_draft(decision)
    party, award = work.parties.get(wanted.party_id), basis.awards.by_code(wanted.award)
    wanted.name = wanted.name or party.name
    line = tidied(wanted)
    refuse_if_any(refusals(line) + strange_year(line.year))
    if party.party_kind.value not in award.subjects:
        raise AwardNotForPartyError(field="award", award=award.name, kind=party.party_kind, name=party.name)
    _refuse_higher(work, decision, award.code, basis)
    if _stands(work, decision, party.id, award.code, line.year):
        raise OnTheListError(field="party_id", name=party.name, award=award.name, year=line.year)
    return _add(work, decision, line)


def remove_lines(work: UnitOfWork, line_ids: Iterable[str]) -> None:
    """Take parties off the list of a draft."""
    for line in _lines_of_draft(work, line_ids):
        work.decision_lines.remove(line)


def judge(work: UnitOfWork, line_ids: Iterable[str], *, granted: bool, reason: str | None = None) -> list[DecisionLine]:
    """Tick lines of a draft as granted, or not; what is not granted needs a reason, which goes when it is granted."""
    said = (reason or "").strip()
    if not granted and not said:
        raise ReasonNeededError(field="reason")
    changed = _lines_of_draft(work, line_ids)
    for line in changed:
        line.granted, line.reason = granted, None if granted else said
    _refuse_strange(changed)
    return changed


def describe(
    work: UnitOfWork, line_id: str, *, name: str, achievement: str | None, note: str | None = None
) -> DecisionLine:
    """Write how a line of a draft is printed: the name, for what, and a note."""
    (line,) = _lines_of_draft(work, [line_id])
    line.name, line.achievement, line.note = (
        name.strip(),
        (achievement or "").strip() or None,
        (note or "").strip() or None,
    )
    _refuse_strange([line])
    return line


def set_amount(work: UnitOfWork, line_id: str, amount: int | None, note: str | None = None) -> DecisionLine:
    """Write an amount in đồng over the one that the law gives, with the reason as note; None gives it back to the law."""
    (line,) = _lines_of_draft(work, [line_id])
    if amount is not None and not (note or "").strip():
        raise ReasonNeededError(field="note")
    line.amount = amount
    line.note = (note or "").strip() or None
    _refuse_strange([line])
    return line


def split_by_award(work: UnitOfWork, decision_id: str) -> list[Decision]:
    """Give each award of a draft's list a decision of its own; the first award stays. Raises OneAwardError."""
    decision = work.decisions.get(decision_id)
    refuse_unless_draft(decision)
    lines = work.decision_lines.all(decision_id=decision_id)
    codes = list(dict.fromkeys(one.award for one in lines))
    if len(codes) < 2:
        raise OneAwardError()
    return [_split_off(work, decision, [one for one in lines if one.award == code]) for code in codes[1:]]


def _split_off(work: UnitOfWork, decision: Decision, lines: Sequence[DecisionLine]) -> Decision:
    part = Decision.draft(title=decision.title, year=decision.year)
    part.take_over(decision)
    part.number = None
    part.id, part.office = work.new_id(), work.office
    work.decisions.add(part)
    work.flush()
    for line in lines:
        line.decision_id = part.id
    return part


def attach(
    work: UnitOfWork, store: AttachmentStore, decision_id: str, file: Path, accepted_doubt: str | None = None
) -> Decision:
    """Store the signed paper of a decision, drafted or issued; it goes along in bundles.

    Raises the refusals of ``attaching``; DoubtsNotAcceptedError unless a reason lets pass what the program doubts.
    """
    decision = work.decisions.get(decision_id)
    content = read_to_attach(file)
    said = looking.refuse_doubts(looking.look_at(content, file.name), accepted_doubt)
    decision.note = "\n".join(part for part in (decision.note, said) if part)[:1000] or None
    stored = store.put(content, file.name)
    decision.attachment, decision.file_name, decision.size = stored.digest, file.name, stored.size
    return decision


def hand_over(work: UnitOfWork, line_ids: Iterable[str], on: date | None, to: str | None) -> list[DecisionLine]:
    """Note when and to whom certificates were handed over, for several at once; no day takes the note back.

    Raises NotIssuedError for lines that were not issued, or not granted.
    """
    changed = list(work.decision_lines.several(line_ids).values())
    decisions = work.decisions.several(one.decision_id for one in changed)
    for line in changed:
        refuse_unless_issued(decisions[line.decision_id])
        if line.granted:
            line.handed_on, line.handed_to = on, ((to or "").strip() or None) if on else None
    _refuse_strange(changed)
    return changed


def lines_of(read: Reader, decision_id: str) -> list[DecisionLine]:
    """Return the lines of a decision in the order of their entry."""
    return read.decision_lines.all(decision_id=decision_id)


def _lines_of_draft(work: UnitOfWork, line_ids: Iterable[str]) -> list[DecisionLine]:
    wanted = list(line_ids)
    found = [work.decision_lines.get(one) for one in wanted]
    for decision in work.decisions.several(one.decision_id for one in found).values():
        refuse_unless_draft(decision)
    return found


def _refuse_strange(lines: Iterable[DecisionLine]) -> None:
    refuse_if_any([refusal for one in lines for refusal in refusals(one)])


def _add(work: UnitOfWork, decision: Decision, line: DecisionLine) -> DecisionLine:
    line.decision_id = decision.id
    line.id, line.office = work.new_id(), work.office
    return work.decision_lines.add(line)


def _stands(read: Reader, decision: Decision, party_id: str, award: str, year: int) -> bool:
    found = read.decision_lines.first(decision_id=decision.id, party_id=party_id, award=award, year=year)
    return found is not None


def refuse_higher(read: Reader, decision: Decision, awards: Iterable[str], basis: Basis) -> None:
    """Raise AwardOfHigherLevelError if an own decision would give what the law of its day leaves to another level."""
    for award in dict.fromkeys(awards):
        _refuse_higher(read, decision, award, basis)


def _refuse_higher(read: Reader, decision: Decision, award: str, basis: Basis) -> None:
    kind = offices_at_hand.offices(read).by_key(read.profile.office).kind
    pack = basis.rulebook.on(deciding_day(decision)).pack
    if not decision.own or grants_under(pack, kind, award):
        return
    authority = pack.authority(award)
    raise AwardOfHigherLevelError(
        field="award",
        law=pack.head.title,
        award=pack.name_of(basis.awards.by_code(award)),
        granted_by=authority.granted_by if authority else _("nobody that the law names"),
    )


def _checked(wanted: Decision) -> Decision:
    decision = tidied(wanted)
    found = refusals(decision) + strange_year(decision.year)
    if not decision.own and not decision.issuer:
        found.append(EmptyFieldError(field="issuer", label=_("Issued by")))
    refuse_if_any(found)
    return decision


def said_of(taken: Taken) -> str:
    """Say what was taken from dossiers, and who was passed over."""
    said = ngettext("{count} line was added", "{count} lines were added", len(taken.added))
    parts = [said.format(count=len(taken.added))]
    if taken.refused:
        parts.append(_("{count} of them not granted by the council").format(count=taken.refused))
    if taken.passed_over:
        parts.append(_("already in a decision: {names}").format(names=", ".join(taken.passed_over)))
    return "; ".join(parts) + "."
