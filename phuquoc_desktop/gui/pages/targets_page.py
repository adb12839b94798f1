"""Chỉ tiêu: the city's plan beside the office's own figures, what was achieved, and where each target stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.dialogs.own_plan_dialog import OwnPlanDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.target_branches import TargetRow, grown
from phuquoc_desktop.gui.pages.target_view import TargetView, view_of
from phuquoc_desktop.gui.pages.target_words import plan_sentence
from phuquoc_desktop.gui.pages.targets_layout import KEY, TargetsLayout, new_model
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_period

REPORT, REPORT_FORMATS = "progress-report", ("pdf", "docx", "xlsx")
REMOVE_JOB = N_("Remove progress")


class TargetsPage(Page):
    """The tree at the left, all about one target at the right."""

    title_id = N_("Targets")
    search_hint = N_("Search code, words or place…")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self._lines: dict[str, TargetLine] = {}
        self._text = ""
        self._wanted = ""
        self.model = new_model()
        self.layout_ = TargetsLayout(self.model)
        self.tree, self.panel = self.layout_.tree, self.layout_.panel
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layout_)
        self._connect()
        self._add_actions()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the targets of the year when they, or progress, may have changed."""
        if not kinds or kinds & {"target", "progress_entry", "year"}:
            self.shell.run(self._read, self._on_read, title=_("Reading the targets…"))

    def search(self, text: str) -> None:
        """Narrow the tree."""
        self._text = text
        self._narrow()

    def open_record(self, record_id: str) -> None:
        """Show a target by its id, its own figure's or an entry's, as soon as the tree is read."""
        self._wanted = record_id
        self._show_wanted()

    def focus_first(self) -> None:
        """Begin in the tree."""
        self.tree.setFocus()

    @property
    def line(self) -> TargetLine | None:
        """The target that is chosen."""
        return self._lines.get(str(self.tree.currentIndex().data(KEY)))

    def _connect(self) -> None:
        self.layout_.narrowed.connect(self._narrow)
        self.tree.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.tree.opened.connect(self._on_opened)
        self.panel.progress_asked.connect(self._ask_progress)
        self.panel.plan_asked.connect(self._ask_plan)
        self.panel.removal_asked.connect(self._remove)

    def _add_actions(self) -> None:
        add = self.add_action
        self._progress = add(
            "record_progress", _("Record progress"), self._on_record, icon="add", shortcut="Ctrl+N", primary=True
        )
        self._plan = add("set_plan", _("Set own plan"), self._ask_plan, icon="edit", shortcut="F2")
        add("progress_report", _("Progress report…"), self._on_report, icon="paper", shortcut="Ctrl+P")
        for ending, words in (("pdf", _("Save as PDF")), ("docx", _("Save as Word")), ("xlsx", _("Save as Excel"))):
            add(f"report_{ending}", words, self._on_save_report, icon="export").setData(ending)
        self._enable()

    def _read(self, _report: ProgressReport) -> list[TargetLine]:
        with self.backend.reading() as read:
            return targets.tree(read, self.shell.year)

    def _on_read(self, lines: list[TargetLine]) -> None:
        self._lines = {line.target.code: line for line in lines}
        self._narrow()
        self._show_wanted()

    def _narrow(self) -> None:
        kept = str(self.tree.currentIndex().data(KEY) or "")
        narrowing = self.layout_.narrowing(self._text)
        self.model.show_branches(grown(list(self._lines.values()), narrowing))
        self.layout_.unfold()
        shown = sum(narrowing.lets(line) for line in self._lines.values())
        words = ngettext("{count} target", "{count} targets", shown)
        self.layout_.show_count(words.format(count=shown))
        self._choose(kept)

    def _choose(self, code: str) -> None:
        index = self.model.index_of(code)
        if not index.isValid():
            index = next(map(self.model.index_of, self._codes_shown()), index)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        self._on_chosen()

    def _codes_shown(self) -> list[str]:
        rows = ((branch.key, branch.row) for branch in self.model.all_branches())
        return [key for key, row in rows if isinstance(row, TargetRow) and row.line is not None]

    def _show_wanted(self) -> None:
        line = next((one for one in self._lines.values() if self._wanted and _is_called(one, self._wanted)), None)
        if line is None:
            return
        self._wanted = ""
        if not self.model.index_of(line.target.code).isValid():
            self.layout_.group.setCurrentIndex(0)
            self.layout_.standing.setCurrentIndex(0)
            self.search("")
        self._choose(line.target.code)

    def _on_chosen(self) -> None:
        self._enable()
        line = self.line
        if line is None:
            self.panel.show_nothing()
            return
        self.shell.run(lambda _report: self._view(line), self._on_view)

    def _view(self, line: TargetLine) -> TargetView:
        with self.backend.reading() as read:
            return view_of(read, line)

    def _on_view(self, view: TargetView) -> None:
        if self.line is view.line:
            self.panel.show_view(view)

    def _enable(self) -> None:
        self._progress.setEnabled(self.line is not None)
        self._plan.setEnabled(self.line is not None and not self.line.target.qualitative)

    def _on_opened(self, key: str) -> None:
        if key in self._lines:
            self._ask_progress("")
            return
        index = self.model.index_of(key)
        self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _on_record(self) -> None:
        self._ask_progress("")

    def _ask_progress(self, period: str) -> None:
        if self.line is not None:
            sentence = plan_sentence(self.line)
            _show(ProgressDialog(self.backend, self.shell, self.line, sentence, period, self.window()))

    def _ask_plan(self) -> None:
        if self.line is not None and self._plan.isEnabled():
            _show(OwnPlanDialog(self.backend, self.shell, self.line, plan_sentence(self.line), self.window()))

    def _remove(self, entry: ProgressEntry) -> None:
        def does(work: UnitOfWork) -> None:
            targets.remove_progress(work, entry.id)

        sentence = _("The entry up to {period} is removed.")
        self._jobs.run(REMOVE_JOB, does, sentence.format(period=show_period(entry.period)))

    def _on_report(self) -> None:
        self._papers.preview(REPORT, None, self._on_composed)

    def _on_composed(self, html: str) -> None:
        dialog = ReportPreview(_("Report on progress of targets"), html, REPORT_FORMATS, self.window())
        dialog.preview.export_asked.connect(self._save_report)
        _show(dialog)

    def _on_save_report(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._save_report(action.data())

    def _save_report(self, ending: str) -> None:
        name = _("Progress report {year}").format(year=self.shell.year)
        self._papers.save(REPORT, ending, name=name)


def _is_called(line: TargetLine, record_id: str) -> bool:
    own = line.own.id if line.own else ""
    return record_id in {line.target.id, line.target.code, own, *(one.id for one in line.entries)}


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
