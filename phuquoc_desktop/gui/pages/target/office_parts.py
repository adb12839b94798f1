"""At the city: what every office plans and has reached of one target, and the way to ask about it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from phuquoc_desktop.gui.dialogs.gap_words import gap_badge, office_name, offices_drawing
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.tab import row_of, text
from phuquoc_desktop.gui.standing_look import STANDINGS
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.services.targets import GapLine, OfficeFigure
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


def office_parts(line: GapLine | None) -> Iterator[QWidget]:
    """Yield what stands in the tab of the offices."""
    if line is None:
        yield text("no_offices", _("No office is known here."), "soft")
        return
    for title, check in ((_("Plan"), line.planned), (_("Achieved"), line.achieved)):
        if check is not None:
            yield row_of([text("gap_title", title, "caption"), Badge(gap_badge(check))])
    yield offices_drawing(line, reached=False)
    yield row_of([DeedButton(Deed.GAPS, _("All targets…"))])
    yield _offices(line.offices)


def _offices(offices: tuple[OfficeFigure, ...]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for row, one in enumerate(offices):
        name = QLabel(f"{office_name(one.office)}\n{_figures(one)}")
        name.setObjectName(f"office_{row}")
        name.setWordWrap(True)
        grid.addWidget(name, row, 0)
        look = STANDINGS[one.judgement.standing.value]
        badge = Badge(BadgeValue(one.judgement.standing.label, look.tone, look.icon))
        badge.setToolTip(one.judgement.sentence)
        grid.addWidget(badge, row, 1)
        ask = DeedButton(Deed.ASK, _("Ask…"), one.office)
        ask.setAccessibleName(_("Ask {office} for an explanation").format(office=office_name(one.office)))
        grid.addWidget(ask, row, 2)
    return holder


def _figures(one: OfficeFigure) -> str:
    nothing = "–"
    planned = nothing if one.planned is None else show_number(one.planned)
    reached = nothing if one.reached is None else show_number(one.reached)
    return _("{reached} of {planned}").format(reached=reached, planned=planned)
