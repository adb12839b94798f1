"""Beginning again in the same process: with other data, or in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

AGAIN = 75
"""The status with which the event loop ends when the window is to be opened anew."""


def begin_again(window: QWidget) -> bool:
    """Close the window as its user would and open it anew; False when something keeps it open."""
    from PySide6.QtWidgets import QApplication

    # A window closed last would also leave a request to quit behind, which the next event loop would obey.
    QApplication.setQuitOnLastWindowClosed(False)
    closed = window.close()
    QApplication.setQuitOnLastWindowClosed(True)
    if closed:
        QApplication.exit(AGAIN)
    return closed
