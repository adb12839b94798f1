"""Small labels and buttons that the widgets of this page share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS


def label(name: str, text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label of plain text that can be marked with the mouse."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        made.setProperty("role", role)
    return made


def button(name: str, text: str, slot: Callable[[], object], role: str = "", icon: str = "") -> QPushButton:
    """Return a button with its name and slot."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.clicked.connect(slot)
    if role:
        made.setProperty("role", role)
    if icon:
        made.setIcon(icons.icon(icon, TOKENS.on_primary if role == "primary" else TOKENS.text, 16))
    return made


def close_button(name: str, text: str, slot: Callable[[], object]) -> QToolButton:
    """Return the small cross that puts a panel away."""
    made = QToolButton()
    made.setObjectName(name)
    made.setProperty("role", "plain")
    made.setIcon(icons.icon("close", TOKENS.text_soft, 16))
    made.setAccessibleName(text)
    made.setToolTip(text)
    made.clicked.connect(slot)
    return made


def frame(name: str, role: str) -> QFrame:
    """Return an empty frame of the style sheet."""
    made = QFrame()
    made.setObjectName(name)
    made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another look of the style sheet."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def row(*widgets: QWidget, spacing: int = 8, stretch: int = -1) -> QHBoxLayout:
    """Return widgets side by side; the one at ``stretch`` takes the room."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for place, widget in enumerate(widgets):
        made.addWidget(widget, 1 if place == stretch else 0)
    return made


def column(ground: QWidget, margins: tuple[int, int, int, int], spacing: int = 8) -> QVBoxLayout:
    """Return the layout of a widget whose parts stand under each other."""
    made = QVBoxLayout(ground)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made
