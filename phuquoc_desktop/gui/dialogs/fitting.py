"""The size of a dialog on a screen that may be small or magnified."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

EDGE = 40
"""Pixels that stay free around a dialog, so that the window's frame and what lies behind can be seen."""


def fit_to_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog the size it would like, within its window's screen and within the window above which it stands."""
    room = _room(dialog)
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))


def height_for(dialog: QDialog) -> int:
    """Return the height that a dialog may have on its screen; above another dialog the window behind both counts."""
    return _room(dialog).height() - EDGE


def _room(dialog: QDialog) -> QSize:
    room, behind = dialog.screen().availableSize(), dialog.parentWidget()
    while behind is not None and isinstance(behind.window(), QDialog):
        behind = behind.window().parentWidget()
    return room if behind is None else room.boundedTo(behind.window().size())


def fit_to_window(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog the size it would like, within the window above which it stands."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))
