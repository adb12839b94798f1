"""Awards that parties already hold: the history that later years build on."""

from __future__ import annotations

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.decision import Decision, DecisionLine
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.registration_rules import YearOutOfRangeError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class AwardHeldTwiceError(RefusedError):
    """The same award in the same year is in the history already."""

    sentence = N_("{name} already has {award} of {year} in the history.")


def add(work: UnitOfWork, draft: AwardHeld, awards: Awards) -> AwardHeld:
    """Add an award to a party's history."""
    held = tidied(draft)
    refuse_if_any(refusals(held) + _strange_year(held.year))
    party, award = work.parties.get(held.party_id), awards.by_code(held.award)
    if work.awards_held.first(party_id=party.id, award=award.code, year=held.year):
        raise AwardHeldTwiceError(field="award", name=party.name, award=award.name, year=held.year)
    held.id, held.office = work.new_id(), work.office
    return work.awards_held.add(held)


def given_by(decision: Decision, line: DecisionLine) -> AwardHeld:
    """Return the draft of the award that a line of a decision gives."""
    return AwardHeld.draft(
        party_id=line.party_id,
        award=line.award,
        year=line.year,
        decision_number=decision.number,
        decision_date=decision.dated,
        issuer=decision.issuer,
        decision_id=decision.id,
    )


def _strange_year(year: int | None) -> list[RefusedError]:
    """Refuse a year before the first awards of the state (1948) or far ahead."""
    return [] if year is None or 1948 <= year <= 2100 else [YearOutOfRangeError(field="year", year=year)]


def remove(work: UnitOfWork, held_id: str) -> None:
    """Take an award out of the history; the journal keeps it."""
    work.awards_held.remove(work.awards_held.get(held_id))


def of_party(read: Reader, party_id: str) -> list[AwardHeld]:
    """Return a party's history, newest year first."""
    return sorted(read.awards_held.all(party_id=party_id), key=lambda one: one.year, reverse=True)
