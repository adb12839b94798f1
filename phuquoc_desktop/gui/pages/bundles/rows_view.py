"""A tree or plain list of what was read, with the columns of a table; Enter and a double click open a row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan, shown
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tables.tree_model import Branch, TreeModel
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS

SPARE, BADGE_SPARE, HEAD_SPARE = 24, 60, 30
"""Pixels of a cell beside its words: paddings, and the sign of a badge."""
ROWS_MEASURED = 60


class Line(NamedTuple):
    """One row: what stands in its cells, and what it stands for."""

    cells: tuple[object, ...]
    payload: Any = None


def column(
    place: int, title: str, width: int = 100, kind: ColumnKind = ColumnKind.TEXT, *, stretch: bool = False
) -> ColumnPlan:
    """Return the column that shows the cell at a place of every line; ``title`` is a catalogue id."""
    return ColumnPlan(str(place), title, width, kind, stretch=stretch, value=partial(_cell, place))


def _cell(place: int, line: Line) -> object:
    return line.cells[place] if place < len(line.cells) else None


class RowsView(QTreeView):
    """Shows branches of :class:`Line`; what was chosen and what was open stay so when they are read anew."""

    chosen = Signal(object)
    """Another row is current; carries its payload, or None."""
    opened = Signal(object)

    def __init__(self, name: str, title: str, columns: Sequence[ColumnPlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.rows = TreeModel(columns, self)
        self.setModel(self.rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(18)
        self._set_heads(columns)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._open)

    def show_branches(self, branches: Sequence[Branch], *, expand: bool = False) -> None:
        """Take the place of what was shown; ``expand`` opens branches that were not here before."""
        shut = {one.key for one in self.rows.all_branches() if one.branches and not self._is_open(one.key)}
        kept = self.rows.branch(self.currentIndex())
        self.setRootIsDecorated(any(branch.branches for branch in branches))
        self.rows.show_branches(branches)
        self._make_room()
        for branch in branches:
            if branch.branches and expand and branch.key not in shut:
                self.expand(self.rows.index_of(branch.key))
        if kept is None or not self.choose(kept.key):
            self.chosen.emit(None)

    def choose(self, key: str) -> bool:
        """Make a row the current one; False where it is not in the tree."""
        index = self.rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    @property
    def payload(self) -> Any:
        """What the current row stands for, or None."""
        branch = self.rows.branch(self.currentIndex())
        return branch.row.payload if branch else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, copy the row on Ctrl+C."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            row = self.currentIndex()
            cells = (row.siblingAtColumn(place).data() or "" for place in range(self.rows.columnCount()))
            QGuiApplication.clipboard().setText("\t".join(map(str, cells)))
        else:
            super().keyPressEvent(event)

    def _set_heads(self, columns: Sequence[ColumnPlan]) -> None:
        heads = self.header()
        heads.setObjectName(f"{self.objectName()}_heads")
        heads.setAccessibleName(self.accessibleName())
        heads.setStretchLastSection(False)
        heads.setSectionsMovable(False)
        heads.setMinimumSectionSize(40)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        for place, plan in enumerate(columns):
            mode = QHeaderView.ResizeMode.Stretch if plan.stretch else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(place, mode)
            heads.resizeSection(place, plan.width)
            delegate = delegate_for(plan.kind, self)
            if delegate is not None:
                self.setItemDelegateForColumn(place, delegate)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._stretch()

    def _make_room(self) -> None:
        """Widen columns to their words, which are longer in one language than in another; never beyond twice the plan.

        A head is always whole.
        """
        heads = self.header()
        for place, plan in enumerate(self.rows.columns):
            if not plan.stretch:
                wanted = max(min(self._widest(place, plan), 2 * plan.width), self._head_width(place))
                heads.resizeSection(place, max(heads.sectionSize(place), wanted))
        self._stretch()

    def _stretch(self) -> None:
        """Let a column take the room that is left, but never less than its words need: the list rather scrolls."""
        heads = self.header()
        for place, plan in enumerate(self.rows.columns):
            if plan.stretch:
                least = max(min(self._widest(place, plan), plan.width), self._head_width(place))
                is_narrow = heads.length() - heads.sectionSize(place) + least > self.viewport().width()
                mode = QHeaderView.ResizeMode.Interactive if is_narrow else QHeaderView.ResizeMode.Stretch
                heads.setSectionResizeMode(place, mode)
                if is_narrow:
                    heads.resizeSection(place, least)

    def _head_width(self, place: int) -> int:
        title = str(self.rows.headerData(place, Qt.Orientation.Horizontal) or "")
        return QFontMetrics(body_font(TOKENS.font_small, bold=True)).horizontalAdvance(title) + HEAD_SPARE

    def _widest(self, place: int, plan: ColumnPlan) -> int:
        is_badge = plan.kind is ColumnKind.BADGE
        size, spare = (TOKENS.font_caption, BADGE_SPARE) if is_badge else (TOKENS.font_body, SPARE)
        metrics = QFontMetrics(body_font(size, bold=is_badge or plan.kind is ColumnKind.STRONG))
        rows = (plan.read(branch.row) for branch in islice(self.rows.all_branches(), ROWS_MEASURED))
        return max((metrics.horizontalAdvance(shown(value)) + spare for value in rows if value is not None), default=0)

    def _is_open(self, key: str) -> bool:
        return self.isExpanded(self.rows.index_of(key))

    def _open(self, index: QModelIndex) -> None:
        branch = self.rows.branch(index)
        if branch is None:
            return
        if branch.branches:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.opened.emit(branch.row.payload)

    def _on_current_changed(self) -> None:
        self.chosen.emit(self.payload)
