"""What people decided beside the machine's proposals: criteria judged, findings overridden with a reason."""

from __future__ import annotations

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.domain.ruling import WHOLE, Outcome, Ruling
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def record(work: UnitOfWork, draft: Ruling) -> Ruling:
    """Write down what was decided on a criterion or on the whole verdict; the reason may not stay empty."""
    ruling = tidied(draft)
    refuse_if_any(refusals(ruling) + strange_year(ruling.year))
    about = {"party_id": work.parties.get(ruling.party_id).id, "award": ruling.award, "year": ruling.year}
    known = work.rulings.first(office=work.office, **about, criterion=ruling.criterion)
    if known is not None:
        known.take_over(ruling)
        return known
    ruling.id, ruling.office = work.new_id(), work.office
    return work.rulings.add(ruling)


def remove(work: UnitOfWork, ruling_id: str) -> None:
    """Take a ruling back; the journal keeps it."""
    work.rulings.remove(work.rulings.get(ruling_id))


def of_proposal(read: Reader, party_id: str, award: str, year: int) -> list[Ruling]:
    """Return what was decided on one party, award and year."""
    return read.rulings.all(party_id=party_id, award=award, year=year)


def override(rulings: list[Ruling]) -> Ruling | None:
    """Return the ruling by which a party is proposed whatever the verdict, or None."""
    return next((one for one in rulings if one.criterion == WHOLE and one.outcome is Outcome.ALLOWED), None)
