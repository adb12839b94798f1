"""A list of statements with filters above it, as the two lists of the page “rules” have it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui.pages.bundles.rows_view import RowsView
from phuquoc_desktop.gui.pages.rules.wrapped import Wrapped
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState

WIDEST_FILTER = 230


class Listing(QFrame):
    """Shows rows, or a sentence where there are none; emits ``narrowed`` when a filter was chosen."""

    narrowed = Signal()

    def __init__(
        self, name: str, title: str, columns: Sequence[ColumnPlan], nothing: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_card")
        self.setProperty("role", "card")
        self.rows = RowsView(name, title, columns)
        self._nothing = nothing
        self._filters = QHBoxLayout()
        self._count = QLabel()
        self._count.setObjectName(f"{name}_count")
        self._count.setProperty("role", "caption")
        self._count.setContentsMargins(8, 0, 0, 0)
        self._stack = QStackedLayout()
        self._set_rows(columns)
        self._lay_out()

    def add_filter(self, name: str, title: str, *, brief: bool = False) -> QComboBox:
        """Add a combo box whose choices are the caller's; the room that ``brief`` ones do not need goes to the others."""
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.setMaximumWidth(WIDEST_FILTER)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(7 if brief else 9)
        box.currentIndexChanged.connect(self.narrowed)
        self._filters.insertWidget(self._filters.count() - 1, box, 0 if brief else 1)
        return box

    def show_branches(self, branches: Sequence[Branch], count: str) -> None:
        """Show these rows and how many they are."""
        self.rows.show_branches(branches)
        self._stack.setCurrentWidget(self.rows if branches else self._nothing)
        self._count.setText(count)
        if branches and self.rows.payload is None:
            self.rows.choose(branches[0].key)

    def _set_rows(self, columns: Sequence[ColumnPlan]) -> None:
        rows = self.rows
        rows.setUniformRowHeights(False)
        rows.setWordWrap(True)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        for place, plan in enumerate(columns):
            if plan.kind in (ColumnKind.TEXT, ColumnKind.STRONG):
                rows.setItemDelegateForColumn(place, self._several_lines())
            if plan.stretch:
                rows.header().setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _several_lines(self) -> QStyledItemDelegate:
        return Wrapped(self.rows)

    def _lay_out(self) -> None:
        self._filters.setContentsMargins(6, 0, 6, 0)
        self._filters.setSpacing(8)
        self._filters.addStretch(0)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._filters)
        column.addLayout(self._stack, 1)
        column.addWidget(self._count)
