"""Rows that a page already has, shown in a table of this program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState


class Rows:
    """A table with its card; ``show`` takes rows that have an ``id``."""

    def __init__(
        self, name: str, title: str, columns: Sequence[ColumnPlan], nothing: EmptyState, parent: QWidget
    ) -> None:
        self._rows: dict[str, Any] = {}
        self.table = TableView(name, title)
        self.model = PagedTableModel(columns, self._ids, self._lines, None, self.table)
        self.card = ListCard(self.table, self.model, nothing, parent)

    def show(self, rows: Sequence[Any], *, narrowed: bool = False) -> None:
        """Take the place of what was shown."""
        self._rows = {one.id: one for one in rows}
        self.card.is_narrowed = narrowed
        self.model.load(Query())

    def chosen(self) -> list[Any]:
        """Return the rows chosen, from top to bottom."""
        return [self._rows[one] for one in self.table.chosen_ids() if one in self._rows]

    def row(self, row_id: str) -> Any:
        """Return a row, or None."""
        return self._rows.get(row_id)

    @property
    def all(self) -> list[Any]:
        """All rows that are shown."""
        return list(self._rows.values())

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._rows)

    def _lines(self, ids: Sequence[str]) -> Sequence[Any]:
        return [self._rows[one] for one in ids if one in self._rows]
