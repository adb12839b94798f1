"""Where the pages of a tab widget stand; a page that is made there need not be moved, and styled again, later."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabWidget


def ground_of(tabs: QTabWidget) -> QStackedWidget:
    """Return the widget that is the parent of all pages of these tabs."""
    found = tabs.findChild(QStackedWidget)
    assert found is not None
    return found
