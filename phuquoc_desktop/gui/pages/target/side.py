"""The tabs beside a target's chart: the plan, explanations, one figure's way, and all that happened."""

from __future__ import annotations

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
        self.tabs = QTabWidget()
        self.tabs.setObjectName("target_tabs")
        self.tabs.tabBar().setAccessibleName(_("Parts of the target"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._all: list[Tab] = []
        self.plan = self._add("plan_tab", _("Plan"))
        self.explanations = self._add("explanations_tab", _("Explanations"))
        self.offices = self._add("offices_tab", _("Offices"))
        self.figure = self._add("figure_tab", _("Figure"))
        self.history = self._add("history_tab", _("Journal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 6, 10)
        column.addWidget(self.tabs)

    def show_view(self, view: TargetView, *, same: bool) -> None:
        """Show a target in every tab."""
        self.plan.fill(plan_parts(view), same=same)
        self.explanations.fill(explanation_parts(view), same=same)
        open_ones = sum(one.is_open for one in view.explanations)
        named = _("Explanations ({count})").format(count=open_ones) if open_ones else _("Explanations")
        self.tabs.setTabText(self.tabs.indexOf(self.explanations), named)
        nothing = text("no_history", _("Nothing has happened yet."), "soft")
        self.history.fill([TimeLine(happenings_of(view.journal)) if view.journal else nothing], same=same)
        self.tabs.setTabVisible(self.tabs.indexOf(self.offices), view.is_city)
        self.offices.fill(office_parts(view.gap) if view.is_city else (), same=same)
        for tab in (self.plan, self.explanations, self.offices):
            self._connect_buttons(tab)

    def show_figure(self, view: FigureView | None, unit: str | None) -> None:
        """Show the way of the figure that is chosen in the sheet of periods."""
        self.figure.fill(figure_parts(view, unit), same=False)
        self._connect_buttons(self.figure)

    def fit(self, *, whole: bool) -> None:
        """Be as high as the longest tab, where the page scrolls and not the tabs."""
        room = max(self.width() - 34, 200)
        longest = max(one.needed(room) for one in self._all)
        self.setMinimumHeight(longest + TABS_HEIGHT if whole else 0)

    def _add(self, name: str, title: str) -> Tab:
        tab = Tab(name, title)
        self.tabs.addTab(tab, title)
        self._all.append(tab)
        return tab

    def _connect_buttons(self, tab: Tab) -> None:
        for button in tab.findChildren(DeedButton):
            button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self.sender())
