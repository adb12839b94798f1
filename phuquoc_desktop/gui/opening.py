"""Opening an office's data beside the painted window, and what is said when that fails."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.gui import garbage
from phuquoc_desktop.gui.crash_report import CrashReporter
from phuquoc_desktop.gui.error_teller import ErrorTeller
from phuquoc_desktop.gui.main_window import MainWindow
from phuquoc_desktop.gui.office_shell import OfficeShell
from phuquoc_desktop.gui.opened import OpenedOffice, Opener
from phuquoc_desktop.gui.pages.ahead import Ahead
from phuquoc_desktop.gui.pages.registry import PAGES
from phuquoc_desktop.gui.tasks import TaskRunner
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.task_strip import TaskStrip
from phuquoc_desktop.translation import _


class Opening(QObject):
    """Runs the opener in a task; ends in ``opened`` with the shell, or in a page that says what is wrong."""

    opened = Signal(QObject)
    failed = Signal(object)

    def __init__(self, window: MainWindow, opener: Opener, reporter: CrashReporter) -> None:
        super().__init__(window)
        self._window = window
        self._opener = opener
        self._reporter = reporter
        self.teller = ErrorTeller(window, reporter)
        self._office: OpenedOffice | None = None
        self._trouble: EmptyState | None = None
        self.runner = TaskRunner(self.teller.tell, self)
        window.add_band(TaskStrip(self.runner))
        window.guards.append(self._may_close)

    def start(self) -> None:
        """Open the data; say so in place of a page."""
        self._window.greet(_("Opening the data…"))
        self.start_quietly()

    def start_quietly(self) -> None:
        """Open the data behind what the window shows already."""
        self._trouble = None
        task = self.runner.run(self._opener, self._on_opened, self._on_failed, title=_("Opening the data…"))
        task.ended.connect(self._on_ended)

    def _on_opened(self, office: OpenedOffice) -> None:
        garbage.leave_out_what_stays()
        self._office = office
        self._reporter.log_folder = office.folder / "logs"
        shell = OfficeShell(self._window, office, self.runner, self.teller)
        self.opened.emit(shell)
        shell.go_to(PAGES[0].name)
        Ahead(self.runner, shell)

    def _on_ended(self) -> None:
        """Offer another try where a person has stopped the making of new data; nothing of them is left."""
        if self._office is None and self._trouble is None:
            self._show_trouble(_("Stopped"), _("Nothing was kept of what had been made by then."))

    def _on_failed(self, error: Exception) -> None:
        told = isinstance(error, ToldError)
        text = str(error) if told else _("This is a fault of the program; it was written to the log.")
        self._show_trouble(_("The data could not be opened"), text)
        self.failed.emit(error)
        if not told:
            self._reporter.report_error(error)

    def _show_trouble(self, title: str, text: str) -> None:
        self._trouble = EmptyState("warn", title, text, _("Try again"))
        self._trouble.setObjectName("trouble")
        self._trouble.acted.connect(self.start)
        self._window.show_widget(self._trouble)
        self._window.status_line.show_text(_("No office's data is open."))
        self._trouble.focus_first()

    def _may_close(self) -> bool:
        stopped = self.runner.stop_all()
        if stopped and self._office is not None:
            self._office.close()
            self._office = None
        return stopped
