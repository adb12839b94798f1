"""Who is close to an award, told from the office's own records."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import a_person, an_award_held, office_open

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import awards_held, directory, initiatives, year_results
from phuquoc_desktop.services.law.close import CloseLine, close_to, coming_year
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.storage.lists import ListQuery


@pytest.fixture
def backend(tmp_path: Path):
    with office_open(tmp_path) as opened:
        yield opened


def somebody(backend: Backend, *held: tuple[str, int], revoked: tuple[int, ...] = (), name: str = "Trần Thị Mai"):
    with backend.begin("People") as work:
        person = directory.add(work, a_person(name), backend.today)
        work.flush()
        for award, year in held:
            draft = an_award_held(person, award=award, year=year, revoked=year in revoked)
            awards_held.add(work, draft, backend.awards)
    return person


def close(backend: Backend, year: int = 2021, award: str = "CSTDT") -> list[CloseLine]:
    with backend.reading() as read:
        law = Law(backend.rulebook(read), backend.awards)
        return [one for one in close_to(read, law, backend.profile.office, year) if one.award.code == award]


def missing(line: CloseLine) -> set[str]:
    return {one.criterion.id for one in line.missing}


def test_two_years_in_a_row_need_only_the_third(backend: Backend) -> None:
    somebody(backend, ("CSTDCS", 2019), ("CSTDCS", 2020))
    (line,) = close(backend)
    assert (line.party.name, line.year, line.reached.reached) == ("Trần Thị Mai", 2021, 2)
    assert {"CSTDT.three_in_a_row", "CSTDT.initiative"} <= missing(line)
    assert not line.is_ready
    assert line.judgement.verdict is Verdict.NEEDS_REVIEW


def test_a_gap_or_a_revoked_title_is_not_close(backend: Backend) -> None:
    somebody(backend, ("CSTDCS", 2018), ("CSTDCS", 2020))
    somebody(backend, ("CSTDCS", 2019), ("CSTDCS", 2020), revoked=(2019,), name="Lê Văn Bình")
    assert close(backend) == []


def test_three_years_and_an_initiative_of_the_province_leave_the_row_complete(backend: Backend) -> None:
    person = somebody(backend, ("CSTDCS", 2018), ("CSTDCS", 2019), ("CSTDCS", 2020))
    with backend.begin("Initiative") as work:
        draft = Initiative.draft(title="Tưới tiêu", year=2020, recognised_by=Level.PROVINCE, scope=Level.PROVINCE)
        initiatives.add(work, draft, [initiatives.Author(person.id)], backend.today)
    (line,) = close(backend)
    assert line.reached.met
    assert not {"CSTDT.three_in_a_row", "CSTDT.initiative", "CSTDT.recognised"} & missing(line)


def test_who_has_no_history_is_not_guessed_at(backend: Backend) -> None:
    somebody(backend)
    assert close(backend) == []


def test_who_holds_the_award_of_the_year_needs_nothing_more(backend: Backend) -> None:
    somebody(backend, ("CSTDCS", 2018), ("CSTDCS", 2019), ("CSTDCS", 2020), ("CSTDT", 2021))
    assert close(backend) == []


def test_ratings_count_where_the_law_asks_for_them(backend: Backend) -> None:
    person = somebody(backend)
    with backend.begin("Ratings") as work:
        for year in (2022, 2023):
            year_results.record(work, YearResult.draft(party_id=person.id, year=year, rating=Rating.EXCELLENT))
    with backend.reading() as read:
        assert directory.find(read, ListQuery(text="mai")) == [person.id]
    assert [line.reached.reached for line in close(backend, 2024, "BK_TINH")] == [2]
    assert close(backend, 2026, "BK_TINH") == []


def test_those_who_lack_least_come_first(backend: Backend) -> None:
    somebody(backend, ("CSTDCS", 2019), ("CSTDCS", 2020), name="An Văn Thiếu")
    somebody(backend, ("CSTDCS", 2018), ("CSTDCS", 2019), ("CSTDCS", 2020), name="Vũ Thị Đủ")
    assert [line.party.name for line in close(backend)] == ["Vũ Thị Đủ", "An Văn Thiếu"]


def test_of_several_ways_only_the_nearest_is_told_and_only_what_is_open_in_it(backend: Backend) -> None:
    person = somebody(backend)
    with backend.begin("Ratings") as work:
        for year in (2020, 2021):
            year_results.record(work, YearResult.draft(party_id=person.id, year=year, rating=Rating.EXCELLENT))
    (line,) = close(backend, 2022, "BK_TINH")
    assert any(one.parts for one in line.missing), "the law offers several ways"
    assert [one.needed for one in line.open_parts if "sáng kiến" in one.needed] == [
        "Có 02 sáng kiến được cơ sở công nhận trong thời gian đó"
    ]
    assert not any(one.parts for one in line.open_parts)


def test_the_year_that_is_decided_next_is_the_running_one_until_it_is_over() -> None:
    assert coming_year(2021, date(2021, 11, 23)) == 2021
    assert coming_year(2021, date(2022, 1, 4)) == 2022
