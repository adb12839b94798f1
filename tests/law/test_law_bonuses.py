"""Whose awards a list of bonuses pays: those of an office, or of all offices that the city has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import AN_THOI, DUONG_DONG, a_city, a_person, an_award_held

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services.law import bonuses
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.settings import MoneySettings
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def received(work: UnitOfWork, office: str, name: str, award: str, day: date) -> tuple[Party, AwardHeld]:
    """Write what a ward's bundle brought."""
    work.write_for(office)
    party = a_person(name)
    party.id, party.office = work.new_id(), office
    work.parties.add(party)
    work.flush()
    held = an_award_held(party, award, 2021, decision_date=day)
    held.id, held.office = work.new_id(), office
    return party, work.awards_held.add(held)


@pytest.mark.parametrize(
    ("office", "year", "total"),
    [(None, 2021, 450_000 + 1_490_000), (DUONG_DONG, 2021, 450_000), (AN_THOI, 2021, 1_490_000), (None, 2020, 0)],
)
def test_the_city_pays_for_all_offices_or_for_one(tmp_path: Path, office: str | None, year: int, total: int) -> None:
    city = a_city(tmp_path)
    with city.begin("Receive") as work:
        received(work, DUONG_DONG, "Nguyễn Văn An", "LDTT", date(2021, 1, 1))
        received(work, AN_THOI, "Trần Thị Bình", "CSTDCS", date(2021, 12, 31))
    with city.reading() as read:
        payroll = bonuses.for_year(read, year, shipped_rulebook(), MoneySettings(), office=office)
    assert payroll.list.total == total
    assert {line.granted.party_id for line in payroll.list.lines} == set(payroll.parties)
    city.close()
