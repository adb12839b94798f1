"""The city approves and accepts a period; the ward obeys the lock whichever way a change comes; unlocking lets it mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import DUONG_DONG, TODAY, a_person, a_registration, add_party, register
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.city import review_board, review_changes, reviews
from phuquoc_desktop.city.review_board import ReviewLine, ReviewStanding
from phuquoc_desktop.domain.change import Actor, Operation
from phuquoc_desktop.domain.exchange import BundleReceived, Remark
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.services import erasure, history, merging, registrations, remarks, undoing
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.errors import PeriodLockedError

STREAM, YEAR = Stream.REGISTRATIONS, "2021"
REASON = "Phường báo sai danh hiệu đăng ký của một tập thể."


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as both:
        yield both


def approve(offices: TwoOffices) -> PeriodReview:
    with offices.city.begin(reviews.APPROVE) as work:
        return reviews.approve(work, offices.ward.office, STREAM, YEAR, TODAY)


def accept(offices: TwoOffices, officer: str = "") -> PeriodReview:
    actor = Actor(officer or offices.city.actor.name, offices.city.profile.office)
    with offices.city.database.begin(actor, reviews.ACCEPT) as work:
        return reviews.accept(work, offices.ward.office, STREAM, YEAR, TODAY)


def unlock(offices: TwoOffices, until: date = TODAY) -> PeriodReview:
    with offices.city.begin(reviews.UNLOCK) as work:
        return reviews.unlock(work, offices.ward.office, STREAM, YEAR, REASON, until, TODAY)


def receipt(offices: TwoOffices, received: BundleReceived) -> None:
    taken(offices.ward, give_receipt(offices.city.begin, offices.city.post, received, offices.mail).path)


def line(offices: TwoOffices) -> ReviewLine:
    with offices.city.reading() as read:
        return review_board.lines(read, [offices.ward.office], 2021, TODAY)[0]


def a_locked_registration(offices: TwoOffices) -> Any:
    registration = register(offices.ward, add_party(offices.ward))
    received = offices.to_the_city().record
    approve(offices)
    accept(offices)
    receipt(offices, received)
    return registration


def test_two_steps_lock_and_the_receipt_tells_the_ward(offices: TwoOffices) -> None:
    registration = register(offices.ward, add_party(offices.ward))
    received = offices.to_the_city().record
    assert line(offices).standing is ReviewStanding.TO_APPROVE
    with pytest.raises(reviews.NotApprovedError):
        accept(offices)
    assert approve(offices).bag == received.digest
    with pytest.raises(reviews.ReviewedAlreadyError):
        approve(offices)
    assert accept(offices).state is ReviewState.ACCEPTED
    assert line(offices).standing is ReviewStanding.ACCEPTED
    with offices.ward.begin("Before the receipt") as work:
        work.registrations.get(registration.id).note = "vẫn sửa được"
    receipt(offices, received)
    with pytest.raises(PeriodLockedError) as refused, offices.ward.begin("After it") as work:
        work.registrations.get(registration.id).note = "không sửa được nữa"
    assert "2021" in str(refused.value)
    register_next_year = a_registration(add_party(offices.ward, a_person("Trần Thị Cúc")), year=2022)
    with offices.ward.begin("Another year") as work:
        registrations.record(work, register_next_year, offices.ward.awards, TODAY)


def test_every_way_in_is_shut_and_the_law_goes_before(offices: TwoOffices) -> None:
    registration = a_locked_registration(offices)
    other = add_party(offices.ward, a_person("Lê Văn Dũng"))
    with pytest.raises(PeriodLockedError):
        register(offices.ward, other)
    with pytest.raises(PeriodLockedError), offices.ward.begin("Withdraw") as work:
        work.registrations.remove(work.registrations.get(registration.id))
    row = ("017a0000-0000-7000-8000-ffffffffffff", DUONG_DONG, other.id, 2021, "LDTT", None, "2021-02-10", *3 * (None,))
    with pytest.raises(PeriodLockedError), offices.ward.begin("Take a list in") as work:
        slices.add(work, Registration, [row])
    with pytest.raises(PeriodLockedError), offices.ward.begin(merging.MERGE) as work:
        merging.merge(work, other.id, registration.party_id, {})
    with offices.ward.reading() as read:
        jobs = undoing.recent(read)
    registering = next(one for one in jobs if one.name == "Register")
    with pytest.raises(PeriodLockedError), offices.ward.begin(undoing.UNDO) as work:
        history.undo(work, registering.work_id)
    assert registering.state is undoing.UndoState.HINDERED
    with offices.ward.reading() as read:
        assert erasure.plan(read, registration.party_id).accepted == 1
    with offices.ward.begin(history.ERASE) as work:
        erasure.erase(work, registration.party_id, "Nguyễn Văn An")


def test_unlocking_lets_the_ward_mend_until_a_day(offices: TwoOffices) -> None:
    registration = a_locked_registration(offices)
    unlock(offices, TODAY + timedelta(days=2))
    offices.to_the_ward()
    with offices.ward.begin("Mend") as work:
        work.registrations.get(registration.id).note = "Đã sửa theo yêu cầu"
    clock = offices.ward.outside.clock
    offices.ward.outside = replace(offices.ward.outside, clock=lambda: clock() + timedelta(days=3))
    offices.ward.database._clock = offices.ward.outside.clock
    with pytest.raises(PeriodLockedError), offices.ward.begin("Too late") as work:
        work.registrations.get(registration.id).note = "Quá hạn"
    offices.to_the_city()
    assert line(offices).standing is ReviewStanding.MENDED
    approve(offices)
    accept(offices)
    assert line(offices).standing is ReviewStanding.ACCEPTED


def test_unlocking_asks_for_a_reason_and_a_day(offices: TwoOffices) -> None:
    a_locked_registration(offices)
    with pytest.raises(reviews.UnlockedIntoThePastError):
        unlock(offices, TODAY - timedelta(days=1))
    with pytest.raises(reviews.UnlockReasonTooShortError), offices.city.begin(reviews.UNLOCK) as work:
        reviews.unlock(work, offices.ward.office, STREAM, YEAR, "Sai", TODAY, TODAY)
    with pytest.raises(reviews.NotLockedError), offices.city.begin(reviews.UNLOCK) as work:
        reviews.unlock(work, offices.ward.office, Stream.DOSSIERS, YEAR, REASON, TODAY, TODAY)


def test_where_several_officers_work_another_one_accepts(offices: TwoOffices) -> None:
    register(offices.ward, add_party(offices.ward))
    offices.to_the_city()
    with offices.city.database.begin(Actor("Người thứ hai", offices.city.profile.office), "Work too") as work:
        draft = Remark.draft(
            addressee="",
            record_kind="registration",
            record_id=work.registrations.all()[0].id,
            text="Xem lại danh hiệu đã đăng ký của cá nhân này.",
            made_on=TODAY,
        )
        remark = remarks.make(work, draft, TODAY)
    approve(offices)
    with pytest.raises(reviews.OpenRemarksError):
        accept(offices, "Người thứ hai")
    with offices.city.begin("Close") as work:
        remarks.close(work, remark.id)
    with pytest.raises(reviews.SameOfficerError):
        accept(offices)
    assert accept(offices, "Người thứ hai").accepted_by == "Người thứ hai"


def test_a_newer_report_makes_an_approval_stale_only_where_it_changed_something(offices: TwoOffices) -> None:
    registration = register(offices.ward, add_party(offices.ward))
    offices.to_the_city()
    approve(offices)
    add_party(offices.ward, a_person("Phạm Thị Em"))
    offices.to_the_city()
    seen = line(offices)
    assert (seen.standing, seen.reviewed_number, seen.latest_number) == (ReviewStanding.APPROVED, 1, 2)
    with offices.ward.begin("Change") as work:
        work.registrations.get(registration.id).note = "Đã đổi"
    offices.to_the_city()
    assert (line(offices).standing, line(offices).changed) == (ReviewStanding.CHANGED_AGAIN, 1)
    with pytest.raises(reviews.ChangedSinceApprovedError):
        accept(offices)


def test_what_a_report_changes_after_acceptance_is_taken_in_and_told(offices: TwoOffices) -> None:
    registration = register(offices.ward, add_party(offices.ward))
    received = offices.to_the_city().record
    approve(offices)
    accept(offices)
    with offices.ward.begin("Before the ward knows of the lock") as work:
        work.registrations.get(registration.id).note = "Đã đổi sau khi nhận"
    offices.to_the_city()
    seen = line(offices)
    assert seen.standing is ReviewStanding.CHANGED_AFTER
    assert seen.review is not None
    with offices.city.reading() as read:
        assert read.registrations.get(registration.id).note == "Đã đổi sau khi nhận"
        (entry,) = review_changes.changed_since(read, seen.review)
    assert (entry.operation, [(one.old, one.new) for one in entry.fields]) == (
        Operation.CHANGED,
        [("", "Đã đổi sau khi nhận")],
    )
    assert approve(offices).accepted_on == TODAY
    receipt(offices, received)
    with pytest.raises(PeriodLockedError), offices.ward.begin("Still locked while it is approved anew") as work:
        work.registrations.get(registration.id).note = "Lại đổi"


def test_a_receipt_asked_for_again_is_the_same_until_a_review_changes(offices: TwoOffices) -> None:
    register(offices.ward, add_party(offices.ward))
    received = offices.to_the_city().record
    city = offices.city
    first = give_receipt(city.begin, city.post, received, offices.mail)
    again = give_receipt(city.begin, city.post, received, offices.mail)
    assert again.record.digest == first.record.digest
    approve(offices)
    accept(offices)
    later = give_receipt(city.begin, city.post, received, offices.mail)
    assert later.record.receipt_number == first.record.receipt_number
    assert later.record.sequence == first.record.sequence + 1
    assert later.record.record_count == 1
