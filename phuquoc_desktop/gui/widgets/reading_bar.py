"""The ways to read a doubted figure, as buttons beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget


class ReadingBar(QWidget):
    """Emits ``chosen`` with the number of the reading; hidden while there is nothing to say."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._buttons: list[QPushButton] = []
        self._question = QLabel()
        self._question.setObjectName("reading_question")
        self._question.setWordWrap(True)
        self._row.addWidget(self._question, 1)
        self._all = QCheckBox()
        self._all.setObjectName("read_all_so")
        self._row.addWidget(self._all)
        self.hide()

    @property
    def is_for_all(self) -> bool:
        """Whether all that is asked about is to be read alike."""
        return self._all.isVisible() and self._all.isChecked()

    def ask(self, question: str, readings: Iterable[str], all_words: str = "") -> None:
        """Ask how something is to be read; without readings nothing is asked. ``all_words`` offer to read all alike."""
        self._all.setText(all_words)
        self._all.setVisible(bool(all_words))
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(number, words) for number, words in enumerate(readings)]
        for button in self._buttons:
            self._row.addWidget(button)
        self._question.setText(question)
        self.setVisible(bool(question))

    def _button(self, number: int, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"reading_{number}")
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.setProperty("number", number)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("number"))
