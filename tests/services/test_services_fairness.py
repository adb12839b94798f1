"""Fairness of an office's lists: counted by the database as it would be one by one, each party once, also for many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import (
    AN_THOI,
    DUONG_DONG,
    TODAY,
    a_candidate,
    a_collective,
    a_dossier,
    a_person,
    a_registration,
    add_party,
    again,
    register,
)
from builders import an_office as begin

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.fairness import Aspect, Eye, Share
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.services import directory, dossiers, registrations
from phuquoc_desktop.services.catalogue import load_fairness
from phuquoc_desktop.services.fairness import Balance, Fairness


@pytest.fixture(params=["duong-dong", "an-thoi"])
def office(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Backend]:
    backend = begin(tmp_path / "office", request.param)
    yield backend
    backend.close()


def people() -> list[Party]:
    return [
        a_person("Trần Thị Hoa", sex=Sex.FEMALE, direct_worker=True, position="Giáo viên"),
        a_person("Lê Văn Hùng", sex=Sex.MALE, direct_worker=False, position="Phó Chủ tịch", address="Hòn Thơm"),
        a_person("Phạm An", position="Hiệu trưởng"),
        a_person("Võ Bình"),
        a_collective("Tổ Một cửa", members=5),
        a_collective("Trường học", members=40, address="Khu phố 2"),
        a_collective("Tổ tự quản"),
    ]


def fill(backend: Backend, registered: int) -> list[Party]:
    with backend.begin("test") as work:
        added = [directory.add(work, one, TODAY) for one in people()]
        for one in added[:registered]:
            awards = ["LDTT", "GK_XA"] if one.party_kind == "person" else ["TTLDTT"]
            registrations.record_several(work, a_registration(one), awards, backend.awards, TODAY)
    return added


def test_the_database_counts_as_one_would_by_hand(office: Backend) -> None:
    added = fill(office, 5)
    with office.reading() as read:
        fairness = Fairness(read, office.offices)
        balance = fairness.of_registrations(2021, office.profile.office)
        eye = Eye(load_fairness(), office.office.slug)
        by_hand = [(fairness.traits(read.parties.get(one.id)), 1) for one in added]
    assert balance.office == eye.portrait(by_hand)
    assert balance.listed == eye.portrait(by_hand[:5])
    assert balance.listed[Aspect.WOMEN] == Share(1, 1, 2), "two awards for one person are one person"
    assert balance.listed[Aspect.LEADERS] == Share(2, 1, 1)
    assert balance.office[Aspect.SMALL] == Share(1, 1, 1)


def test_remote_is_unknown_only_where_a_part_of_the_office_is_remote(office: Backend) -> None:
    fill(office, 0)
    with office.reading() as read:
        remote = Fairness(read, office.offices).of_registrations(2021, office.profile.office).office[Aspect.REMOTE]
    assert remote == (Share(1, 1, 5) if office.profile.office == AN_THOI else Share(0, 7, 0))


def test_a_dossier_stands_beside_its_office(office: Backend) -> None:
    added = fill(office, 0)
    with office.begin("test") as work:
        dossier = dossiers.open_dossier(work, a_dossier(award="LDTT"), office.awards)
        dossiers.add_candidate(work, a_candidate(dossier, added[0]), office.awards)
    with office.reading() as read:
        balance = Fairness(read, office.offices).of_dossier(dossier.id)
        joining = Fairness(read, office.offices).traits(read.parties.get(added[1].id))
    assert balance.listed[Aspect.WOMEN] == Share(1, 0, 0)
    assert balance.office[Aspect.WOMEN] == Share(1, 1, 2)
    more = balance.with_added(office.office.slug, [joining])
    assert more.listed[Aspect.WOMEN] == Share(1, 1, 0)
    assert more.office == balance.office


def test_the_city_sees_each_office_apart(tmp_path: Path) -> None:
    with_people = begin(tmp_path / "ward")
    fill(with_people, 3)
    with with_people.reading() as read:
        by_office = Fairness(read, with_people.offices).by_office(2021)
        whole = Fairness(read, with_people.offices).of_registrations(2021, None)
    with_people.close()
    assert set(by_office) == {DUONG_DONG}
    assert by_office[DUONG_DONG] == whole
    with again(tmp_path / "ward") as backend, backend.reading() as read:
        nobody = Fairness(read, backend.offices).by_office(2020)[DUONG_DONG]
    assert all(share.total == 0 for share in nobody.listed.values())


def test_ethnic_minorities_are_shown_only_where_an_office_keeps_the_group(office: Backend) -> None:
    register(office, add_party(office, a_person("Lê Văn An")))

    def balance() -> Balance:
        with office.reading() as read:
            return Fairness(read, office.offices).of_registrations(2021, office.profile.office)

    assert Aspect.MINORITY not in balance().aspects
    register(office, add_party(office, a_person("Danh Thị Sóc", ethnic_group="Khmer")))
    add_party(office, a_person("Trần Văn Bình", ethnic_group="Kinh"))
    found = balance()
    assert found.aspects[-1] is Aspect.MINORITY
    assert (found.listed[Aspect.MINORITY], found.office[Aspect.MINORITY]) == (Share(1, 0, 1), Share(1, 1, 1))
