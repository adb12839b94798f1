"""Rows of buttons of the council's tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton


def a_button(name: str, text: str, slot: Callable[[], object] | SignalInstance, role: str = "") -> QPushButton:
    """Make a button with both its names."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setProperty("role", role)
    button.clicked.connect(slot)
    return button


def a_row(*buttons: QPushButton) -> QHBoxLayout:
    """Lay buttons out from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row
