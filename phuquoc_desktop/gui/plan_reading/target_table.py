"""The table of readings: Enter agrees and goes on, Delete leaves out, F2 corrects."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.translation import _


class TargetTable(TableView):
    """Emits ``accepted`` on Enter; ``opened`` is left to the double click."""

    accepted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("plan_targets", _("Targets that were read"), parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Agree, or do what every table does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_ids():
            self.accepted.emit()
        else:
            super().keyPressEvent(event)
