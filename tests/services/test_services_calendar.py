"""The office's year: what is due, done or late, what runs by law, and when a late registration needs its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from builders import (
    CITY,
    TODAY,
    a_dossier,
    a_person,
    a_registration,
    office_open,
    progress,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent
from phuquoc_desktop.domain.finding import Finding, Weight
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import TimeLimit
from phuquoc_desktop.domain.registration_rules import LateReasonNeededError
from phuquoc_desktop.domain.working_days import WorkingDays, best_of_year
from phuquoc_desktop.services import (
    calendar,
    calendars_at_hand,
    directory,
    dossiers,
    doubts,
    registration_list,
    registrations,
    targets,
)
from phuquoc_desktop.services.calendar import DueLine, State
from phuquoc_desktop.services.catalogue import load_calendars
from phuquoc_desktop.services.checks import Checking, run_all
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.storage.lists import ListQuery

SENT_CALENDAR = """[head]
kind = "calendar"
format = 1
id = "phu-quoc-calendar-2021"
year = 2021
title = "Lịch năm 2021, do thành phố gửi"
version = "1.1.0"
confirmed = true
confirmed_by = "Phòng Nội vụ"
source = "Công văn thử"

[[deadlines]]
code = "REGISTRATION"
due = 2021-02-28
certainty = "found"
source = "Công văn thử"
"""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    with office_open(tmp_path / "office") as backend:
        yield backend


def line_of(backend: Backend, code: str, today: date = TODAY) -> DueLine:
    with backend.reading() as read:
        return next(one for one in calendar.due_lines(read, 2021, today) if one.deadline.code == code)


def register(backend: Backend, **values: object) -> None:
    with backend.begin("test") as work:
        person = directory.add(work, a_person(str(values.pop("name", "Nguyễn Văn An"))), TODAY)
        registrations.record(work, a_registration(person, **values), backend.awards, TODAY)


def send_report(backend: Backend) -> None:
    with backend.begin("test") as work:
        head = work.journal_head()
        work.bundles_sent.add(
            BundleSent(
                id=work.new_id(),
                office=work.office,
                bundle_kind=BundleKind.REPORT,
                receiver=CITY,
                sequence=work.bundles_sent.count() + 1,
                made_at=datetime(2021, 6, 15, 9, 0),
                file_name="pq.zip",
                digest="0" * 64,
                encrypted=False,
                journal_head=head,
                record_count=1,
            )
        )


def receive_calendar(backend: Backend, content: str = SENT_CALENDAR) -> None:
    with backend.begin("test") as work:
        work.catalogue_files.add(
            CatalogueFile(
                id=work.new_id(),
                office=work.office,
                file_kind=CatalogueKind.CALENDAR,
                file_id="phu-quoc-calendar-2021",
                version="1.1.0",
                title="Lịch",
                valid_from=date(2021, 1, 1),
                file_name="2021.toml",
                content=content,
                sha256=sha256(content.encode()).hexdigest(),
                signed_by="SHA256:x",
                received_on=TODAY,
            )
        )


def test_a_date_of_custom_is_past_or_late_by_what_the_records_tell(office: Backend) -> None:
    launch, registering = line_of(office, "LAUNCH"), line_of(office, "REGISTRATION")
    assert (launch.state, launch.evidence) == (State.PAST, None)
    assert registering.state is State.LATE
    assert registering.evidence
    assert registering.evidence.count == 0
    assert (registering.due.before, registering.due.after) == (date(2021, 2, 26), date(2021, 3, 1))


def test_registering_is_done_when_every_registration_was_sent(office: Backend) -> None:
    register(office)
    line = line_of(office, "REGISTRATION")
    assert (line.state, line.evidence and line.evidence.left) == (State.LATE, 1)
    send_report(office)
    assert line_of(office, "REGISTRATION").state is State.DONE
    register(office, name="Trần Thị Bình")
    line = line_of(office, "REGISTRATION")
    assert line.evidence
    assert (line.state, line.evidence.count, line.evidence.left) == (State.LATE, 2, 1)
    assert "1 of them" in line.evidence.text


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2021, 6, 1), State.AHEAD),
        (date(2021, 6, 16), State.SOON),
        (date(2021, 6, 30), State.TODAY),
        (date(2021, 7, 1), State.LATE),
    ],
)
def test_the_half_year_report_comes_near(office: Backend, today: date, state: State) -> None:
    assert line_of(office, "HALF_YEAR", today).state is state


def test_the_half_year_report_is_done_with_figures_sent(office: Backend) -> None:
    july = date(2021, 7, 2)
    with office.begin("test") as work:
        targets.set_own(work, "T01", 2021, Decimal(100))
        targets.record_progress(work, "T01", 2021, progress("60", "2021-06", recorded_on=july), july)
    assert line_of(office, "HALF_YEAR", july).state is State.LATE
    send_report(office)
    assert line_of(office, "HALF_YEAR", july).state is State.DONE


def test_dossiers_of_other_awards_say_nothing(office: Backend) -> None:
    assert line_of(office, "DOSSIERS", date(2022, 2, 1)).state is State.PAST
    with office.begin("test") as work:
        opened = dossiers.open_dossier(work, a_dossier(award="LDTT"), office.awards)
        work.flush()
        opened.council_met_on = date(2021, 12, 20)
    assert line_of(office, "DOSSIERS", date(2022, 2, 1)).state is State.LATE
    assert line_of(office, "PROVINCE_SOLDIER", date(2022, 3, 1)).state is State.PAST
    assert line_of(office, "COUNCIL", date(2022, 2, 1)).state is State.DONE
    with office.begin("test") as work:
        work.dossiers.all()[0].status = DossierStatus.SUBMITTED
    assert line_of(office, "DOSSIERS", date(2022, 2, 1)).state is State.DONE


def test_what_needs_somebody_comes_first(office: Backend) -> None:
    with office.reading() as read:
        lines = calendar.by_urgency(calendar.due_lines(read, 2021, TODAY))
    states = [one.state for one in lines]
    assert states[0] is State.LATE
    assert states[-1] is State.PAST
    assert [calendar.URGENCY[one] for one in states] == sorted(calendar.URGENCY[one] for one in states)


def test_the_year_shows_what_falls_due_in_it_from_the_year_before(office: Backend) -> None:
    with office.reading() as read:
        year = calendar.of_year(read, 2022, date(2022, 1, 3))
        unknown = calendar.of_year(read, 2019, TODAY)
    assert {one.deadline.code for one in year.carried} == {
        "STATE_LEVEL", "DOSSIERS", "PROVINCE_MERIT", "PROVINCE_SOLDIER", "PROVINCE_YEARLY",
    }  # fmt: skip
    assert {one.year for one in year.carried} == {2021}
    assert year.calendar
    assert year.calendar.head.year == 2022
    assert unknown.calendar is None
    assert all(not one.due.working.is_known for one in unknown.lines)


def test_a_time_limit_counts_working_days_from_the_day_after() -> None:
    reckoning = WorkingDays(best_of_year(load_calendars()))
    limit = TimeLimit(id="x", sentence="thử", days=20, working_days=True, certainty=Certainty.FOUND)
    assert calendar.ends(limit, date(2021, 2, 1), reckoning) == date(2021, 3, 8)
    by_calendar = TimeLimit(id="x", sentence="thử", days=20, working_days=False, certainty=Certainty.FOUND)
    assert calendar.ends(by_calendar, date(2021, 2, 1), reckoning) == date(2021, 2, 21)


def test_time_limits_run_for_what_was_handed_in_with_a_letter(office: Backend) -> None:
    with office.begin("test") as work:
        for award, letter in (("LDTT", date(2021, 2, 1)), ("LDTT", None), ("CSTDCS", date(2021, 2, 1))):
            opened = dossiers.open_dossier(work, a_dossier(award=award), office.awards)
            opened.status, opened.letter_date = DossierStatus.SUBMITTED, letter
        opened.status = DossierStatus.DRAFT
    with office.reading() as read:
        found = calendar.of_year(read, 2021, date(2021, 2, 22), shipped_rulebook())
    (line,) = found.limits
    assert (line.limit.id, line.since, line.due.on) == ("LIMIT.appraise_ldtt", date(2021, 2, 1), date(2021, 3, 8))
    assert (line.due.working.days, line.state) == (10, State.SOON)


def test_a_date_of_custom_only_asks_for_the_reason(office: Backend) -> None:
    register(office, registered_on=date(2021, 3, 20))
    register(office, name="Trần Thị Bình", registered_on=date(2021, 2, 28))
    with office.reading() as read:
        lines = registration_list.lines(read, registration_list.find(read, ListQuery()), office.awards)
    assert {one.party.name: one.late for one in lines} == {"Nguyễn Văn An": True, "Trần Thị Bình": False}
    (doubt,) = doubts.of_registration(date(2021, 3, 20), 2021, office.deadlines)
    assert doubt.field == "late_reason"
    assert "usual" in doubt.text


def test_a_confirmed_date_refuses_what_is_late_without_a_reason(office: Backend) -> None:
    receive_calendar(office)
    with pytest.raises(LateReasonNeededError) as refused:
        register(office, registered_on=date(2021, 3, 2))
    assert refused.value.field == "late_reason"
    register(office, registered_on=date(2021, 3, 2), late_reason="Chờ đơn vị họp")
    (doubt,) = doubts.of_registration(date(2021, 3, 2), 2021, office.deadlines)
    assert "usual" not in doubt.text


def test_a_confirmed_date_at_a_weekend_is_never_read_against_the_office(office: Backend) -> None:
    """28 February 2021 is a Sunday; nobody has said that the Friday before counts."""
    receive_calendar(office)
    register(office, registered_on=date(2021, 3, 1))


def test_late_ones_that_are_here_already_are_found_by_the_checks(office: Backend) -> None:
    register(office, registered_on=date(2021, 3, 20))
    assert [one.weight for one in late_findings(office)] == [Weight.HINT]
    receive_calendar(office)
    assert [one.weight for one in late_findings(office)] == [Weight.WARNING]


def late_findings(backend: Backend) -> tuple[Finding, ...]:
    with backend.reading() as read:
        runs = run_all(Checking(read, backend.awards, backend.attachments))
    return next(one.findings for one in runs if one.check == "late")


def test_a_calendar_that_the_city_sent_takes_the_place_of_the_shipped_one(office: Backend) -> None:
    with office.reading() as read:
        assert not calendars_at_hand.working_days(read).is_working(date(2021, 2, 12))
    receive_calendar(office)
    with office.reading() as read:
        assert calendars_at_hand.working_days(read).is_working(date(2021, 2, 12)), "it names no holidays"
