"""A table with the manners of this program: rows are chosen, heads sort, Enter opens, Delete deletes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel
from phuquoc_desktop.gui.tokens import TOKENS

_FIGURE = re.compile(r"[+-][\d.,]+%?|-")
ID_ROLE = Qt.ItemDataRole.UserRole + 1


class TableView(QTableView):
    """Shows a :class:`PagedTableModel`; ``name`` keeps its column widths under it between two runs."""

    opened = Signal(str)
    """A row was opened by Enter or a double click; carries its id."""
    deleted = Signal(list)
    """Delete was pressed; carries the ids chosen. Whoever listens asks and acts."""
    chosen = Signal(str)
    """Another row is current; carries its id, or nothing."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._menu_actions: list[QAction] = []
        self._kept_id, self._kept_row = "", -1
        self._wide: tuple[int, int] | None = None
        self._set_manners()
        self._set_heads()
        self.doubleClicked.connect(self._on_double_clicked)

    def show_model(self, model: PagedTableModel) -> None:
        """Take a model with its columns."""
        self.setModel(model)
        for place, column in enumerate(model.columns):
            self._set_column(place, column)
        self._restore_widths()
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def keep_in_sight(self, rows: int) -> None:
        """Never be lower than its heads, so many rows and the bar below them."""
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + rows * TOKENS.row + bar)

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show an order in the heads and ask the model for it."""
        self.sortByColumn(column, order)

    def set_menu(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the context menu, before “copy”."""
        self._menu_actions = list(actions)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the rows chosen, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [str(self.model().index(row, 0).data(ID_ROLE)) for row in rows]

    def choose(self, record_id: str) -> bool:
        """Make a record's row the current one; False where it is not in the table."""
        model = self.model()
        row = model.row_of(record_id) if isinstance(model, PagedTableModel) else -1
        if row >= 0:
            choose_row(self, row)
            self.scrollTo(model.index(row, 0))
        return row >= 0

    def copy_chosen(self) -> None:
        """Put the rows chosen on the clipboard, columns separated by tabs, as Excel and Word take them."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = ["\t".join(self._words(row)) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the stretching column what room is left, but never less than its plan."""
        super().resizeEvent(event)
        if self._wide is not None:
            place, least = self._wide
            heads = self.horizontalHeader()
            others = heads.length() - heads.sectionSize(place)
            heads.resizeSection(place, max(least, self.viewport().width() - others))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the current row for whoever comes by key: Qt only makes it current, and Enter would find nothing to open."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if self.currentIndex().isValid() and not by_mouse and not self.selectionModel().hasSelection():
            choose_row(self, self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, delete, copy."""
        ids = self.chosen_ids()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ids:
            self.opened.emit(ids[0])
        elif event.key() == Qt.Key.Key_Delete and ids:
            self.deleted.emit(ids)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt's type-ahead would read every row; the search box is for that."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the rows chosen."""
        self.menu().popup(event.globalPos() if not event.globalPos().isNull() else self.mapToGlobal(QPoint(20, 40)))

    def menu(self) -> QMenu:
        """Return the context menu."""
        from phuquoc_desktop.gui import icons
        from phuquoc_desktop.translation import _

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._menu_actions)
        copy = menu.addAction(icons.icon("copy"), _("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy_chosen)
        return menu

    def keep_widths(self) -> None:
        """Remember the columns as they are, for the next run."""
        QSettings().setValue(self._widths_key(), self.horizontalHeader().saveState())

    def _widths_key(self) -> str:
        """Return where the widths are kept: those of other columns, from another version, must not come back."""
        model = self.model()
        names = "-".join(one.name for one in model.columns) if isinstance(model, PagedTableModel) else ""
        return f"columns/{self.objectName()}/{names}"

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)

    def _set_heads(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(TOKENS.row)
        heads = self.horizontalHeader()
        heads.setObjectName(f"{self.objectName()}_heads")
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(48)
        heads.setSectionsMovable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _set_column(self, place: int, column: ColumnPlan) -> None:
        heads = self.horizontalHeader()
        heads.ensurePolished()
        self.setColumnWidth(
            place, max(column.width, heads.sectionSizeHint(place))
        )  # words are longer in some languages
        if column.stretch:
            self._wide = (place, column.width)
        delegate = delegate_for(column.kind, self)
        if delegate is not None:
            self.setItemDelegateForColumn(place, delegate)

    def _restore_widths(self) -> None:
        heads = self.horizontalHeader()
        known = QSettings().value(self._widths_key())
        if isinstance(known, QByteArray):
            heads.restoreState(known)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        heads.sectionResized.connect(self.keep_widths)

    def _words(self, row: int) -> list[str]:
        model = self.model()
        cells = (model.index(row, column).data() or "" for column in range(model.columnCount()))
        return [_harmless(str(cell).replace("\t", " ").replace("\n", " ")) for cell in cells]

    def _on_double_clicked(self) -> None:
        ids = self.chosen_ids()
        if ids:
            self.opened.emit(ids[0])

    def _on_current_changed(self) -> None:
        index = self.currentIndex()
        self.chosen.emit(str(index.data(ID_ROLE)) if index.isValid() else "")

    def _on_about_to_reset(self) -> None:
        index = self.currentIndex()
        self._kept_id = str(index.data(ID_ROLE)) if index.isValid() else ""
        self._kept_row = index.row()

    def _on_reset(self) -> None:
        if self._kept_id and self.choose(self._kept_id):
            return
        if self._kept_id and self.hasFocus() and self.model().rowCount():
            choose_row(self, min(self._kept_row, self.model().rowCount() - 1))  # the next one, where a row was deleted
        else:
            self.chosen.emit("")


def _harmless(cell: str) -> str:
    """Mark what a sheet would take for a formula as text when it is pasted there; figures stay figures."""
    is_formula = cell.startswith(("=", "@")) or (cell.startswith(("+", "-")) and not _FIGURE.fullmatch(cell))
    return f"'{cell}" if is_formula else cell
