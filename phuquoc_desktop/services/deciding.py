"""A decision comes into force, or is revoked: history, book of awards, money and dossiers follow in one job."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.decision_rules import (
    FundShortError,
    NothingGrantedError,
    NumberTakenError,
    ReasonNeededError,
    book_number,
    charged_year,
    full_number,
    is_charged,
    lacking,
    refuse_taken,
    refuse_unless_draft,
    refuse_unless_issued,
    wrong_date,
)
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services import (
    award_book,
    awards_held,
    decisions,
    dossier_steps,
    dossier_versions,
    funds,
    offices_at_hand,
)
from phuquoc_desktop.services.decision_money import Basis, paid_lines
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_money


class NotSubmittedYetError(RefusedError):
    """A decision rests on a dossier that is whole."""

    sentence = N_("Dossier {code} is “{status}”; submit it before a decision on it is issued.")


@dataclass(frozen=True)
class Issued:
    """What issuing came to: numbers in the book, history that was filled, and who already had the award."""

    decision: Decision
    numbered: int
    filled: int
    had_it: tuple[str, ...]
    elsewhere: tuple[str, ...]
    """Parties of other offices, whose own office fills their history."""


def issue(work: UnitOfWork, decision_id: str, basis: Basis, today: date, *, beyond_fund: str | None = None) -> Issued:
    """Issue a draft; ``beyond_fund`` is the reason why it is issued although the fund does not hold so much.

    Amounts are fixed by the decision's day, numbers in the book given in the order of the list. Raises what stands against
    it, field by field, and FundShortError.
    """
    decision = work.decisions.get(decision_id)
    refuse_unless_draft(decision)
    lines = decisions.lines_of(work, decision_id)
    _refuse_incomplete(work, decision, lines, today)
    decisions.refuse_higher(work, decision, (one.award for one in lines if one.granted), basis)
    _refuse_short(work, decision, basis, beyond_fund)
    for paid in paid_lines(work, decision, lines, basis):
        paid.line.amount = paid.amount if paid.line.granted else None
    return _put_in_force(work, decision, [one for one in lines if one.granted], today)


def _put_in_force(work: UnitOfWork, decision: Decision, granted: list[DecisionLine], today: date) -> Issued:
    if decision.own:
        decision.number = full_number(decision.number or "")
        decision.issuer = decision.issuer or offices_at_hand.offices(work).by_key(decision.office).name
    _number(work, decision, granted)
    decision.status = DecisionStatus.ISSUED
    filled, had_it, elsewhere = _fill_history(work, decision, granted)
    _accept_dossiers(work, decision)
    lines = decisions.lines_of(work, decision.id)
    dossier_steps.decided(work, decision, lines, dossiers_of(work, lines))
    return Issued(decision, len(granted), filled, had_it, elsewhere)


def revoke(work: UnitOfWork, decision_id: str, reason: str, on: date) -> int:
    """Revoke an issued decision; the awards that it put into the own history are marked, and counted in the answer.

    Parties of other offices keep theirs until the revoked decision has come there and their office's report back.
    Its numbers in the book and its amounts stay as they were; the fund has the money again.
    """
    decision = work.decisions.get(decision_id)
    refuse_unless_issued(decision)
    if not reason.strip():
        raise ReasonNeededError(field="reason")
    decision.status = DecisionStatus.REVOKED
    decision.revoked_on, decision.revoked_because = on, reason.strip()
    dossier_steps.undecided(work, decision, dossiers_of(work, decisions.lines_of(work, decision_id)), on)
    held = work.awards_held.all(decision_id=decision_id, office=work.office)
    for one in held:
        one.revoked = True
    return len(held)


def _refuse_incomplete(read: Reader, decision: Decision, lines: list[DecisionLine], today: date) -> None:
    dossiers = dossiers_of(read, lines)
    found = lacking(decision) + wrong_date(decision, meetings_of(read, dossiers), today)
    found += [
        NotSubmittedYetError(field="dossier", code=one.code, status=one.status)
        for one in dossiers
        if one.status not in (DossierStatus.SUBMITTED, DossierStatus.ACCEPTED)
    ]
    if not any(one.granted for one in lines):
        found.append(NothingGrantedError(field="lines", title=decision.title))
    found += _taken(read, decision)
    refuse_if_any(found)


def _taken(read: Reader, decision: Decision) -> list[RefusedError]:
    try:
        refuse_taken(decision, read.decisions.all(office=decision.office))
    except NumberTakenError as refusal:
        return [refusal]
    return []


def _refuse_short(work: UnitOfWork, decision: Decision, basis: Basis, reason: str | None) -> None:
    """Raise FundShortError unless a reason is given, which then stands in the decision's note."""
    missing = missing_for(work, decision, basis)
    if not missing:
        return
    if not (reason or "").strip():
        raise FundShortError(field="beyond_fund", missing=show_money(missing))
    said = _("Beyond the fund by {missing}: {reason}").format(
        missing=show_money(missing), reason=(reason or "").strip()
    )
    decision.note = "\n".join(part for part in (decision.note, said) if part)[:1000]


def missing_for(read: Reader, decision: Decision, basis: Basis) -> int:
    """Return what the fund lacks in đồng while this decision is counted in; 0 where nobody has entered a fund."""
    year = charged_year(decision)
    standing = funds.of_year(read, year, basis)
    if not standing.known or not is_charged(decision, {one.name for one in standing.each}):
        return 0
    return standing.paying(decision.paid_from).missing


def dossiers_of(read: Reader, lines: Iterable[DecisionLine]) -> list[Dossier]:
    """Return the dossiers from which lines came, as far as they are here."""
    candidates = read.candidates.several(one.candidate_id for one in lines if one.candidate_id)
    return list(read.dossiers.several(one.dossier_id for one in candidates.values()).values())


def meetings_of(read: Reader, dossiers: Iterable[Dossier]) -> list[date]:
    """Return the days on which the council met about dossiers."""
    known = {one.id: one for one in dossiers}
    items = read.agenda_items.whose("dossier_id", known)
    meetings = read.meetings.several(one.meeting_id for one in items).values()
    days = [one.met_on for one in meetings] + [one.council_met_on for one in known.values()]
    return [one for one in days if one is not None]


def _number(work: UnitOfWork, decision: Decision, granted: list[DecisionLine]) -> None:
    """Give the next numbers in the book of the decision's year."""
    if decision.dated is None:
        raise AssertionError("a decision without a date is refused before")
    year = decision.dated.year
    for place, line in enumerate(granted, start=award_book.next_place(work, work.office, year)):
        line.book_number = book_number(place, year)


def _fill_history(
    work: UnitOfWork, decision: Decision, granted: list[DecisionLine]
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Put each award into its party's history; what a party has already is told and not doubled."""
    parties = work.parties.several(one.party_id for one in granted)
    held = {(one.party_id, one.award, one.year): one for one in work.awards_held.whose("party_id", parties)}
    filled, had_it, elsewhere = 0, [], []
    for line in granted:
        party, known = parties.get(line.party_id), held.get((line.party_id, line.award, line.year))
        if party is None or party.office != work.office:
            elsewhere.append(line.name)
        elif known is not None and not known.revoked:
            had_it.append(line.name)
        else:
            _hold(work, decision, line, known)
            filled += 1
    return filled, tuple(had_it), tuple(elsewhere)


def _hold(work: UnitOfWork, decision: Decision, line: DecisionLine, revoked: AwardHeld | None) -> None:
    """Write an award into the history, over one of that year that was revoked: the journal keeps what stood there."""
    held = awards_held.given_by(decision, line)
    if revoked is not None:
        revoked.take_over(held)
        return
    held.id, held.office = work.new_id(), work.office
    work.awards_held.add(held)


def _accept_dossiers(work: UnitOfWork, decision: Decision) -> None:
    for dossier in dossiers_of(work, decisions.lines_of(work, decision.id)):
        if dossier.office == work.office and dossier.status is DossierStatus.SUBMITTED:
            dossier_versions.accepted(work, dossier, f"{decision.number}, {decision.issuer}")
