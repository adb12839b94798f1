"""A target's entries as its chart shows them."""

from __future__ import annotations

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing, grows
from phuquoc_desktop.gui.widgets.target_chart import Reached, TargetChart
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _


def chart_of(line: TargetLine) -> TargetChart | None:
    """Return the chart of a line, or None where no figure was recorded."""
    reached = [
        Reached(short_period(one.period), Period.parse(one.period).last, one.value)
        for one in line.entries
        if one.value is not None
    ]
    if not reached:
        return None
    chart = TargetChart()
    chart.setMinimumHeight(170)
    plan = line.planned if line.planned is not None else line.own.base_value if line.own else None
    met = line.standing is Standing.MET
    chart.show_target(plan, reached, unit=line.target.unit or "", paced=grows(line.target), met=met)
    return chart


def short_period(text: str) -> str:
    """Write a period as short as it fits under a bar."""
    period = Period.parse(text)
    months = period.last - period.first + 1
    if months == 1:
        return str(period.last)
    if months == 3:
        return _("Q{number}").format(number=period.last // 3)
    return _("{count} mo.").format(count=period.last) if months == 6 else _("year")
