"""Bảng theo dõi: each office and what it has sent."""

from __future__ import annotations

from typing import Any

from phuquoc_desktop.city.board import BoardLine
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.board_card import BoardCard
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import column
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.shell import Shell


class BoardTab(DeskTab):
    """Fills itself from a task; an office is opened on the page of bundles."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self.card = BoardCard()
        self.card.view.opened.connect(self._on_opened)
        self._boards: Latest[list[BoardLine]] = Latest(shell, self._look, self.card.show_lines)
        column(self, (0, 8, 0, 0)).addWidget(self.card)

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew; what is shown hangs on records of almost every kind."""
        self._boards.start()

    def open_record(self, record_id: str) -> None:
        """Choose the office with this key."""
        self.card.view.choose(record_id)

    def focus_first(self) -> None:
        """Begin with the offices."""
        self.card.view.setFocus()

    def _look(self, _report: ProgressReport) -> list[BoardLine]:
        from phuquoc_desktop.gui.pages.bundles.city_look import look

        return look(self.backend, self.shell.year)

    def _on_opened(self, line: BoardLine) -> None:
        self.shell.go_to("bundles", str(line.office.key))
