"""Long work in the background: started here, watched here, stopped here, and never silently lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from phuquoc_desktop.domain.progress import Cancelled, ProgressReport

T = TypeVar("T")
Work = Callable[[ProgressReport], T]
SECONDS_BETWEEN_SIGNALS = 0.05


class Task(QObject):
    """One running piece of work; its signals arrive in the window's thread, ``ended`` after all others."""

    progressed = Signal(int, int, str)
    ended = Signal(QObject)
    _finished = Signal(object, object)

    def __init__(
        self,
        title: str,
        on_done: Callable[[Any], object],
        on_failed: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._on_done = on_done
        self._on_failed = on_failed
        self._stop = Event()
        self._handed_over = Event()
        self._last_signal = 0.0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def report(self, done: int, total: int, what: str) -> None:
        """Take a report from the work's own thread; raises Cancelled once a person asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_signal >= SECONDS_BETWEEN_SIGNALS or 0 < total <= done:
            self._last_signal = now
            self.progressed.emit(done, total, what)

    def finish(self, result: object, error: Exception | None) -> None:
        """Hand over what came of the work, from its own thread; when the window is gone, nobody listens any more."""
        with suppress(RuntimeError):
            self._finished.emit(result, error)
        self._handed_over.set()

    def _on_finished(self, result: object, error: Exception | None) -> None:
        # The work's thread may still be inside ``emit``: what happens here ends with the task deleted, and Qt would crash.
        self._handed_over.wait()
        try:
            if error is None:
                self._on_done(result)
            elif not isinstance(error, Cancelled):
                self._on_failed(error)
        finally:
            self.ended.emit(self)


class _Running(QRunnable):
    def __init__(self, work: Work[Any], task: Task) -> None:
        super().__init__()
        self._work = work
        self._task = task

    def run(self) -> None:
        """Do the work; the edge of the thread, where every error is caught and carried to the window."""
        try:
            result = self._work(self._task.report)
        except Exception as error:  # noqa: BLE001
            self._task.finish(None, error)
        else:
            self._task.finish(result, None)


class TaskRunner(QObject):
    """Starts tasks and keeps them until they have ended; ``tell`` is the way to the user for errors nobody else takes."""

    started = Signal(QObject)
    idle = Signal()

    def __init__(self, tell: Callable[[Exception], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        # Qt's own pool: one of ours would be destroyed with the window while a late task still runs, and would wait for it
        # holding the lock of Python that the task needs.
        self._pool = QThreadPool.globalInstance()
        self._tasks: set[Task] = set()

    def run(
        self,
        work: Work[T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        *,
        title: str = "",
        unseen: bool = False,
    ) -> Task:
        """Run ``work(report)`` beside the window, then ``on_done(result)`` or ``on_failed(error)`` in its thread.

        A work that was cancelled ends in neither. ``title`` is the sentence shown while it takes longer; ``unseen`` work
        concerns nobody, and is told to nobody.
        """
        task = Task(title, on_done, on_failed or self._tell, self)
        task.ended.connect(self._on_ended)
        self._tasks.add(task)
        self._pool.start(_Running(work, task))
        if not unseen:
            self.started.emit(task)
        return task

    @property
    def busy(self) -> bool:
        """Whether any task has not ended."""
        return bool(self._tasks)

    def stop_all(self, milliseconds: int = 5000) -> bool:
        """Ask all tasks to stop and wait for their threads; False when one still runs after that time."""
        for task in self._tasks:
            task.cancel()
        return self._pool.waitForDone(milliseconds)

    def _on_ended(self, task: Task) -> None:
        self._tasks.discard(task)
        task.deleteLater()
        if not self._tasks:
            self.idle.emit()
