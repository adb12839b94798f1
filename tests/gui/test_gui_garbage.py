"""Windows are taken apart where Qt allows it."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from phuquoc_desktop.gui import garbage


class Ring:
    """Something that only the collector can free, and that says in which thread it was."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed_in.append(threading.current_thread()))


def test_a_worker_that_allocates_much_frees_nothing_of_the_window(qapp: QApplication, qtbot) -> None:
    garbage.collect_in_window_thread(qapp)
    freed_in: list[threading.Thread] = []
    for _ in range(50):
        Ring(freed_in)
    worker = threading.Thread(target=lambda: [[[]] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert freed_in == []
    held = [[[]] for _ in range(200_000)]
    qtbot.waitUntil(lambda: len(freed_in) == 50, timeout=5000)
    assert set(freed_in) == {threading.main_thread()}
    assert held


def test_there_is_one_collector_however_many_windows_are_opened(qapp: QApplication) -> None:
    for _ in range(3):
        garbage.collect_in_window_thread(qapp)
    assert len(qapp.findChildren(QObject, "garbage")) == 1
    assert not gc.isenabled()
    assert isinstance(QWidget(), QWidget)


def test_while_quiet_is_asked_for_nothing_is_collected_and_afterwards_it_is(qapp: QApplication, qtbot) -> None:
    garbage.collect_in_window_thread(qapp)
    freed_in: list[threading.Thread] = []
    quiet = garbage.Quiet()
    quiet.begin()
    Ring(freed_in)
    held = [[[]] for _ in range(50_000)]
    qtbot.wait(garbage.MILLISECONDS * 3)
    assert freed_in == []
    quiet.end()
    qtbot.waitUntil(lambda: len(freed_in) == 1, timeout=5000)
    assert held


def test_what_a_large_work_made_is_not_looked_through_and_freed_all_the_same_when_it_is_dropped(
    qapp: QApplication,
) -> None:
    garbage.collect_in_window_thread(qapp)
    quiet, before = garbage.Quiet(), gc.get_freeze_count()
    quiet.begin()
    held = [Ring([]).__dict__ for _ in range(1000)]
    kept = QWidget()
    gone = weakref.ref(kept)
    quiet.end(leave_out=True)
    assert gc.get_freeze_count() > before + 1000
    del kept
    assert gone() is None
    assert held
