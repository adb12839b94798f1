"""One of two values that stand against each other, with when and by whom, and the button that takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from phuquoc_desktop.gui.pages.bundles.parts import button, label


class ClashSide(QFrame):
    """A card; ``name`` keeps the two apart."""

    def __init__(self, name: str, title: str, taking: str, slot: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(f"{name}_side")
        self.setAccessibleName(title)
        self.setProperty("role", "card")
        self.value = label(f"{name}_value", role="heading")
        self.told = label(f"{name}_told", role="soft")
        self.taking = button(f"take_{name}", taking, slot)
        self.taking.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(label(f"{name}_title", title, "soft"))
        column.addWidget(self.value)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.taking, 0, Qt.AlignmentFlag.AlignLeft)

    def show_side(self, value: str, told: str, *, may: bool) -> None:
        """Show a value; another office's may only be looked at."""
        self.value.setText(value)
        self.told.setText(told)
        self.taking.setEnabled(may)
