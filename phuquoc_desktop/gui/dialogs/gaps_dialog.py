"""The offices' figures added up beside the city's own, target by target, with the offices of the one that is chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.city.board import below
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.gap_words import gap_badge, office_name, show_offices
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import RIGHT, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import GapLine
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


def _sum(line: GapLine, *, reached: bool) -> str:
    check = line.achieved if reached else line.planned
    return "" if check is None or check.parts is None else show_number(check.parts)


COLUMNS = (
    ColumnPlan("code", N_("Code"), 60, ColumnKind.STRONG, value=lambda line: line.target.code),
    ColumnPlan("indicator", N_("Target"), 180, value=lambda line: line.target.indicator, stretch=True),
    ColumnPlan("unit", N_("Unit"), 80, value=lambda line: line.target.unit),
    ColumnPlan("plan", N_("City's plan"), 140, value=lambda line: line.target.value, align=RIGHT),
    ColumnPlan("sum", N_("Sum of offices"), 140, value=lambda line: _sum(line, reached=False), align=RIGHT),
    ColumnPlan("gap", N_("Difference"), 196, ColumnKind.BADGE, value=lambda line: gap_badge(line.planned)),
    ColumnPlan("reached", N_("Achieved"), 96, value=lambda line: _sum(line, reached=True), align=RIGHT),
)


def read_gaps(backend: Any, year: int) -> list[GapLine]:
    """Read the city's targets beside those of the offices that stood in the middle of the year."""
    with backend.reading() as read:
        wards = below(backend.offices, str(backend.city.key), date(year, 7, 1))
        return targets.gaps(read, year, [str(one.key) for one in wards])


class GapsDialog(QDialog):
    """For the city, before the plan is signed and while it is carried out."""

    def __init__(self, backend: Any, shell: Shell, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gaps")
        self.setWindowTitle(_("Sums of the offices against the city"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell, self._code = backend, shell, code
        self.model = RowsModel(COLUMNS)
        self.table = QTableView()
        self.table.setObjectName("gap_table")
        self.table.setAccessibleName(self.windowTitle())
        set_table(self.table, self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.which = QComboBox()
        self.which.setObjectName("gap_which")
        self.which.setAccessibleName(_("What is drawn"))
        offer(self.which, [(_("Planned"), False), (_("Achieved"), True)])
        self.which.currentIndexChanged.connect(self._show)
        self._about = QLabel()
        self._about.setObjectName("gap_about")
        self._about.setProperty("role", "heading")
        self._about.setWordWrap(True)
        self._chart = DrawingView("offices_chart", QSize(420, 240), QSize(260, 160))
        self._lay_out()
        fit_to_window(self, 1180, 680)
        self._read()

    def _read(self) -> None:
        year = self._shell.year

        def work(_report: ProgressReport) -> list[GapLine]:
            return read_gaps(self._backend, year)

        self._shell.run(work, self._on_read, title=_("Adding up the offices…"))

    def _on_read(self, lines: list[GapLine]) -> None:
        self.model.show_rows(lines)
        rows = [row for row, one in enumerate(lines) if one.target.code == self._code]
        choose_row(self.table, next(iter(rows), 0))
        self.table.scrollTo(self.table.currentIndex())

    def _show(self) -> None:
        line = self.table.currentIndex().data(ROW_ROLE)
        if not isinstance(line, GapLine):
            return
        missing = ", ".join(office_name(one) for one in line.missing)
        told = _("{code} · {indicator}. Without a plan: {missing}.") if missing else "{code} · {indicator}"
        self._about.setText(told.format(code=line.target.code, indicator=line.target.indicator, missing=missing))
        show_offices(self._chart, line, reached=bool(chosen(self.which)))

    def _lay_out(self) -> None:
        lower = QWidget()
        inside = QVBoxLayout(lower)
        inside.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self._about, 1)
        head.addWidget(self.which)
        inside.addLayout(head)
        area = QScrollArea()
        area.setObjectName("gap_area")
        area.setAccessibleName(_("Offices"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._chart)
        inside.addWidget(area, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.addWidget(self.table)
        split.addWidget(lower)
        split.setSizes([300, 300])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(split, 1)
        column.addWidget(buttons)
