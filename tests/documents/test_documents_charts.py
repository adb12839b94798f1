"""Charts: whatever the figures, nothing leaves its frame, no words touch, and nothing depends on colour."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise
from math import isfinite
from operator import itemgetter

import pytest
from chart_samples import BEHIND, LEVELS, LIMITED, courses, figures, frames, words
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.documents.drawing.boxes import Box
from phuquoc_desktop.documents.drawing.charts.course import CourseInput
from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.documents.drawing.charts.standings import LOOKS
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.charts.trend import TrendInput, trend
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.inks import Dash, Hatch, Ink, Shape
from phuquoc_desktop.documents.drawing.lowering import Face, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Line, Marker, Rect, Text
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
