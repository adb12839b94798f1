"""What the offices plan and reach beside the city, as words and as a chart."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize

from phuquoc_desktop.documents.drawing.charts.offices import OfficeLine, OfficesInput, height_of, offices_chart
from phuquoc_desktop.domain.parts import SumCheck
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.targets import GapLine
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


def office_name(key: str) -> str:
    """Return what an office is called; its key where only a reorganisation kept here knows it."""
    return next((one.short_name for one in load_offices().known if str(one.key) == key), key)


def gap_badge(check: SumCheck | None) -> BadgeValue:
    """Say whether the offices' figures make the city's: a sign says it without colour."""
    if check is None:
        return BadgeValue(_("not to be added up"), "neutral", "neutral")
    if check.missing:
        count = len(check.missing)
        words = ngettext("{count} office missing", "{count} offices missing", count).format(count=count)
        return BadgeValue(words, "warn", "clock")
    if check.difference is None:
        return BadgeValue(_("nothing to hold against"), "neutral", "neutral")
    if check.fits:
        return BadgeValue(_("adds up"), "good", "good")
    sentence = _("{figure} too much") if check.difference > 0 else _("{figure} too little")
    return BadgeValue(sentence.format(figure=show_number(abs(check.difference))), "bad", "bad")


def offices_drawing(line: GapLine, *, reached: bool) -> DrawingView:
    """Return the chart of what the offices plan, or have reached, against the city's figure."""
    view = DrawingView("offices_chart", QSize(420, 240), QSize(260, 160))
    show_offices(view, line, reached=reached)
    return view


def show_offices(view: DrawingView, line: GapLine, *, reached: bool) -> None:
    """Show a line in a chart."""
    lines = [
        OfficeLine(office_name(one.office), one.reached if reached else one.planned, one.judgement.standing.value)
        for one in line.offices
    ]
    city = line.course.reached if reached else line.target.value
    shown = OfficesInput(lines, city, line.target.unit or "", line.sums is not None)
    view.show_chart(partial(offices_chart, shown), partial(height_of, shown))
