"""What tests of pages share: the window in front, and what a person without sight would meet as nameless."""

from __future__ import annotations

from office_window import OfficeWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

ACTIVE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit)


def come_forward(window: OfficeWindow) -> None:
    """Make the window the active one, without which no shortcut is heard."""
    window.window.activateWindow()
    window.until(window.window.isActiveWindow)


def nameless_widgets(parent: QWidget) -> list[str]:
    """Return the visible widgets that can be acted on and lack an object name or a name for screen readers."""
    found = [one for one in parent.findChildren(QWidget) if isinstance(one, ACTIVE) and one.isVisible()]
    return [_described(one) for one in found if not _own_part(one) and not _is_named(one)]


def _is_named(widget: QWidget) -> bool:
    spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return bool(widget.objectName() and spoken)


def _own_part(widget: QWidget) -> bool:
    """Tell whether Qt made it inside one of its own widgets."""
    parent = widget.parentWidget()
    inside_field = isinstance(parent, (QLineEdit, QComboBox, QAbstractItemView))
    return inside_field or widget.objectName().startswith("qt_") or isinstance(parent, QTabBar)


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {widget.parentWidget().objectName()!r}"
