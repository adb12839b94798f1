"""Charts: whatever the figures, nothing leaves its frame, no words touch, and nothing depends on colour."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise
from math import isfinite
from operator import itemgetter

import pytest
from chart_samples import BEHIND, LEVELS, LIMITED, courses, figures, frames, maybe, words
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.course import CourseInput
from phuquoc_desktop.documents.drawing.charts.offices import OfficeLine, OfficesInput, offices_chart
from phuquoc_desktop.documents.drawing.charts.percent_bars import PercentInput, percent_bars
from phuquoc_desktop.documents.drawing.charts.percent_bars import height_of as height_of_shares
from phuquoc_desktop.documents.drawing.charts.percent_line import PercentLine
from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.charts.strip import StripGroup, StripInput, chairmans_strip
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput, trend
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Dash, Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.lowering import Face, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Marker, Polygon, Rect, Text
from phuquoc_desktop.domain.target import Standing

PANEL = Frame(290, 190)


def points_of(drawing: Drawing) -> list[tuple[float, float]]:
    """Return every point that is drawn, words by the corners of their box."""
    found: list[tuple[float, float]] = []
    for piece in pieces(drawing):
        if isinstance(piece, Face):
            found += piece.points
        elif isinstance(piece, Stroke):
            found += [point for path in piece.paths for point in path.points]
        else:
            found += [(piece.box.left, piece.box.top), (piece.box.right, piece.box.bottom)]
    return found


def assert_tidy(drawing: Drawing) -> None:
    """Nothing leaves the frame, and no words touch."""
    for x, y in points_of(drawing):
        assert isfinite(x)
        assert isfinite(y)
        assert -0.01 <= x <= drawing.width + 0.01
        assert -0.01 <= y <= drawing.height + 0.01
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.meets(other.box), (one.words, other.words)


def words_of(drawing: Drawing) -> list[str]:
    return [text.words for text in drawing.texts]


def lines_of(drawing: Drawing, ink: Ink) -> list[Line]:
    return [mark for mark in drawing.marks if isinstance(mark, Line) and mark.ink is ink]


@given(courses(), frames)
def test_whatever_a_target_is_its_chart_is_tidy_and_says_something(course: CourseInput, frame: Frame) -> None:
    drawing = target_chart(course, frame)
    assert_tidy(drawing)
    assert drawing.told


@pytest.mark.parametrize("course", [BEHIND, LIMITED, LEVELS])
@pytest.mark.parametrize("frame", [PANEL, Frame(420, 200), Frame(620, 260), Frame(453, 190, 8.5)])
def test_every_series_is_named_in_the_sizes_that_are_used(course: CourseInput, frame: Frame) -> None:
    drawing = target_chart(course, frame)
    assert_tidy(drawing)
    said = " ".join(words_of(drawing))
    wanted = {"Plan", "Reached", "Last year", "Forecast", "Even pace"} if course is BEHIND else {"Reached"}
    assert all(word in said for word in wanted)


def test_a_growing_target_shows_where_it_stands_and_what_each_month_has_to_bring() -> None:
    drawing = target_chart(BEHIND, Frame(620, 260))
    said = words_of(drawing)
    assert {"Plan 4.549,5", "Reached 2.105,5", "Forecast 4.310", "3.900", "4.700", "tỷ đồng"} <= set(said)
    assert "Needs 407,3 tỷ đồng a month from now" in said


def test_series_differ_by_dash_or_mark_and_not_only_by_colour() -> None:
    drawing = target_chart(BEHIND, PANEL)
    looks = {}
    for ink in (Ink.PLAN, Ink.REACHED, Ink.LAST_YEAR, Ink.FORECAST, Ink.TIME):
        longest = max(lines_of(drawing, ink), key=lambda line: line.points[-1][0] - line.points[0][0])
        shapes = {(one.shape, one.filled) for one in drawing.marks if isinstance(one, Marker) and one.ink is ink}
        looks[ink] = (longest.dash, frozenset(shapes))
    assert len(set(looks.values())) == len(looks)
    assert looks[Ink.PLAN] == (Dash.DASH, frozenset())
    assert looks[Ink.REACHED] == (Dash.SOLID, {(Shape.CIRCLE, True)})
    assert looks[Ink.LAST_YEAR] == (Dash.SOLID, {(Shape.SQUARE, False)})


def test_what_a_limit_forbids_is_hatched_above_it() -> None:
    drawing = target_chart(LIMITED, PANEL)
    forbidden = next(mark for mark in drawing.marks if isinstance(mark, Rect) and mark.hatch is Hatch.BACK)
    limit = lines_of(drawing, Ink.BAD)[0].points[0][1]
    assert forbidden.y + forbidden.height == pytest.approx(limit)
    assert forbidden.height > 10
    last = [mark for mark in drawing.marks if isinstance(mark, Marker) and mark.ink is Ink.REACHED][-1]
    assert last.y < limit
    assert "At most 0,28" in words_of(drawing)


def test_levels_of_quality_are_steps_between_their_names() -> None:
    drawing = target_chart(LEVELS, Frame(420, 200))
    assert {"Chưa làm", "Đã có kế hoạch", "Đang làm", "Hoàn thành", "Plan: Hoàn thành"} <= set(words_of(drawing))
    steps = lines_of(drawing, Ink.REACHED)[0].points
    assert all(x1 == x2 or y1 == y2 for (x1, y1), (x2, y2) in pairwise(steps))


def test_a_zero_is_drawn_and_an_empty_month_is_not() -> None:
    drawing = target_chart(CourseInput((Decimal(0), None, Decimal(5)), Decimal(10), growing=True), PANEL)
    assert len([mark for mark in drawing.marks if isinstance(mark, Marker) and mark.shape is Shape.CIRCLE]) == 2
    assert "Month 1: 0" in drawing.told
    assert "Month 2" not in drawing.told


def test_ten_times_the_plan_leaves_the_plan_in_sight() -> None:
    drawing = target_chart(CourseInput((Decimal(12400),), Decimal(1240), growing=True), PANEL)
    assert {"Plan 1.240", "Reached 12.400"} <= set(words_of(drawing))
    assert lines_of(drawing, Ink.PLAN)


def test_long_figures_are_written_in_billions() -> None:
    drawing = target_chart(CourseInput((Decimal("5.2E9"),), Decimal("16723E9"), unit="đồng", growing=True), PANEL)
    assert {"billion đồng", "Plan 16.723", "Reached 5,2"} <= set(words_of(drawing))


def test_the_chart_tells_all_in_words() -> None:
    assert target_chart(BEHIND, PANEL).told == (
        "Plan 4.549,5 tỷ đồng; Month 3: 900 tỷ đồng; Month 6: 2.105,5 tỷ đồng; Last year, month 12: 4.100 tỷ đồng; "
        "Forecast for the end of the year: 4.310 tỷ đồng, between 3.900 tỷ đồng and 4.700 tỷ đồng; "
        "Needs 407,3 tỷ đồng a month from now"
    )


@given(st.lists(st.tuples(st.integers(1, 12), figures), max_size=14), st.none() | figures, st.booleans(), frames)
def test_a_trend_of_any_figures_stays_in_its_cell(
    points: list[tuple[int, Decimal]], plan: Decimal | None, growing: bool, frame: Frame
) -> None:
    assert_tidy(trend(TrendInput(tuple(sorted(points, key=itemgetter(0))), plan, growing), frame.width, frame.height))


def test_a_trend_shows_its_last_point_and_the_plan_in_a_small_cell() -> None:
    drawing = trend(TrendInput(((3, Decimal(10)), (6, Decimal(25))), Decimal(60), growing=True), 90, 22)
    shapes = [(mark.shape, mark.filled) for mark in drawing.marks if isinstance(mark, Marker)]
    assert shapes == [(Shape.TRIANGLE, False), (Shape.CIRCLE, True)]
    plan, run = (mark for mark in drawing.marks if isinstance(mark, Line))
    assert plan.dash is Dash.DASH
    assert run.points[-1][1] > plan.points[-1][1]
    assert run.points[-1][0] < 50


counts = st.dictionaries(st.sampled_from(sorted(LOOKS)), st.integers(0, 3000), max_size=5)


@given(st.lists(st.tuples(words, counts).map(lambda parts: Bar(*parts)), max_size=6), frames)
def test_bars_of_standings_are_tidy_whatever_they_count(bars: list[Bar], frame: Frame) -> None:
    assert_tidy(standing_bars(BarsInput(bars, {one: one for one in LOOKS}), frame))


def test_every_standing_has_its_mark_its_hatch_and_its_number() -> None:
    shown = BarsInput([Bar("Kinh tế", dict(zip(LOOKS, (1, 2, 3, 4, 5), strict=True)))], {one: one for one in LOOKS})
    drawing = standing_bars(shown, Frame(400, height_of(shown, Frame(400, 0))))
    parts = [mark for mark in drawing.marks if isinstance(mark, Rect) and mark.edge]
    assert len({part.hatch for part in parts}) == 5
    marks = [mark.shape for mark in drawing.marks if isinstance(mark, Marker)]
    assert len(marks) == 10
    assert set(marks[:5]) == set(marks[5:])
    assert {"1", "2", "3", "4", "5", *LOOKS} <= set(words_of(drawing))
    assert drawing.told == "Kinh tế: missed 1, behind 2, on_course 3, met 4, unknown 5"


def test_every_standing_of_the_rules_has_a_look() -> None:
    assert set(LOOKS) == {one.value for one in Standing}


WORDS = {one: f"word {one}" for one in LOOKS}
lines = st.tuples(words, maybe, st.sampled_from(sorted(LOOKS)), words).map(lambda parts: PercentLine(*parts))


@given(st.lists(lines, max_size=9), maybe, frames)
def test_bars_of_shares_are_tidy_whatever_the_shares(
    several: list[PercentLine], time: Decimal | None, frame: Frame
) -> None:
    shown = PercentInput(several, WORDS, time)
    assert_tidy(percent_bars(shown, frame))
    assert_tidy(percent_bars(shown, frame._replace(height=max(height_of_shares(shown, frame), 1))))


def a_group() -> PercentInput:
    return PercentInput(
        (
            PercentLine("Sản lượng tiêu", Decimal("73.5"), "behind"),
            PercentLine("Tỷ lệ hộ nghèo", None, "on_course"),
            PercentLine("Thu ngân sách", Decimal("1040"), "met"),
            PercentLine("Chi ngân sách", Decimal("48"), "behind"),
            PercentLine("Lượt khách", None, "unknown"),
        ),
        WORDS,
        Decimal(50),
    )


def test_the_worst_target_stands_first_and_what_is_unknown_last() -> None:
    drawing = percent_bars(a_group(), Frame(500, 240))
    names = [
        text.words
        for text in sorted(drawing.texts, key=lambda text: text.y)
        if text.x == 0 and "word" not in text.words
    ]
    assert names == ["Chi ngân sách", "Sản lượng tiêu", "Tỷ lệ hộ nghèo", "Thu ngân sách", "Lượt khách"]
    assert {"48 %", "73,5 %", "1.040 %", "Plan 100 %", "50 % of the year is over"} <= set(words_of(drawing))
    assert words_of(drawing).count("–") == 2


def test_a_share_far_beyond_the_plan_is_broken_off_after_half_as_much_again() -> None:
    drawing = percent_bars(a_group(), Frame(500, 240))
    plan = lines_of(drawing, Ink.PLAN)[0].points[0][0]
    bars = [mark for mark in drawing.marks if isinstance(mark, Rect) and mark.edge is Ink.GOOD]
    assert bars[0].width == pytest.approx((plan - bars[0].x) * 1.5)
    cut = [mark for mark in drawing.marks if isinstance(mark, Polygon) and mark.fill is Ink.SURFACE]
    assert len(cut) == 1


def test_shares_are_told_in_words() -> None:
    assert percent_bars(a_group(), Frame(500, 240)).told.startswith(
        "50 % of the year is over; Chi ngân sách: word behind, 48 %; Sản lượng tiêu: word behind, 73,5 %"
    )


@given(
    st.lists(st.tuples(words, st.lists(lines, max_size=5)).map(lambda parts: StripGroup(*parts)), max_size=3),
    maybe,
    frames,
)
def test_the_chairmans_strip_is_tidy_whatever_is_in_it(
    groups: list[StripGroup], time: Decimal | None, frame: Frame
) -> None:
    assert_tidy(chairmans_strip(StripInput(groups, WORDS, time), frame))


def a_strip(targets: int, time: int = 50) -> StripInput:
    standings = list(LOOKS)
    several = [
        PercentLine(f"Chỉ tiêu số {number}", Decimal(number * 7), standings[number % 5], f"{number} / 100 hộ")
        for number in range(targets)
    ]
    return StripInput((StripGroup("Kinh tế", several),), WORDS, Decimal(time))


def test_all_39_targets_fit_on_one_sheet_with_their_marks_and_shares() -> None:
    drawing = chairmans_strip(a_strip(39), Frame(467, 690, 8))
    assert_tidy(drawing)
    said = words_of(drawing)
    assert all(f"Chỉ tiêu số {number}" in said and f"{number * 7} %" in said for number in range(39))
    marks = [mark for mark in drawing.marks if isinstance(mark, Marker) and mark.x < 16 and mark.y < 670]
    assert len(marks) == 39
    assert {mark.shape for mark in marks} == {look.shape for look in LOOKS.values()}


def test_the_plans_line_keeps_its_name_when_the_year_is_over() -> None:
    drawing = chairmans_strip(a_strip(5, time=100), Frame(467, 690, 8))
    assert_tidy(drawing)
    assert {"100 % of the year is over", "Plan 100 %"} <= set(words_of(drawing))


def test_a_strip_without_room_says_so_instead_of_leaving_targets_out() -> None:
    drawing = chairmans_strip(a_strip(300), Frame(467, 690, 8))
    assert words_of(drawing) == ["There is no room here for 300 targets."]


offices = st.lists(
    st.tuples(words, maybe, st.sampled_from(["", *LOOKS])).map(lambda parts: OfficeLine(*parts)), max_size=9
)


@given(offices, maybe, words, st.booleans(), frames)
def test_offices_beside_each_other_are_tidy_whatever_they_report(
    several: list[OfficeLine], city: Decimal | None, unit: str, additive: bool, frame: Frame
) -> None:
    assert_tidy(offices_chart(OfficesInput(several, city, unit, additive), frame))


def some_offices(last: str | None) -> OfficesInput:
    values = {"Dương Đông": "1620", "An Thới": "1180", "Thổ Châu": last}
    return OfficesInput(
        [OfficeLine(name, value and Decimal(value)) for name, value in values.items()], Decimal(2900), "hộ"
    )  # type: ignore[arg-type]


def test_the_sum_of_the_offices_is_built_bar_by_bar_and_held_against_the_city() -> None:
    drawing = offices_chart(some_offices("12"), Frame(500, 200))
    bars = [mark for mark in drawing.marks if isinstance(mark, Rect) and mark.hatch is Hatch.DIAGONAL]
    assert bars[1].x == pytest.approx(bars[0].x + bars[0].width)
    assert bars[2].x == pytest.approx(bars[1].x + bars[1].width)
    assert {"City 2.900", "2.812: 88 short", "1.620"} <= set(words_of(drawing))
    assert drawing.told == (
        "City 2.900 hộ; Dương Đông: 1.620 hộ; An Thới: 1.180 hộ; Thổ Châu: 12 hộ; All offices: 2.812 hộ: 88 hộ short"
    )


def test_a_sum_of_which_a_part_is_unknown_is_not_held_against_the_city() -> None:
    said = words_of(offices_chart(some_offices(None), Frame(500, 200)))
    assert {"no figure yet", "2.800, 1 unknown"} <= set(said)
    assert not [one for one in said if "short" in one]


def test_rates_do_not_add_up() -> None:
    drawing = offices_chart(some_offices("12")._replace(additive=False), Frame(500, 200))
    assert "All offices" not in words_of(drawing)
    assert len([mark for mark in drawing.marks if isinstance(mark, Marker) and mark.shape is Shape.CIRCLE]) == 3


def test_a_box_knows_which_lines_come_into_it() -> None:
    box = Box(0, 0, 10, 10)
    assert box.crossed((-5, 5), (15, 5))
    assert box.crossed((5, 5), (5, 5.1))
    assert not box.crossed((-5, 0), (15, 0))
    assert not box.crossed((11, -5), (11, 15))
    assert not box.crossed((-10, 5), (5, -10))


def test_a_text_keeps_the_room_it_was_given() -> None:
    text = Text(10, 20, "a", 10, 30)
    assert text.box == Box(10, 10.5, 40, 22.5)
    assert text._replace(turned=True).box == Box(0.5, -10, 12.5, 20)
