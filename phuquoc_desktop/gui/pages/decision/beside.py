"""The tab of decisions: the list at the left, and the one that is chosen at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.gui.pages.decision.listing import DecisionDelegate, DecisionListModel
from phuquoc_desktop.gui.pages.decision.looks import summary_words
from phuquoc_desktop.gui.pages.decision.panel import DecisionPanel
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services.decision_view import DecisionSummary, DecisionView
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.fold import fold_words


class DecisionsBeside(QSplitter):
    """Narrows the list by status and words; emits ``add_asked`` and ``all_asked`` where it is empty."""

    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("decisions_splitter")
        self.status = QComboBox()
        self.list = QListView()
        self.model = DecisionListModel(self.list)
        self.panel = DecisionPanel()
        why = _("A decision gathers those who are commended, with the money; issuing it fills their history.")
        self._nothing = EmptyState("award", _("There is no decision this year yet"), why, _("New decision"))
        self._nothing.acted.connect(self.add_asked)
        self._none_found = EmptyState("search", _("Nothing fits"), "", _("Show everything"))
        self._none_found.setObjectName("not_found")
        self._none_found.acted.connect(self.all_asked)
        self._nothing_chosen = EmptyState(
            "award", _("No decision is chosen"), _("Its list, money and papers stand here.")
        )
        self._nothing_chosen.setObjectName("no_decision")
        self._stack, self._right = QStackedWidget(), QStackedWidget()
        self._lay_out()

    def show_lines(self, lines: Sequence[DecisionSummary], text: str) -> list[DecisionSummary]:
        """Show those that hold all words and the status chosen, and return them."""
        status, words = chosen(self.status), fold_words(text)
        shown = [one for one in lines if status in (None, one.decision.status) and _holds(summary_words(one), words)]
        self.model.show_lines(shown)
        self._stack.setCurrentWidget(self.list if shown else self._none_found if lines else self._nothing)
        return shown

    def show_chosen(self, view: DecisionView | None) -> None:
        """Show a decision at the right, or that none is chosen."""
        if view is None:
            self.panel.view = None
        else:
            self.panel.show_view(view)
        self._right.setCurrentIndex(0 if view else 1)

    def _lay_out(self) -> None:
        self.status.setObjectName("filter_status")
        self.status.setAccessibleName(_("Status"))
        offer(self.status, [(one.label, one) for one in DecisionStatus], nothing=_("All states"))
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.status)
        column.addWidget(self._card(), 1)
        place = QHBoxLayout(right)
        place.setContentsMargins(0, 10, 0, 0)
        for shown in (self._scrolled(), self._nothing_chosen):
            self._right.addWidget(shown)
        place.addWidget(self._right)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        left.setMinimumWidth(190)
        right.setMinimumWidth(560)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self.setSizes([300, 830])

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("decisions_card")
        card.setProperty("role", "card")
        self.list.setObjectName("decision_list")
        self.list.setAccessibleName(_("Decisions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DecisionDelegate(self.list))
        self.list.setUniformItemSizes(True)
        for widget in (self.list, self._nothing, self._none_found):
            self._stack.addWidget(widget)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(5, 6, 5, 6)
        inside.addWidget(self._stack)
        return card

    def _scrolled(self) -> QScrollArea:
        """Let the decision scroll where a screen is too low for its head and three lines of its list."""
        area = QScrollArea()
        area.setObjectName("decision_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel.setMinimumWidth(1)  # scrolls up and down only
        area.setWidget(self.panel)
        area.setWidgetResizable(True)
        return area


def _holds(text: str, words: list[str]) -> bool:
    own = fold_words(text)
    return all(any(one.startswith(word) for one in own) for word in words)
