"""The strip that shows a running task once it takes longer than a moment, and lets it be stopped."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from phuquoc_desktop.gui.tasks import Task, TaskRunner
from phuquoc_desktop.translation import _

MOMENT = 400
"""Milliseconds before a task is worth showing."""


class TaskStrip(QFrame):
    """Shows the task that was started last; the others go on unseen and come back when it ends."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("task_strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tasks: list[Task] = []
        self._words = QLabel()
        self._words.setObjectName("task_words")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setObjectName("task_progress")
        self._bar.setAccessibleName(_("Progress"))
        self._bar.setFixedWidth(220)
        self._stop = QPushButton(_("Stop"))
        self._stop.setObjectName("task_stop")
        self._stop.setAccessibleName(_("Stop the running work"))
        self._stop.clicked.connect(self._on_stop_clicked)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT)
        self._moment.timeout.connect(self._on_moment_over)
        self._lay_out()
        self.hide()
        runner.started.connect(self._on_started)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)

    def _on_started(self, task: Task) -> None:
        self._tasks.append(task)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self._show_newest()
        if not self._moment.isActive():
            self._moment.start()

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        if self.sender() is not self._tasks[-1]:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what:
            self._words.setText(what)

    def _on_ended(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        if self._tasks:
            self._show_newest()
        else:
            self._moment.stop()
            self.hide()

    def _on_moment_over(self) -> None:
        self.setVisible(bool(self._tasks))

    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(_("Stopping…"))
        self._tasks[-1].cancel()

    def _show_newest(self) -> None:
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._words.setText(self._tasks[-1].title)
