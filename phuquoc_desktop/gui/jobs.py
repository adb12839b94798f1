"""Jobs that a page runs on the data: beside the window, told in passing, and taken back on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import history, undoing
from phuquoc_desktop.storage.meanwhile import Seen
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import _

T = TypeVar("T")
Does = Callable[[UnitOfWork], T]


class Jobs(QObject):
    """Runs whole jobs of one page."""

    undone = Signal()
    """A job was taken back."""

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__()
        self._backend = backend
        self._shell = shell

    def run(
        self,
        job: str,
        does: Does[T],
        said: str,
        on_done: Callable[[T], object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
        seen: Seen | None = None,
    ) -> None:
        """Run ``does`` in one transaction under a job's name (``N_``); then say ``said`` with the way back.

        ``seen`` are the records as the person saw them; see ``storage/meanwhile.py``.
        """

        def work(_report: ProgressReport) -> tuple[T, str]:
            with self._backend.begin(job, seen) as unit:
                return does(unit), unit.job.work_id

        def done(result: tuple[T, str]) -> None:
            self._shell.toast(said, partial(self.undo, result[1]))
            if on_done is not None:
                on_done(result[0])

        self._shell.run(work, done, on_failed)

    def undo(self, work_id: str) -> None:
        """Take a job back; what stands in the way is told."""

        def work(_report: ProgressReport) -> bool:
            with self._backend.begin(undoing.UNDO) as unit:
                history.undo(unit, work_id)
                is_another = bool(unit.profile.office != self._backend.profile.office)
            if is_another:
                self._backend.look_again()
            return is_another

        self._shell.run(work, self._on_undone)

    def _on_undone(self, is_another: bool) -> None:
        said = _(
            "Undone; the data belong to the former office again. Close and open the program, so that every page says so."
        )
        self._shell.toast(said if is_another else _("Undone."))
        self.undone.emit()
