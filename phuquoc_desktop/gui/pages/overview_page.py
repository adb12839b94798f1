"""Tổng quan: what is due, what is missing, where targets stand, the last bundle and its receipt, what the city asks."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.overview_board import CALENDAR, OverviewBoard
from phuquoc_desktop.gui.pages.overview_look import take
from phuquoc_desktop.gui.pages.overview_snapshot import OverviewPicture, keep, kept
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import N_, _


class OverviewPage(Page):
    """Shows the picture kept last at once, and the one taken now as soon as it is there."""

    title_id = N_("Overview")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self.board = OverviewBoard()
        self.board.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self._looking = False
        self._again = False
        self.live = False
        """Whether what is shown was read from the open data."""
        last = kept(backend.folder)
        if last is not None:
            self.board.show_picture(last, live=False, today=backend.today)
        self._add_actions()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Look anew, whatever changed; while a look is under way, one more follows it."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        self.shell.run(self._look, self._on_looked, self._on_failed, title=_("Reading the overview…"))

    def focus_first(self) -> None:
        """Let the arrow keys scroll."""
        self.board.setFocus()

    def _add_actions(self) -> None:
        self.add_action("record_progress", _("Record progress"), self._on_record_progress, icon="targets", primary=True)
        self.add_action("chairman_page", _("The chairman's page…"), self._on_chairman, icon="print", shortcut="Ctrl+P")
        self.add_action("send_bundle", _("Make a bundle"), self._on_send_bundle, icon="send")
        self.add_action("year_calendar", _("Year calendar"), self._on_show_calendar, icon="calendar", shortcut="Ctrl+L")

    def _look(self, _report: ProgressReport) -> OverviewPicture:
        picture = take(self.backend)
        with suppress(OSError):  # the picture only saves the next start a moment
            keep(self.backend.folder, picture)
        return picture

    def _on_looked(self, picture: OverviewPicture) -> None:
        self.live = True
        self.board.show_picture(picture, live=True)
        self._end_look()

    def _on_failed(self, error: Exception) -> None:
        self.shell.tell(error)
        self._end_look()

    def _end_look(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.refresh(frozenset())

    def _on_chosen(self, page: str, record_id: str) -> None:
        if page == CALENDAR:
            self._show_calendar(record_id)
        else:
            self.shell.go_to(page, record_id or None)

    def _on_show_calendar(self) -> None:
        self._show_calendar("")

    def _show_calendar(self, code: str) -> None:
        from phuquoc_desktop.gui.pages.calendar.year_dialog import YearCalendarDialog

        dialog = YearCalendarDialog(self.backend, self.shell, code, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_record_progress(self) -> None:
        self.shell.go_to("targets")

    def _on_chairman(self) -> None:
        from phuquoc_desktop.gui.dialogs.report_preview import show_paper
        from phuquoc_desktop.gui.papers_out import PapersOut

        papers, title = PapersOut(self.backend, self.shell, self), _("The chairman's page")
        name = _("Chairman's page {year}").format(year=self.shell.year)
        show_paper(papers, self.window(), "chairman-page", title, name, year=self.shell.year)

    def _on_send_bundle(self) -> None:
        self.shell.go_to("bundles")
