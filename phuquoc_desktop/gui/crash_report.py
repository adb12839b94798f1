"""Bugs do not pass unseen: each is written to the log and shown once, with what happened and what is safe."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from phuquoc_desktop.gui.dialogs.crash_dialog import CrashDialog

LOG_FILE = "trouble.log"
LONGEST_LOG = 1_000_000


class CrashReporter(QObject):
    """Takes unhandled errors of all threads and Qt's own warnings; shows the first, logs all."""

    _caught = Signal()

    def __init__(self, log_folder: Path | None = None) -> None:
        super().__init__()
        self.log_folder = log_folder
        self.last_report = ""
        self._showing = False
        self._dialog: CrashDialog | None = None
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """Take over from Python and Qt."""
        import threading

        sys.excepthook = self.report
        threading.excepthook = self._report_of_thread
        qInstallMessageHandler(self._on_qt_message)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error that nobody handled, and show it from the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        import traceback

        self.last_report = "".join(traceback.format_exception(kind, error, trace))
        self.log(self.last_report)
        self._caught.emit()

    def report_error(self, error: BaseException) -> None:
        """Log and show an error that was caught at an edge."""
        self.report(type(error), error, error.__traceback__)

    def log(self, text: str) -> None:
        """Append to the log of the data folder, or to standard error while no folder is open or it may not be written."""
        from datetime import datetime

        entry = f"--- {datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}\n{text.rstrip()}\n"
        try:
            self._append(entry)
        except OSError:
            if sys.stderr is not None:
                sys.stderr.write(entry)

    def _append(self, entry: str) -> None:
        if self.log_folder is None:
            raise FileNotFoundError
        self.log_folder.mkdir(parents=True, exist_ok=True)
        file = self.log_folder / LOG_FILE
        if file.exists() and file.stat().st_size > LONGEST_LOG:
            file.replace(file.with_suffix(".old.log"))
        with file.open("a", encoding="utf-8") as log:
            log.write(entry)

    def _report_of_thread(self, arguments: object) -> None:
        error = getattr(arguments, "exc_value", None)
        if isinstance(error, Exception):
            self.report_error(error)

    def _on_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if kind.name != "QtDebugMsg":
            self.log(f"Qt {kind.name}: {message}")

    def _on_caught(self) -> None:
        if not self._showing and QApplication.instance() is not None:
            self._showing = True
            QTimer.singleShot(0, self._show)

    def _show(self) -> None:
        from phuquoc_desktop.gui.dialogs.crash_dialog import CrashDialog

        self._dialog = CrashDialog(self.last_report, self.log_folder, QApplication.activeWindow())
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_closed(self) -> None:
        self._showing = False
