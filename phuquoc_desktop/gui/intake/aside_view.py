"""What else there is to know of a list: sentences about it, and the lines that are no rows of it, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.intake.sitting import Sitting
from phuquoc_desktop.translation import N_, _, ngettext


class _Aside(NamedTuple):
    sheet: str
    row: int
    why: str
    text: str


_COLUMNS = (
    ColumnPlan("sheet", N_("Sheet"), 130, sortable=False),
    ColumnPlan("row", N_("Row"), 60, sortable=False),
    ColumnPlan("why", N_("Why it is no row of the list"), 220, sortable=False),
    ColumnPlan("text", N_("What stands there"), 300, stretch=True, sortable=False),
)


class AsideView(QWidget):
    """A list of sentences over a table of lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake_aside")
        self._lines: Sequence[_Aside] = ()
        self._frame = QFrame()
        self._frame.setProperty("role", "notice")
        self._told = QLabel()
        self._told.setObjectName("intake_told")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        QVBoxLayout(self._frame).addWidget(self._told)
        self.table = TableView("intake_skipped", _("Lines that are no rows of the list"))
        self.model = PagedTableModel(_COLUMNS, self._ids, self._rows, None, self.table)
        self.table.show_model(self.model)
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._frame)
        column.addWidget(self._count)
        column.addWidget(self.table, 1)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show what was told, and what was left aside."""
        told = sitting.run.told
        self._told.setText("\n".join(f"• {one}" for one in told))
        self._frame.setVisible(bool(told))
        self._lines = [_Aside(one.sheet, one.row, one.why.label, one.text) for one in sitting.opened.reading.skipped]
        self.model.load()
        rows, aside = len(sitting.run.rows), len(self._lines)
        told_of = ngettext(
            "{filled} lines are filled: {rows} rows of the list and {aside} line that is none.",
            "{filled} lines are filled: {rows} rows of the list and {aside} lines that are none.",
            aside,
        )
        self._count.setText(told_of.format(filled=rows + aside, rows=rows, aside=aside))

    def _ids(self, _query: Query) -> list[str]:
        return [str(place) for place in range(len(self._lines))]

    def _rows(self, ids: Sequence[str]) -> list[_Aside]:
        return [self._lines[int(one)] for one in ids]
