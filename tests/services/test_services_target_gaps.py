"""The city beside its offices: sums, what is missing, and where each figure comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import AN_THOI, CITY, DUONG_DONG, TODAY, progress
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.target import ProgressEntry, Standing, Target
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import GapLine


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoOffices]:
    """A ward that has sent its figures of three targets to the city."""
    with two_offices(tmp_path) as found:
        report(found, "T09", "120", {"2021-03": "30", "2021-05": "50"})
        report(found, "T21", "99.7", {"2021-05": "99.65"})
        report(found, "T10", "6150", {})
        found.to_the_city()
        yield found


def report(both: TwoOffices, code: str, plan: str, figures: dict[str, str]) -> None:
    with both.ward.begin("Figures") as work:
        targets.set_own(work, code, 2021, Decimal(plan))
        for period, value in figures.items():
            targets.record_progress(work, code, 2021, progress(value, period), TODAY)


def another_ward(both: TwoOffices, code: str, plan: str, figures: dict[str, str]) -> None:
    """Put another ward's target into the city's data, as a bundle brings it."""
    with both.city.begin("Bundle") as work:
        work.write_for(AN_THOI)
        head = work.targets.first(code=code, plan_id=None, office=CITY)
        assert head is not None
        own = {"id": work.new_id(), "office": AN_THOI, "plan_id": head.id, "value": plan}
        target = work.targets.add(of_plain(Target, {**to_plain(head), **own}))
        work.flush()
        for period, value in figures.items():
            entry = progress(value, period)
            entry.id, entry.office, entry.target_id = work.new_id(), AN_THOI, target.id
            work.progress.add(entry)


def gap(both: TwoOffices, code: str, *offices: str) -> GapLine:
    with both.city.reading() as read:
        lines = targets.gaps(read, 2021, offices)
    assert [one.target.code for one in lines] == [f"T{number:02}" for number in range(1, 40)]
    return next(one for one in lines if one.target.code == code)


def test_the_offices_own_figures_are_added_up_beside_the_citys(both: TwoOffices) -> None:
    another_ward(both, "T09", "310", {"2021-03": "100", "2021-04": "140", "2021-05": "160"})
    found = gap(both, "T09")
    assert found.planned is not None
    assert (found.planned.whole, found.planned.parts, found.planned.difference) == (
        Decimal(500),
        Decimal(430),
        Decimal(-70),
    )
    assert found.achieved is not None
    assert found.sums is not None
    assert (found.achieved.parts, found.sums.month) == (Decimal(210), 5)
    assert [(one.office, one.planned, one.reached, one.judgement.standing) for one in found.offices] == [
        (DUONG_DONG, Decimal(120), Decimal(50), Standing.ON_COURSE),
        (AN_THOI, Decimal(310), Decimal(160), Standing.ON_COURSE),
    ]


def test_offices_that_have_sent_nothing_are_named_and_leave_the_sum_open(both: TwoOffices) -> None:
    found = gap(both, "T09", AN_THOI)
    assert found.missing == (AN_THOI,)
    assert found.planned is not None
    assert (found.planned.parts, found.planned.difference, found.planned.missing) == (Decimal(120), None, (AN_THOI,))
    assert gap(both, "T08", AN_THOI).missing == (DUONG_DONG, AN_THOI)


def test_results_are_added_up_in_the_last_month_that_all_who_report_know(both: TwoOffices) -> None:
    another_ward(both, "T09", "310", {"2021-03": "100", "2021-04": "140"})
    found = gap(both, "T09")
    assert found.sums is not None
    assert found.achieved is not None
    assert (found.sums.month, found.achieved.parts) == (3, Decimal(130))
    another_ward(both, "T10", "50", {})
    without = gap(both, "T10")
    assert without.achieved is not None
    assert (without.achieved.parts, without.achieved.missing) == (None, (DUONG_DONG, AN_THOI))


def test_shares_are_listed_with_the_least_and_the_most_and_never_added(both: TwoOffices) -> None:
    another_ward(both, "T21", "99.5", {"2021-05": "99.9"})
    found = gap(both, "T21")
    assert (found.sums, found.planned, found.achieved) == (None, None, None)
    assert found.planned_between is not None
    assert [one.office for one in found.planned_between] == [AN_THOI, DUONG_DONG]
    assert found.reached_between is not None
    assert [one.office for one in found.reached_between] == [DUONG_DONG, AN_THOI]
    assert gap(both, "T19").planned_between is None


def test_the_citys_own_result_is_held_against_the_sum(both: TwoOffices) -> None:
    with both.city.begin("City's figure") as work:
        targets.record_progress(work, "T09", 2021, progress("52", "2021-05"), TODAY)
    found = gap(both, "T09")
    assert found.achieved is not None
    assert (found.achieved.whole, found.achieved.difference, found.achieved.fits) == (Decimal(52), Decimal(-2), False)


def test_the_citys_board_has_each_office_and_itself(both: TwoOffices) -> None:
    with both.city.reading() as read:
        board = targets.board(read, 2021, [AN_THOI])
    assert set(board.offices) == {CITY, DUONG_DONG, AN_THOI}
    assert len(board.rows) == 3 * 39
    assert board.by_office[DUONG_DONG][Standing.ON_COURSE] == 1, "of one level alone nothing can be said yet"
    assert board.of(DUONG_DONG).standings == board.by_office[DUONG_DONG]
    assert board.by_office[AN_THOI][Standing.UNKNOWN] == 39


def test_a_figure_at_the_city_leads_back_to_its_bundle(both: TwoOffices) -> None:
    report(both, "T09", "120", {"2021-05": "51"})
    both.to_the_city()
    with both.city.reading() as read:
        own = read.targets.first(office=DUONG_DONG, code="T09")
        assert own is not None
        entry = read.progress.first(target_id=own.id, period="2021-05")
        assert isinstance(entry, ProgressEntry)
        source = targets.where_from(read, entry)
        found = targets.figure_history(read, entry)
    assert [one.figure and one.figure.value for one in found] == [Decimal(51), Decimal(50)]
    assert [one.bundle and one.bundle.sequence for one in found] == [2, 1]
    assert [one.operation for one in found] == [Operation.CHANGED, Operation.ADDED]
    assert source.office == DUONG_DONG
    assert source.latest.bundle is not None
    assert source.latest.bundle.sender == DUONG_DONG
    assert source.latest.bundle.file_name in source.sentence
    assert source.latest.bundle.signed_by in source.sentence
