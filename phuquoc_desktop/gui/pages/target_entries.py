"""The entries of a target as a small table, with the keys and buttons to correct or remove one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QWidget

from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.tables.entries_model import EntriesModel
from phuquoc_desktop.translation import _

ROW, SHOWN_ROWS = 28, 6


class EntriesTable(QTableView):
    """Emits ``opened`` with a period (Enter, double click, button), ``removal_asked`` with an entry (Delete, button)."""

    opened = Signal(str)
    removal_asked = Signal(object)

    def __init__(self, entries: Sequence[ProgressEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setAccessibleName(_("Progress entries"))
        self._model = EntriesModel()
        self._model.show_entries(entries)
        self.setModel(self._model)
        self._set_manners(len(entries))
        self.selectRow(len(entries) - 1)
        self.scrollToBottom()
        self.buttons = self._make_buttons()
        self.doubleClicked.connect(self._on_open)

    @property
    def entry(self) -> ProgressEntry | None:
        """The entry that is chosen."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, ProgressEntry) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Correct or remove the chosen entry."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_open()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def _set_manners(self, rows: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(ROW * min(rows, SHOWN_ROWS) + 38)

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for name, text, slot in (
            ("edit_entry", _("Correct"), self._on_open),
            ("remove_entry", _("Remove"), self._on_remove),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        return buttons

    def _on_open(self) -> None:
        if self.entry is not None:
            self.opened.emit(self.entry.period)

    def _on_remove(self) -> None:
        if self.entry is not None:
            self.removal_asked.emit(self.entry)
