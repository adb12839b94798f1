"""Phiếu ký: who signs the papers of a dossier in which order, when they were sent, when they came back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier_course import SigningRole, SigningStep
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services import calendars_at_hand, offices_at_hand
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese

DAYS_TO_SIGN = 3
"""Working days after which papers that did not come back are told as late; no rule that we know names them."""

NAMED_AT_MOST = 5
"""Candidates with steps of their own; more of them sign as a group."""


class BackBeforeSentError(RefusedError):
    """Papers cannot come back before they were sent."""

    sentence = N_("The papers cannot be back on {back}, before they were sent on {sent}.")


class NotSentYetError(RefusedError):
    """Papers that were not sent cannot come back."""

    sentence = N_("Enter first when the papers were sent to {who}.")


class ChainThereError(RefusedError):
    """A chain is drafted only where there is none."""

    sentence = N_("Dossier {code} has {count} signing steps already; remove them first, or change them one by one.")


class StepState(Labelled):
    """Where the papers are."""

    WAITING = "waiting", N_("Not sent yet")
    OUT = "out", N_("Sent, not back yet")
    LATE = "late", N_("Late")
    BACK = "back", N_("Back")


@dataclass(frozen=True)
class SigningLine:
    """One step, where it stands, and for how many working days the papers have been out."""

    step: SigningStep
    state: StepState
    days_out: int = 0


def of_dossier(read: Reader, dossier_id: str, today: date) -> tuple[SigningLine, ...]:
    """Return the steps of a dossier in their order."""
    reckoning = calendars_at_hand.working_days(read)
    found = []
    for one in _ordered(read, dossier_id):
        out = reckoning.between(one.sent_on, today).days if one.sent_on and not one.back_on else 0
        found.append(SigningLine(one, _state(one, out), max(out, 0)))
    return tuple(found)


def draft_chain(work: UnitOfWork, dossier_id: str, drafter: str, chairman: str) -> list[SigningStep]:
    """Draft the usual chain from the dossier: achievement reports by each candidate, unit and committee, then the letter.

    ``drafter`` and ``chairman`` are names with positions, empty ones take the bare position. Raises ChainThereError.
    """
    dossier = work.dossiers.get(dossier_id)
    known = work.signing_steps.count(dossier_id=dossier_id)
    if known:
        raise ChainThereError(code=dossier.code, count=known)
    drafts = [*_of_reports(work, dossier_id), *_of_letter(work, dossier_id, work.office, drafter, chairman)]
    return [add(work, one) for one in drafts]


def add(work: UnitOfWork, draft: SigningStep) -> SigningStep:
    """Add a step at the end."""
    step = _checked(draft)
    work.dossiers.get(step.dossier_id)
    step.place = work.signing_steps.count(dossier_id=step.dossier_id) + 1
    step.id, step.office = work.new_id(), work.office
    return work.signing_steps.add(step)


def amend(work: UnitOfWork, step_id: str, draft: SigningStep) -> SigningStep:
    """Write the draft's values over a step; its dossier and place stay."""
    step = work.signing_steps.get(step_id)
    draft.dossier_id, draft.place = step.dossier_id, step.place
    step.take_over(_checked(draft))
    return step


def mark(work: UnitOfWork, step_id: str, *, sent_on: date | None = None, back_on: date | None = None) -> SigningStep:
    """Enter when the papers were sent, or when they came back; raises NotSentYetError, BackBeforeSentError."""
    step = work.signing_steps.get(step_id)
    step.sent_on = sent_on or step.sent_on
    step.back_on = back_on or step.back_on
    _refuse_dates(step)
    return step


def move(work: UnitOfWork, step_id: str, by: int) -> None:
    """Move a step up (negative) or down in the order; it stops at the ends."""
    step = work.signing_steps.get(step_id)
    steps = _ordered(work, step.dossier_id)
    here = steps.index(step)
    steps.insert(min(max(here + by, 0), len(steps) - 1), steps.pop(here))
    _number(steps)


def remove(work: UnitOfWork, step_id: str) -> None:
    """Take a step out; those after it close up."""
    step = work.signing_steps.get(step_id)
    rest = [one for one in _ordered(work, step.dossier_id) if one.id != step_id]
    work.signing_steps.remove(step)
    _number(rest)


def _ordered(read: Reader, dossier_id: str) -> list[SigningStep]:
    return sorted(read.signing_steps.all(dossier_id=dossier_id), key=lambda one: (one.place, one.id))


def _number(steps: list[SigningStep]) -> None:
    for place, one in enumerate(steps, 1):
        one.place = place


def _state(step: SigningStep, days_out: int) -> StepState:
    if step.back_on is not None:
        return StepState.BACK
    if step.sent_on is None:
        return StepState.WAITING
    return StepState.LATE if days_out > DAYS_TO_SIGN else StepState.OUT


def _checked(draft: SigningStep) -> SigningStep:
    step = tidied(draft)
    refuse_if_any(refusals(step))
    _refuse_dates(step)
    return step


def _refuse_dates(step: SigningStep) -> None:
    if step.back_on is None:
        return
    if step.sent_on is None:
        raise NotSentYetError(field="sent_on", who=step.who)
    if step.back_on < step.sent_on:
        raise BackBeforeSentError(field="back_on", sent=f"{step.sent_on:%d/%m/%Y}", back=f"{step.back_on:%d/%m/%Y}")


def _of_reports(read: Reader, dossier_id: str) -> Iterator[SigningStep]:
    """Draft who signs the achievement reports; all words are data, and therefore Vietnamese."""
    parties = read.parties.several(one.party_id for one in read.candidates.all(dossier_id=dossier_id))
    report = vietnamese(PaperCode.REPORT.label_key)
    named = list(parties.values()) if len(parties) <= NAMED_AT_MOST else []
    for one in named:
        yield _step(dossier_id, one.name, SigningRole.SIGNS, report)
    if parties and not named:
        yield _step(dossier_id, vietnamese(N_("The candidates, each for himself")), SigningRole.SIGNS, report)
    for unit in _units(read, list(parties.values())):
        who = vietnamese(N_("Head of {unit}")).format(unit=unit)
        yield _step(dossier_id, who, SigningRole.CONFIRMS, report)


def _units(read: Reader, parties: list[Party]) -> list[str]:
    units = read.units.several(one.unit_id for one in parties if one.unit_id)
    return sorted(one.name for one in units.values())[:NAMED_AT_MOST]


def _of_letter(read: Reader, dossier_id: str, office: str, drafter: str, chairman: str) -> Iterator[SigningStep]:
    committee = offices_at_hand.offices(read).by_key(office).name
    letter = "; ".join(vietnamese(one.label_key) for one in (PaperCode.LETTER, PaperCode.CANDIDATES))
    every = "; ".join(vietnamese(one.label_key) for one in (PaperCode.REPORT, PaperCode.LETTER, PaperCode.CANDIDATES))
    yield _step(dossier_id, drafter or vietnamese(N_("The drafter")), SigningRole.DRAFTS, letter)
    yield _step(dossier_id, vietnamese(N_("Head of the office of the committee")), SigningRole.INITIALS, letter)
    yield _step(dossier_id, chairman or vietnamese(N_("The chairman")), SigningRole.SIGNS, every)
    who = vietnamese(N_("Clerical desk, {committee}")).format(committee=committee)
    yield _step(dossier_id, who, SigningRole.SEALS, every)


def _step(dossier_id: str, who: str, role: SigningRole, papers: str) -> SigningStep:
    return SigningStep.draft(dossier_id=dossier_id, place=0, who=who, role=role, papers=papers)
