"""Reports of a month, a quarter, a half-year, nine months and a year, from the office's records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from builders import progress

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import papers
from phuquoc_desktop.documents.document import Document, Table
from phuquoc_desktop.documents.from_data.progress import period_of, reported
from phuquoc_desktop.documents.progress_table import notes_of
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.period import Period, UnreadablePeriodError
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.target import Cumulation, ProgressEntry, Standing, Target
from phuquoc_desktop.services import targets

END = date(2021, 12, 31)


def plan(office: Backend, code: str, value: str, year: int = 2021, **more: object) -> None:
    with office.begin("Plan") as work:
        own = targets.set_own(work, code, year, Decimal(value))
        for name, given in more.items():
            setattr(own, name, given)


def record(office: Backend, code: str, **figures: str | None) -> None:
    """Record figures by period: ``m6="600"`` is June, ``q1`` a quarter, ``h1`` a half-year."""
    with office.begin("Progress") as work:
        for period, value in figures.items():
            written = f"2021-{int(period[1:]):02}" if period[0] == "m" else f"2021-{period.upper()}"
            targets.record_progress(work, code, 2021, progress(value, written), END)


def row(office: Backend, code: str, period: str) -> ReportedTarget:
    with office.reading() as read:
        from_records = reported(office.desk(read), Period.of_report(period))
    return next(one for one in from_records if one.target.code == code)


def cells(document: Document, name: str) -> list[str]:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    rows = [[cell.shown for cell in line.cells] for line in table.rows]
    return next(one for one in rows if len(one) > 1 and one[1].startswith(name))


def test_what_is_said_of_one_target_is_one_note_that_names_it_once(office: Backend) -> None:
    plan(office, "T21", "99.9")
    with office.reading() as read:
        rows = reported(office.desk(read), Period.of_report("2021-06"))
    notes = notes_of(tuple(rows), Template("progress_report.toml"))
    assert notes["T21"] == ("Tỷ lệ hộ sử dụng điện lưới quốc gia: trừ Thổ Châu; mức của cấp trên là 99,60 %.")
    assert notes["T14"] == "Chi ngân sách: không bao gồm chi phân cấp cho Phú Quốc."


def test_a_period_shows_what_it_gave_and_what_the_year_has_come_to(office: Backend) -> None:
    plan(office, "T13", "1200")
    record(office, "T13", m3="250", m6="600", m9="820")
    june = row(office, "T13", "2021-Q2")
    assert (june.in_period, june.to_date, june.percent, june.standing) == (350, 600, 50, Standing.ON_COURSE)
    nine = row(office, "T13", "2021-9M")
    assert (nine.in_period, nine.to_date, nine.standing) == (820, 820, Standing.BEHIND)
    assert row(office, "T13", "2021-H1").in_period == 600
    assert row(office, "T13", "2021-06").in_period is None, "what May had come to is not known"


def test_figures_of_a_period_alone_are_added_up_once(office: Backend) -> None:
    plan(office, "T13", "1200", cumulation=Cumulation.PER_PERIOD)
    record(office, "T13", m1="100", m2="90", m3="110", q2="280")
    second = row(office, "T13", "2021-Q2")
    assert (second.in_period, second.to_date) == (280, 580)
    assert row(office, "T13", "2021-02").in_period == 90
    assert row(office, "T13", "2021-Q1").to_date == 300


def test_a_level_stands_as_it_is(office: Backend) -> None:
    plan(office, "T20", "0.25")
    record(office, "T20", m3="0.4", m6="0.3")
    june = row(office, "T20", "2021-Q2")
    assert (june.in_period, june.to_date) == (Decimal("0.3"), Decimal("0.3"))


def test_a_correction_counts_in_the_report_of_its_own_period_only(office: Backend) -> None:
    plan(office, "T13", "1200")
    record(office, "T13", m3="250", m6="600")
    record(office, "T13", m6="580")
    assert row(office, "T13", "2021-Q1").to_date == 250
    assert row(office, "T13", "2021-H1").to_date == 580
    record(office, "T13", m3="260")
    assert row(office, "T13", "2021-Q1").to_date == 260
    assert row(office, "T13", "2021-H1").to_date == 580


def test_an_older_figure_says_until_when_it_counts(office: Backend) -> None:
    plan(office, "T13", "1200")
    record(office, "T13", m4="410")
    june = row(office, "T13", "2021-H1")
    assert (june.to_date, june.until, june.in_period) == (410, 4, None)


def test_a_zero_is_a_figure_and_an_empty_cell_is_none(office: Backend) -> None:
    plan(office, "T13", "1200")
    record(office, "T13", m6="0")
    zero = row(office, "T13", "2021-H1")
    assert (zero.to_date, zero.percent, zero.standing) == (0, 0, Standing.BEHIND)
    plan(office, "T12", "1200")
    nothing = row(office, "T12", "2021-H1")
    assert (nothing.to_date, nothing.because) == (None, "chưa có số liệu")
    assert row(office, "T14", "2021-H1").because == "chưa có mức riêng"


def test_the_same_period_last_year_is_that_of_the_same_month(office: Backend) -> None:
    with office.begin("Last year") as work:
        head = next(one for one in work.targets.all(year=2021) if one.code == "T13")
        past = Target(**(vars_of(head) | {"id": work.new_id(), "office": work.office, "year": 2020, "plan_id": None}))
        work.targets.add(past)
        work.flush()
        for period, value in (("2020-06", "500"), ("2020", "1000")):
            entry = {"target_id": past.id, "period": period, "value": Decimal(value), "recorded_on": END}
            work.progress.add(ProgressEntry(id=work.new_id(), office=work.office, **entry))
    plan(office, "T13", "1200")
    record(office, "T13", m6="600", m12="1250")
    june, year = row(office, "T13", "2021-H1"), row(office, "T13", "2021")
    assert (june.last_year, june.compared, june.change) == (500, 120, 100)
    assert (year.last_year, year.compared, year.standing) == (1000, 125, Standing.MET)


def vars_of(target: Target) -> dict[str, object]:
    return {one.name: getattr(target, one.name) for one in field_plans(Target)}


def test_a_whole_without_figures_is_what_its_parts_come_to(office: Backend) -> None:
    for code, figure in (("T01", "300"), ("T02", "100"), ("T03", "50"), ("T04", "150")):
        plan(office, code, figure)
    for code, figure in (("T02", "50"), ("T03", "20"), ("T04", "90")):
        record(office, code, m6=figure)
    assert row(office, "T01", "2021-H1").to_date == 160


def test_the_report_names_its_period_and_reaches_as_far(office: Backend) -> None:
    plan(office, "T13", "1200")
    record(office, "T13", m3="250", m6="600")
    with office.reading() as read:
        desk = office.desk(read)
        assert str(period_of(desk, None)) == "2021-06", "the latest that has figures"
        march = papers.compose("progress-report", desk, Wish(period="2021-Q1"))
        nine = papers.compose("progress-report", desk, Wish(period="2021-9M"))
        with pytest.raises(UnreadablePeriodError):
            papers.compose("progress-report", desk, Wish(period="2021-8M"))
    assert cells(march, "Thu ngân sách")[4:7] == ["250", "250", "20,83"]
    assert cells(nine, "Thu ngân sách")[10] == "số liệu đến hết tháng 6"
    assert "9 tháng đầu năm 2021" in nine.title
