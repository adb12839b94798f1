"""Work beside the window."""

from __future__ import annotations

import sys
import time
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.gui.pages.ahead import Ahead
from phuquoc_desktop.gui.tasks import Task, TaskRunner
from phuquoc_desktop.gui.widgets.task_strip import MOMENT, TaskStrip


class DiskFullError(TroubleError):
    sentence = "The disk is full."


@pytest.fixture
def told() -> list[Exception]:
    return []


@pytest.fixture
def runner(qapp: QApplication, told: list[Exception]) -> TaskRunner:
    made = TaskRunner(told.append)
    yield made
    assert made.stop_all()


def test_work_runs_beside_the_window_and_its_result_comes_back_into_it(runner: TaskRunner, until: object) -> None:
    came: list[object] = []
    runner.run(lambda report: current_thread(), lambda thread: came.extend([thread, current_thread()]))
    until(lambda: not runner.busy)
    assert came[0] is not main_thread()
    assert came[1] is main_thread()


def test_an_error_that_nobody_takes_reaches_the_user(runner: TaskRunner, told: list[Exception], until: object) -> None:
    def work(report: object) -> None:
        raise DiskFullError

    runner.run(work, lambda result: None)
    until(lambda: not runner.busy)
    assert [type(error) for error in told] == [DiskFullError]


class SlowHandOver:
    """A signal whose sending takes longer than its being heard."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._signal = task._finished
        self.lived: list[bool] = []

    def emit(self, result: object, error: Exception | None) -> None:
        self._signal.emit(result, error)
        time.sleep(0.2)
        self.lived.append(isValid(self._task))


def test_a_task_lives_until_its_thread_has_handed_over(runner: TaskRunner, until: object) -> None:
    begin = Event()
    task = runner.run(lambda report: begin.wait(), lambda result: None)
    task._finished = slow = SlowHandOver(task)
    begin.set()
    until(lambda: not runner.busy)
    QTest.qWait(300)
    assert slow.lived == [True]
    assert not isValid(task)


def test_stopped_work_ends_at_its_next_report_without_a_word(
    runner: TaskRunner, told: list[Exception], until: object
) -> None:
    done: list[object] = []

    def work(report: object) -> str:
        for step in range(10_000):
            report(step, 10_000, "")
            time.sleep(0.001)
        return "all"

    task = runner.run(work, done.append)
    task.cancel()
    until(lambda: not runner.busy)
    assert done == []
    assert told == []


def test_reports_are_throttled_and_the_last_one_comes(runner: TaskRunner, until: object) -> None:
    came: list[tuple[int, int, str]] = []

    begin = Event()

    def work(report: object) -> None:
        begin.wait()
        for step in range(1, 5001):
            report(step, 5000, "row")

    task = runner.run(work, lambda result: None)
    task.progressed.connect(lambda *values: came.append(values))
    begin.set()
    until(lambda: not runner.busy)
    assert came[-1] == (5000, 5000, "row")
    assert len(came) < 50


def test_only_work_that_takes_longer_than_a_moment_is_shown_and_can_be_stopped(
    runner: TaskRunner, until: object
) -> None:
    strip = TaskStrip(runner)

    def work(report: object) -> None:
        while True:
            report(1, 2, "Writing…")
            time.sleep(0.005)

    runner.run(lambda report: None, lambda result: None, title="Short")
    until(lambda: not runner.busy)
    assert not strip.isVisible()
    began = time.monotonic()
    runner.run(work, lambda result: None, title="Long")
    until(strip.isVisible)
    assert time.monotonic() - began >= MOMENT / 1000 * 0.9
    strip.findChild(QPushButton, "task_stop").click()
    until(lambda: not strip.isVisible())
    assert not runner.busy


def test_pages_are_imported_once_the_first_one_rests_and_nobody_is_told(
    runner: TaskRunner, until: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "phuquoc_desktop.gui.pages.settings_page"
    monkeypatch.delitem(sys.modules, page, raising=False)
    home, started = QObject(), []
    runner.started.connect(started.append)
    Ahead(runner, home)
    first = runner.run(lambda report: None, lambda result: None, title="The first page")
    assert page not in sys.modules
    until(lambda: page in sys.modules and not runner.busy)
    assert started == [first]
