"""The window's life: painted first, then the data is opened beside it, then worked with, then closed."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.gui import qt_translation, theme
from phuquoc_desktop.gui.crash_report import CrashReporter
from phuquoc_desktop.gui.main_window import MainWindow
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.gui.opened import Opener


class Program(QObject):
    """Ties window, opener and crash reports together; everything heavy is imported after the first painting."""

    def __init__(self, opener: Opener | None) -> None:
        super().__init__()
        self.reporter = CrashReporter()
        self.reporter.install()
        self.window = MainWindow()
        self._opener = opener
        self.window.greet(_("Opening the data…") if opener else _("No office's data is open."))
        self.window.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        from phuquoc_desktop.gui import garbage

        application = QApplication.instance()
        if application is not None:
            garbage.collect_in_window_thread(application)
        if self._opener is None:
            return
        from phuquoc_desktop.gui.opening import Opening

        self._opening = Opening(self.window, self._opener, self.reporter)
        self._opening.start()


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with its language and look; there is one in a process.

    ``arguments`` are the program's name and Qt's options. The garbage collector rests from here to the first painting:
    what start-up builds stays, and looking through it takes a twentieth of the time.
    """
    gc.disable()
    application = QApplication([*arguments[:1], *theme.STYLE_ARGUMENTS, *arguments[1:]])
    application.setApplicationName("phuquoc-desktop")
    application.setOrganizationName("phuquoc-desktop")
    qt_translation.install(application)
    theme.apply(application)
    return application
