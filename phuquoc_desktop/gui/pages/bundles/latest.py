"""Reading beside the window again and again: one reading at a time, and what was asked meanwhile follows as one more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tasks import Work

T = TypeVar("T")


class Latest(Generic[T]):
    """Runs ``work`` when asked, and hands over what it read."""

    def __init__(self, shell: Shell, work: Work[T], on_done: Callable[[T], object]) -> None:
        self._shell = shell
        self._work = work
        self._on_done = on_done
        self._running = False
        self._again = False

    def start(self) -> None:
        """Read now, or once more after the reading that is under way."""
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        task = self._shell.run(self._work, self._on_done)
        task.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._running = False
        if self._again:
            self.start()
