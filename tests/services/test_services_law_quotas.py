"""The quota of a year's list, live as names are added."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_person, add_party, an_award_held, office_open, register

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.services.law.quotas import QuotaLine, quota_lines


@pytest.fixture
def backend(tmp_path: Path):
    with office_open(tmp_path) as opened:
        yield opened


def strivers(backend: Backend, ldtt: int, cstdcs: int) -> list[Party]:
    people = [add_party(backend, a_person(f"Nguyễn Văn {chr(97 + one)}")) for one in range(ldtt)]
    for one in people:
        register(backend, one, "LDTT")
    for one in people[:cstdcs]:
        register(backend, one, "CSTDCS")
    return people


def lines(backend: Backend, year: int = 2021) -> list[QuotaLine]:
    with backend.reading() as read:
        law = Law(backend.rulebook(read), backend.awards)
        return quota_lines(read, law, backend.profile.office, year)


@pytest.mark.parametrize(("cstdcs", "within"), [(3, True), (4, False)])
def test_fifteen_of_a_hundred_may_be_proposed(backend: Backend, cstdcs: int, within: bool) -> None:
    strivers(backend, 20, cstdcs)
    (line,) = lines(backend)
    assert (line.award.code, line.part, line.base, line.most) == ("CSTDCS", cstdcs, 20, 3)
    assert line.within is within
    assert line.confirmed
    assert "91/2017" in line.criterion.article


def test_a_list_between_two_roundings_is_for_a_person(backend: Backend) -> None:
    strivers(backend, 18, 3)
    (line,) = lines(backend)
    assert (line.most, line.within) == (2, None)


def test_whoever_registered_and_holds_the_title_counts_once(backend: Backend) -> None:
    people = strivers(backend, 7, 1)
    with backend.begin("Award") as work:
        awards_held.add(work, an_award_held(people[0], award="CSTDCS", year=2021), backend.awards)
    assert [(one.part, one.base) for one in lines(backend)] == [(1, 7)]


def test_nobody_who_strives_needs_no_quota(backend: Backend) -> None:
    strivers(backend, 5, 0)
    assert lines(backend) == []
    assert lines(backend, 2022) == []
