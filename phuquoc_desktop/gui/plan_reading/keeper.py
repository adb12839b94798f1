"""Keeps a plan under review beside the data while somebody works on it, and finds it again."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.plan_reading.plan_work import kept_in
from phuquoc_desktop.gui.shell import Shell

if TYPE_CHECKING:
    from phuquoc_desktop.gui.plan_reading.about_view import AboutView
    from phuquoc_desktop.gui.plan_reading.desk import Desk
    from phuquoc_desktop.intake.plan_review.keeping import Kept


class Keeper(QObject):
    """Emits ``found`` with a review that was left."""

    found = Signal(object)

    def __init__(self, backend: Any, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._shell = backend.folder, shell
        self._door, self._turn = Lock(), 0

    def look(self) -> None:
        """Look for a review that was left."""
        self._shell.run(partial(kept_in, self._folder), self._on_looked)

    def keep(self, kept: Kept) -> None:
        """Keep a review beside the window; that the disk refuses is told when the window closes, not in the middle of work."""

        turn = self._next_turn()

        def work(_report: ProgressReport) -> None:
            self._write(kept, turn)

        self._shell.run(work, self._on_kept, self._on_failed)

    def keep_now(self, kept: Kept) -> None:
        """Keep a review; raises the TroubleErrors of the disk."""
        self._write(kept, self._next_turn())

    def forget(self) -> None:
        """Keep nothing any longer."""
        from phuquoc_desktop.intake.plan_review import keeping

        self._next_turn()
        with self._door:
            keeping.forget(self._folder)

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def _write(self, kept: Kept, turn: int) -> None:
        """Write what is the latest; an older one that comes late would bring back what was given up."""
        from phuquoc_desktop.intake.plan_review import keeping

        with self._door:
            if turn == self._turn:
                keeping.keep(self._folder, kept)

    def _on_looked(self, kept: Kept | None) -> None:
        if kept is not None:
            self.found.emit(kept)

    def _on_kept(self, _result: None) -> None:
        """It is kept; nobody has to be told."""

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ToldError):
            self._shell.tell(error)


def as_kept(backend: Any, desk: Desk, about: AboutView) -> Kept:
    """Return a review as it is kept: with what was written about the document."""
    from phuquoc_desktop.intake.plan_review.keeping import Kept

    plan, said, now = desk.review.plan, desk.review.said, backend.outside.clock()
    return Kept(plan, said, about.source, about.chosen_owner, about.chosen_year, now, dict(desk.faults))
