"""What a year came to for a party: rating, discipline, figures. One record a party and year."""

from __future__ import annotations

from phuquoc_desktop.domain.checks import NegativeError, refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _

_PARTS = ("completed", "ldtt", "cstdcs")


class MoreThanMembersError(RefusedError):
    """A part of a collective is greater than the whole."""

    sentence = N_("“{label}” is {count}, more than the {members} members; correct one of the two.")


def record(work: UnitOfWork, draft: YearResult) -> YearResult:
    """Write a party's result of a year, over the one that is there if there is one."""
    result = _checked(draft)
    party = work.parties.get(result.party_id)
    known = work.year_results.first(party_id=party.id, year=result.year)
    if known is not None:
        known.take_over(result)
        return known
    result.id, result.office = work.new_id(), work.office
    return work.year_results.add(result)


def remove(work: UnitOfWork, party_id: str, year: int) -> None:
    """Take a year's result away; the journal keeps it."""
    known = work.year_results.first(party_id=party_id, year=year)
    if known is not None:
        work.year_results.remove(known)


def of_year(read: Reader, party_id: str, year: int) -> YearResult | None:
    """Return a party's result of a year, or None where nothing was entered."""
    return read.year_results.first(party_id=party_id, year=year)


def of_party(read: Reader, party_id: str) -> list[YearResult]:
    """Return a party's results, newest year first."""
    return sorted(read.year_results.all(party_id=party_id), key=lambda one: one.year, reverse=True)


def _checked(draft: YearResult) -> YearResult:
    result = tidied(draft)
    found = refusals(result) + strange_year(result.year)
    labels = {plan.name: _(plan.label) for plan in field_plans(YearResult)}
    for name, label in labels.items():
        value = getattr(result, name)
        if type(value) is int and value < 0:
            found.append(NegativeError(field=name, label=label))
        elif name in _PARTS and value is not None and result.members is not None and value > result.members:
            found.append(MoreThanMembersError(field=name, label=label, count=value, members=result.members))
    refuse_if_any(found)
    return result
