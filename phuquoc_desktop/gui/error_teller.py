"""The one way of an error to the user: told ones as a sentence, all others as a crash report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.crash_report import CrashReporter


class ErrorTeller:
    """Knows the window above which messages stand, and the reporter for bugs."""

    def __init__(self, window: QWidget, reporter: CrashReporter) -> None:
        self._window = window
        self._reporter = reporter

    def tell(self, error: Exception) -> None:
        """Show it; returns at once."""
        if isinstance(error, ToldError):
            messages.tell(self._window.window(), error)
        else:
            self._reporter.report_error(error)
