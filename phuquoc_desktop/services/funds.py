"""Quỹ thi đua, khen thưởng: how much there is in a year, what issued decisions took, what drafts will take."""

from __future__ import annotations

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.decision import Decision, Fund
from phuquoc_desktop.domain.decision_rules import FundsOfYear, charged_year, is_charged, stand
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.services.decision_money import Basis, charge
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def put(work: UnitOfWork, draft: Fund) -> Fund:
    """Enter a fund of a year, or write over the one of that name."""
    fund = tidied(draft)
    refuse_if_any(refusals(fund) + strange_year(fund.year))
    known = work.funds.first(office=work.office, year=fund.year, name=fund.name)
    if known is not None:
        known.take_over(fund)
        return known
    fund.id, fund.office = work.new_id(), work.office
    return work.funds.add(fund)


def remove(work: UnitOfWork, fund_id: str) -> None:
    """Take a fund out; what was paid stays with its decisions."""
    work.funds.remove(work.funds.get(fund_id))


def of_year(read: Reader, year: int, basis: Basis) -> FundsOfYear:
    """Hold the office's funds of a year against its decisions dated in that year, and its drafts."""
    office = read.profile.office
    funds = read.funds.all(office=office, year=year)
    names = {one.name for one in funds}
    paying = [one for one in _of_year(read, year) if is_charged(one, names)]
    return stand(year, funds, [charge(read, one, basis) for one in paying])


def _of_year(read: Reader, year: int) -> list[Decision]:
    known = read.decisions.all(office=read.profile.office)
    return [one for one in known if charged_year(one) == year]
