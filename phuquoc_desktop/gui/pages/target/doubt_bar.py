"""The question about a striking figure: as it is written, or with its comma moved."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.gui.pages.target.entry_model import Wish
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number


class DoubtBar(QFrame):
    """Emits ``chosen`` with the wish that is meant; nothing happens until somebody chooses."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubt_bar")
        self.setProperty("role", "warning")
        self._words = QLabel()
        self._words.setObjectName("doubt_words")
        self._words.setWordWrap(True)
        self._wishes: dict[str, Wish] = {}
        self._as_written = _choice("as_written")
        self._other = _choice("other_reading")
        self._as_written.clicked.connect(self._on_clicked)
        self._other.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._other)
        row.addWidget(self._as_written)
        self.hide()

    def ask(self, wish: Wish, jump: Jump) -> None:
        """Ask which of the two readings is meant."""
        self._words.setText(jump.sentence)
        self.setAccessibleName(jump.sentence)
        self._offer(self._as_written, wish, parse_number(str(wish.written)))
        self._offer(self._other, wish, jump.other)
        self.show()
        self._as_written.setFocus()

    def _offer(self, button: QPushButton, wish: Wish, value: Decimal) -> None:
        figure = show_number(value)
        button.setText(_("Record {figure}").format(figure=figure))
        button.setAccessibleName(button.text())
        self._wishes[button.objectName()] = wish._replace(written=figure, is_sure=True)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._wishes[self.sender().objectName()])


def _choice(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    return button
