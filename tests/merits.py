"""Builders of what law asks for: results of years, initiatives, decisions of people, and the law at hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import TODAY, an_award_held

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.ruling import WHOLE, Outcome, Ruling
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.services import awards_held, initiatives, rulings, year_results
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.history_since import set_history_since
from phuquoc_desktop.services.law.proposals import Law, Proposal, for_registration

GOOD_YEAR = {
    "rating": Rating.GOOD,
    "discipline": Discipline.NONE,
    "under_review": False,
    "months_in_service": 12,
    "leave_days": 0,
}
"""A year after which nothing stands against “Lao động tiên tiến”."""


def a_result(party: Party, year: int = 2021, **values: Any) -> YearResult:
    return YearResult.draft(party_id=party.id, year=year, **values)


def an_initiative(title: str = "Sổ tay một cửa", **values: Any) -> Initiative:
    return Initiative.draft(
        **{"title": title, "year": 2021, "recognised_by": Level.BASE, "scope": Level.BASE, **values}
    )


def a_ruling(party: Party, **values: Any) -> Ruling:
    known = {
        "party_id": party.id,
        "award": "CSTDT",
        "year": 2021,
        "criterion": WHOLE,
        "outcome": Outcome.ALLOWED,
        "reason": "Thành tích đặc biệt",
        "ruled_by": "Lê Thị Bưởi",
        "ruled_on": TODAY,
        "verdict": "not_eligible",
        "pack": "phu-quoc-R1 1.0.0",
        "pack_sha256": "0" * 64,
    }
    return Ruling.draft(**known | values)


def write_result(backend: Backend, party: Party, year: int = 2021, **values: Any) -> YearResult:
    with backend.begin("Write a result") as work:
        return year_results.record(work, a_result(party, year, **values))


def enter_initiative(backend: Backend, *parties: Party, **values: Any) -> Initiative:
    with backend.begin("Enter an initiative") as work:
        authors = [Author(one.id) for one in parties]
        return initiatives.add(work, an_initiative(**values), authors, date(2021, 12, 31))


def rule(backend: Backend, party: Party, **values: Any) -> Ruling:
    with backend.begin("Decide") as work:
        return rulings.record(work, a_ruling(party, **values))


def hold(backend: Backend, party: Party, award: str, *years: int, revoked: bool = False) -> None:
    """Enter awards; the office says that it has entered all of this century's."""
    with backend.begin("Hold") as work:
        set_history_since(work, 2005)
        for year in years:
            awards_held.add(work, an_award_held(party, award, year, revoked=revoked), backend.awards)


def prospect(backend: Backend, party: Party, award: str, year: int = 2021) -> Proposal:
    with backend.reading() as read:
        law = Law(shelf.rulebook(read), backend.awards)
        return for_registration(read, law, [party.id], [award], year)[0]
