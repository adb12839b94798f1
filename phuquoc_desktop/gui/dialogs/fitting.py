"""The size of a dialog on a screen that may be small or magnified."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

EDGE = 40
"""Pixels that stay free around a dialog, so that the window's frame and what lies behind can be seen."""


def fit_to_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog the size it would like, within its window's screen and within the window above which it stands."""
    room = dialog.screen().availableSize()
    parent = dialog.parentWidget()
    if parent is not None:
        room = room.boundedTo(parent.window().size())
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))


def fit_to_window(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog the size it would like, within the window above which it stands."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))
