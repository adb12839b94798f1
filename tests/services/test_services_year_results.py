"""Results of years: one a party and year, what is empty stays unknown."""

from __future__ import annotations

from typing import Any

import pytest
from builders import a_collective, add_party
from merits import a_result, write_result

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.year_result import Discipline
from phuquoc_desktop.services import directory, history, year_results
from phuquoc_desktop.services.directory import PartyInUseError


def test_a_second_result_of_a_year_is_written_over_the_first(office: Backend) -> None:
    party = add_party(office)
    first = write_result(office, party, rating=Rating.GOOD, leave_days=3)
    again = write_result(office, party, rating=Rating.EXCELLENT)
    assert again.id == first.id
    with office.reading() as read:
        known = year_results.of_party(read, party.id)
    assert [(one.rating, one.leave_days) for one in known] == [(Rating.EXCELLENT, None)]


def test_the_newest_year_comes_first_and_a_year_without_entry_is_none(office: Backend) -> None:
    party = add_party(office)
    for year in (2019, 2021, 2020):
        write_result(office, party, year)
    with office.reading() as read:
        assert [one.year for one in year_results.of_party(read, party.id)] == [2021, 2020, 2019]
        assert year_results.of_year(read, party.id, 2018) is None


def test_no_discipline_is_kept_apart_from_not_known(office: Backend) -> None:
    party = add_party(office)
    write_result(office, party, 2020, discipline=Discipline.NONE, under_review=False)
    write_result(office, party, 2021)
    with office.reading() as read:
        known = {one.year: (one.discipline, one.under_review) for one in year_results.of_party(read, party.id)}
    assert known == {2020: (Discipline.NONE, False), 2021: (None, None)}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"year": 1800}, "year"),
        ({"leave_days": -1}, "leave_days"),
        ({"members": 5, "ldtt": 6}, "ldtt"),
        ({"members": 5, "completed": 9}, "completed"),
        ({"contribution": -5}, "contribution"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(office: Backend, values: dict[str, Any], field: str) -> None:
    party = add_party(office, a_collective())
    with pytest.raises(RefusedError) as caught:
        write_result(office, party, **values)
    assert caught.value.field == field


def test_everything_that_is_wrong_is_said_at_once(office: Backend) -> None:
    party = add_party(office)
    with pytest.raises(SeveralRefusedError), office.begin("write") as work:
        year_results.record(work, a_result(party, leave_days=-1, months_in_service=-2))


def test_a_result_is_removed_and_comes_back_with_undo(office: Backend) -> None:
    party = add_party(office)
    write_result(office, party, rating=Rating.GOOD)
    with office.begin("remove") as work:
        year_results.remove(work, party.id, 2021)
        work_id = work.job.work_id
    with office.reading() as read:
        assert year_results.of_year(read, party.id, 2021) is None
    with office.begin("undo") as work:
        history.undo(work, work_id)
    with office.reading() as read:
        known = year_results.of_year(read, party.id, 2021)
    assert known is not None
    assert known.rating is Rating.GOOD


def test_a_party_whose_years_are_recorded_is_not_removed(office: Backend) -> None:
    party = add_party(office)
    write_result(office, party)
    with pytest.raises(PartyInUseError), office.begin("remove") as work:
        directory.remove(work, party.id)
