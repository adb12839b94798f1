"""How far a task has come, with the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy

from phuquoc_desktop.gui.tasks import Task
from phuquoc_desktop.translation import _


class TaskLine(QFrame):
    """Watches one task after the other."""

    idle = Signal()
    """The task that was watched has ended; whatever it brought was taken before."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("task_strip")
        self._task: Task | None = None
        self._words = QLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setObjectName("intake_progress")
        self._bar.setAccessibleName(_("Progress"))
        self._bar.setFixedWidth(220)
        self._stop = QPushButton(_("Stop"))
        self._stop.setObjectName("intake_stop")
        self._stop.setAccessibleName(_("Stop the running work"))
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a task is being watched."""
        return self._task is not None

    def watch(self, task: Task) -> None:
        """Show a task until it ends; one that was watched before is stopped, as its result is not wanted any more."""
        self.forget()
        self._task = task
        self._words.setText(task.title)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self.show()

    def forget(self) -> None:
        """Stop the task watched now without telling anybody."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self.hide()

    def stop(self) -> None:
        """Ask the task to stop at its next report; it may be past the last one, so that its end tells what became of it."""
        if self._task is not None:
            self._stop.setEnabled(False)
            self._words.setText(_("Stopping…"))
            self._task.cancel()

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        if self.sender() is self._task:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._words.setText((what if self._stop.isEnabled() else "") or self._words.text())

    def _on_ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.hide()
            self.idle.emit()
