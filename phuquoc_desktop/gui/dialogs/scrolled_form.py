"""A form that is higher than the screen: its fields scroll, its buttons stay in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QScrollArea, QVBoxLayout, QWidget


def let_scroll(dialog: QDialog, buttons: QWidget) -> QScrollArea | None:
    """Put all that stands above the buttons into an area that scrolls; None where they do not stand below the rest."""
    column = dialog.layout()
    end = column.indexOf(buttons) if isinstance(column, QVBoxLayout) else -1
    if not isinstance(column, QVBoxLayout) or end < 1:
        return None
    focused = dialog.focusWidget()
    area = QScrollArea(dialog)
    inside = QWidget(dialog)  # of the dialog from the first, or the fields would lose their places in the order of tabs
    inside.setProperty("role", "scrolled")
    _move(column, QVBoxLayout(inside), end)
    area.setObjectName("form_area")
    area.setAccessibleName(dialog.windowTitle())
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    column.insertWidget(0, area, 1)
    if focused is not None:
        focused.setFocus()
    return area


def _move(column: QVBoxLayout, inside: QVBoxLayout, count: int) -> None:
    inside.setContentsMargins(0, 0, 8, 0)
    inside.setSpacing(column.spacing())
    stretches = [column.stretch(place) for place in range(count)]
    for place in range(count):
        item = column.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            column.removeWidget(widget)  # an item taken into Python would go on keeping the widget's old height
            inside.addWidget(widget)
        elif isinstance(item, QLayout):
            column.removeItem(item)
            inside.addLayout(item)
        elif item is not None:
            column.removeItem(item)
            inside.addItem(item)
        inside.setStretch(place, stretches[place])
