"""The board tells of every office what is due, when it came, and how far it has come; never more than the records say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import DUONG_DONG, add_party, register
from sqlalchemy import event
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.city.board import below
from phuquoc_desktop.city.checking import mark_checked
from phuquoc_desktop.city.due_board import DueBoard, DueCell, Handling, Punctuality, due_board, owing
from phuquoc_desktop.city.due_paper import board_document
from phuquoc_desktop.documents import as_html, as_sheet
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.office import OfficeKey
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.services import remarks

AFTER = date(2021, 7, 15)
MENDED = "Bổ sung chức vụ và đơn vị công tác."


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        yield made


def board(city: Backend, today: date = AFTER) -> DueBoard:
    with city.reading() as read:
        return due_board(read, below(city.offices, city.profile.office, date(2021, 7, 1)), 2021, today)


def cell(found: DueBoard, code: str, office: str = DUONG_DONG) -> DueCell:
    line = next(one for one in found.lines if one.key == office)
    return next(one for one in line.cells if one.item.code == code)


def test_nothing_is_missing_before_its_day_and_dossiers_only_where_there_are_any(both: TwoOffices) -> None:
    early, late = board(both.city, date(2021, 3, 1)), board(both.city, date(2022, 12, 1))
    assert cell(early, "REGISTRATION").punctuality is Punctuality.AHEAD  # 28/02 is a Sunday
    assert cell(board(both.city, date(2021, 3, 2)), "REGISTRATION").punctuality is Punctuality.MISSING
    assert cell(late, "DOSSIERS").punctuality is Punctuality.NOTHING
    assert early.totals(0) == (0, 0, 0)
    assert late.totals(0) == (9, 0, 0)


def test_in_the_year_of_a_reorganisation_each_thing_is_due_from_whoever_stands_on_its_last_day(
    both: TwoOffices,
) -> None:
    change = date(2021, 6, 1)
    former = both.city.offices.by_key(DUONG_DONG)
    ended = replace(former, valid_to=change - timedelta(days=1))
    begun = replace(former, key=OfficeKey("31990", change), name="Phường Mới", short_name="Phường Mới")
    others = [one for one in both.city.offices.known if one is not former]
    offices = replace(both.city.offices, known=(*others, ended, begun))
    with both.city.reading() as read:
        listed = owing(read, offices, both.city.profile.office, 2021)
        found = due_board(read, listed, 2021, date(2021, 12, 1))
    assert len(listed) == len(below(both.city.offices, both.city.profile.office, date(2021, 7, 1))) + 1
    expected = {
        "REGISTRATION": (Punctuality.MISSING, Punctuality.NOTHING),
        "HALF_YEAR": (Punctuality.NOTHING, Punctuality.MISSING),
    }
    for code, (before, after) in expected.items():
        assert cell(found, code).punctuality is before
        assert cell(found, code, str(begun.key)).punctuality is after


def test_a_report_without_registrations_does_not_count_and_the_first_with_them_does(both: TwoOffices) -> None:
    both.to_the_city()
    assert cell(board(both.city), "REGISTRATION").punctuality is Punctuality.MISSING
    register(both.ward, add_party(both.ward))
    both.to_the_city()
    both.to_the_city()
    found = cell(board(both.city), "REGISTRATION")
    assert found.punctuality is Punctuality.LATE
    assert found.bundle is not None
    assert (found.bundle.sequence, found.count, found.sent_on) == (2, 1, date(2021, 6, 15))
    assert found.late_by > 60
    assert found.handling is Handling.RECEIVED


def test_the_city_s_steps_are_told_and_the_last_word_counts(both: TwoOffices) -> None:
    registration = register(both.ward, add_party(both.ward))
    taken = both.to_the_city()
    with both.city.begin("tick") as work:
        mark_checked(work, taken.record.id, AFTER)
        assert work.bundles_received.get(taken.record.id).checked_by == "Lê Thị Bưởi"
    assert cell(board(both.city), "REGISTRATION").handling is Handling.CHECKED
    with both.city.begin("remark") as work:
        draft = Remark.draft(
            addressee="",
            record_kind="registration",
            record_id=registration.id,
            text=MENDED,
            made_on=AFTER,
        )
        remarks.make(work, draft, AFTER)
    assert cell(board(both.city), "REGISTRATION").handling is Handling.RETURNED
    with both.city.begin("review") as work:
        review = PeriodReview.draft(
            addressee=DUONG_DONG,
            stream=Stream.REGISTRATIONS,
            period="2021",
            state=ReviewState.ACCEPTED,
            bag=taken.record.digest,
            approved_on=AFTER,
            approved_by="A",
        )
        review.id, review.office = work.new_id(), work.office
        work.period_reviews.add(review)
    assert cell(board(both.city), "REGISTRATION").handling is Handling.ACCEPTED


def test_numbers_that_never_came_are_named(both: TwoOffices) -> None:
    both.report()
    both.to_the_city()
    line = next(one for one in board(both.city).lines if one.key == DUONG_DONG)
    assert line.gaps == (1,)


def test_the_paper_says_each_cell_in_words(both: TwoOffices) -> None:
    register(both.ward, add_party(both.ward))
    both.to_the_city()
    with both.city.reading() as read:
        found = board(both.city)
        document = board_document(found, both.city.desk(read).issuer)
    assert document.landscape
    html = as_html.render(document)
    assert f"Trễ {cell(found, 'REGISTRATION').late_by} ngày làm việc" in html
    assert "gói số 1, 15/06/2021" in html
    assert "Chưa gửi" in html
    assert as_sheet.render(document)


def test_the_number_of_statements_does_not_hang_on_that_of_offices(both: TwoOffices) -> None:
    def statements(count: int) -> int:
        seen: list[str] = []
        with both.city.reading() as read:
            bind = read.session.connection()
            event.listen(bind, "before_cursor_execute", lambda *given: seen.append(given[2]))
            due_board(read, below(both.city.offices, both.city.profile.office, date(2021, 7, 1))[:count], 2021, AFTER)
        return len(seen)

    assert statements(1) == statements(9) <= 40
