"""Findings below each other, groups to be unfolded, each article a link to the text of the rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.tree_model import TreeModel
from phuquoc_desktop.gui.widgets.finding_delegate import FindingDelegate
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow, branches
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.translation import N_, _

COLUMN = (ColumnPlan("finding", N_("Finding"), sortable=False, value=lambda row: row),)


class FindingsTree(QTreeView):
    """Emits ``asked`` with a :class:`FindingRow` for a click on its article, or Enter."""

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(_("Findings; Enter shows the text of the rule"))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(110)
        self._model = TreeModel(COLUMN, self)
        self._painter = FindingDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)

    def row(self, index: QModelIndex) -> FindingRow | None:
        """Return what stands at an index."""
        branch = self._model.branch(index)
        return branch.row if branch else None

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Take the place of what was shown; what does not hold is unfolded, and the same line stays current."""
        kept = self._model.branch(self.currentIndex())
        folded = {one.key for one in self._model.all_branches() if one.branches and not self._is_open(one.key)}
        known = {one.key for one in self._model.all_branches()}
        self._model.show_branches(branches(proposals))
        self.setRootIsDecorated(any(one.branches for one in self._model.all_branches()))
        for one in list(self._model.all_branches()):
            finding = one.row.finding
            wanted = one.key not in folded if one.key in known else finding is None or not finding.met
            self.setExpanded(self._model.index_of(one.key), wanted)
        if kept is not None:
            self.setCurrentIndex(self._model.index_of(kept.key))
        self.scheduleDelayedItemsLayout()  # heights that were asked for before the view had its width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand above an article."""
        super().mouseMoveEvent(event)
        is_link = self._is_link(event)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the text of the rule whose article was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_link(event):
            self.asked.emit(self.row(self.indexAt(event.position().toPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter ask for the rule rather than press the default button of the dialog."""
        row = self.row(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.asked.emit(row)
            return
        super().keyPressEvent(event)

    def _is_open(self, key: str) -> bool:
        return self.isExpanded(self._model.index_of(key))

    def _is_link(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self.indexAt(place)
        return index.isValid() and self._painter.is_link(self.visualRect(index), index, place)
