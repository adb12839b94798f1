"""One of the values that stand against each other, with when and by whom, and the button that takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from phuquoc_desktop.gui.pages.bundles.parts import button, label, row, set_role


class ClashSide(QFrame):
    """A card; ``name`` keeps them apart. Without a slot it can only be looked at."""

    def __init__(self, name: str, title: str, taking: str = "", slot: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setObjectName(f"{name}_side")
        self.setAccessibleName(title)
        self.setProperty("role", "card")
        self.title = label(f"{name}_title", title, "soft")
        self.value = label(f"{name}_value", role="heading")
        self.told: QLabel = label(f"{name}_told", role="soft")
        self.mark = label(f"{name}_mark", role="caption")
        self.taking = None if slot is None else button(f"take_{name}", taking, slot)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(3)
        column.addLayout(self._head())
        for one in (self.value, self.told, self.mark):
            column.addWidget(one)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        """Return the title with the button beside it, which stays in sight when a value is long."""
        if self.taking is None:
            return row(self.title)
        self.taking.setAutoDefault(False)
        return row(self.title, self.taking, stretch=0)

    def show_side(self, value: str, told: str, *, may: bool = False, mark: str = "", holds: bool = False) -> None:
        """Show a value; another office's may only be looked at. ``mark`` says what became of it, ``holds`` that it won."""
        self.value.setText(value)
        self.told.setText(told)
        self.mark.setText(mark)
        self.mark.setVisible(bool(mark))
        set_role(self, "notice" if holds else "card")
        if self.taking is not None:
            self.taking.setVisible(may)
