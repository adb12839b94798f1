"""Asking the law for a form that is being filled in: beside the window, after a short pause, the latest question wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.storage.unit_of_work import Reader

PAUSE = 120
"""Milliseconds without another question, so that typing is not slowed down."""

Question = Callable[[Reader, Law], Any]
"""Runs beside the window, so it touches no widget."""


class LawAsking(QObject):
    """Emits ``answered`` with what the latest question returned, ``refused`` with a sentence when it has no answer."""

    answered = Signal(object)
    refused = Signal(str)

    def __init__(self, backend: Any, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        self._shell = shell
        self._question: Question | None = None
        self._number = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)

    def ask(self, question: Question | None) -> None:
        """Ask this instead of what was asked before; None asks nothing any more."""
        self._number += 1
        self._question = question
        self._pause.start()

    def _on_pause(self) -> None:
        question, number = self._question, self._number
        if question is None:
            return

        def work(_report: ProgressReport) -> Any:
            with self._backend.reading() as read:
                return question(read, Law(shelf.rulebook(read), self._backend.awards))

        self._shell.run(work, partial(self._on_answer, number), partial(self._on_failed, number))

    def _on_answer(self, number: int, answer: object) -> None:
        if isValid(self) and number == self._number:
            self.answered.emit(answer)

    def _on_failed(self, number: int, error: Exception) -> None:
        if not isinstance(error, ToldError):
            self._shell.tell(error)
        elif isValid(self) and number == self._number:
            self.refused.emit(str(error))
