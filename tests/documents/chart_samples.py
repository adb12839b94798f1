"""Invented targets for charts, and strategies for any figures whatever."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from phuquoc_desktop.documents.drawing.charts.course import CourseInput, Forecast
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.domain.target import Comparator

BEHIND = CourseInput(
    tuple({3: Decimal(900), 6: Decimal("2105.5")}.get(month) for month in range(1, 13)),
    Decimal("4549.5"),
    unit="tỷ đồng",
    growing=True,
    last_year=tuple(Decimal(value) for value in (300, 480, 820, 1300, 1500, 1850, 2400, 2800, 3050, 3500, 3700, 4100)),
    forecast=Forecast(Decimal(4310), Decimal(3900), Decimal(4700)),
    needed=Decimal("407.3"),
)
LIMITED = CourseInput(
    tuple(Decimal(value) for value in ("0.25", "0.26", "0.25", "0.27", "0.26", "0.30")),
    Decimal("0.28"),
    comparator=Comparator.AT_MOST,
    unit="%",
)
LEVELS = CourseInput(
    tuple(Decimal(value) for value in (0, 0, 1, 1, 2)),
    Decimal(3),
    levels=("Chưa làm", "Đã có kế hoạch", "Đang làm", "Hoàn thành"),
)

figures = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-10_000, max_value=100_000),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.sampled_from([Decimal(0), Decimal("1E+30"), Decimal("-1E-30"), Decimal("1E+9000"), Decimal("0.00")]),
)
maybe = st.none() | figures
months = st.lists(maybe, min_size=0, max_size=12).map(tuple)
words = st.text(max_size=40) | st.sampled_from(
    ["tỷ đồng", "%", "triệu đồng/ha", "Sản lượng khai thác, nuôi trồng thủy sản"]
)
frames = st.tuples(st.floats(30, 900), st.floats(15, 700), st.sampled_from([7.5, 9.0, 12.0, 14.0])).map(
    lambda sides: Frame(*sides)
)


@st.composite
def courses(draw: st.DrawFn) -> CourseInput:
    """Any target, sensible or not."""
    levels = draw(st.lists(words, max_size=5).map(tuple))
    plan = draw(maybe)
    return CourseInput(
        draw(months),
        plan
        if not levels or plan is None or not plan.is_finite()
        else Decimal(abs(int(plan.adjusted())) % len(levels)),
        draw(maybe),
        draw(st.sampled_from(Comparator)),
        draw(words),
        draw(st.booleans()),
        draw(months),
        draw(months),
        draw(st.none() | st.builds(Forecast, figures, figures, figures)),
        draw(maybe),
        levels,
    )
