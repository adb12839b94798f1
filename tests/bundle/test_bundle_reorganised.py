"""Bundles over a reorganisation: the successor goes on with keys and people of the former office, and both are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from builders import a_person, ids_from

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.incoming import Taken, open_bundle, take
from phuquoc_desktop.bundle.outgoing import send_configuration, send_report, send_return
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services import correspondents, directory, offices_at_hand, remarks, reorganising
from phuquoc_desktop.services.reorganising.wish import Wish
from phuquoc_desktop.storage.profile import Role

ZONE, OTHER, PROVINCE, TOGETHER = "31078@2025-07-01", "31105@2025-07-01", "91@2025-07-01", "40003@2027-01-01"
FILE = f"""[head]
kind = "reorganisation"
format = 1
id = "nhap-hai-dac-khu"
title = "Nhập hai đặc khu (thử)"
version = "1.0.0"
counts_from = 2027-01-01
law = "Nghị quyết thử"
confirmed = true
confirmed_by = "Người thử"
certainty = "found"
source = "bịa"

[[offices]]
code = "40003"
slug = "hai-dao"
kind = "special_zone"
name = "Ủy ban nhân dân đặc khu Hai Đảo"
short_name = "Đặc khu Hai Đảo"
parent = "{PROVINCE}"
certainty = "found"
source = "bịa"

[[steps]]
kind = "merge"
former = ["{ZONE}", "{OTHER}"]
new = ["40003"]
certainty = "found"
source = "bịa"
"""


class Clock:
    """A clock of all three offices that can be put forward to the new year."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 31, 8, 0)

    def __call__(self) -> datetime:
        """Go on by a second each time."""
        self.now += timedelta(seconds=1)
        return self.now

    def new_year(self) -> None:
        """Let the day come from which the reorganisation counts."""
        self.now = datetime(2027, 1, 1, 8, 0)


@dataclass
class Island:
    """Two zones and the province that receives from them, on the first day of their merging."""

    zone: Backend
    other: Backend
    province: Backend
    mail: Path
    file: str
    clock: Clock

    def report(self, sender: Backend) -> Path:
        """Write a report of one of the zones."""
        return send_report(sender.begin, sender.post, self.mail, silent).path

    def apply(self, backend: Backend) -> reorganising.Applied:
        """Apply the merge in one folder."""
        with backend.begin(reorganising.APPLY) as work:
            known = {one.head.id for one in offices_at_hand.reorganisations(work)}
            text = "nhap-hai-dac-khu" if "nhap-hai-dac-khu" in known else self.file
            done = reorganising.apply(
                work, reorganising.open_source(work, text), Wish(carry=False), backend.today, "thử"
            )
        backend.look_again()
        return done


def taken(backend: Backend, path: Path) -> Taken:
    """Take a bundle in."""
    with backend.begin("Take in a bundle") as work:
        return take(work, backend.post, open_bundle(work, backend.post, path))


def person(backend: Backend, name: str) -> str:
    """Add somebody who is registered this year, and return the id."""
    with backend.begin("thử") as work:
        one = directory.add(work, a_person(name), backend.today)
        wanted = Registration.draft(party_id=one.id, year=2026, award="LDTT", registered_on=backend.today)
        wanted.id, wanted.office = work.new_id(), work.office
        work.registrations.add(wanted)
        return one.id


def owner(backend: Backend, party_id: str) -> str | None:
    """Return whose somebody is here."""
    with backend.reading() as read:
        found = read.parties.find(party_id)
        return found.office if found else None


def introduce(at: Backend, who: Backend) -> None:
    """Make the signing key of an office known; nobody can encrypt to it, so that what is sent is plain."""
    keys = who.post.keys.public
    with at.begin("thử") as work:
        correspondents.introduce(work, who.profile.office, keys.signing_line, keys.recipient, at.today)


@pytest.fixture
def island(tmp_path: Path) -> Iterator[Island]:
    """Begin the three offices; each zone has somebody, and has reported."""
    made: list[Backend] = []
    clock = Clock()
    for number, (code, role) in enumerate((("31078", Role.OFFICE), ("31105", Role.OFFICE), ("an-giang", Role.CITY))):
        outside = Outside(clock, ids_from(1 + (number << 20)))
        made.append(begin_office(tmp_path / code, Beginning(code, role, 2026, "Lê Thị Bưởi"), outside))
    zone, other, province = made
    file = tmp_path / "nhập.toml"
    file.write_text(FILE, encoding="utf-8")
    (tmp_path / "mail").mkdir()
    for one in (zone, other):
        introduce(province, one)
    introduce(zone, other)
    yield Island(zone, other, province, tmp_path / "mail", str(file), clock)
    for one in made:
        one.close()


def test_the_successor_reports_with_the_key_of_the_former_office_and_people_are_counted_once(island: Island) -> None:
    mit = person(island.zone, "Trần Văn Mít")
    taken(island.province, island.report(island.zone))
    late = island.report(island.zone)
    island.clock.new_year()
    for one in (island.zone, island.province):
        island.apply(one)
    assert owner(island.province, mit) == ZONE
    taken(island.province, island.report(island.zone))
    assert owner(island.province, mit) == TOGETHER
    with island.province.reading() as read:
        assert [one.office for one in read.registrations.all()] == [ZONE]
        head = read.parties.count()
    said = taken(island.province, late).remarks
    assert said == ("Ủy ban nhân dân đặc khu Phú Quốc (now Ủy ban nhân dân đặc khu Hai Đảo)",)
    assert owner(island.province, mit) == TOGETHER
    with island.province.reading() as read:
        assert read.parties.count() == head


def test_a_bundle_made_by_an_office_after_its_end_says_so(island: Island) -> None:
    person(island.zone, "Trần Văn Mít")
    island.clock.new_year()
    island.apply(island.province)
    remarks_made = taken(island.province, island.report(island.zone)).remarks
    assert len(remarks_made) == 2
    assert "31/12/2026" in remarks_made[1]


def test_the_people_of_the_other_office_come_by_its_own_bundle_and_go_the_same_way(island: Island) -> None:
    na = person(island.other, "Lê Thị Na")
    last = island.report(island.other)
    island.clock.new_year()
    island.apply(island.zone)
    taken(island.zone, last)
    assert owner(island.zone, na) == OTHER
    assert island.apply(island.zone).moved == 1
    assert owner(island.zone, na) == TOGETHER
    assert island.apply(island.zone).moved == 0


def test_a_report_from_before_is_not_taken_over_what_the_office_has_become(island: Island) -> None:
    person(island.zone, "Trần Văn Mít")
    before = island.report(island.zone)
    island.clock.new_year()
    island.apply(island.zone)
    with pytest.raises(RefusedBundleError) as caught:
        taken(island.zone, before)
    assert caught.value.reason == "former-self"


def test_what_was_returned_to_the_former_office_is_still_to_be_mended(island: Island) -> None:
    mit = person(island.zone, "Trần Văn Mít")
    introduce(island.zone, island.province)
    taken(island.province, island.report(island.zone))
    with island.province.begin("thử") as work:
        draft = Remark.draft(
            addressee=ZONE,
            record_kind="party",
            record_id=mit,
            text="Ghi lại ngày sinh cho đúng giấy tờ.",
            made_on=island.province.today,
        )
        remarks.make(work, draft, island.province.today)
    back = send_return(island.province.begin, island.province.post, ZONE, island.mail).path
    island.clock.new_year()
    island.apply(island.zone)
    taken(island.zone, back)
    with island.zone.reading() as read:
        assert [one.remark.record_id for one in remarks.to_do(read)] == [mit]


def test_the_file_travels_in_the_configuration_and_is_known_where_it_arrives(island: Island) -> None:
    introduce(island.zone, island.province)
    with island.province.reading() as read:
        source = reorganising.open_source(read, island.file)
    assert source.file is not None
    sent = send_configuration(island.province.begin, island.province.post, [ZONE], [source.file], island.mail)
    said = taken(island.zone, sent[0].path)
    (told,) = [one.told for one in said.catalogue]
    assert told == "Offices and their reorganisations nhap-hai-dac-khu 1.0.0, valid 01/01/2027 – …"
    assert "Đặc khu Hai Đảo" in said.law[0].lines[0]
    island.zone.look_again()
    island.clock.new_year()
    assert island.zone.offices.by_key(TOGETHER).short_name == "Đặc khu Hai Đảo"
    island.apply(island.zone)
    assert island.zone.profile.office == TOGETHER
