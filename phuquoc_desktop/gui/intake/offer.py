"""What a page with a list offers: taking another list in, by its action, its key, or a file dropped onto it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.intake.aim_bar import Purpose
from phuquoc_desktop.gui.intake.list_drop import ListDrop
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel
from phuquoc_desktop.gui.tables.table_view import TableView

if TYPE_CHECKING:
    from phuquoc_desktop.gui.intake.intake_dialog import IntakeDialog

_MOST = 500
"""Rows that are chosen at most; choosing tens of thousands would hold the window up."""


class IntakeOffer:
    """Opens the window for a page; ``purpose`` says what its lists are for."""

    def __init__(self, page: QWidget, backend: Any, shell: Shell, table: TableView, purpose: Purpose) -> None:
        self._page, self._backend, self._shell, self._table = page, backend, shell, table
        self._purpose = purpose
        self._waiting: frozenset[str] = frozenset()
        self.drop = ListDrop(page)
        self.drop.file_dropped.connect(self.open)
        model = table.model()
        if isinstance(model, PagedTableModel):
            model.counted.connect(self._on_counted)

    def on_action(self) -> None:
        """Open the window and ask for a list."""
        self.open(None)

    def open(self, file: Path | None) -> IntakeDialog:
        """Open the window, on a file where one is given."""
        from phuquoc_desktop.gui.intake.intake_dialog import IntakeDialog

        dialog = IntakeDialog(self._backend, self._shell, self._purpose, self._page.window())
        dialog.taken.connect(self._on_taken)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if file is not None:
            dialog.open_file(file)
        return dialog

    def _on_taken(self, ids: frozenset[str]) -> None:
        self._waiting = ids
        self._choose()

    def _on_counted(self, _count: int) -> None:
        self._choose()

    def _choose(self) -> None:
        """Choose what was taken in, once the list has it."""
        model = self._table.model()
        if self._waiting and isinstance(model, PagedTableModel):
            rows = [place for place, one in enumerate(model.ids) if one in self._waiting][:_MOST]
            if rows:
                self._waiting = frozenset()
                choose_rows(self._table, rows)


def choose_rows(table: TableView, rows: Sequence[int]) -> None:
    """Choose rows of a table and show the first of them."""
    model, chosen = table.model(), QItemSelection()
    start = last = rows[0]
    for row in [*rows[1:], -1]:
        if row != last + 1:
            chosen.select(model.index(start, 0), model.index(last, model.columnCount() - 1))
            start = row
        last = row
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table.setCurrentIndex(model.index(rows[0], 0))
    table.selectionModel().select(chosen, flags)
    table.scrollTo(model.index(rows[0], 0))
