"""The rows of a list: counted, filtered, looked at, decided."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.gui.intake.aim_bar import Purpose
from phuquoc_desktop.gui.intake.count_chips import CountChips
from phuquoc_desktop.gui.intake.row_list import COLUMNS, COLUMNS_OF_INITIATIVES, RowFilter, RowSource
from phuquoc_desktop.gui.intake.row_panel import RowPanel
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.dry_run import DryRow
from phuquoc_desktop.intake.rows import RepairKind, RowStatus
from phuquoc_desktop.intake.sitting import Sitting
from phuquoc_desktop.intake.source_line import source_line
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

A_MOMENT = 40
"""Milliseconds that a row stays chosen before all about it is shown, so that the arrow keys run freely."""


class RowsView(QWidget):
    """Emits ``answered`` after each answer, ``written`` with row, column and text of a cell written anew."""

    answered = Signal()
    written = Signal(object, int, str)

    def __init__(self, awards: Awards, purpose: Purpose) -> None:
        super().__init__()
        self.setObjectName("intake_rows")
        self._sitting: Sitting | None = None
        self._answers: Answers | None = None
        self._source = RowSource(awards)
        self.counts = CountChips()
        self.search = QLineEdit()
        self.accept_all = QCheckBox(_("Accept all repairs"))
        self.kinds = QToolButton()
        self.only_repaired = QCheckBox(_("Only repaired"))
        self.only_waiting = QCheckBox(_("Only waiting"))
        columns = COLUMNS_OF_INITIATIVES if purpose is Purpose.INITIATIVES else COLUMNS
        self.table = TableView("intake_list", _("Rows of the list"))
        self.model = PagedTableModel(columns, self._source.ids, self._source.lines, None, self.table)
        self.panel = RowPanel()
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT)
        self._lay_out()
        self._connect()

    def show_sitting(self, sitting: Sitting, answers: Answers) -> None:
        """Show a list, or the same one understood anew; the row chosen stays chosen."""
        kept = self._current_id()
        self._sitting, self._answers = sitting, answers
        self._source.show(sitting, answers)
        self.counts.show_run(sitting.run)
        self._offer_kinds()
        self._load()
        if not self.table.choose(kept) and self.model.rowCount():
            choose_row(self.table, 0)
        self._look()

    def reread(self) -> None:
        """Show again what is answered now."""
        self.model.reread()
        self._show_repairs()
        self._look()

    def go_to_next_waiting(self) -> None:
        """Choose the next row that waits, after the chosen one and then from the top."""
        if self._answers is None:
            return
        waiting = {row.id for row in self._answers.waiting()}
        if not waiting:
            return
        if not waiting & set(self.model.ids):
            self.show_everything()
        here = self.model.row_of(self._current_id())
        order = [*self.model.ids[here + 1 :], *self.model.ids[: here + 1]]
        self.table.choose(next(one for one in order if one in waiting))
        self.table.setFocus()

    def show_everything(self) -> None:
        """Take all filters away."""
        for box in (self.only_repaired, self.only_waiting):
            box.setChecked(False)
        self.search.clear()
        self.counts.choose(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.counts)
        column.addLayout(self._filters())
        column.addWidget(self._beside(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of a narrow window to the table."""
        super().resizeEvent(event)
        panel = min(max(event.size().width() * 3 // 10, 300), 400)
        self._splitter.setSizes([event.size().width() - panel, panel])

    def _filters(self) -> QHBoxLayout:
        self.search.setObjectName("intake_search")
        self.search.setAccessibleName(_("Search the rows"))
        self.search.setPlaceholderText(_("Search the rows…"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(260)
        self.kinds.setObjectName("repair_kinds")
        self.kinds.setText(_("By kind"))
        self.kinds.setAccessibleName(_("Accept repairs by kind"))
        self.kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kinds.setMenu(QMenu(self.kinds))
        for box, name in (
            (self.accept_all, "accept_all_repairs"),
            (self.only_repaired, "only_repaired"),
            (self.only_waiting, "only_waiting"),
        ):
            box.setObjectName(name)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.search, self.only_repaired, self.only_waiting):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.accept_all)
        row.addWidget(self.kinds)
        return row

    def _beside(self) -> QSplitter:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        inside.addWidget(self.table, 1)
        inside.addWidget(self._count)
        panel = QFrame()
        panel.setProperty("role", "card")
        around = QVBoxLayout(panel)
        around.setContentsMargins(10, 8, 4, 8)
        around.addWidget(self.panel)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setObjectName("intake_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(card)
        beside.addWidget(panel)
        beside.setStretchFactor(0, 1)
        self._splitter = beside
        return beside

    def _connect(self) -> None:
        self.table.show_model(self.model)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.deleted.connect(self._on_deleted)
        self.table.set_menu([*self._row_actions()])
        self.counts.chosen.connect(self._load)
        self.search.textChanged.connect(self._load)
        self.only_repaired.toggled.connect(self._load)
        self.only_waiting.toggled.connect(self._load)
        self.accept_all.clicked.connect(self._on_accept_all)
        self.panel.answered.connect(self._on_answered)
        self.panel.written.connect(self._on_written)
        self._moment.timeout.connect(self._look)
        self.model.counted.connect(self._on_counted)

    def _row_actions(self) -> Iterable[QAction]:
        """What may be done with several rows at once, also by keys."""
        for name, text, key, does in (
            ("accept_rows", _("Accept the repairs of these rows"), "Ctrl+Return", self._accept_rows),
            ("take_rows", _("Take in as read"), "Ctrl+T", self._take_rows),
            ("leave_rows", _("Leave out"), "", self._leave_rows),
            ("undecide_rows", _("Take the answers back"), "Ctrl+Backspace", self._forget_rows),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(does)
            self.addAction(action)
            yield action

    def _current_id(self) -> str:
        index = self.table.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole + 1)) if index.isValid() else ""

    def _load(self, _changed: object = None) -> None:
        kept = self._current_id()
        wanted = RowFilter(self._status(), self.only_repaired.isChecked(), self.only_waiting.isChecked())
        query = self.model.query
        self.model.load(Query(self.search.text(), query.sort, query.descending, filters=wanted))
        if kept and self.model.row_of(kept) >= 0:
            self.table.choose(kept)

    def _status(self) -> RowStatus | None:
        return self.counts.status

    def _on_counted(self, count: int) -> None:
        said = ngettext("{count} row is shown", "{count} rows are shown", count)
        self._count.setText(said.format(count=show_number(count)))

    def _on_chosen(self, _row_id: str) -> None:
        self._moment.start()

    def _look(self) -> None:
        row = self._source.row(self._current_id())
        sitting = self._sitting
        if row is None or sitting is None or self._answers is None:
            self.panel.show_nothing()
            return
        sheet, number = row.key
        cells = source_line(sitting.opened.grids, sitting.opened.reading.matchings, row.key)
        before = {one.column: one.text for one in source_line(sitting.material.grids, (), row.key)}
        mends = {key[2]: before.get(key[2], "") for key in sitting.wish.mends if key[:2] == (sheet, number)}
        self.panel.show_row(row, self._answers, cells, mends)

    def _on_opened(self, _row_id: str) -> None:
        self._look()
        self.panel.focus_first()

    def _on_deleted(self, _ids: list[str]) -> None:
        self._leave_rows()

    def _on_written(self, column: int, text: str) -> None:
        row = self._source.row(self._current_id())
        if row is not None:
            self.written.emit(row, column, text)

    def _on_answered(self) -> None:
        """The panel shows the answer already; only a choice of another party changes what stands in it."""
        self.model.reread()
        self._show_repairs()
        self.answered.emit()

    def _on_accept_all(self, on: bool) -> None:
        self._accept_kind(None, on)

    def _accept_kind(self, kind: RepairKind | None, on: bool) -> None:
        if self._answers is not None:
            self._answers.accept(kind, on=on)
            self.reread()
            self.answered.emit()

    def _chosen_rows(self) -> list[DryRow]:
        rows = (self._source.row(one) for one in self.table.chosen_ids())
        return [row for row in rows if row is not None]

    def _accept_rows(self) -> None:
        for row in self._chosen_rows():
            if self._answers is not None:
                self._answers.accept_repairs(row, row.asking, on=True)
        self._rows_answered()

    def _take_rows(self) -> None:
        for row in self._chosen_rows():
            if self._answers is not None:
                self._answers.take(row)
        self._rows_answered()

    def _leave_rows(self) -> None:
        for row in self._chosen_rows():
            if self._answers is not None:
                self._answers.leave_out(row)
        self._rows_answered()

    def _forget_rows(self) -> None:
        for row in self._chosen_rows():
            if self._answers is not None:
                self._answers.forget(row)
                self._answers.accept_repairs(row, row.asking, on=False)
        self._rows_answered()

    def _rows_answered(self) -> None:
        self.reread()
        self.answered.emit()

    def _offer_kinds(self) -> None:
        menu = self.kinds.menu()
        menu.clear()
        answers = self._answers
        for kind in answers.kinds() if answers else ():
            count = answers.asking(kind) if answers else 0
            said = ngettext("{kind}: {count} row", "{kind}: {count} rows", count)
            action = menu.addAction(said.format(kind=kind.label, count=show_number(count)))
            action.setObjectName(f"accept_{kind.value}")
            action.setCheckable(True)
            action.setData(kind.value)
            action.triggered.connect(partial(self._accept_kind, kind))
        self._show_repairs()

    def _show_repairs(self) -> None:
        answers = self._answers
        asking = answers.asking() if answers else 0
        said = ngettext("Accept all repairs ({count} row)", "Accept all repairs ({count} rows)", asking)
        self.accept_all.setText(said.format(count=show_number(asking)))
        self.accept_all.setVisible(bool(asking))
        self.accept_all.setChecked(bool(asking and answers and answers.accepts_all()))
        self.kinds.setVisible(len(self.kinds.menu().actions()) > 1)
        for action in self.kinds.menu().actions():
            action.setChecked(bool(answers and answers.accepts_all(RepairKind(action.data()))))
