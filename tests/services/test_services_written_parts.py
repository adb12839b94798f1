"""Papers in an office's own words: the launch plan of a year, the report of a period."""

from __future__ import annotations

from datetime import date

import pytest
from builders import DUONG_DONG, TODAY

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.checks import EmptyFieldError, TooLongError
from phuquoc_desktop.domain.period import UnreadablePeriodError
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.services import calendar, history, launch_plans, report_texts
from phuquoc_desktop.services.written_parts import UnknownPartError, own_text

TITLE = "Phát động phong trào thi đua năm 2021"


def test_a_year_has_one_launch_plan(office: Backend) -> None:
    with office.begin("Begin") as work:
        begun = launch_plans.begin(work, 2021, f"  {TITLE} ")
        assert launch_plans.begin(work, 2021, "Tên khác") is begun
        assert launch_plans.begin(work, 2022, TITLE) is not begun
    with office.reading() as read:
        kept = launch_plans.of_year(read, 2021)
        assert kept is not None
        assert (kept.title, kept.office) == (TITLE, DUONG_DONG)
        assert launch_plans.of_year(read, 2020) is None


def test_a_part_is_written_in_own_words_and_given_back_to_the_draft(office: Backend) -> None:
    with office.begin("Write") as work:
        plan = launch_plans.begin(work, 2021, TITLE)
        launch_plans.write_part(work, plan, "purpose", "- Một.\n\n - Hai.  ")
        assert own_text(plan, "purpose") == "- Một.\n\n- Hai."
        launch_plans.reset_part(work, plan, "purpose")
        assert own_text(plan, "purpose") is None
        launch_plans.write_part(work, plan, "purpose", "   ")
        assert own_text(plan, "purpose") is None
    assert own_text(None, "purpose") is None


def test_what_is_no_part_and_what_is_too_long_is_refused(office: Backend) -> None:
    with office.begin("Write") as work:
        plan = launch_plans.begin(work, 2021, TITLE)
        for part in ("title", "office", "nonsense"):
            with pytest.raises(UnknownPartError) as told:
                launch_plans.write_part(work, plan, part, "x")
            assert "purpose" in str(told.value)
    with pytest.raises(TooLongError), office.begin("Write") as work:
        launch_plans.write_part(work, launch_plans.begin(work, 2021, TITLE), "purpose", "x" * 20001)
    with pytest.raises(EmptyFieldError), office.begin("Begin") as work:
        launch_plans.begin(work, 2022, " ")


def test_a_plan_goes_out_under_its_number_and_date(office: Backend) -> None:
    with office.begin("Issue") as work:
        plan = launch_plans.begin(work, 2021, TITLE)
        launch_plans.issue(work, plan, title="Kế hoạch mới", number=" 12 ", issued_on=date(2021, 1, 29))
    with office.reading() as read:
        kept = launch_plans.of_year(read, 2021)
        assert kept is not None
        assert (kept.title, kept.number, kept.issued_on) == ("Kế hoạch mới", "12", date(2021, 1, 29))


def test_writing_a_part_can_be_undone(office: Backend) -> None:
    with office.begin("Write") as work:
        report_texts.write_part(work, "2021-H1", "causes", "Mưa nhiều.")
    with office.begin("Change") as work:
        report_texts.write_part(work, "2021-H1", "causes", "Mưa ít.")
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, job)
    with office.reading() as read:
        assert own_text(report_texts.of_period(read, "2021-H1"), "causes") == "Mưa nhiều."


def test_a_plan_rests_on_the_newest_version_of_the_city_s(office: Backend) -> None:
    with office.reading() as read:
        first = launch_plans.city_plan(read, 2021)
        assert first is not None
        assert launch_plans.city_plan(read, 2019) is None
    with office.begin("Amend") as work:
        work.write_for(first.office)
        more = {"year": 2021, "title": "Kế hoạch sửa đổi", "issuer": first.issuer}
        work.plan_documents.add(PlanDocument(id=work.new_id(), office=first.office, version=2, **more))
        work.plan_documents.add(PlanDocument(id=work.new_id(), office=work.office, version=9, **more))
        found = launch_plans.city_plan(work, 2021)
        assert found is not None
        assert (found.version, found.office) == (2, first.office)


def test_each_period_has_its_own_words(office: Backend) -> None:
    with office.begin("Write") as work:
        half = report_texts.write_part(work, "2021-H1", "situation", "Nửa năm.")
        nine = report_texts.write_part(work, " 2021-9M ", "situation", "Chín tháng.")
        assert report_texts.write_part(work, "2021-H1", "tasks", "Việc tới.") is half
        assert nine.period == "2021-9M"
        report_texts.issue(work, "2021-H1", "7", date(2021, 7, 1))
    with office.reading() as read:
        kept = report_texts.of_period(read, "2021-H1")
        assert kept is not None
        assert (kept.situation, kept.tasks, kept.number) == ("Nửa năm.", "Việc tới.", "7")
        assert report_texts.of_period(read, "2021") is None
        with pytest.raises(UnreadablePeriodError):
            report_texts.of_period(read, "nửa năm")
    with office.begin("Reset") as work:
        assert report_texts.reset_part(work, "2021-H1", "tasks").tasks is None
        with pytest.raises(UnknownPartError):
            report_texts.write_part(work, "2021-H1", "period", "x")


def test_the_date_of_the_launch_plan_is_done_once_it_has_number_and_date(office: Backend) -> None:
    def told(office: Backend) -> tuple[bool, str] | None:
        with office.reading() as read:
            line = next(one for one in calendar.due_lines(read, 2021, TODAY) if one.deadline.code == "LAUNCH")
        return (line.evidence.done, line.evidence.sentence) if line.evidence else None

    assert told(office) is None, "it may be written elsewhere"
    with office.begin("Begin") as work:
        plan = launch_plans.begin(work, 2021, TITLE)
        launch_plans.issue(work, plan, title=TITLE, number="12", issued_on=None)
    assert told(office) == (False, "The launch plan has no number or date yet.")
    with office.begin("Issue") as work:
        plan = launch_plans.begin(work, 2021, TITLE)
        launch_plans.issue(work, plan, title=TITLE, number="12", issued_on=date(2021, 1, 29))
    assert told(office) == (True, "The launch plan has its number and date.")
