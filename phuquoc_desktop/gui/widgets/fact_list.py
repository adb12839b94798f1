"""What is known, line by line: a soft label at the left, its value at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

LABEL_WIDTH = 112


class FactList(QWidget):
    """Shows pairs of label and value; a value that is empty is left out."""

    def __init__(self, facts: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.values: dict[str, QLabel] = {}
        for label, value in facts:
            if value:
                self.add(label, value)

    def add(self, label: str, value: str) -> None:
        """Add one line."""
        row = self._grid.rowCount()
        self._grid.addWidget(_label(label, "caption"), row, 0)
        shown = _label(value, "")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setObjectName(f"fact_{row}")
        shown.setAccessibleName(f"{label}: {value}")
        self._grid.addWidget(shown, row, 1)
        self.values[label] = shown


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if role:
        label.setProperty("role", role)
        label.setFixedWidth(LABEL_WIDTH)
        label.setContentsMargins(0, 2, 0, 0)
    return label
