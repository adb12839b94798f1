"""A row of chips, each a word with its count; the one that is pressed filters a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.vietnamese.numbers import show_number


class Chip(NamedTuple):
    """``value`` is what it filters by, ``word`` follows the count, ``before`` is a sign in front of it."""

    value: Any
    name: str
    word: str
    tip: str
    tone: str = ""
    icon: str = ""
    before: str = ""
    always: bool = True
    """Whether it stands there although it counts none, switched off."""


class ChipRow(QWidget):
    """Emits ``chosen`` with the value of the chip that was pressed; the first one means everything."""

    chosen = Signal(object)

    def __init__(self, name: str, chips: Sequence[Chip]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._plans = list(chips)
        self._buttons: list[QPushButton] = []
        for chip in chips:
            if chip.before:
                self._row.addWidget(_sign(chip.before))
            self._row.addWidget(self._button(chip))
        self._row.addStretch(1)
        self._buttons[0].setChecked(True)

    def show_counts(self, counts: Mapping[Any, int]) -> None:
        """Say how many there are of each value."""
        for place, (chip, button) in enumerate(zip(self._plans, self._buttons, strict=True)):
            count = counts.get(chip.value, 0)
            button.setText(f"{show_number(count)} {chip.word}")
            button.setEnabled(bool(count) or place == 0)
            button.setVisible(chip.always or bool(count))
        if not self._buttons[self._pressed()].isEnabled():
            self.choose(self._plans[0].value)

    def text(self, value: Any) -> str:
        """Return what a chip says."""
        return self._buttons[self._place(value)].text()

    @property
    def value(self) -> Any:
        """The value whose chip is pressed."""
        return self._plans[self._pressed()].value

    def press(self, value: Any) -> None:
        """Show a chip pressed without telling anybody."""
        self._buttons[self._place(value)].setChecked(True)

    def choose(self, value: Any) -> None:
        """Press a chip."""
        self.press(value)
        self.chosen.emit(value)

    def _pressed(self) -> int:
        return next(place for place, button in enumerate(self._buttons) if button.isChecked())

    def _place(self, value: Any) -> int:
        return next(place for place, chip in enumerate(self._plans) if chip.value == value)

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton()
        button.setObjectName(chip.name)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(chip.tip)
        if chip.icon:
            button.setIcon(icons.icon(chip.icon, getattr(TOKENS, chip.tone)))
        button.clicked.connect(self._on_clicked)
        self._group.addButton(button)
        self._buttons.append(button)
        return button

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)


def _sign(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    return label
