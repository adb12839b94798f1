"""An office's records as the charts take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from builders import DUONG_DONG, TODAY, office_open, progress

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.from_data.charts import course_input, offices_input, trend_input
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import vietnamese


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    with office_open(tmp_path / "office") as backend:
        yield backend


def recorded(backend: Backend, code: str, plan: str | None, **figures: str) -> TargetLine:
    """Set the own plan, record figures by month (``m3="900"``), and return the line."""
    with backend.begin("test") as work:
        targets.set_own(work, code, 2021, Decimal(plan) if plan else None)
        for month, value in figures.items():
            targets.record_progress(work, code, 2021, progress(value, f"2021-{int(month[1:]):02d}"), TODAY)
    with backend.reading() as read:
        return targets.line_of(read, code, 2021)


def test_a_growing_target_brings_its_course_plan_forecast_and_need(office: Backend) -> None:
    line = recorded(office, "T13", "1240", m1="90", m3="280", m4="390", m5="480")
    course = course_input(line, vietnamese)
    assert course.growing
    assert course.months[:5] == (Decimal(90), None, Decimal(280), Decimal(390), Decimal(480))
    assert course.plan == 1240
    assert course.forecast is not None
    assert course.forecast.low <= course.forecast.expected <= course.forecast.high
    assert course.needed == line.needs_per_month
    told = target_chart(course, Frame(420, 200, say=vietnamese)).told
    assert told.startswith("Kế hoạch 1.240 tỷ đồng; Tháng 1: 90 tỷ đồng")


def test_without_an_own_plan_the_citys_is_not_drawn(office: Backend) -> None:
    assert course_input(recorded(office, "T13", None, m1="90"), vietnamese).plan is None


def test_a_share_is_a_level_and_does_not_begin_at_zero(office: Backend) -> None:
    course = course_input(recorded(office, "T21", "99.9", m1="99.2", m5="99.5"), vietnamese)
    assert not course.growing
    assert course.comparator is Comparator.AT_LEAST


def test_what_states_a_change_is_held_against_last_year(office: Backend) -> None:
    line = recorded(office, "T28", None, m5="4")
    assert line.own is not None
    line.own.base_value = Decimal(15)
    course = course_input(line, vietnamese)
    assert course.plan == 15
    assert course.comparator is Comparator.LESS_THAN
    assert "Năm trước 15" in target_chart(course, Frame(420, 200, say=vietnamese)).told


def test_a_judged_target_is_drawn_by_whether_it_is_fulfilled_or_by_its_levels(office: Backend) -> None:
    with office.begin("test") as work:
        targets.record_progress(work, "T31", 2021, progress(period="2021-03", fulfilled=False), TODAY)
        targets.record_progress(work, "T31", 2021, progress(period="2021-06", fulfilled=True), TODAY)
    with office.reading() as read:
        line = targets.line_of(read, "T31", 2021)
    course = course_input(line, vietnamese)
    assert course.levels == ("Chưa thực hiện", "Đã thực hiện")
    assert (course.months[2], course.months[5], course.plan) == (0, 1, 1)
    rubric = tuple(
        RubricLevel.draft(target_id=line.target.id, level=level, title=f"Mức {level}", fulfils=level == 3)
        for level in (3, 1, 2)
    )
    levelled = course_input(replace(line, rubric=rubric), vietnamese)
    assert levelled.levels == ("Mức 1", "Mức 2", "Mức 3")
    assert levelled.plan == 2
    assert not any(levelled.months)


def test_a_trend_says_from_where_to_where(office: Backend) -> None:
    found = trend_input(recorded(office, "T13", "1240", m1="90", m5="480.50"))
    assert found.told == "90 → 480,50"
    assert found.points == ((1, Decimal(90)), (5, Decimal("480.50")))
    assert found.growing


def test_offices_are_set_against_the_citys_figure_by_name(tmp_path: Path) -> None:
    with office_open(tmp_path / "city", "phu-quoc") as city, city.reading() as read:
        gap = next(one for one in targets.gaps(read, 2021) if one.target.code == "T13")
        rate = next(one for one in targets.gaps(read, 2021) if one.target.code == "T21")
    shown = offices_input(gap, {DUONG_DONG: "Dương Đông"})
    assert shown.city == gap.target.value
    assert shown.additive
    assert not offices_input(rate, {}).additive
