"""Garbage is collected in the window's thread only.

Python collects in whichever thread happens to allocate. A cycle that holds a closed window would then be taken apart in a
worker's thread, and Qt forbids that: the program hangs or dies, rarely and at any place.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

MILLISECONDS = 500


class WindowThreadCollector(QObject):
    """Replaces Python's own collecting: looks twice a second, here, whether enough has gathered."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self.setObjectName("garbage")
        self._limits = gc.get_threshold()
        self.held: set[int] = set()
        """Whoever asked for quiet."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(MILLISECONDS)

    def _on_timeout(self) -> None:
        """Collect the oldest generation whose limit is passed; younger ones go with it."""
        if self.held:
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._limits[generation]:
                gc.collect(generation)
                return


class Quiet:
    """Keeps the collector still while a worker makes very many values, which it would look through for nothing."""

    def begin(self) -> None:
        """Collect nothing from now on."""
        for one in _collectors():
            one.held.add(id(self))

    def end(self, *, leave_out: bool = False) -> None:
        """Collect again; with ``leave_out`` all that is there now is never looked through, and freed when it is dropped.

        Circles that exist at that moment stay until the program ends, so this is for large work alone.
        """
        for one in _collectors():
            if leave_out and id(self) in one.held:
                gc.freeze()
            one.held.discard(id(self))


def _collectors() -> list[WindowThreadCollector]:
    application = QCoreApplication.instance()
    return application.findChildren(WindowThreadCollector) if application else []


def collect_in_window_thread(application: QObject) -> None:
    """Begin to collect here and only here; one collector is enough for a process."""
    gc.disable()
    if application.findChild(QObject, "garbage") is None:
        leave_out_what_stays()
        WindowThreadCollector(application)


def leave_out_what_stays() -> None:
    """Leave what is there now out of later collections: modules and the frame stay, and looking through them takes time."""
    gc.collect()
    gc.freeze()
