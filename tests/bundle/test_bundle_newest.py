"""What the city says comes in several kinds of bundle; the older one never puts older words over newer ones."""

from __future__ import annotations

from pathlib import Path

from builders import CITY, START
from msgspec import structs
from two_offices import two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.newest import Rows, newest_rows
from phuquoc_desktop.bundle.outgoing import next_head
from phuquoc_desktop.domain.exchange import BundleKind, Remark
from phuquoc_desktop.domain.review import PeriodReview
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

ROWS: Rows = {Remark: [], PeriodReview: []}
COUNTS = {"remark": 0, "period_review": 0}


def a_head(city: Backend, work: UnitOfWork, **values: object) -> BundleHead:
    head = next_head(work, city.post, BundleKind.RETURN, "31078@2021-03-01")
    return structs.replace(head, counts=COUNTS, **values)


def test_an_older_return_passes_over_what_a_newer_return_brought(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        both.to_the_ward()
        with both.city.begin("Look") as work:
            newer, older = a_head(both.city, work), a_head(both.city, work, journal_head=0)
        with both.ward.reading() as read:
            assert newest_rows(read, newer, ROWS) == ROWS
            assert newest_rows(read, older, ROWS) == {}


def test_of_two_pcs_of_the_city_the_later_bundle_counts(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        both.to_the_ward()
        with both.city.begin("Look") as work:
            newer = a_head(both.city, work, device="aaaaaa", journal_head=0)
            older = structs.replace(newer, made_at=START.replace(year=2020))
        with both.ward.reading() as read:
            assert {one.sender for one in read.bundles_received.all()} == {CITY}
            assert newest_rows(read, newer, ROWS) == ROWS
            assert newest_rows(read, older, ROWS) == {}


def test_a_kind_that_the_sender_did_not_know_is_left_alone(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        with both.city.begin("Look") as work:
            head = structs.replace(a_head(both.city, work), counts={"remark": 0})
        with both.ward.reading() as read:
            assert newest_rows(read, head, ROWS) == {Remark: []}
