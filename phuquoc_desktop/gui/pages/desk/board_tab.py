"""Bảng theo dõi: each office, what is due from it, and how far that has come; readable without colour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QFrame, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.city.due_board import DueBoard, DueLine, Handling, Punctuality
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, open_folder
from phuquoc_desktop.gui.pages.bundles.folding_split import FoldingSplit
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.due_looks import cell_badge, column_title, has_anything, summary, waits
from phuquoc_desktop.gui.pages.desk.due_panel import DuePanel
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.fold import fold

if TYPE_CHECKING:
    from phuquoc_desktop.city.reminders import Written
    from phuquoc_desktop.documents.document import Document

Looked = tuple[DueBoard, dict[str, tuple[str, ...]]]
"""The board, and by office what is strange about its reports."""
WAITS, LATE, RETURNED, TO_CHECK = "waits", "late", "returned", "to_check"


class BoardTab(DeskTab):
    """Fills itself from a task; choosing an office tells all about it at the right."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self.board: DueBoard | None = None
        self.strange: dict[str, tuple[str, ...]] = {}
        self._text, self._wanted = "", ""
        self.view: RowsView | None = None
        self.panel = DuePanel()
        self.filter = QComboBox()
        self._boards: Latest[Looked] = Latest(shell, self._look, self._on_looked)
        self._lay_out()
        self.filter.currentIndexChanged.connect(self._show)
        self.panel.bundles_asked.connect(self._on_bundles)
        self.panel.check_asked.connect(self._on_check)
        self.panel.letter_asked.connect(self._on_letter)

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew; what is shown hangs on records of almost every kind."""
        self._boards.start()

    def search(self, text: str) -> None:
        """Show the offices whose name holds the words."""
        self._text = text
        self._show()

    def open_record(self, record_id: str) -> None:
        """Choose the office with this key, as soon as it is there."""
        self._wanted = record_id
        choose(self.filter, None)
        self._show()

    def focus_first(self) -> None:
        """Begin with the offices."""
        (self.view or self.filter).setFocus()

    def _look(self, _report: ProgressReport) -> Looked:
        from phuquoc_desktop.gui.pages.desk.desk_look import look

        return look(self.backend, self.shell.year)

    def _on_looked(self, looked: Looked) -> None:
        before, was_strange = self.board, bool(self.strange)
        self.board, self.strange = looked
        board = self.board
        if self.view is None or before is None or _shown(before) != _shown(board) or was_strange != bool(self.strange):
            self._make_view(board)
        self._summary.setText(summary(board))
        self._show()

    def _make_view(self, board: DueBoard) -> None:
        """Make the table anew: its columns are what is due in the year."""
        plans = [plan(0, N_("Office"), 130, ColumnKind.STRONG)]
        plans += [plan(1, N_("Missing bundles"), 60), plan(2, N_("Waiting"), 50, ColumnKind.NUMBER)]
        if self.strange:
            plans.append(plan(3, N_("To be asked"), 90, ColumnKind.BADGE))
        for number, place in enumerate(_shown(board), start=len(plans)):
            plans.append(plan(number, column_title(board.items[place]), 108, ColumnKind.BADGE))
        fresh = RowsView("due_board", _("Offices and what is due from them"), plans)
        fresh.chosen.connect(self._on_chosen)
        fresh.opened.connect(self._on_bundles)
        if self.view is not None:
            self._card_parts.replaceWidget(self.view, fresh)
            self.view.deleteLater()
        else:
            self._card_parts.addWidget(fresh, 1)
        self.view = fresh

    def _show(self) -> None:
        if self.board is None or self.view is None:
            return
        lines = [line for line in self.board.lines if self._fits(line)]
        places = _shown(self.board)
        self.view.show_branches([self._branch(line, places) for line in lines])
        if not (self._wanted and self.view.choose(self._wanted)) and self.view.payload is None and lines:
            self.view.choose(lines[0].key)
        self._wanted = ""

    def _branch(self, line: DueLine, places: list[int]) -> Branch:
        gaps = ", ".join(map(str, line.gaps)) or None
        waiting = line.open_remarks + line.open_questions
        told = self.strange.get(line.key, ())
        asked = [BadgeValue(str(len(told)), "bad", "clock") if told else None] if self.strange else []
        cells = (cell_badge(line.cells[place]) for place in places)
        return Branch(line.key, Line((line.office.short_name, gaps, waiting or None, *asked, *cells), line))

    def _fits(self, line: DueLine) -> bool:
        if fold(self._text) not in fold(line.office.name):
            return False
        asked = chosen(self.filter)
        return asked is None or _FILTERS[asked](line)

    def _on_chosen(self, line: DueLine | None) -> None:
        self.panel.show_line(line, self.strange.get(line.key, ()) if line else ())
        if line is not None:
            self.tabs.setTabText(self.tabs.indexOf(self.panel), line.office.short_name)

    def _on_bundles(self) -> None:
        if self.panel.line is not None:
            self.shell.go_to("bundles", self.panel.line.key)

    def _on_check(self, checked: bool) -> None:
        line = self.panel.line
        if line is None or line.latest is None:
            return
        bundle, today = line.latest.id, self.backend.today

        def does(work: UnitOfWork) -> None:
            from phuquoc_desktop.city.checking import mark_checked

            mark_checked(work, bundle, today, checked=checked)

        said = _("The report is ticked as looked at.") if checked else _("The tick is taken back.")
        self._jobs.run(N_("Tick a report as looked at"), does, said)

    def _on_letter(self) -> None:
        from phuquoc_desktop.gui.dialogs.reminder_editor import ReminderEditor, ReminderSource

        if self.panel.line is not None and self.board is not None:
            source = ReminderSource(self.panel.line.office, self.board.year)
            ReminderEditor(self.backend, self.shell, source, self.window()).open()

    def _on_letters(self) -> None:
        folder = ask_folder(self, self.backend, _("Choose the folder for the letters"))
        if folder is None:
            return
        year = self.shell.year

        def work(report: ProgressReport) -> list[Written]:
            from phuquoc_desktop.gui.pages.desk.desk_look import write_letters

            return write_letters(self.backend, year, folder, report)

        self.shell.run(work, self._on_letters_written, title=_("Writing the letters…"))

    def _on_letters_written(self, written: list[Written]) -> None:
        if not written:
            self.shell.toast(_("No office owes anything by now: no letter is needed."))
            return
        said = ngettext(
            "{count} letter with its mail is written.", "{count} letters with their mails are written.", len(written)
        )
        self.shell.toast(said.format(count=len(written)))
        open_folder(written[0].paper.parent)

    def _save(self, ending: str) -> None:
        if self.board is not None:
            name = _("Board of the offices {year}").format(year=self.board.year)
            self._papers.save_made(ending, name, partial(self._document, self.board))

    def _document(self, board: DueBoard) -> Document:
        from phuquoc_desktop.gui.pages.desk.desk_look import board_paper

        return board_paper(self.backend, board)

    def _on_pdf(self) -> None:
        self._save("pdf")

    def _on_sheet(self) -> None:
        self._save("xlsx")

    def _lay_out(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("due_tabs")
        self.tabs.setAccessibleName(_("Board and one office"))
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.panel, "")
        self.split = FoldingSplit(
            "due_split", self._card(), self.tabs, self.tabs, _("Offices"), (800, 310), framed=False, parent=self
        )
        column(self, (0, 8, 0, 0)).addWidget(self.split)

    def _card(self) -> QWidget:
        card = QFrame()
        card.setObjectName("due_card")
        card.setAccessibleName(_("Board"))
        card.setProperty("role", "card")
        self.filter.setObjectName("due_filter")
        self.filter.setAccessibleName(_("Which offices"))
        words = ((_("Something is open"), WAITS), (_("Sent late"), LATE), (_("Returned"), RETURNED))
        offer(self.filter, [*words, (_("Not looked at yet"), TO_CHECK)], nothing=_("Every office"))
        self._summary = label("due_summary", "", "soft")
        pdf = button("due_pdf", _("PDF…"), self._on_pdf, icon="print")
        sheet = button("due_sheet", _("Excel…"), self._on_sheet, icon="export")
        letters = button("due_letters", _("Letters to all…"), self._on_letters, icon="send")
        self._card_parts: QVBoxLayout = column(card, (14, 10, 14, 10), 8)
        self._card_parts.addLayout(row(self.filter, self._summary, letters, pdf, sheet, stretch=1))
        return card


def _shown(board: DueBoard) -> list[int]:
    return [place for place in range(len(board.items)) if has_anything(board, place)]


def _is_late(line: DueLine) -> bool:
    return bool(line.counted(Punctuality.LATE))


def _is_returned(line: DueLine) -> bool:
    return any(one.handling is Handling.RETURNED for one in line.cells)


def _is_unchecked(line: DueLine) -> bool:
    return line.latest is not None and line.latest.checked_on is None


_FILTERS = {WAITS: waits, LATE: _is_late, RETURNED: _is_returned, TO_CHECK: _is_unchecked}
