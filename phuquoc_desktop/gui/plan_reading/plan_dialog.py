"""Reading a plan: choose it, see what was read beside its sentences, correct and decide, and take it in as one job."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.intake.source_view import SourceView
from phuquoc_desktop.gui.intake.task_line import TaskLine
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.plan_reading.keeper import Keeper, as_kept
from phuquoc_desktop.gui.plan_reading.kept_notice import KeptNotice
from phuquoc_desktop.gui.plan_reading.plan_drop import ENDINGS, PlanDrop, of_a_plan
from phuquoc_desktop.gui.plan_reading.plan_work import (
    Asked,
    Done,
    Load,
    Opened,
    PlanDataChangedError,
    asked_of,
    compared,
    load_file,
    load_text,
    opened,
    opened_again,
    record,
    told_of,
)
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.dropped import dropped_file
from phuquoc_desktop.services.plans.comparing import PlanComparison
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.gui.plan_reading.about_view import AboutView
    from phuquoc_desktop.gui.plan_reading.desk import Desk
    from phuquoc_desktop.gui.plan_reading.review_view import ReviewView
    from phuquoc_desktop.gui.plan_reading.work_view import PlanWorkView
    from phuquoc_desktop.intake.plan_review.keeping import Kept

_BEFORE_COMPARING, _BEFORE_KEEPING = 150, 1500
"""Milliseconds without another answer."""


class PlanDialog(QDialog):
    """As large as the window above which it stands; what shows a plan is built when the first one was read."""

    work: PlanWorkView
    review: ReviewView
    about: AboutView
    take: QPushButton

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan_reading_window")
        self.setWindowTitle(_("Read a plan"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._jobs = Jobs(backend, shell)
        self.desk: Desk | None = None
        self._asked: Asked | None = None
        self._turn = 0
        self._is_waiting = self._is_taking = False
        self._notice = ("", "")
        self._offered: KeptNotice | None = None
        self.source = SourceView(of_a_plan(), with_template=False)
        self.progress = TaskLine()
        self._stack = QStackedWidget()
        self._compare_soon, self._keep_soon = _clock(self, _BEFORE_COMPARING), _clock(self, _BEFORE_KEEPING)
        self._lay_out()
        self._connect()
        self.resize(parent.width() - 16, parent.height() - 16)
        self.source.focus_first()
        self._keeper = Keeper(backend, shell, self)
        self._keeper.found.connect(self._on_kept_found)
        self._keeper.look()

    def open_file(self, file: Path) -> None:
        """Read a file."""
        self._backend.settings.last_folder = str(file.parent)
        self._begin(partial(load_file, file), _("Reading {name}…").format(name=file.name))

    def open_text(self, text: str) -> None:
        """Read a text that was pasted."""
        self._begin(partial(load_text, text), _("Reading what was pasted…"))

    def open_kept(self, kept: Kept) -> None:
        """Go on with a review that was left."""
        self._on_opened(opened_again(kept))

    def reject(self) -> None:
        """Close; running work is stopped, and what was said of the plan so far is kept and offered again."""
        if self._is_taking:
            return
        self._turn += 1
        self.progress.forget()
        if self.desk is not None and self.desk.has_answers:
            try:
                self._keeper.keep_now(self._as_kept(self.desk))
            except ToldError as error:
                question = _("{why}\nWhat you said of this plan so far cannot be kept.").format(why=error)
                if not messages.confirm(self, question, _("Close without keeping it"), danger=True):
                    return
            else:
                self._shell.toast(_("The plan was not taken in; what you said of it is kept for the next time."))
        super().reject()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.source)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
        self.drop = PlanDrop(self)

    def _connect(self) -> None:
        self.source.file_asked.connect(self._on_file_asked)
        self.source.paste_asked.connect(self._on_paste)
        self.drop.file_dropped.connect(self.open_file)
        self.progress.idle.connect(self._on_idle)
        self._compare_soon.timeout.connect(self._compare)
        self._keep_soon.timeout.connect(self._keep)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Paste), self._on_paste),
            (QKeySequence(QKeySequence.StandardKey.Open), self._on_file_asked),
            (QKeySequence(QKeySequence.StandardKey.Undo), self._on_undo),
            (QKeySequence(QKeySequence.StandardKey.New), self._on_add),
            (QKeySequence("F8"), self._on_next),
        ):
            QShortcut(keys, self).activated.connect(slot)

    def _build_work(self) -> None:
        """Build what shows a plan, which takes longer than opening the window may."""
        from phuquoc_desktop.gui.plan_reading.work_view import PlanWorkView

        self.work = PlanWorkView(_owners(self._backend), self._stack)
        self.review, self.about, self.take = self.work.review, self.work.about, self.work.take
        self._stack.addWidget(self.work)
        self.about.changed.connect(self._on_changed)
        self.review.answered.connect(self._on_answered)
        self.review.noticed.connect(self._say)
        self.work.other.clicked.connect(self._on_other)
        self.work.next.clicked.connect(self._on_next)
        self.work.undo.clicked.connect(self._on_undo)
        self.take.clicked.connect(self._on_take)

    def _on_kept_found(self, kept: Kept) -> None:
        if self.desk is None and not self.progress.is_busy:
            self._offer(kept)

    def _offer(self, kept: Kept) -> None:
        """Offer to go on with a plan in place of what was offered before."""
        if self._offered is not None:
            self._offered.hide()
            self._offered.deleteLater()
        self._offered = KeptNotice(kept)
        self._offered.asked.connect(self.open_kept)
        self._offered.given_up.connect(self._on_given_up)
        self.source.offer(self._offered)

    def _on_given_up(self) -> None:
        self.desk = None
        self._keeper.forget()

    def _on_file_asked(self) -> None:
        folder = self._backend.settings.last_folder or str(Path.home())
        wanted = " ".join(f"*{one}" for one in ENDINGS)
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("Choose a plan"), folder, f"{_('Plans')} ({wanted});;{_('All files')} (*)"
        )
        if chosen:
            self.open_file(Path(chosen))

    def _on_paste(self) -> None:
        if self._stack.currentWidget() is not self.source:
            return
        data = QGuiApplication.clipboard().mimeData()
        file = dropped_file(data)
        if file is not None:
            self.open_file(file)
        else:
            self.open_text(data.text())

    def _on_other(self) -> None:
        if self.desk is not None:
            self._offer(self._as_kept(self.desk))
        self._stack.setCurrentWidget(self.source)
        self.source.focus_first()

    def _begin(self, load: Load, title: str) -> None:
        if self._is_taking:
            return
        self.source.refuse("")
        self._run(partial(opened, self._backend, load), self._on_opened, title)

    def _run(self, work: Callable[[ProgressReport], Any], done: Callable[[Any], object], title: str) -> None:
        """Only the answer of the latest work counts."""
        self._turn += 1
        turn = self._turn
        self._is_waiting = True

        def take(result: Any) -> None:
            if turn == self._turn:
                self._settle()
                done(result)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._on_failed(error)

        task = self._shell.run(work, take, failed, title=title)
        if title:
            self.progress.watch(task)
        self._show_standing()

    def _on_opened(self, found: Opened) -> None:
        """Build what shows it where it is the first one, and show it a round later, so that no round takes long."""
        if not hasattr(self, "work"):
            self._build_work()
        QTimer.singleShot(0, self, partial(self._show, found))

    def _show(self, found: Opened) -> None:
        from phuquoc_desktop.gui.plan_reading.desk import Desk

        self.desk = Desk(found.review, found.faults)
        self._notice = ("", "")
        self.work.show_plan(self.desk, found)
        self._stack.setCurrentWidget(self.work)
        self._show_standing()
        self._compare_soon.start(0)

    def _compare(self) -> None:
        """Hold the plan as it is answered now against the data; a newer answer overtakes an older one."""
        if self.desk is None or self._is_taking:
            return
        if self.progress.is_busy:
            self._compare_soon.start()
            return
        self._asked = asked_of(self.desk.review, self.about.chosen_owner, self.about.chosen_year)
        asked = self._asked

        def work(_report: ProgressReport) -> PlanComparison | None:
            return compared(self._backend, asked)

        def done(comparison: PlanComparison | None) -> None:
            if asked is self._asked and self.desk is not None:
                self.desk.compare(comparison)
                self.work.show_comparison(comparison)
                self._show_standing()

        self._run(work, done, "")

    def _on_answered(self) -> None:
        self._notice = ("", "")
        self._on_changed()

    def _on_changed(self) -> None:
        self._asked = None
        self._compare_soon.start()
        self._keep_soon.start()
        self._show_standing()

    def _keep(self) -> None:
        if self.desk is not None and self.desk.has_answers:
            self._keeper.keep(self._as_kept(self.desk))

    def _as_kept(self, desk: Desk) -> Kept:
        return as_kept(self._backend, desk, self.about)

    def _on_next(self) -> None:
        self.work.show_review()
        self.review.go_to_next_waiting()

    def _on_undo(self) -> None:
        if self.desk is not None:
            self.review.undo()

    def _on_add(self) -> None:
        if self._stack.currentWidget() is not self.source:
            self.work.show_review()
            self.review.add_selected()

    def _on_idle(self) -> None:
        """A work that brought neither a result nor an error was stopped."""
        if self._is_waiting:
            self._settle()
            self._say(_("Stopped; nothing was recorded."))
        else:
            self._show_standing()

    def _settle(self) -> None:
        self._is_waiting = self._is_taking = False
        self._stack.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if not isinstance(error, ToldError):
            self._shell.tell(error)
        elif self._stack.currentWidget() is self.source:
            self.source.refuse(str(error))
        else:
            self._say(str(error), "bad")
            if isinstance(error, PlanDataChangedError):
                self._compare_soon.start(0)
        self._show_standing()

    def _say(self, text: str, tone: str = "") -> None:
        """Tell in passing, beside the button until something else is done; where there is no button, as a toast."""
        if self._stack.currentWidget() is self.source:
            self._shell.toast(text)
        self._notice = (text, tone)
        self._show_standing()

    def _show_standing(self) -> None:
        if self.desk is not None:
            self.work.show_standing(self.desk, self._problem(self.desk), self._notice)

    def _problem(self, desk: Desk) -> str:
        """Return what keeps the plan from being taken in."""
        if self._is_taking:
            return _("The plan is being taken in…")
        if self.progress.is_busy:
            return _("The plan is being read…")
        return self.work.problem(desk) or ("" if self._asked and desk.comparison else _("Comparing with the data…"))

    def _on_take(self) -> None:
        desk, asked = self.desk, self._asked
        if desk is None or asked is None or desk.comparison is None:
            return
        self._is_taking = True
        self._stack.setEnabled(False)
        work = partial(record, self._backend, asked, self.about.source, desk.comparison)
        self._run(work, self._on_taken, _("Taking {name} in…").format(name=desk.review.plan.name))

    def _on_taken(self, done: Done) -> None:
        self._backend.save_settings()
        self._keep_soon.stop()
        self._keeper.forget()
        undo = partial(self._jobs.undo, done.work_id) if done.work_id else None
        self._shell.toast(told_of(done, self._shell.year), undo)
        self.accept()


def _owners(backend: Any) -> list[tuple[str, str]]:
    """Return whose plan it may be: the city's, and at an office below it its own."""
    offices = {str(one.key): one for one in (backend.city, backend.office)}
    return [(one.name, key) for key, one in offices.items()]


def _clock(parent: QWidget, milliseconds: int) -> QTimer:
    clock = QTimer(parent)
    clock.setSingleShot(True)
    clock.setInterval(milliseconds)
    return clock
