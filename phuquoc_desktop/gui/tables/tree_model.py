"""A tree of rows with the columns of a table, for the few hundred targets of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan, shown
from phuquoc_desktop.gui.tokens import TOKENS

Index = QModelIndex | QPersistentModelIndex


class Branch:
    """A row and the rows below it; ``key`` finds it again when the tree was read anew."""

    def __init__(self, key: str, row: Any, branches: Sequence[Branch] = ()) -> None:
        self.key = key
        self.row = row
        self.branches = list(branches)


class TreeModel(QAbstractItemModel):
    """Shows branches; every branch has a number that Qt carries, so no index holds an object that may be gone."""

    def __init__(self, columns: Sequence[ColumnPlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._roots: list[Branch] = []
        self._flat: list[Branch] = []
        self._places: list[tuple[int, int]] = []

    def show_branches(self, roots: Sequence[Branch]) -> None:
        """Take the place of what was shown."""
        self.beginResetModel()
        self._roots = list(roots)
        self._flat, self._places = [], []
        for row, root in enumerate(self._roots):
            self._number(root, -1, row)
        self._numbers = {id(branch): number for number, branch in enumerate(self._flat)}
        self.endResetModel()

    def branch(self, index: Index) -> Branch | None:
        """Return what stands at an index."""
        return self._flat[index.internalId()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Return where a key stands; an invalid index where it is not in the tree."""
        for number, branch in enumerate(self._flat):
            if branch.key == key:
                return self.createIndex(self._places[number][1], 0, number)
        return QModelIndex()

    def all_branches(self) -> Iterator[Branch]:
        """Return every branch from top to bottom."""
        return iter(self._flat)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's default
        """Return the index of a child."""
        children = self._children(parent)
        if not (0 <= row < len(children) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column, self._numbers[id(children[row])])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index above."""
        above = self._places[index.internalId()][0] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._places[above][1], 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count what stands below an index."""
        return 0 if parent.column() > 0 else len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: words for DisplayRole, the value for UserRole, the key for UserRole + 1."""
        branch = self.branch(index)
        if branch is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(column.width, TOKENS.row)
        if role == Qt.ItemDataRole.UserRole + 1:
            return branch.key
        if role == Qt.ItemDataRole.UserRole:
            return column.read(branch.row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            value = column.read(branch.row)
            return shown(value) + ("%" if column.kind is ColumnKind.PROGRESS and value is not None else "")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, aligned as its cells and in two lines where the view leaves the height for them."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        return self.columns[section].alignment.value | Qt.TextFlag.TextWordWrap.value

    def _children(self, parent: Index) -> list[Branch]:
        return self._flat[parent.internalId()].branches if parent.isValid() else self._roots

    def _number(self, branch: Branch, above: int, row: int) -> None:
        number = len(self._flat)
        self._flat.append(branch)
        self._places.append((above, row))
        for place, below in enumerate(branch.branches):
            self._number(below, number, place)
