"""The tabs beside a target's chart: the plan, explanations, one figure's way, and all that happened."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.happenings import happenings_of
from phuquoc_desktop.gui.pages.target.deed import DeedButton
from phuquoc_desktop.gui.pages.target.explanation_parts import explanation_parts
from phuquoc_desktop.gui.pages.target.figure_parts import figure_parts
from phuquoc_desktop.gui.pages.target.office_parts import office_parts
from phuquoc_desktop.gui.pages.target.plan_parts import plan_parts
from phuquoc_desktop.gui.pages.target.tab import Tab, text
from phuquoc_desktop.gui.pages.target_view import FigureView, TargetView
from phuquoc_desktop.gui.widgets.tab_ground import ground_of
from phuquoc_desktop.gui.widgets.time_line import TimeLine
from phuquoc_desktop.translation import _

TABS_HEIGHT = 56


class TargetSide(QFrame):
    """Emits ``asked`` with the button that was pressed (a :class:`DeedButton`)."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_side")
        self.setProperty("role", "card")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("target_tabs")
        self.tabs.tabBar().setAccessibleName(_("Parts of the target"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._view: TargetView | None = None
        self._figure: FigureView | None = None
        self._unit: str | None = None
        self._same, self._whole = False, False
        self._stale: set[Tab] = set()
        self.plan = self._add("plan_tab", _("Plan"))
        self.explanations = self._add("explanations_tab", _("Explanations"))
        self.offices = self._add("offices_tab", _("Offices"))
        self.figure = self._add("figure_tab", _("Figure"))
        self.history = self._add("history_tab", _("Journal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 6, 10)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_tab_shown)

    def show_view(self, view: TargetView, *, same: bool) -> None:
        """Show a target; each tab is filled when it comes into sight, and keeps its place when the target is the same."""
        self._view, self._same = view, same
        self._stale = {self.plan, self.explanations, self.offices, self.history}
        open_ones = sum(one.is_open for one in view.explanations)
        named = _("Explanations ({count})").format(count=open_ones) if open_ones else _("Explanations")
        self.tabs.setTabText(self.tabs.indexOf(self.explanations), named)
        self.tabs.setTabVisible(self.tabs.indexOf(self.offices), view.is_city)
        self._fill_current()

    def show_figure(self, view: FigureView | None, unit: str | None) -> None:
        """Show the way of the figure that is chosen in the sheet of periods."""
        self._figure, self._unit = view, unit
        self._stale.add(self.figure)
        self._fill_current()

    def fit(self, *, whole: bool) -> None:
        """Be as high as the tab in sight, where the page scrolls and not the tabs."""
        self._whole = whole
        room = max(self.width() - 34, 200)
        tab = self.tabs.currentWidget()
        needed = tab.needed(room) if isinstance(tab, Tab) else 0
        self.setMinimumHeight(needed + TABS_HEIGHT if whole else 0)

    def _fill_current(self) -> None:
        tab = self.tabs.currentWidget()
        if self._view is None or not isinstance(tab, Tab) or tab not in self._stale:
            return
        self._stale.discard(tab)
        tab.fill(self._parts(tab, self._view), same=self._same)
        for button in tab.findChildren(DeedButton):
            button.clicked.connect(self._on_clicked)

    def _parts(self, tab: Tab, view: TargetView) -> Iterable[QWidget]:
        if tab is self.plan:
            return plan_parts(view)
        if tab is self.explanations:
            return explanation_parts(view)
        if tab is self.offices:
            return office_parts(view.gap)
        if tab is self.figure:
            return figure_parts(self._figure, self._unit)
        nothing = text("no_history", _("Nothing has happened yet."), "soft")
        return [TimeLine(happenings_of(view.journal)) if view.journal else nothing]

    def _on_tab_shown(self) -> None:
        self._fill_current()
        self.fit(whole=self._whole)

    def _add(self, name: str, title: str) -> Tab:
        tab = Tab(name, title, ground_of(self.tabs))
        self.tabs.addTab(tab, title)
        return tab

    def _on_clicked(self) -> None:
        self.asked.emit(self.sender())
