"""A card with a table, what stands there when it is empty, and how many rows there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui.tables.paged_model import PagedTableModel
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class ListCard(QFrame):
    """Shows the table, or ``nothing`` where the list is empty, or that nothing fits what was asked for."""

    all_asked = Signal()
    """Whoever searched in vain wants to see everything again."""

    def __init__(
        self, table: TableView, model: PagedTableModel, nothing: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{table.objectName()}_card")
        self.setProperty("role", "card")
        self.table = table
        self.model = model
        self.is_narrowed = False
        """Whether the list is searched or filtered now; the page says so before it loads."""
        self._nothing = nothing
        self._stack = QStackedWidget(self)
        self._not_found = EmptyState(
            "search",
            _("Nothing fits"),
            _("No line fits what is searched and filtered."),
            _("Show everything"),
            self._stack,
        )
        self._not_found.setObjectName("not_found")
        self._not_found.acted.connect(self.all_asked)
        self._count = QLabel(self)
        self._count.setObjectName("row_count")
        self._count.setProperty("role", "caption")
        self._count.setContentsMargins(8, 0, 0, 0)
        for widget in (table, nothing, self._not_found):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self._stack, 1)
        column.addWidget(self._count)
        table.show_model(model)
        model.modelReset.connect(self._on_shown)
        model.counted.connect(self._on_counted)

    def _on_shown(self) -> None:
        empty = self._not_found if self.is_narrowed else self._nothing
        had_focus = self.table.hasFocus() or empty.isAncestorOf(self.focusWidget() or self.table)
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else empty)
        if had_focus:
            self._take_focus(empty)
        self._count.setVisible(self.model.rowCount() > 0)

    def _take_focus(self, empty: EmptyState) -> None:
        """Keep the focus in the list, where else it would wander to the search box and take the keys there."""
        if self.model.rowCount():
            self.table.setFocus()
        else:
            empty.focus_first()

    def _on_counted(self, count: int) -> None:
        self._count.setText(_("{count} lines").format(count=show_number(count)))
