"""A button with its name, its icon and its role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS


def push_button(name: str, text: str, icon: str = "", role: str = "") -> QPushButton:
    """Return a button that Enter elsewhere in a window does not press; ``role`` is that of the style sheet."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setProperty("role", role)
    if icon:
        button.setIcon(icons.icon(icon, TOKENS.on_primary if role == "primary" else TOKENS.text))
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
