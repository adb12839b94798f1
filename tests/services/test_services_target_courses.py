"""What the office sees of its targets through a year: courses, parts, last year, the board, what is due, former figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from builders import DUONG_DONG, TODAY, progress

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.course import FALLS
from phuquoc_desktop.domain.forecast import Method
from phuquoc_desktop.domain.judgement import FROM_PARTS, WORST_FIRST, Rule
from phuquoc_desktop.domain.jumps import MORE_THAN_LAST_YEAR, JumpKind
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Cumulation, PartsRule, Rhythm, Standing, Target, TargetGroup
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services import checks, history, targets
from phuquoc_desktop.services.targets import DueState, TargetLine, UnknownLevelError
from phuquoc_desktop.services.targets.doubts import PLANNED

LATER = date(2022, 1, 20)


def record(backend: Backend, code: str, figures: dict[str, str], today: date = LATER, **values: Any) -> None:
    for period, value in figures.items():
        with backend.begin("Progress") as work:
            targets.record_progress(work, code, 2021, progress(value, period, **values), today)


def own(backend: Backend, code: str, value: str | None, cumulation: Cumulation | None = None) -> None:
    with backend.begin("Own figure") as work:
        targets.set_own(work, code, 2021, None if value is None else Decimal(value))
        targets.set_reporting(work, code, 2021, None, cumulation)


def last_year(backend: Backend, code: str, figures: dict[str, str]) -> None:
    with backend.begin("Last year") as work:
        head = work.targets.first(code=code, year=2021, plan_id=None)
        assert head is not None
        past = Target.draft(
            year=2020,
            code=code,
            group=head.group,
            indicator=head.indicator,
            comparator=head.comparator,
            unit=head.unit,
            direction=head.direction,
        )
        past.id, past.office = work.new_id(), work.office
        work.targets.add(past)
        work.flush()
        for period, value in figures.items():
            targets.record_progress(work, code, 2020, progress(value, period), LATER)


def line(backend: Backend, code: str, until: str | None = None) -> TargetLine:
    with backend.reading() as read:
        return targets.line_of(read, code, 2021, Period.parse(until) if until else None)


def test_a_line_knows_course_judgement_forecast_need_and_last_year(office: Backend) -> None:
    own(office, "T09", "120")
    last_year(office, "T09", {"2020-01": "5", "2020-02": "20", "2020-03": "50", "2020-06": "80", "2020": "100"})
    record(office, "T09", {"2021-01": "6", "2021-02": "22", "2021-03": "54"})
    found = line(office, "T09")
    assert [str(value) for _month, value in found.course.points] == ["6", "22", "54"]
    # last year half was there by March; 54 of 120 are 45 %
    assert (found.standing, found.judgement.rule) == (Standing.BEHIND, Rule.SEASON)
    assert (found.same_period_last_year, found.last_year and found.last_year.at(12)) == (Decimal(50), Decimal(100))
    assert (found.forecast.method, found.forecast.value) == (Method.SEASON, Decimal(108))
    assert found.will_hold is False, "108 and a little more or less"
    assert found.needs_per_month == Decimal("7.4"), "(120 - 54) / 9, rounded up"


def test_a_line_can_be_looked_at_as_it_stood_at_the_end_of_a_period(office: Backend) -> None:
    own(office, "T09", "120")
    record(office, "T09", {"2021-03": "30", "2021-06": "50", "2021-12": "130"})
    assert line(office, "T09").standing is Standing.MET
    then = line(office, "T09", "2021-H1")
    assert (then.achieved, then.standing, len(then.entries)) == (Decimal(50), Standing.BEHIND, 2)


def test_how_figures_count_is_the_offices_to_say_and_else_the_plans(office: Backend) -> None:
    own(office, "T09", "120", Cumulation.PER_PERIOD)
    record(office, "T09", {"2021-Q1": "30", "2021-Q2": "31"})
    assert line(office, "T09").achieved == Decimal(61)
    own(office, "T09", "120")
    assert line(office, "T09").achieved == Decimal(31)
    assert line(office, "T21").course.cumulation is Cumulation.LEVEL


def test_what_nobody_has_judged_yet_lacks_no_figure(office: Backend) -> None:
    assert line(office, "T31").judgement.rule is Rule.NOT_RATED
    assert line(office, "T09").judgement.rule is Rule.NO_OWN_FIGURE


# Parts -----------------------------------------------------------------------------------------------------------------------


def test_a_whole_without_figures_is_judged_by_the_sum_of_its_parts_and_says_so(office: Backend) -> None:
    own(office, "T05", "300")
    own(office, "T06", "100")
    own(office, "T07", "199")
    record(office, "T06", {"2021-03": "30", "2021-06": "55"})
    record(office, "T07", {"2021-06": "95", "2021-07": "99"})
    whole = line(office, "T05")
    assert [one.target.code for one in whole.children] == ["T06", "T07"]
    assert (whole.achieved, whole.course.month) == (Decimal(150), 6), "July is not known of both"
    assert (whole.standing, whole.judgement.rule) == (Standing.ON_COURSE, Rule.TIME)
    assert [note.sentence_id for note in whole.judgement.notes] == [FROM_PARTS]
    assert whole.parts is not None
    assert (whole.parts.planned.difference, whole.parts.planned.fits) == (Decimal(-1), False)


def test_a_wholes_own_figures_come_first_and_are_held_against_its_parts(office: Backend) -> None:
    own(office, "T05", "300")
    own(office, "T06", "100")
    own(office, "T07", "200")
    record(office, "T06", {"2021-06": "55"})
    record(office, "T07", {"2021-06": "95"})
    record(office, "T05", {"2021-06": "151"})
    whole = line(office, "T05")
    assert (whole.achieved, whole.judgement.notes) == (Decimal(151), ())
    assert whole.parts is not None
    assert (whole.parts.achieved.difference, whole.parts.month) == (Decimal(-1), 6)


def test_a_part_without_figures_leaves_the_whole_unknown(office: Backend) -> None:
    own(office, "T05", "300")
    own(office, "T06", "100")
    record(office, "T06", {"2021-12": "99"})
    assert (line(office, "T05").standing, line(office, "T05").course.month) == (Standing.UNKNOWN, 0)


def every_part_must_hold(backend: Backend) -> None:
    with backend.begin("All") as work:
        targets.set_own(work, "T05", 2021, None).parts_rule = PartsRule.ALL


@pytest.mark.parametrize(
    ("other", "standing", "rule"),
    [
        ("10", Standing.MISSED, Rule.WORST_PART),
        ("70", Standing.MET, Rule.WORST_PART),
        (None, Standing.UNKNOWN, Rule.UNKNOWN_PART),
    ],
)
def test_where_every_part_must_hold_the_worst_decides(
    office: Backend, other: str | None, standing: Standing, rule: Rule
) -> None:
    every_part_must_hold(office)
    own(office, "T06", "50")
    own(office, "T07", "60")
    record(office, "T06", {"2021": "50"})
    if other is not None:
        record(office, "T07", {"2021": other})
    found = line(office, "T05")
    assert (found.standing, found.judgement.rule) == (standing, rule)


def test_a_target_that_is_its_own_part_does_not_go_round_in_circles(office: Backend) -> None:
    with office.begin("circle") as work:
        work.write_for("911@2021-03-01")
        for code, parent in (("T06", "T07"), ("T07", "T06"), ("T05", "T05")):
            head = work.targets.first(code=code, plan_id=None)
            assert head is not None
            head.parent_code = parent
    with office.reading() as read:
        assert len(targets.tree(read, 2021)) == 39
        assert len(targets.board(read, 2021).rows) == 39


# Rubric ----------------------------------------------------------------------------------------------------------------------


def test_a_level_of_the_rubric_says_whether_it_is_fulfilled(office: Backend) -> None:
    with office.begin("rubric") as work:
        work.write_for("911@2021-03-01")
        head = work.targets.first(code="T31", plan_id=None)
        assert head is not None
        for number, fulfils in ((1, False), (2, True)):
            level = RubricLevel.draft(target_id=head.id, level=number, title=f"Mức {number}", fulfils=fulfils)
            level.id, level.office = work.new_id(), head.office
            work.rubric_levels.add(level)
    with office.begin("rated") as work:
        entry = targets.record_progress(work, "T31", 2021, progress(None, "2021-H1", level=2), TODAY)
        assert entry.fulfilled is True
    assert (line(office, "T31").standing, line(office, "T31").judgement.rule) == (Standing.ON_COURSE, Rule.RATED)
    with pytest.raises(UnknownLevelError), office.begin("rated") as work:
        targets.record_progress(work, "T31", 2021, progress(None, "2021-05", level=3), TODAY)
    with pytest.raises(UnknownLevelError), office.begin("rated") as work:
        targets.record_progress(work, "T32", 2021, progress(None, "2021-05", level=1), TODAY)


# The board -------------------------------------------------------------------------------------------------------------------


def test_the_board_says_of_every_target_what_the_tree_says_worst_first(office: Backend) -> None:
    own(office, "T09", "120")
    own(office, "T10", "100", Cumulation.PER_PERIOD)
    own(office, "T05", "300")
    own(office, "T06", "100")
    own(office, "T07", "200")
    last_year(office, "T09", {"2020-03": "50", "2020": "100"})
    record(office, "T09", {"2021-03": "54"})
    record(office, "T10", {"2021-Q1": "60", "2021-Q2": "50"})
    record(office, "T06", {"2021": "55"})
    record(office, "T07", {"2021": "95"})
    with office.reading() as read:
        lines = {one.target.code: one for one in targets.tree(read, 2021)}
        board = targets.board(read, 2021)
    assert {row.target.code: row.judgement for row in board.rows} == {
        code: one.judgement for code, one in lines.items()
    }
    assert {row.target.code: row.percent for row in board.rows} == {code: one.percent for code, one in lines.items()}
    order = [WORST_FIRST.index(row.standing) for row in board.rows]
    assert order == sorted(order)
    assert [row.target.code for row in board.rows[:4]] == ["T07", "T05", "T06", "T09"]
    assert board.standings == {
        Standing.MET: 1,
        Standing.ON_COURSE: 0,
        Standing.BEHIND: 1,
        Standing.MISSED: 3,
        Standing.UNKNOWN: 34,
    }
    assert board.by_group[TargetGroup.ECONOMY][Standing.MISSED] == 3
    assert board.by_office[DUONG_DONG] == board.standings


# What is due -----------------------------------------------------------------------------------------------------------------


def due(backend: Backend, code: str, today: date) -> list[tuple[str, str, int]]:
    with backend.reading() as read:
        found = targets.due(read, 2021, today)
    return [(str(one.period), one.state.value, one.days_left) for one in found if one.line.target.code == code]


def test_a_figure_is_due_after_its_period_and_late_ten_days_later(office: Backend) -> None:
    own(office, "T09", "120")
    assert due(office, "T09", date(2021, 3, 31)) == [("2021-Q1", "next", 10)]
    assert due(office, "T09", date(2021, 4, 10)) == [("2021-Q1", "due", 0), ("2021-Q2", "next", 91)]
    assert due(office, "T09", date(2021, 4, 11)) == [("2021-Q1", "late", -1), ("2021-Q2", "next", 90)]
    record(office, "T09", {"2021-03": "10"})
    assert due(office, "T09", date(2021, 4, 11)) == [("2021-Q2", "next", 90)]
    record(office, "T09", {"2021-07": "10"})
    assert due(office, "T09", date(2021, 8, 1)) == [("2021-Q3", "next", 70)], "a later sum says more than a missing one"


def test_of_figures_of_periods_alone_each_one_is_wanted(office: Backend) -> None:
    own(office, "T09", "120", Cumulation.PER_PERIOD)
    record(office, "T09", {"2021-04": "10", "2021-Q3": "30"})
    assert [period for period, _state, _days in due(office, "T09", date(2021, 9, 1))] == ["2021-Q1", "2021-Q2"]


def test_the_rhythm_is_the_offices_to_say(office: Backend) -> None:
    own(office, "T09", "120")
    with office.begin("rhythm") as work:
        targets.set_reporting(work, "T09", 2021, Rhythm.MONTH, None)
    assert [period for period, _state, _days in due(office, "T09", date(2021, 2, 1))] == ["2021-01", "2021-02"]


def test_what_is_judged_is_due_every_half_year_even_without_an_own_figure(office: Backend) -> None:
    assert due(office, "T31", date(2021, 7, 20)) == [("2021-H1", "late", -10), ("2021-H2", "next", 174)]
    with office.begin("judged") as work:
        targets.record_progress(work, "T31", 2021, progress(None, "2021-06", fulfilled=False), LATER)
    assert due(office, "T31", date(2021, 7, 20)) == [("2021-H2", "next", 174)]
    with office.reading() as read:
        states = [one.state for one in targets.due(read, 2021, date(2021, 7, 20))]
    assert states == sorted(states, key=list(DueState).index)


# Former figures and their source ---------------------------------------------------------------------------------------------


def test_a_correction_keeps_the_old_figure_with_its_comment(office: Backend) -> None:
    record(office, "T09", {"2021-05": "40"}, note="sơ bộ")
    record(office, "T09", {"2021-05": "41"}, note="chính thức")
    entry = line(office, "T09").entries[0]
    with office.begin("mark") as work:
        targets.follow_up(work, entry.id, wanted=True)
    with office.reading() as read:
        found = targets.figure_history(read, entry)
        source = targets.where_from(read, entry)
    figures = [one.figure for one in found]
    assert [(str(one.value), one.note, one.follow_up) for one in figures if one] == [
        ("41", "chính thức", True),
        ("41", "chính thức", False),
        ("40", "sơ bộ", False),
    ]
    assert [one.actor for one in found] == ["Lê Thị Bưởi"] * 3
    assert (source.office, source.latest.bundle) == (DUONG_DONG, None)
    assert "Lê Thị Bưởi" in source.sentence


def test_a_figure_that_was_removed_is_in_the_history_of_its_successor(office: Backend) -> None:
    record(office, "T09", {"2021-05": "40", "2021-04": "30"})
    first = next(one for one in line(office, "T09").entries if one.period == "2021-05")
    with office.begin("remove") as work:
        targets.remove_progress(work, first.id)
    record(office, "T09", {"2021-05": "42"})
    entry = next(one for one in line(office, "T09").entries if one.period == "2021-05")
    with office.reading() as read:
        found = targets.figure_history(read, entry)
    assert [one.operation for one in found] == [Operation.ADDED, Operation.REMOVED, Operation.ADDED]
    assert [one.figure and str(one.figure.value) for one in found] == ["42", None, "40"]


# Jumps -----------------------------------------------------------------------------------------------------------------------


def test_a_figure_that_jumps_is_told_and_may_be_recorded_all_the_same(office: Backend) -> None:
    own(office, "T05", "20000")
    last_year(office, "T05", {"2020-06": "1600", "2020": "4000"})
    with office.reading() as read:
        found = targets.jumps_in(read, "T05", 2021, "2021-06", Decimal(16723))
        assert targets.jumps_in(read, "T05", 2021, "2021-06", Decimal(1672)) == ()
        assert targets.jumps_in(read, "T05", 2021, "2021-06", None) == ()
    assert [(one.kind, one.times) for one in found] == [(JumpKind.LAST_YEAR, Decimal(10))]
    assert "16.723" in found[0].sentence
    record(office, "T05", {"2021-06": "16723"})
    assert line(office, "T05").achieved == Decimal(16723)


# Pasting ---------------------------------------------------------------------------------------------------------------------


def look(backend: Backend, text: str, **more: Any) -> targets.Paste:
    with backend.reading() as read:
        return targets.look_at_paste(read, 2021, "2021-05", text, TODAY, **more)


def outcomes(paste: targets.Paste) -> list[tuple[str | None, str, str | None]]:
    return [(one.code, one.outcome.value, None if one.value is None else str(one.value)) for one in paste.lines]


def test_lines_find_their_target_by_code_or_by_indicator_without_accents(office: Backend) -> None:
    paste = look(
        office, "t09\t12,5\nSAN LUONG TIEU\t1\nLượt khách du lịch\t0\ttạm dừng\nT08\t–\nT16\t\n\nTờ trình\t5\n"
    )
    assert outcomes(paste) == [
        ("T09", "new", "12.5"),
        (None, "refused", None),
        ("T15", "new", "0"),
        ("T08", "empty", None),
        ("T16", "empty", None),
        (None, "empty", None),
        (None, "refused", None),
    ]
    assert "already in line 1" in paste.lines[1].reason
    assert paste.lines[2].note == "tạm dừng"
    with office.reading() as read:
        assert read.progress.count() == 0


def test_a_figure_that_can_be_read_in_two_ways_is_asked_about_and_the_answer_counts(office: Backend) -> None:
    assert outcomes(look(office, "T05\t16,723\n")) == [("T05", "asked", None)]
    assert look(office, "T05\t16,723\n").lines[0].readings == (Decimal(16723), Decimal("16.723"))
    assert outcomes(look(office, "T05\t16,723\n", answers={1: Decimal(16723)})) == [("T05", "new", "16723")]
    assert outcomes(look(office, "T05\t4.549\n")) == [("T05", "asked", None)]
    assert outcomes(look(office, "T05\t4.549\nT06\t1.620,5\n"))[0] == ("T05", "new", "4549"), (
        "the other shows the writing"
    )


@pytest.mark.parametrize("figure", ["abc", "1.5.3", "-3", "12e5", "=A1+B1"])
def test_what_is_no_figure_is_refused_with_its_reason(office: Backend, figure: str) -> None:
    paste = look(office, f"T09\t{figure}\n")
    assert paste.lines[0].outcome.value == "refused"
    assert paste.lines[0].reason
    assert paste.needs_a_person


def test_per_cent_signs_and_spaces_between_thousands_are_understood(office: Backend) -> None:
    paste = look(office, "T21\t99,60 %\nT26\t1 350\nT31\tKhông đạt\nT32\tĐạt\nT39\t7\n")
    assert [(one.value, one.fulfilled) for one in paste.lines[:4]] == [
        (Decimal("99.60"), None),
        (Decimal(1350), None),
        (None, False),
        (None, True),
    ]
    assert paste.lines[4].outcome.value == "refused", "there is no rubric"


def test_figures_alone_go_to_the_rows_that_are_shown_in_their_order(office: Backend) -> None:
    paste = look(office, "5\t ghi chú \n\n7\n", shown=["T09", "T08", "T16"])
    assert outcomes(paste) == [("T09", "new", "5"), ("T08", "empty", None), ("T16", "new", "7")]
    assert paste.lines[0].note == "ghi chú"
    assert [one.outcome.value for one in look(office, "5\n7\n", shown=["T09", "T08", "T16"]).lines] == ["refused"] * 2


def test_a_paste_is_one_job_that_corrects_and_can_be_undone(office: Backend) -> None:
    record(office, "T09", {"2021-05": "40"}, note="cũ", evidence="Sổ")
    record(office, "T10", {"2021-05": "50"})
    with office.begin("Paste progress") as work:
        paste = targets.take_paste(work, 2021, "2021-05", "T09\t41\nT10\t50\nT16\t3\nT99\t1\n", TODAY)
        job = work.job.work_id
    assert paste.counts[targets.PasteOutcome.CHANGED] == 1
    assert [one.outcome.value for one in paste.lines] == ["changed", "same", "new", "refused"]
    assert paste.lines[0].old is not None
    assert paste.lines[0].old.value == Decimal(40)
    entry = line(office, "T09").entries[0]
    assert (entry.value, entry.note, entry.evidence) == (Decimal(41), "cũ", "Sổ")
    with office.begin("Undo") as work:
        history.undo(work, job)
    assert line(office, "T09").achieved == Decimal(40)
    assert line(office, "T16").entries == ()


def test_a_pasted_figure_that_jumps_warns(office: Backend) -> None:
    own(office, "T09", "120")
    record(office, "T09", {"2021-04": "10"})
    assert [one.kind for one in look(office, "T09\t1000\n").lines[0].jumps] == [JumpKind.BEFORE]


# What does not fit together --------------------------------------------------------------------------------------------------


def test_what_does_not_fit_is_told_before_a_report_is_sent(office: Backend) -> None:
    own(office, "T05", "300")
    own(office, "T06", "100")
    own(office, "T07", "190")
    own(office, "T09", "120")
    own(office, "T16", "3")
    last_year(office, "T16", {"2020": "0.3"})
    record(office, "T09", {"2021-04": "40", "2021-05": "39"})
    record(office, "T16", {"2021": "3"})
    with office.reading() as read:
        found = [(line.target.code, told.sentence_id) for line, told in targets.doubts(targets.tree(read, 2021))]
        runs = checks.run_all(checks.Checking(read, office.awards, office.attachments))
    assert found == [("T05", PLANNED), ("T09", FALLS), ("T16", MORE_THAN_LAST_YEAR)]
    figures = next(one for one in runs if one.check == "figures")
    assert [one.message.split(":")[0] for one in figures.findings] == ["T05", "T09", "T16"]
    assert figures.looked_at == 5
