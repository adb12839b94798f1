"""A reorganisation in a folder of data: counted before, applied as one job, taken back; nobody is lost, old papers stay old."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from builders import (
    AN_THOI,
    CITY,
    DUONG_DONG,
    a_clock,
    a_collective,
    a_dossier,
    a_person,
    a_registration,
    an_award_held,
    ids_from,
)

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.city.board import below
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.succession import UnknownFormerError
from phuquoc_desktop.services import dossiers, history, offices_at_hand, registrations, reorganising, undoing
from phuquoc_desktop.services.catalogue.reorganisations import NotAReorganisationError
from phuquoc_desktop.services.reorganising.applying import OpenWorkError, UndecidedError
from phuquoc_desktop.services.reorganising.preview import Counted
from phuquoc_desktop.services.reorganising.wish import ChooseSuccessorError, NotItsSuccessorError, NotYetError, Wish
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

EVENT = "phu-quoc-2025"
ZONE = "31078@2025-07-01"
THO_CHAU = "31105@2021-03-01"
SECOND_ZONE = "31105@2025-07-01"
PROVINCE = "91@2025-07-01"
THE_DAY = datetime(2025, 7, 1, 8, 0)
LATER = datetime(2027, 1, 1, 8, 0)

HEAD = """[head]
kind = "reorganisation"
format = 1
id = "{id}"
title = "Thử"
version = "1.0.0"
counts_from = 2027-01-01
law = "Nghị quyết thử"
confirmed = true
confirmed_by = "Người thử"
certainty = "found"
source = "bịa"
"""
OFFICE = """
[[offices]]
code = "{code}"
slug = "moi-{code}"
kind = "ward"
name = "Ủy ban nhân dân phường Mới {code}"
short_name = "Phường Mới {code}"
parent = "91@2025-07-01"
certainty = "found"
source = "bịa"
"""
SPLIT = f"""
[[steps]]
kind = "split"
former = ["{ZONE}"]
new = ["40001", "40002"]
certainty = "found"
source = "bịa"

[[steps.shares]]
to = "40001"
units = ["Khu phố 1"]
"""
MERGE = f"""
[[steps]]
kind = "merge"
former = ["{ZONE}", "{SECOND_ZONE}"]
new = ["40003"]
certainty = "found"
source = "bịa"
"""


@contextmanager
def an_office_of(
    day: datetime, folder: Path, code: str = "duong-dong", role: Role = Role.OFFICE, year: int = 2021
) -> Iterator[Backend]:
    """Begin an office of a year whose clock stands at a later day."""
    beginning = Beginning(code, role, year, "Lê Thị Bưởi")
    backend = begin_office(folder / "office", beginning, Outside(clock=a_clock(day), new_id=ids_from()))
    try:
        yield backend
    finally:
        backend.close()


def a_file(folder: Path, steps: str, *codes: str, name: str = "thu") -> str:
    """Write a file of a reorganisation."""
    file = folder / f"{name}.toml"
    file.write_text(HEAD.format(id=name) + "".join(OFFICE.format(code=one) for one in codes) + steps, "utf-8")
    return str(file)


def apply(backend: Backend, text: str, wish: Wish | None = None) -> reorganising.Applied:
    """Apply a reorganisation as the commands do."""
    with backend.begin(reorganising.APPLY) as work:
        source = reorganising.open_source(work, text)
        done = reorganising.apply(work, source, wish or Wish(), backend.today, "SHA256:thu")
    backend.look_again()
    return done


def foresee(backend: Backend, text: str, wish: Wish | None = None) -> reorganising.Preview:
    """Return the preview of a reorganisation."""
    with backend.reading() as read:
        return reorganising.preview(read, reorganising.open_source(read, text), wish or Wish(), backend.today)


def add_person(work: UnitOfWork, name: str, office: str = "", unit: Unit | None = None) -> Party:
    """Add somebody to an office's directory."""
    person = a_person(name)
    person.id, person.office, person.unit_id = work.new_id(), office or work.office, unit.id if unit else None
    work.write_for(person.office)
    return work.parties.add(person)


def a_unit(work: UnitOfWork, name: str) -> Unit:
    """Add a unit."""
    return work.units.add(Unit(id=work.new_id(), office=work.office, name=name))


def owners(backend: Backend) -> dict[str, str]:
    """Return whose each party is, by name."""
    with backend.reading() as read:
        return {one.name: one.office for one in read.parties.all()}


def test_people_their_awards_and_units_go_along_and_what_the_office_did_stays_its_own(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path) as ward:
        with ward.begin("thử") as work:
            person = add_person(work, "Trần Văn Mít", unit=a_unit(work, "Khu phố 1"))
            held = AwardHeld(id=work.new_id(), office=work.office, party_id=person.id, award="LDTT", year=2020)
            work.awards_held.add(held)
            registrations.record(work, a_registration(person), ward.awards, ward.today)
        (line,) = [one for one in foresee(ward, EVENT).lines if str(one.office.key) == DUONG_DONG]
        assert (line.before[Counted.PERSONS], line.going[Counted.PERSONS]) == (1, 1)
        assert (line.going[Counted.UNITS], line.going[Counted.AWARDS]) == (1, 1)
        assert (line.before[Counted.REGISTRATIONS], line.going[Counted.REGISTRATIONS]) == (1, 0)
        done = apply(ward, EVENT)
        assert (done.before, done.after, done.moved) == (DUONG_DONG, ZONE, 3)
        assert ward.office.short_name == "Đặc khu Phú Quốc"
        assert ward.city.short_name == "Tỉnh An Giang"
        with ward.reading() as read:
            assert [one.office for one in read.registrations.all()] == [DUONG_DONG]
            assert {one.office for one in (*read.parties.all(), *read.units.all(), *read.awards_held.all())} == {ZONE}
            assert read.awards_held.all(party_id=person.id)[0].year == 2020
        with ward.begin("thử") as work:
            assert registrations.record(work, a_registration(person, year=2025), ward.awards, ward.today).office == ZONE


def test_applying_twice_is_applying_once(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path) as ward:
        with ward.begin("thử") as work:
            add_person(work, "Trần Văn Mít")
        apply(ward, EVENT)
        with ward.reading() as read:
            head = read.journal_head()
        assert apply(ward, EVENT).moved == 0
        with ward.reading() as read:
            assert read.journal_head() == head


def test_a_reorganisation_is_undone_as_other_jobs_are(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path) as ward:
        with ward.begin("thử") as work:
            add_person(work, "Trần Văn Mít")
        apply(ward, EVENT)
        with ward.reading() as read:
            job = undoing.recent(read)[0]
        assert job.state is undoing.UndoState.POSSIBLE
        with ward.begin(undoing.UNDO) as work:
            history.undo(work, job.work_id)
        ward.look_again()
        assert owners(ward) == {"Trần Văn Mít": DUONG_DONG}
        assert (ward.profile.office, ward.city.short_name) == (DUONG_DONG, "Thành phố Phú Quốc")


def test_before_its_day_a_reorganisation_is_only_looked_at(tmp_path: Path) -> None:
    with an_office_of(datetime(2025, 6, 30, 17, 0), tmp_path) as ward:
        assert not foresee(ward, EVENT).counts_already
        with pytest.raises(NotYetError):
            apply(ward, EVENT)
        assert ward.profile.office == DUONG_DONG


def test_open_work_goes_along_only_when_somebody_says_so(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path) as ward:
        with ward.begin("thử") as work:
            person = add_person(work, "Trần Văn Mít")
            this_year = registrations.record(work, a_registration(person, year=2025), ward.awards, ward.today)
            dossier = dossiers.open_dossier(work, a_dossier(code="HS-01"), ward.awards)
        assert (foresee(ward, EVENT).open_registrations, foresee(ward, EVENT).open_dossiers) == (1, 1)
        with pytest.raises(OpenWorkError):
            apply(ward, EVENT)
        apply(ward, EVENT, Wish(carry=True))
        with ward.reading() as read:
            assert read.registrations.get(this_year.id).office == ZONE
            assert read.dossiers.get(dossier.id).office == ZONE


def test_a_split_office_is_shared_out_by_rules_and_by_people_and_loses_nobody(tmp_path: Path) -> None:
    file = a_file(tmp_path, SPLIT, "40001", "40002")
    with an_office_of(LATER, tmp_path, "31078", year=2026) as ward:
        with ward.begin("thử") as work:
            add_person(work, "Trần Văn Mít", unit=a_unit(work, "Khu phố 1"))
            add_person(work, "Lê Thị Na", unit=a_unit(work, "Khu phố 2"))
            add_person(work, "Ngô Văn Ổi")
        found = foresee(ward, file)
        assert [one.short_name for one in found.choices] == ["Phường Mới 40001", "Phường Mới 40002"]
        with pytest.raises(ChooseSuccessorError):
            apply(ward, file)
        with pytest.raises(NotItsSuccessorError):
            apply(ward, file, Wish("31081"))
        found = foresee(ward, file, Wish("40001"))
        assert {one.name for one in found.undecided} == {"Khu phố 2", "Lê Thị Na", "Ngô Văn Ổi"}
        with pytest.raises(UndecidedError):
            apply(ward, file, Wish("40001"))
        ids = {one.name: one.id for one in found.undecided}
        second, first = "40002@2027-01-01", "40001@2027-01-01"
        apply(ward, file, Wish("40001", {ids["Khu phố 2"]: second, ids["Ngô Văn Ổi"]: first}))
        assert owners(ward) == {"Trần Văn Mít": first, "Lê Thị Na": second, "Ngô Văn Ổi": first}
        assert ward.profile.office == first
        assert foresee(ward, "thu", Wish()).becomes is None


def test_a_city_that_ends_keeps_its_folder_until_somebody_says_who_takes_it_over(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path, "phu-quoc", Role.CITY) as city:
        with city.begin("thử") as work:
            for name, office in (("Mít", DUONG_DONG), ("Na", AN_THOI), ("Ổi", THO_CHAU)):
                add_person(work, name, office)
            for office in (DUONG_DONG, AN_THOI):
                draft = a_dossier(code="HS-01")
                draft.id, draft.office, draft.status = work.new_id(), office, DossierStatus.DRAFT
                work.dossiers.add(draft)
        assert apply(city, EVENT).moved == 0
        assert city.profile.office == CITY
        done = apply(city, EVENT, Wish("31078", carry=True))
        assert owners(city) == {"Mít": ZONE, "Na": ZONE, "Ổi": THO_CHAU}
        assert (city.profile.office, city.profile.role) == (ZONE, Role.OFFICE)
        assert done.new_codes == ("HS-01-31081",)
        with city.reading() as read:
            assert {one.code for one in read.dossiers.all()} == {"HS-01", "HS-01-31081"}
            job = undoing.recent(read)[0].work_id
        with city.begin(undoing.UNDO) as work:
            history.undo(work, job)
        city.look_again()
        assert (city.profile.office, city.profile.role) == (CITY, Role.CITY)
        assert owners(city) == {"Mít": DUONG_DONG, "Na": AN_THOI, "Ổi": THO_CHAU}


def test_a_city_that_stays_knows_the_new_office_from_the_day_on_and_the_old_ones_before(tmp_path: Path) -> None:
    file = a_file(tmp_path, MERGE, "40003")
    with an_office_of(LATER, tmp_path, "an-giang", Role.CITY, 2026) as province:
        with province.begin("thử") as work:
            add_person(work, "Mít", ZONE)
        done = apply(province, file)
        assert (done.kept_file, done.moved, province.profile.office) == (True, 0, PROVINCE)
        before = [one.short_name for one in below(province.offices, PROVINCE, date(2026, 12, 31))]
        after = [one.short_name for one in below(province.offices, PROVINCE, date(2027, 1, 1))]
        assert (before, after) == (["Đặc khu Phú Quốc", "Đặc khu Thổ Châu"], ["Phường Mới 40003"])
        assert owners(province) == {"Mít": ZONE}


def test_a_file_of_another_kind_or_one_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    reasons = Path(__file__).parents[2] / "resources" / "catalogue" / "reasons" / "ly-do-phu-quoc.toml"
    with an_office_of(THE_DAY, tmp_path) as ward, ward.reading() as read:
        with pytest.raises(NotAReorganisationError):
            reorganising.open_source(read, str(reasons))
        unknown = a_file(tmp_path, MERGE.replace("31105", "39999"), "40003", name="la")
        with pytest.raises(UnknownFormerError):
            reorganising.open_source(read, unknown)
        assert len(offices_at_hand.reorganisations(read)) == 1


def test_an_award_of_one_year_in_two_offices_stays_one_history(tmp_path: Path) -> None:
    with an_office_of(THE_DAY, tmp_path) as ward:
        with ward.begin("thử") as work:
            person, collective = add_person(work, "Trần Văn Mít"), a_collective("Khu phố 1")
            collective.id, collective.office = work.new_id(), work.office
            work.parties.add(collective)
            held = an_award_held(person, year=2019)
            held.id, held.office = work.new_id(), AN_THOI
            work.write_for(AN_THOI)
            work.awards_held.add(held)
        apply(ward, EVENT)
        with ward.reading() as read:
            assert read.awards_held.get(held.id).office == AN_THOI
            assert [one.year for one in read.awards_held.all(party_id=person.id)] == [2019]
