"""The list of targets: filters above the tree, which shows as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.target_branches import Narrowing, Need
from phuquoc_desktop.gui.pages.target_columns import COURSE, FLAGS, LAST_YEAR, OWN, PERCENT, UNIT, columns
from phuquoc_desktop.gui.tables.columns import ColumnPlan
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tables.flags_delegate import FlagsDelegate
from phuquoc_desktop.gui.tables.tree_model import TreeModel
from phuquoc_desktop.gui.tables.trend_delegate import TrendDelegate
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.translation import N_, _

ONE_LINE, TWO_LINES, MOST, MARGIN, PADDING = 34, 42, 62, 2, 13
NEEDED = {UNIT: 1180, LAST_YEAR: 1000, COURSE: 940, OWN: 860, PERCENT: 720}
NARROW = 900
"""How wide the tree has to be for a column to be shown; what is hidden stands on the page of the target."""
Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole + 1
GROUPS = {one.value for one in TargetGroup}
WORST_FIRST = "worst"
NEEDS = {
    Need.ANY: N_("Needs attention"),
    Need.DUE: N_("Figure due"),
    Need.FOLLOW_UP: N_("To be followed up"),
    Need.ALARM: N_("In doubt"),
    Need.EXPLANATION: N_("Open explanation"),
}


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
    """Emits the key of a row: ``opened`` on a double click, Space or F4, ``entered`` on Enter; ``pasted`` with a text."""

    opened = Signal(str)
    entered = Signal(str)
    pasted = Signal(str)

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
        """Enter a figure, open the target, or paste."""
        key = self.currentIndex().data(KEY)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key:
            self.entered.emit(key)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F4) and key:
            self.opened.emit(key)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(KEY))


class TargetsLayout(QWidget):
    """Holds ``tree`` and the filters; emits ``narrowed`` when a filter was chosen, ``board_asked`` for the other view."""

    narrowed = Signal()
    board_asked = Signal()

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("targets_layout")
        self._card = QFrame(self)
        self.tree = TargetTreeView(self._card)
        self.group = _filter("group_filter", _("Group of targets"))
        self.standing = _filter("standing_filter", _("Standing"))
        self.need = _filter("need_filter", _("What needs attention"))
        self.order = _filter("order_filter", _("Order"))
        offer(self.group, [(one.label, one) for one in TargetGroup], nothing=_("All groups"))
        offer(self.standing, [(one.label, one) for one in Standing], nothing=_("All standings"))
        offer(self.need, [(_(NEEDS[one]), one) for one in Need], nothing=_("Whatever has to be done"))
        offer(self.order, [(_("Worst first"), WORST_FIRST)], nothing=_("In the order of the plan"))
        self._count = QLabel()
        self._count.setObjectName("target_count")
        self._count.setProperty("role", "soft")
        self._needs = {place: NEEDED.get(column.name, 0) for place, column in enumerate(model.columns)}
        self.board = QPushButton(_("Board"))
        self.board.setObjectName("show_board")
        self.board.setAccessibleName(_("Board of all groups"))
        self.board.setToolTip(self.board.accessibleName())
        self.board.setIcon(icons.icon("board"))
        self._lay_out()
        self.tree.setModel(model)
        self._set_columns(model)
        self.board.clicked.connect(self.board_asked)
        for box in (self.group, self.standing, self.need, self.order):
            box.currentIndexChanged.connect(self.narrowed)

    def narrowing(self, text: str) -> Narrowing:
        """Return what the filters and the search box ask for."""
        return Narrowing(text, chosen(self.group), chosen(self.standing), chosen(self.need))

    @property
    def is_worst_first(self) -> bool:
        """Whether the worst stand first, without groups."""
        return chosen(self.order) is not None

    def show_all(self) -> None:
        """Give up the filters."""
        for box in (self.group, self.standing, self.need):
            box.setCurrentIndex(0)

    def narrow_to(self, group: TargetGroup, standing: Standing) -> None:
        """Filter by both."""
        choose(self.group, group)
        choose(self.standing, standing)

    def show_count(self, text: str) -> None:
        """Say how many targets are shown."""
        self._count.setText(text)

    def unfold(self) -> None:
        """Open all groups and wholes; a group's name runs over the whole width."""
        self.tree.expandAll()
        for row in range(self.tree.model().rowCount()):
            index = self.tree.model().index(row, 0)
            self.tree.setFirstColumnSpanned(row, QModelIndex(), index.data(KEY) in GROUPS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spare columns where the tree is narrow."""
        super().resizeEvent(event)
        self._count.setVisible(self.width() >= NARROW)
        self.board.setText(_("Board") if self.width() >= NARROW else "")
        for place, needed in self._needs.items():
            self.tree.setColumnHidden(place, self.width() < needed)

    def _lay_out(self) -> None:
        card = self._card
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(8, 8, 8, 8)
        filters = QHBoxLayout()
        filters.setContentsMargins(6, 0, 6, 0)
        filters.setSpacing(8)
        for box in (self.group, self.standing, self.need, self.order):
            filters.addWidget(box)
        filters.addStretch(1)
        filters.addWidget(self._count)
        filters.addWidget(self.board)
        inner.addLayout(filters)
        inner.addWidget(self.tree, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 14)
        column.addWidget(card)

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
        if column.name == FLAGS:
            return FlagsDelegate(self.tree)
        return SeveralLines(self.tree) if column.stretch else delegate_for(column.kind, self.tree)


def new_model() -> TreeModel:
    """Return the model of an empty tree."""
    return TreeModel(columns())


def _filter(name: str, title: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(title)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    box.setMinimumContentsLength(8)
    return box
