"""Taking a list in: choose it, see what was understood, mend and decide, and take it in as one job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import icons, messages
from phuquoc_desktop.gui.intake.aim_bar import AimBar
from phuquoc_desktop.gui.intake.aside_view import AsideView
from phuquoc_desktop.gui.intake.columns_view import ColumnsView
from phuquoc_desktop.gui.intake.files_out import FilesOut
from phuquoc_desktop.gui.intake.list_drop import ENDINGS, ListDrop, list_file, pasted_text
from phuquoc_desktop.gui.intake.rows_view import RowsView
from phuquoc_desktop.gui.intake.source_view import SourceView
from phuquoc_desktop.gui.intake.task_line import TaskLine
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.batch import Outcome
from phuquoc_desktop.intake.dry_run import DryRow
from phuquoc_desktop.intake.errors import EmptyListError
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.reading import grids_of_text, read_grids
from phuquoc_desktop.intake.sitting import Known, Material, Sitting, Wish, chosen_by_hand, remember, sit
from phuquoc_desktop.intake.taking import DataChangedError, Taken, job_name, take_in
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

Load = Callable[[ProgressReport], Material]


@dataclass(frozen=True)
class _Done:
    """What taking in came to: the ids of the records it touched, and the name of the job for its undo."""

    taken: Taken
    work_id: str
    touched: frozenset[str]


class IntakeDialog(QDialog):
    """As large as the window above which it stands; ``taken`` carries the ids of all records that were touched."""

    taken = Signal(object)

    def __init__(self, backend: Any, shell: Shell, year: int | None, parent: QWidget) -> None:
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
        self._is_taking = False
        with backend.reading() as read:
            movements = read.movements.all()
        self.aim = AimBar(year, backend.today, movements, backend.deadlines)
        self.source = SourceView()
        self.rows = RowsView(backend.awards)
        self.columns = ColumnsView(self.aim, backend.awards.known)
        self.aside = AsideView()
        self.tabs = QTabWidget()
        self.progress = TaskLine()
        self._stack = QStackedWidget()
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

        def load(report: ProgressReport) -> Material:
            return Material(file.name, tuple(read_grids(file, report)), file)

        self._backend.settings.last_folder = str(file.parent)
        self._begin(load, _("Reading {name}…").format(name=file.name))

    def open_text(self, text: str) -> None:
        """Read a text that was pasted, with or without the marks of its program."""

        def load(_report: ProgressReport) -> Material:
            grids = grids_of_text(text)
            if not grids:
                raise EmptyListError(name=_("Pasted text"))
            return Material(_("Pasted text"), tuple(grids))

        self._begin(load, _("Reading what was pasted…"))

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
        self.tabs.setObjectName("intake_tabs")
        self.tabs.setAccessibleName(_("Parts of the list"))
        self.tabs.tabBar().setObjectName("intake_tab_bar")
        self.tabs.tabBar().setAccessibleName(_("Parts of the list"))
        self.tabs.setDocumentMode(True)
        for view in (self.rows, self.columns, self.aside):
            self.tabs.addTab(view, "")
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(self._head())
        inside.addWidget(self.tabs, 1)
        inside.addLayout(self._foot())
        self._work = work
        self._stack.addWidget(self.source)
        self._stack.addWidget(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
        self.drop = ListDrop(self)

    def _head(self) -> QHBoxLayout:
        self._name = QLabel()
        self._name.setObjectName("intake_name")
        self._name.setProperty("role", "heading")
        self._for = QLabel()
        self._for.setProperty("role", "soft")
        self.other = _button("other_list", _("Another list…"), "folder")
        self.template = _button("template", _("Make a template…"), "paper")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._for, 1)
        row.addWidget(self.template)
        row.addWidget(self.other)
        return row

    def _foot(self) -> QHBoxLayout:
        self.reason = QLabel()
        self.reason.setObjectName("intake_reason")
        self.reason.setWordWrap(True)
        self.next = _button("next_waiting", _("Go to the next one"), "go", role="link")
        self.next.setToolTip(_("The next row that waits (F8)"))
        self.skip = QCheckBox()
        self.skip.setObjectName("leave_out_waiting")
        self.errors = _button("error_workbook", _("Give back to mend…"), "export")
        self.errors.setToolTip(_("Save the list with every wrong or doubtful cell marked, for whoever sent it"))
        self.take = _button("take_in", _("Take in"), "import", role="primary")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.reason, 1)
        for widget in (self.next, self.skip, self.errors, self.take):
            row.addWidget(widget)
        return row

    def _connect(self) -> None:
        self.source.file_asked.connect(self._on_file_asked)
        self.source.paste_asked.connect(self._on_paste)
        self.source.template_asked.connect(self._on_template_asked)
        self.template.clicked.connect(self._on_template_asked)
        self.other.clicked.connect(self._on_other)
        self.drop.dropped.connect(self.open_file)
        self.progress.stopped.connect(self._on_stopped)
        self.progress.idle.connect(self._show_standing)
        self.aim.changed.connect(self._on_aim_changed)
        self.columns.matched.connect(self._on_matched)
        self.columns.sheets_changed.connect(self._on_sheets_changed)
        self.rows.answered.connect(self._on_answered)
        self.rows.written.connect(self._on_written)
        self.next.clicked.connect(self._on_next)
        self.skip.toggled.connect(self._on_skip_toggled)
        self.errors.clicked.connect(self._on_errors_asked)
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
        self.source.refuse("")
        try:
            wish = Wish(self.aim.aim)
        except UnreadableDateError as error:
            self._on_failed(error)
            return

        def work(report: ProgressReport) -> tuple[Sitting, Answers]:
            sitting = self._sit(load(report), wish, report)
            return sitting, Answers(sitting.run, sitting.asking)

        self._run(work, self._on_read, title)

    def _again(self, wish: Wish) -> None:
        """Understand the same list anew."""
        sitting = self._sitting
        if sitting is None:
            return

        def work(report: ProgressReport) -> Sitting:
            return self._sit(sitting.material, wish, report)

        self._wish = wish
        self._stale = _("The list must be read again before it is taken in; choose it once more.")
        self._run(work, self._on_again, _("Reading the list again…"))

    def _sit(self, material: Material, wish: Wish, report: ProgressReport) -> Sitting:
        backend = self._backend
        with backend.reading() as read:
            return sit(read, material, wish, Known(backend.offices, backend.awards, backend.today), report)

    def _run(self, work: Callable[[ProgressReport], Any], done: Callable[[Any], object], title: str) -> None:
        """Only the answer of the latest work counts."""
        self._turn += 1
        turn = self._turn
        self._notice = ("", "")

        def take(result: Any) -> None:
            if turn == self._turn:
                done(result)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._on_failed(error)

        self.progress.watch(self._shell.run(work, take, failed, title=title))
        self._show_standing()

    def _on_read(self, read: tuple[Sitting, Answers]) -> None:
        sitting, self._answers = read
        self.skip.setChecked(False)
        self._show(sitting)
        is_sure = all(one.is_sure for one in sitting.opened.reading.matchings if one.columns)
        self.tabs.setCurrentWidget(self.rows if is_sure and sitting.run.rows else self.columns)
        self._stack.setCurrentWidget(self._work)
        self.rows.table.setFocus()

    def _on_again(self, sitting: Sitting) -> None:
        if self._answers is not None:
            self._answers.follow(sitting.run, sitting.asking)
        self._show(sitting)

    def _show(self, sitting: Sitting) -> None:
        assert self._answers is not None
        self._sitting, self._wish, self._stale = sitting, sitting.wish, ""
        self._name.setText(sitting.material.name)
        year = sitting.wish.aim.year
        self._for.setText(_("for the registrations of {year}").format(year=year) if year else _("for the directory"))
        self.rows.show_sitting(sitting, self._answers)
        self.columns.show_sitting(sitting)
        self.aside.show_sitting(sitting)
        self._name_tabs(sitting)

    def _name_tabs(self, sitting: Sitting) -> None:
        unsure = sum(not one.is_sure for one in sitting.opened.reading.matchings if one.columns)
        columns = _("Columns and aim – please look") if unsure else _("Columns and aim")
        told = len(sitting.run.told) + len(sitting.opened.reading.skipped)
        for place, text in enumerate((_("Rows"), columns, _("Noticed and left aside ({count})").format(count=told))):
            self.tabs.setTabText(place, text)
        warns = icons.icon("warn", TOKENS.warn)
        self.tabs.setTabIcon(1, warns if unsure else icons.icon("good", TOKENS.good))
        self.tabs.setTabIcon(2, icons.icon("info", TOKENS.info))

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

    def _on_stopped(self) -> None:
        self._turn += 1
        self._is_taking = False
        self._say(_("Stopped; nothing was recorded."))

    def _on_failed(self, error: Exception) -> None:
        """Say what was refused where it can be read: above the choice of a list, or at the foot of the one on the table."""
        self._is_taking = False
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

    def _set_reason(self, text: str, tone: str) -> None:
        self.reason.setText(text)
        if self.reason.property("tone") != tone:
            self.reason.setProperty("tone", tone)
            self.reason.style().unpolish(self.reason)
            self.reason.style().polish(self.reason)

    def _show_standing(self) -> None:
        """Say beside the button why it is off, or what it would do."""
        answers = self._answers
        if answers is None or self._sitting is None:
            return
        waiting, count = answers.waiting(), answers.taken_in()
        problem = self._problem(len(waiting) if not answers.skips_open else 0, count)
        text, tone = self._notice
        self._set_reason(text or problem or self._promise(count), tone if text else "warn" * bool(problem))
        self.take.setEnabled(not problem)
        said = ngettext("Take in {count} row", "Take in {count} rows", count)
        self.take.setText(said.format(count=show_number(count)) if count and not problem else _("Take in"))
        self.take.setAccessibleDescription(problem)
        self.next.setVisible(bool(waiting) and not answers.skips_open)
        self.skip.setVisible(bool(waiting))
        left = ngettext("Leave out the {count} that waits", "Leave out the {count} that wait", len(waiting))
        self.skip.setText(left.format(count=show_number(len(waiting))))
        self.errors.setEnabled(self._sitting.run.needs_a_person)

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

    def _promise(self, count: int) -> str:
        assert self._sitting is not None
        left = len(self._sitting.run.rows) - count
        told = _("All is decided: {count} of {total} rows are taken in, {left} are left out.")
        return told.format(count=show_number(count), total=show_number(count + left), left=show_number(left))

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
        decisions, sender = answers.decisions, self.columns.sender_name.text()
        work = partial(self._take_in, sitting, decisions, sender)
        self._run(work, self._on_taken, _("Taking {name} in…").format(name=sitting.material.name))

    def _take_in(self, sitting: Sitting, decisions: Any, sender: str, report: ProgressReport) -> _Done:
        backend = self._backend
        with backend.begin(job_name(sitting.material.name)) as unit:
            taken = take_in(unit, sitting.run, decisions, backend.today, report)
            work_id = unit.job.work_id
        if chosen_by_hand(sitting):
            with backend.begin(N_("Remember the columns of a list")) as unit:
                remember(unit, sitting, sender)
        with backend.reading() as read:
            touched = frozenset(one.record_id for one in read.changes(work_id=work_id))
        return _Done(taken, work_id, touched)

    def _on_taken(self, done: _Done) -> None:
        self._is_taking = False
        self._backend.save_settings()
        undo = partial(self._jobs.undo, done.work_id) if done.taken.changed_anything else None
        self._shell.toast(_told(done.taken), undo)
        self.taken.emit(done.touched)
        self.accept()


def _told(taken: Taken) -> str:
    if not taken.changed_anything:
        return _("All of the list was there already; nothing was changed.")
    parts = [f"{outcome.label.lower()}: {show_number(count)}" for outcome, count in taken.rows.items() if count]
    rows = sum(taken.rows.values())
    told = _("The list was taken in: {rows} rows ({parts}).")
    return (
        told.format(rows=show_number(rows), parts="; ".join(parts))
        if rows != taken.rows[Outcome.NEW]
        else _("The list was taken in: {rows} rows, all of them new.").format(rows=show_number(rows))
    )


def _button(name: str, text: str, icon: str, role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setProperty("role", role)
    button.setIcon(icons.icon(icon, TOKENS.on_primary if role == "primary" else TOKENS.text))
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
