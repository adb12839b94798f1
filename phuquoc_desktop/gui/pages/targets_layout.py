"""How the targets page lies: filters above the tree, the panel beside it, or hidden where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui.pages.target_branches import Narrowing
from phuquoc_desktop.gui.pages.target_columns import COURSE, OWN, PERCENT, UNIT, columns
from phuquoc_desktop.gui.pages.target_panel import TargetPanel
from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tables.tree_model import TreeModel
from phuquoc_desktop.gui.tables.trend_delegate import TrendDelegate
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.translation import _

NARROW = 1100
ROOM_FOR_ALL, ROOM_FOR_MOST = 920, 700
ONE_LINE, TWO_LINES, MOST, MARGIN, PADDING = 34, 42, 62, 2, 13
NEEDED = {COURSE: ROOM_FOR_ALL, UNIT: ROOM_FOR_ALL, OWN: ROOM_FOR_MOST, PERCENT: ROOM_FOR_MOST}
"""How wide the tree has to be for a column to be shown; what is hidden stands in the details."""
Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole + 1


class SeveralLines(QStyledItemDelegate):
    """Makes a row as high as its long words need in the column's width, three lines at most."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words, broken as they are painted."""
        room = self._tree.columnWidth(index.column()) - 2 * PADDING
        words = str(index.data() or "")
        flags = int(Qt.TextFlag.TextWordWrap.value)
        needed = QFontMetrics(body_font()).boundingRect(QRect(0, 0, max(room, 40), 1000), flags, words).height()
        least = TWO_LINES if index.parent().isValid() else ONE_LINE
        return QSize(room, max(min(needed, MOST) + 2 * MARGIN, least))


class TargetTreeView(QTreeView):
    """Emits ``opened`` on Enter or a double click, with the key of the row."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_tree")
        self.setAccessibleName(_("Targets"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(11)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._on_double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(KEY))
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(KEY))


class TargetsLayout(QWidget):
    """Holds ``tree``, ``panel`` and the filters; emits ``narrowed`` when a filter was chosen."""

    narrowed = Signal()

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("targets_layout")
        self.tree = TargetTreeView()
        self.panel = TargetPanel()
        self.group = _filter("group_filter", _("Group of targets"))
        self.standing = _filter("standing_filter", _("Standing"))
        offer(self.group, [(one.label, one) for one in TargetGroup], nothing=_("All groups"))
        offer(self.standing, [(one.label, one) for one in Standing], nothing=_("All standings"))
        self._count = QLabel()
        self._count.setObjectName("target_count")
        self._count.setProperty("role", "soft")
        self._splitter = QSplitter()
        self._narrow = False
        self._needs = {place: NEEDED.get(column.name, 0) for place, column in enumerate(model.columns)}
        self.details = QToolButton()
        self.details.setObjectName("details")
        self.details.setText(_("Details"))
        self.details.setAccessibleName(_("Details"))
        self.details.setToolTip(_("Show or hide the details (F4)"))
        self.details.setShortcut("F4")
        self.details.setCheckable(True)
        self.details.setChecked(True)
        self._lay_out()
        self.tree.setModel(model)
        self._set_columns(model)
        self.details.toggled.connect(self._on_details_toggled)
        for box in (self.group, self.standing):
            box.currentIndexChanged.connect(self.narrowed)

    def narrowing(self, text: str) -> Narrowing:
        """Return what the filters and the search box ask for."""
        return Narrowing(text, chosen(self.group), chosen(self.standing))

    def show_count(self, text: str) -> None:
        """Say how many targets are shown."""
        self._count.setText(text)

    def unfold(self) -> None:
        """Open all groups and wholes; a group's name runs over the whole width."""
        self.tree.expandAll()
        for row in range(self.tree.model().rowCount()):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)

    def show_details(self, shown: bool) -> None:
        """Show the panel, or give its room to the tree."""
        self.details.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole width to the tree where it is short; a press on the button shows the panel all the same."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.details.setChecked(not narrow)
        self._show_spare()

    def _show_spare(self) -> None:
        room = self.width() - (self.panel.width() if self.panel.isVisibleTo(self) else 0)
        for place, needed in self._needs.items():
            self.tree.setColumnHidden(place, room < needed)

    def _on_details_toggled(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self._show_spare()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(8, 8, 8, 8)
        filters = QHBoxLayout()
        filters.setContentsMargins(6, 0, 6, 0)
        filters.setSpacing(8)
        filters.addWidget(self.group)
        filters.addWidget(self.standing)
        filters.addStretch(1)
        filters.addWidget(self._count)
        filters.addWidget(self.details)
        inner.addLayout(filters)
        inner.addWidget(self.tree, 1)
        self._splitter.addWidget(card)
        self._splitter.addWidget(self.panel)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(10)
        self._splitter.setSizes([840, 280])
        self._splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 14)
        column.addWidget(self._splitter)

    def _set_columns(self, model: TreeModel) -> None:
        heads = self.tree.header()
        heads.setObjectName("target_tree_heads")
        heads.setStretchLastSection(False)
        heads.setMinimumSectionSize(48)
        heads.setMinimumHeight(2 * heads.fontMetrics().lineSpacing() + 12)
        for place, column in enumerate(model.columns):
            delegate = self._delegate(column)
            if delegate is not None:
                self.tree.setItemDelegateForColumn(place, delegate)
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(place, mode)
            self.tree.setColumnWidth(place, column.width)

    def _delegate(self, column: ColumnPlan) -> QStyledItemDelegate | None:
        if column.name == COURSE:
            return TrendDelegate(self.tree)
        return SeveralLines(self.tree) if column.stretch else delegate_for(column.kind, self.tree)


def new_model() -> TreeModel:
    """Return the model of an empty tree."""
    return TreeModel(columns())


def _filter(name: str, title: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(title)
    return box
