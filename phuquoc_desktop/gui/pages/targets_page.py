"""Chỉ tiêu: the city's plan beside the office's own figures, what was achieved, and where each target stands."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from phuquoc_desktop.city.board import below
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.target import ProgressEntry, Standing, TargetGroup
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.target.board import BoardFace
from phuquoc_desktop.gui.pages.target.deed import DeedButton
from phuquoc_desktop.gui.pages.target.deeds import Deeds
from phuquoc_desktop.gui.pages.target.entry_model import Wish
from phuquoc_desktop.gui.pages.target.sheet import TargetSheet
from phuquoc_desktop.gui.pages.target_branches import TargetRow, grown, in_order
from phuquoc_desktop.gui.pages.target_view import FigureView, TargetView, figure_view, rows_of_year, view_of
from phuquoc_desktop.gui.pages.targets_layout import KEY, TargetsLayout, new_model
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.plan_reading.offer import PlanOffer
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import Board, BoardRow, TargetLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _, ngettext

REPORT, CHAIRMAN = "progress-report", "chairman-page"
TOUCHED_BY = {
    *("target", "progress_entry", "target_version", "rubric_level", "alarm_ruling"),
    *("explanation", "explanation_request", "year"),
}


class TargetsPage(Page):
    """The list of all targets, and in its place the page of one."""

    title_id = N_("Targets")
    search_hint = N_("Search code, words or place…")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._deeds = Deeds(backend, shell, self)
        self._papers = PapersOut(backend, shell, self)
        self.plans = PlanOffer(self, backend, shell)
        self._rows: dict[str, TargetRow] = {}
        self._text = ""
        self._wanted = ""
        self._opened = ""
        self.model = new_model()
        self._stack = QStackedWidget(self)
        self.layout_ = TargetsLayout(self.model, self._stack)
        self.tree = self.layout_.tree
        self.sheet = TargetSheet(self._stack)
        self.board = BoardFace(self._stack)
        self._lay_out()
        self._connect()
        self._add_actions()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the targets of the year when they, or what stands beside them, may have changed."""
        if not kinds or kinds & TOUCHED_BY:
            self.shell.run(self._read, self._on_read, title=_("Reading the targets…"))

    def search(self, text: str) -> None:
        """Narrow the list, which comes back for that."""
        self._text = text
        self.show_list()
        self._narrow()

    def open_record(self, record_id: str) -> None:
        """Open the page of a target by its id, its own figure's or an entry's, as soon as the list is read."""
        self._wanted = record_id
        self._open_wanted()

    def focus_first(self) -> None:
        """Begin in the list, or in the periods of the target that is open."""
        (self.sheet.entries.view if self._opened else self.tree).setFocus()

    @property
    def line(self) -> TargetLine | None:
        """The target that is open, or chosen in the list."""
        row = self._rows.get(self._opened or str(self.tree.currentIndex().data(KEY)))
        return row.line if row else None

    def open_target(self, code: str) -> None:
        """Show the page of a target."""
        if code not in self._rows:
            return
        self._opened = code
        index = self.model.index_of(code)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        self._read_view()
        self._stack.setCurrentWidget(self.sheet)
        self.sheet.entries.view.setFocus()
        self._enable()

    def show_list(self) -> None:
        """Go back to the list."""
        is_back = self._stack.currentWidget() is not self.layout_
        self._opened = ""
        self._stack.setCurrentWidget(self.layout_)
        if is_back and not self._text:
            self.tree.setFocus()
        self._enable()

    def show_board(self) -> None:
        """Show the board of all groups."""
        self._opened = ""
        self._stack.setCurrentWidget(self.board)
        self._read_board()
        self.board.worst.setFocus()
        self._enable()

    def _read_board(self) -> None:
        self.shell.run(self._look_at_board, self.board.show_board)

    def _look_at_board(self, _report: ProgressReport) -> Board:
        with self.backend.reading() as read:
            return targets.board(read, self.shell.year, self._offices())

    def _on_row_opened(self, row: BoardRow) -> None:
        self.open_target(row.target.code)

    def _on_board_narrowed(self, group: TargetGroup, standing: Standing) -> None:
        self.layout_.narrow_to(group, standing)
        self.show_list()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.layout_)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self.board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.layout_.narrowed.connect(self._narrow)
        self.layout_.board_asked.connect(self.show_board)
        self.board.back_asked.connect(self.show_list)
        self.board.opened.connect(self._on_row_opened)
        self.board.narrowed.connect(self._on_board_narrowed)
        self.tree.selectionModel().currentRowChanged.connect(self._enable)
        self.tree.opened.connect(self._on_opened)
        self.tree.entered.connect(self._on_entered)
        self.tree.pasted.connect(self._on_pasted)
        self.sheet.entries.view.pasted.connect(self._on_pasted_below)
        self.sheet.asked.connect(self._on_asked)
        self.sheet.head.back_asked.connect(self.show_list)
        self.sheet.head.step_asked.connect(self._on_step)
        self.sheet.entries.view.entries.wished.connect(self._on_wished)
        self.sheet.entries.view.chosen.connect(self._read_figure)
        self.sheet.entries.form_asked.connect(self._on_form_asked)
        self.sheet.entries.confirmed.connect(self._on_wished)
        for face in (self.sheet, self.board):
            back = QShortcut(QKeySequence("Esc"), face, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self.show_list)

    def _add_actions(self) -> None:
        add = self.add_action
        self._progress = add(
            "record_progress", _("Record progress"), self._on_record, icon="add", shortcut="Ctrl+N", primary=True
        )
        self._plan = add("set_plan", _("Set own plan"), self._on_plan, icon="edit", shortcut="F2")
        add("paste_figures", _("Paste a column…"), self._on_paste, icon="copy")
        add("progress_report", _("Progress report…"), self._on_report, icon="paper", shortcut="Ctrl+P")
        add("read_plan", _("Read a plan…"), self.plans.on_action, icon="receive", shortcut="Ctrl+I")
        add("alarms", _("Figures in doubt…"), self._on_alarms, icon="warn")
        if self.backend.profile.role is Role.CITY:
            add("gaps", _("Sums of the offices…"), self._on_gaps, icon="steps")
        add("copy_targets", _("Copy targets of another year…"), self._deeds.copy_year, icon="copy")
        add("chairman_page", _("The chairman's page…"), self._on_chairman, icon="print", shortcut="Ctrl+Shift+P")
        add("launch_plan", _("Launch plan…"), self._deeds.launch_plan, icon="paper")
        add("summary_report", _("Half-year or year report…"), self._deeds.report, icon="paper")
        for ending, words in (("pdf", _("Save as PDF")), ("docx", _("Save as Word")), ("xlsx", _("Save as Excel"))):
            add(f"report_{ending}", words, self._on_save_report, icon="export").setData(ending)
        self._enable()

    def _read(self, _report: ProgressReport) -> list[TargetRow]:
        with self.backend.reading() as read:
            return rows_of_year(read, self.shell.year, self.backend.today)

    def _on_read(self, rows: list[TargetRow]) -> None:
        self._rows = {row.line.target.code: row for row in rows if row.line}
        self._narrow()
        if self._opened and self._opened not in self._rows:
            self.show_list()
        if self._opened:
            self._read_view()
        if self._stack.currentWidget() is self.board:
            self._read_board()
        self._open_wanted()

    def _narrow(self) -> None:
        kept = str(self.tree.currentIndex().data(KEY) or "")
        narrowing, rows = self.layout_.narrowing(self._text), list(self._rows.values())
        self.model.show_branches((in_order if self.layout_.is_worst_first else grown)(rows, narrowing))
        self.layout_.unfold()
        shown = sum(map(narrowing.lets, rows))
        words = ngettext("{count} target", "{count} targets", shown)
        self.layout_.show_count(words.format(count=shown))
        self._choose(kept)

    def _choose(self, code: str) -> None:
        index = self.model.index_of(code)
        if not index.isValid():
            index = next(map(self.model.index_of, self.codes_shown()), index)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        self._enable()

    def codes_shown(self) -> list[str]:
        """Return the codes of the targets in the list, from top to bottom."""
        rows = ((branch.key, branch.row) for branch in self.model.all_branches())
        return [key for key, row in rows if isinstance(row, TargetRow) and row.line is not None]

    def _open_wanted(self) -> None:
        wanted = self._wanted
        code = next(
            (code for code, row in self._rows.items() if wanted and row.line and _is_called(row.line, wanted)), ""
        )
        if code:
            self._wanted = ""
            self.open_target(code)

    def _read_view(self) -> None:
        if self._opened:
            self.shell.run(partial(self._view, self._rows[self._opened]), self._on_view)

    def _view(self, row: TargetRow, _report: ProgressReport) -> TargetView:
        assert row.line is not None
        with self.backend.reading() as read:
            return view_of(read, row, row.line, self.backend.today, self._offices())

    def _offices(self) -> list[str]:
        """Return the offices below the city, for its window."""
        if self.backend.profile.role is not Role.CITY:
            return []
        wards = below(self.backend.offices, str(self.backend.city.key), date(self.shell.year, 7, 1))
        return [str(one.key) for one in wards]

    def _on_view(self, view: TargetView) -> None:
        if self._opened and self.line is view.line:
            codes = self._codes_around()
            place = codes.index(self._opened)
            later = place + 1 < len(codes)
            self.sheet.show_view(view, self.backend.today, has_previous=place > 0, has_next=later)
            self._read_figure()

    def _read_figure(self) -> None:
        """Read the way of the figure that is chosen in the sheet of periods."""
        line, period = self.line, self.sheet.entries.view.period
        entry = next((one for one in line.entries if one.period == period), None) if line else None
        if entry is None or line is None:
            self.sheet.side.show_figure(None, None)
            return
        self.shell.run(partial(self._figure, entry), self._on_figure)

    def _figure(self, entry: ProgressEntry, _report: ProgressReport) -> FigureView | None:
        with self.backend.reading() as read:
            return figure_view(read, entry) if read.progress.find(entry.id) else None

    def _on_figure(self, view: FigureView | None) -> None:
        if view is not None and self.line is not None and view.entry.period == self.sheet.entries.view.period:
            self.sheet.side.show_figure(view, self.line.target.unit)

    def _codes_around(self) -> list[str]:
        """Return the codes among which one steps: those shown, or all where the open one is not among them."""
        shown = self.codes_shown()
        return shown if self._opened in shown else list(self._rows)

    def _on_step(self, step: int) -> None:
        codes = self._codes_around()
        place = codes.index(self._opened) + step
        if 0 <= place < len(codes):
            self.open_target(codes[place])

    def _enable(self) -> None:
        self._progress.setEnabled(self.line is not None)
        self._plan.setEnabled(self.line is not None and not self.line.target.qualitative)

    def _on_opened(self, key: str) -> None:
        if key in self._rows:
            self.open_target(key)
            return
        index = self.model.index_of(key)
        self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _on_entered(self, key: str) -> None:
        if key in self._rows:
            self._on_record()
        else:
            self._on_opened(key)

    def _on_record(self) -> None:
        self._on_form_asked("")

    def _on_form_asked(self, period: str) -> None:
        if self.line is not None:
            self._deeds.record(self.line, period)

    def _on_plan(self) -> None:
        if self.line is not None:
            self._deeds.plan(self.line)

    def _on_alarms(self) -> None:
        self._deeds.decide(self.line)

    def _on_gaps(self) -> None:
        self._deeds.gaps(self.line)

    def _on_paste(self) -> None:
        self._on_pasted(QGuiApplication.clipboard().text())

    def _on_pasted(self, text: str) -> None:
        """Show what pasted figures would do to the rows in the order of the list."""
        self._deeds.paste(text, self.codes_shown(), self.line)

    def _on_pasted_below(self, text: str) -> None:
        """Write pasted figures into the periods from the chosen one down."""
        if self.line is not None:
            card = self.sheet.entries
            self._deeds.write_several(self.line, card.wishes_below(text), card.refuse)

    def _on_asked(self, button: DeedButton) -> None:
        if self.line is not None:
            self._deeds.act(button, self.line)

    def _on_wished(self, wish: Wish) -> None:
        card, line = self.sheet.entries, self.line
        if line is None:
            return

        def refused(error: ToldError) -> None:
            card.refuse(wish, error)

        def done() -> None:
            card.settle(wish)

        def doubted(jump: Jump) -> None:
            card.doubt(wish, jump)

        self._deeds.write(line, wish, done, refused, doubted)

    def _on_report(self) -> None:
        title = _("Report on progress of targets")
        show_paper(self._papers, self.window(), REPORT, title, self._report_name())

    def _on_chairman(self) -> None:
        """Show the one sheet for the chairman, to be printed or saved."""
        title = _("The chairman's page")
        year = self.shell.year
        name = _("Chairman's page {year}").format(year=year)
        show_paper(self._papers, self.window(), CHAIRMAN, title, name, year=year)

    def _on_save_report(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._papers.save(REPORT, action.data(), self._report_name())

    def _report_name(self) -> str:
        return _("Progress report {year}").format(year=self.shell.year)


def _is_called(line: TargetLine, record_id: str) -> bool:
    own = line.own.id if line.own else ""
    return record_id in {line.target.id, line.target.code, own, *(one.id for one in line.entries)}
