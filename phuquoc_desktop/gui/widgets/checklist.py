"""What a dossier must contain, paper by paper: there, missing, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

SIGN, HEIGHT = 18, 28


class CheckLine(NamedTuple):
    """One paper: ``name`` comes back when its button is pressed; ``done`` None: not required, or not known."""

    name: str
    title: str
    done: bool | None
    explanation: str = ""
    action: str = ""
    """What the button says; empty: no button."""
    follows: bool = False
    """Whether it is to follow later; then ``done`` says nothing."""


class Checklist(QFrame):
    """Emits ``acted`` with the name of the line whose button was pressed."""

    acted = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklist")
        self.setAccessibleName(title)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Take the place of the lines shown before; the focus stays on its line."""
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(lines):
            self._add(row, line)
        self._grid.setRowStretch(2 * len(lines), 1)
        again = self.findChild(QPushButton, focused) if focused else None
        if again is not None:
            again.setFocus()

    def _add(self, row: int, line: CheckLine) -> None:
        sign, tone, state = ("clock", "warn", _("follows later")) if line.follows else _look(line.done)
        mark = QLabel()
        mark.setPixmap(icons.pixmap(sign, str(getattr(TOKENS, tone)), SIGN, self.devicePixelRatioF()))
        mark.setAccessibleName(state)
        mark.setToolTip(state)
        mark.setFixedHeight(HEIGHT)
        words = _label(f"check_{line.name}", line.title)
        words.setMinimumHeight(HEIGHT)
        words.setAccessibleName(f"{line.title}: {state}")
        self._grid.addWidget(mark, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, 2 * row, 1)
        if line.action:
            self._grid.addWidget(self._button(line), 2 * row, 2, Qt.AlignmentFlag.AlignTop)
        if line.explanation:
            explanation = _label(f"check_{line.name}_why", line.explanation)
            explanation.setProperty("role", "caption")
            self._grid.addWidget(explanation, 2 * row + 1, 1)

    def _button(self, line: CheckLine) -> QPushButton:
        button = QPushButton(line.action)
        button.setObjectName(f"check_{line.name}_go")
        button.setAccessibleName(f"{line.action}: {line.title}")
        button.setProperty("role", "link")
        button.setProperty("line", line.name)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        self.acted.emit(self.sender().property("line"))


def _look(done: bool | None) -> tuple[str, str, str]:
    if done is None:
        return "pending", "neutral", _("not required")
    return ("good", "good", _("there")) if done else ("warn", "warn", _("missing"))


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
