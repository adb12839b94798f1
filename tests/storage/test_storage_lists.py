"""Lists: filtered, sorted, in Vietnamese order, empty fields last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import TODAY, a_collective, a_household, a_person, a_registration, an_office
from postgresql_server import offices_kept_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import directory, registration_list, registrations
from phuquoc_desktop.storage.lists import ListQuery

PEOPLE = [
    ("Trần Văn Ân", "1990", "Đội trưởng", "Ấp Ổi"),
    ("Lê Thị An", "1984-05-12", "Chủ tịch", "Văn phòng"),
    ("Nguyễn Thị Ánh", None, None, None),
    ("Phạm Văn Đạt", "1984", "Ấp trưởng", "Đảng ủy"),
]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """An office with lists, on each database; it lives longer than one test, and so says itself where it is kept."""
    with offices_kept_in(request.param):
        backend = filled(tmp_path_factory.mktemp("lists"))
        yield backend
        backend.close()


def filled(folder: Path) -> Backend:
    backend = an_office(folder)
    with backend.begin("people") as work:
        for day, (name, birth, position, unit) in enumerate(PEOPLE, 1):
            known = directory.unit_named(work, unit or "")
            draft = a_person(name, birth=birth, position=position, unit_id=known.id if known else None)
            party = directory.add(work, draft, TODAY)
            for award in ("LDTT", "CSTDCS")[: day % 2 + 1]:
                draft_of_registration = a_registration(
                    party, award, registered_on=date(2021, 2, day), year=2020 + day // 4
                )
                registrations.record(work, draft_of_registration, backend.awards, TODAY)
        group = directory.add(work, a_collective("Khu phố 1"), TODAY)
        registrations.record(work, a_registration(group, "TTLDTT", year=2022), backend.awards, TODAY)
        directory.add(work, a_household("Hộ bà Cúc"), TODAY)
    return backend


def parties(backend: Backend, **query: object) -> list[str]:
    with backend.reading() as read:
        ids = directory.find(read, ListQuery(**query))  # type: ignore[arg-type]
        return [line.name.split()[-1] for line in directory.lines(read, ids)]


def registered(backend: Backend, **query: object) -> list[tuple[str, str]]:
    with backend.reading() as read:
        ids = registration_list.find(read, ListQuery(**query))  # type: ignore[arg-type]
        return [
            (line.party.name.split()[-1], line.award) for line in registration_list.lines(read, ids, backend.awards)
        ]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", ["An", "Ánh", "Ân", "Đạt"]),
        ("birth", ["Đạt", "An", "Ân", "Ánh"]),
        ("position", ["Đạt", "An", "Ân", "Ánh"]),
        ("unit", ["Ân", "Đạt", "An", "Ánh"]),
        ("nonsense", ["An", "Ánh", "Ân", "Đạt"]),
    ],
)
def test_people_are_sorted_in_vietnamese_order_and_empty_fields_come_last(
    full: Backend, sort: str, order: list[str]
) -> None:
    assert parties(full, sort=sort, party_kind="person") == order


def test_descending_turns_the_order_but_keeps_empty_fields_last(full: Backend) -> None:
    assert parties(full, party_kind="person", descending=True) == ["Đạt", "Ân", "Ánh", "An"]
    assert parties(full, sort="birth", party_kind="person", descending=True) == ["Ân", "An", "Đạt", "Ánh"]


def test_parties_are_filtered_by_kind_unit_and_office(full: Backend) -> None:
    with full.reading() as read:
        unit = read.units.first(name="Văn phòng")
    assert unit is not None
    assert parties(full, unit_id=unit.id) == ["An"]
    assert parties(full, party_kind=PartyKind.HOUSEHOLD.value) == ["Cúc"]
    assert len(parties(full)) == len(parties(full, office=full.profile.office)) == 6
    assert parties(full, office="911@2021-03-01") == []


def test_year_and_award_do_not_multiply_the_directory(full: Backend) -> None:
    assert len(parties(full, year=2021, award="LDTT")) == 6


def test_only_so_many_rows_are_given_as_were_asked_for(full: Backend) -> None:
    assert parties(full, party_kind="person", limit=2) == ["An", "Ánh"]


def test_registrations_are_filtered_by_year_award_kind_and_words(full: Backend) -> None:
    assert registered(full, year=2021) == [("Đạt", "LDTT")]
    assert registered(full, award="CSTDCS") == [("Ánh", "CSTDCS"), ("Ân", "CSTDCS")]
    assert registered(full, party_kind="collective") == [("1", "TTLDTT")]
    assert registered(full, text="anh ng", award="LDTT") == [("Ánh", "LDTT")]
    assert registered(full, office="911@2021-03-01") == []
    assert len(registered(full, office=full.profile.office)) == 7


def test_registrations_are_sorted_by_day_and_then_by_name(full: Backend) -> None:
    by_day = registered(full, sort="registered_on", party_kind="person")
    assert [name for name, _award in by_day] == ["Ân", "Ân", "An", "Ánh", "Ánh", "Đạt"]
    by_award = registered(full, sort="award", year=2020, descending=True)
    assert [award for _name, award in by_award] == ["LDTT"] * 3 + ["CSTDCS"] * 2
    assert [name for name, award in by_award if award == "LDTT"] == ["An", "Ánh", "Ân"]


def test_the_same_question_has_the_same_answer_in_the_same_order(full: Backend) -> None:
    with full.reading() as read:
        assert len({tuple(registration_list.find(read, ListQuery(sort="unit"))) for _ in range(3)}) == 1


ASKED = (
    ListQuery(),
    ListQuery(text="thi"),
    ListQuery(text="thi a"),
    ListQuery(text="khong co ai"),
    ListQuery(text="1984"),
    ListQuery(party_kind="person"),
    ListQuery(award="LDTT"),
    ListQuery(year=2020, award="LDTT", party_kind="person", text="van"),
    ListQuery(office="31081@2021-03-01"),
)


@pytest.mark.parametrize("query", ASKED)
@pytest.mark.parametrize("sort", ["name", "position", "registered_on"])
def test_the_first_page_begins_the_whole_list_and_the_count_is_its_length(
    full: Backend, query: ListQuery, sort: str
) -> None:
    with full.reading() as read:
        for find, count in ((directory.find, directory.count), (registration_list.find, registration_list.count)):
            asked = replace(query, sort=sort)
            whole = find(read, asked)
            assert find(read, replace(asked, limit=2)) == whole[:2]
            assert count(read, asked) == len(whole)
