"""The ways to read a doubted figure under each other, each with its effect; one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget


class ReadingList(QWidget):
    """Emits ``changed`` when somebody chooses; nothing is chosen beforehand, as the machine only proposes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        self._group.idToggled.connect(self._on_toggled)

    def offer(self, readings: Sequence[tuple[str, str, str]]) -> None:
        """Offer readings: value, words, effect (may be empty)."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        self._values = [value for value, _words, _effect in readings]
        for number, (_value, words, effect) in enumerate(readings):
            button = QRadioButton(words)
            button.setObjectName(f"reading_{number}")
            button.setAccessibleName(words)
            button.setAccessibleDescription(effect)
            self._group.addButton(button, number)
            self._column.addWidget(button)
            if effect:
                self._column.addWidget(_effect(effect, number))

    @property
    def value(self) -> str | None:
        """What is chosen, None while nothing is."""
        number = self._group.checkedId()
        return self._values[number] if 0 <= number < len(self._values) else None

    def _on_toggled(self) -> None:
        self.changed.emit()


def _effect(words: str, number: int) -> QLabel:
    label = QLabel(words)
    label.setObjectName(f"effect_{number}")
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    label.setContentsMargins(29, 0, 0, 4)
    return label
