"""Tiếp nhận: what came by mail or on a stick is examined, shown file by file, and taken in all at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from phuquoc_desktop.gui.pages.bundles.arrivals import Arrivals
from phuquoc_desktop.gui.pages.bundles.folders import ask_files, ask_folder
from phuquoc_desktop.gui.pages.bundles.parts import column
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import _


class IntakeTab(DeskTab):
    """Nothing is taken in before somebody has seen what it is and what it would change."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self.arrivals = Arrivals(backend, shell, self, writes_receipts=True)
        self.arrivals.shown.connect(self._on_shown)
        self.arrivals.put_away.connect(self._on_put_away)
        self._nothing = EmptyState(
            "receive",
            _("Drop what came here: files, a folder, a saved mail or a whole mailbox"),
            _(
                "Only bundles are looked at; everything else in a mailbox stays unread. Nothing changes before you agree."
            ),
            _("Receive files…"),
        )
        self._nothing.acted.connect(self.ask_files)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._nothing)
        self.stack.addWidget(self.arrivals.panel)
        column(self, (0, 8, 0, 0)).addWidget(self.stack)

    def receive(self, paths: Sequence[Path]) -> None:
        """Examine what was dropped or chosen."""
        self.arrivals.examine(paths)

    def ask_files(self) -> None:
        """Ask for files and examine them."""
        self.receive(ask_files(self, self.backend))

    def ask_folder(self) -> None:
        """Ask for a folder and examine what lies in it."""
        folder = ask_folder(self, self.backend, _("Choose the folder with the files received"))
        if folder is not None:
            self.receive([folder])

    def focus_first(self) -> None:
        """Begin with what is to be done next."""
        if self.stack.currentWidget() is self._nothing:
            self._nothing.focus_first()
        else:
            self.arrivals.panel.focus_first()

    def _on_shown(self) -> None:
        self.stack.setCurrentWidget(self.arrivals.panel)
        self.arrivals.panel.focus_first()

    def _on_put_away(self) -> None:
        self.stack.setCurrentWidget(self._nothing)
        self.focus_first()
