"""Taking a list in: choose it, see what was understood, mend and decide, and take it in as one job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.garbage import Quiet
from phuquoc_desktop.gui.intake.aim_bar import AimBar, Purpose
from phuquoc_desktop.gui.intake.columns_view import ColumnsView
from phuquoc_desktop.gui.intake.files_out import FilesOut
from phuquoc_desktop.gui.intake.intake_work import (
    Done,
    material_of_file,
    material_of_text,
    record,
    told_of,
    understand,
)
from phuquoc_desktop.gui.intake.list_drop import ENDINGS, ListDrop, list_file, pasted_text
from phuquoc_desktop.gui.intake.rows_view import RowsView
from phuquoc_desktop.gui.intake.source_view import SourceView, of_a_list
from phuquoc_desktop.gui.intake.task_line import TaskLine
from phuquoc_desktop.gui.intake.work_view import WorkView
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.dry_run import DryRow
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.sitting import Material, Sitting, Wish
from phuquoc_desktop.intake.taking import DataChangedError
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

Load = Callable[[ProgressReport], Material]
_MANY = 2000
"""Rows from which on looking through them for garbage is felt."""


class IntakeDialog(QDialog):
    """As large as the window above which it stands; ``taken`` carries the ids of all records that were touched."""

    taken = Signal(object)

    def __init__(self, backend: Any, shell: Shell, purpose: Purpose, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("intake")
        self.setWindowTitle(_("Take in a list"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._jobs = Jobs(backend, shell)
        self._files = FilesOut(backend, shell, self, self._on_failed)
        self._sitting: Sitting | None = None
        self._answers: Answers | None = None
        self._wish: Wish | None = None
        self._stale = ""
        self._notice = ("", "")
        self._turn = 0
        self._quiet = Quiet()
        self._is_waiting = self._is_taking = False
        with backend.reading() as read:
            movements = read.movements.all(withdrawn_on=None)
        self.aim = AimBar(purpose, shell.year, backend.today, movements, backend.deadlines)
        self._stack = QStackedWidget(self)
        self.source = SourceView(of_a_list(), with_template=True, parent=self._stack)
        self.rows = RowsView(backend.awards, purpose)
        self.columns = ColumnsView(self.aim, backend.awards.known)
        self.work = WorkView(self.rows, self.columns, self._stack)
        self.tabs, self.reason, self.take, self.skip = self.work.tabs, self.work.reason, self.work.take, self.work.skip
        self.progress = TaskLine()
        self._lay_out()
        self._connect()
        self.resize(parent.width() - 16, parent.height() - 16)
        self.source.focus_first()

    @property
    def sitting(self) -> Sitting | None:
        """The list on the table, once it was understood."""
        return self._sitting

    @property
    def answers(self) -> Answers | None:
        """What was answered so far."""
        return self._answers

    def open_file(self, file: Path) -> None:
        """Read a file."""
        self._backend.settings.last_folder = str(file.parent)
        self._begin(partial(material_of_file, file), _("Reading {name}…").format(name=file.name))

    def open_text(self, text: str) -> None:
        """Read a text that was pasted, with or without the marks of its program."""
        self._begin(partial(material_of_text, text), _("Reading what was pasted…"))

    def done(self, result: int) -> None:
        """Let go of the list, which may be large."""
        super().done(result)
        self._quiet.end()
        self._sitting = self._answers = None

    def reject(self) -> None:
        """Close; running work is stopped, and a list that was worked on is given up only on purpose."""
        if self._is_taking:
            return
        worked = self._sitting is not None and self._has_answers()
        question = _("The list has not been taken in; what you decided about its rows will be forgotten.")
        if not worked or messages.confirm(self, question, _("Close without taking it in"), danger=True):
            self._turn += 1
            self.progress.forget()
            super().reject()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.source)
        self._stack.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
        self.drop = ListDrop(self)

    def _connect(self) -> None:
        self.source.file_asked.connect(self._on_file_asked)
        self.source.paste_asked.connect(self._on_paste)
        self.source.template_asked.connect(self._on_template_asked)
        self.work.template.clicked.connect(self._on_template_asked)
        self.work.other.clicked.connect(self._on_other)
        self.drop.file_dropped.connect(self.open_file)
        self.progress.idle.connect(self._on_idle)
        self.aim.changed.connect(self._on_aim_changed)
        self.columns.matched.connect(self._on_matched)
        self.columns.sheets_changed.connect(self._on_sheets_changed)
        self.rows.answered.connect(self._on_answered)
        self.rows.written.connect(self._on_written)
        self.work.next.clicked.connect(self._on_next)
        self.skip.toggled.connect(self._on_skip_toggled)
        self.work.errors.clicked.connect(self._on_errors_asked)
        self.take.clicked.connect(self._on_take)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Paste), self._on_paste),
            (QKeySequence(QKeySequence.StandardKey.Open), self._on_file_asked),
            (QKeySequence("F8"), self._on_next),
        ):
            QShortcut(keys, self).activated.connect(slot)

    def _on_file_asked(self) -> None:
        folder = self._backend.settings.last_folder or str(Path.home())
        wanted = " ".join(f"*{one}" for one in ENDINGS)
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("Choose a list"), folder, f"{_('Lists')} ({wanted});;{_('All files')} (*)"
        )
        if chosen:
            self.open_file(Path(chosen))

    def _on_paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        file = list_file(data)
        if file is not None:
            self.open_file(file)
        else:
            self.open_text(pasted_text(data))

    def _on_other(self) -> None:
        self._stack.setCurrentWidget(self.source)
        self.source.focus_first()

    def _on_template_asked(self) -> None:
        at = self.sender() if isinstance(self.sender(), QPushButton) else self.source
        assert isinstance(at, QWidget)
        self._files.choose_template(at, self._say)

    def _begin(self, load: Load, title: str) -> None:
        """Read another list; what was decided about the one before is kept until this one was read."""
        if self._is_taking:
            return
        self.source.refuse("")
        try:
            wish = Wish(self.aim.aim)
        except UnreadableDateError as error:
            self._on_failed(error)
            return

        def work(report: ProgressReport) -> tuple[Sitting, Answers]:
            sitting = understand(self._backend, load(report), wish, report)
            return sitting, Answers(sitting.run, sitting.asking)

        self._run(work, self._on_read, title)

    def _again(self, wish: Wish) -> None:
        """Understand the same list anew."""
        sitting = self._sitting
        if sitting is None:
            return

        def work(report: ProgressReport) -> Sitting:
            return understand(self._backend, sitting.material, wish, report)

        self._wish = wish
        self._stale = _("The list must be read again before it is taken in; choose it once more.")
        self._run(work, self._on_again, _("Reading the list again…"))

    def _run(self, work: Callable[[ProgressReport], Any], done: Callable[[Any], object], title: str) -> None:
        """Only the answer of the latest work counts."""
        self._turn += 1
        turn = self._turn
        self._notice = ("", "")
        self._is_waiting = True
        self._quiet.begin()

        def take(result: Any) -> None:
            if turn == self._turn:
                self._settle()
                done(result)
                self._calm()

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._on_failed(error)
                self._calm()

        self.progress.watch(self._shell.run(work, take, failed, title=title))
        self._show_standing()

    def _on_read(self, read: tuple[Sitting, Answers]) -> None:
        sitting, self._answers = read
        self.skip.setChecked(False)
        self._show(sitting)
        self._stack.setCurrentWidget(self.work)
        self.work.begin_at(sitting)

    def _on_again(self, sitting: Sitting) -> None:
        if self._answers is not None:
            self._answers.follow(sitting.run, sitting.asking)
        self._show(sitting)

    def _show(self, sitting: Sitting) -> None:
        assert self._answers is not None
        self._sitting, self._wish, self._stale = sitting, sitting.wish, ""
        self.work.show_sitting(sitting, self._answers)

    def _on_aim_changed(self) -> None:
        if self._wish is None:
            return
        try:
            aim = self.aim.aim
        except UnreadableDateError as error:
            self._stale = str(error)
            self._show_standing()
            return
        if aim != self._wish.aim or self._stale:
            self._again(replace(self._wish, aim=aim))

    def _on_matched(self, matching: Matching) -> None:
        if self._wish is not None:
            wish = self._wish
            others = tuple(one for one in wish.matchings if one.fingerprint != matching.fingerprint)
            self._again(replace(wish, matchings=(*others, matching)))

    def _on_sheets_changed(self, without: frozenset[str]) -> None:
        if self._wish is not None:
            self._again(replace(self._wish, without=without))

    def _on_written(self, row: DryRow, column: int, text: str) -> None:
        if self._wish is not None:
            wish = self._wish
            self._again(replace(wish, mends={**wish.mends, (*row.key, column): text.strip()}))

    def _on_answered(self) -> None:
        self._notice = ("", "")
        self._show_standing()

    def _on_next(self) -> None:
        self.tabs.setCurrentWidget(self.rows)
        self.rows.go_to_next_waiting()

    def _on_skip_toggled(self, on: bool) -> None:
        if self._answers is not None:
            self._answers.leave_out_open(on=on)
            self.rows.reread()
            self._on_answered()

    def _on_errors_asked(self) -> None:
        if self._sitting is not None:
            self._files.error_workbook(self._sitting, self._say)

    def _on_idle(self) -> None:
        """A work that brought neither a result nor an error was stopped."""
        if self._is_waiting:
            self._settle()
            self._calm()
            self._say(_("Stopped; nothing was recorded."))
        else:
            self._show_standing()

    def _calm(self) -> None:
        """Let garbage be collected again, but not be looked for in a long list."""
        self._quiet.end(leave_out=self._sitting is not None and len(self._sitting.run.rows) > _MANY)

    def _settle(self) -> None:
        self._is_waiting = self._is_taking = False
        self._stack.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        """Say what was refused where it can be read: above the choice of a list, or at the foot of the one on the table."""
        self._settle()
        if isinstance(error, DataChangedError) and self._wish is not None:
            self._again(self._wish)
            self._say(_("The data changed meanwhile; the list was compared again. Please look once more."))
        elif not isinstance(error, ToldError):
            self._shell.tell(error)
            self._show_standing()
        elif self._stack.currentWidget() is self.source:
            self.source.refuse(str(error))
        elif self._stale:
            self._stale = str(error)
            self._show_standing()
        else:
            self._say(str(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        """Tell in passing, beside the button until something else is done; where there is no button, as a toast."""
        if self._stack.currentWidget() is self.source:
            self._shell.toast(text)
        self._notice = (text, tone)
        self._show_standing()

    def _show_standing(self) -> None:
        answers, sitting = self._answers, self._sitting
        if answers is not None and sitting is not None:
            problem = self._problem(len(answers.waiting()) if not answers.skips_open else 0, answers.taken_in())
            self.work.show_standing(sitting, answers, problem, self._notice)

    def _problem(self, waiting: int, count: int) -> str:
        if self._is_taking:
            return _("The list is being taken in…")
        if self.progress.is_busy:
            return _("The list is being read…")
        if self._stale:
            return self._stale
        if waiting:
            told = ngettext(
                "{count} row waits for your decision.",
                "{count} rows wait for your decision.",
                waiting,
            )
            return told.format(count=show_number(waiting))
        if not count:
            return _("There is no row to take in.")
        return self._sitting.late if self._sitting else ""

    def _has_answers(self) -> bool:
        answers, sitting = self._answers, self._sitting
        if answers is None or sitting is None:
            return False
        now = answers.decisions
        return bool(sitting.wish.mends or now.taken or now.skipped or now.matches or self._ticked())

    def _ticked(self) -> bool:
        assert self._answers is not None
        return bool(self._answers.decisions.accepted)

    def _on_take(self) -> None:
        sitting, answers = self._sitting, self._answers
        if sitting is None or answers is None:
            return
        self._is_taking = True
        self._stack.setEnabled(False)
        decisions, sender = answers.decisions, self.columns.sender_name.text()
        work = partial(record, self._backend, sitting, decisions, sender)
        self._run(work, self._on_taken, _("Taking {name} in…").format(name=sitting.material.name))

    def _on_taken(self, done: Done) -> None:
        self._backend.save_settings()
        undo = partial(self._jobs.undo, done.work_id) if done.taken.changed_anything else None
        self._shell.toast(told_of(done.taken), undo)
        self.taken.emit(done.touched)
        self.accept()
