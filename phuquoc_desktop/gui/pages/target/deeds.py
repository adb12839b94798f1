"""Whatever is done with a target from its page: the forms that open, and the jobs that need none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.dialogs.fields import figure_of
from phuquoc_desktop.gui.dialogs.own_plan_dialog import OwnPlanDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.entry_model import Wish
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.target_words import plan_sentence
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period

RECORD_JOB, REMOVE_JOB = N_("Record progress"), N_("Remove progress")
Done = Callable[[], object]
Refused = Callable[[ToldError], object]
Doubted = Callable[[Jump], object]


class Deeds:
    """Acts on the line that is handed over; ``parent`` is the page above which forms open."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent
        self._jobs = Jobs(backend, shell)

    def act(self, button: DeedButton, line: TargetLine) -> None:
        """Do what a button asks for."""
        deeds: dict[Deed, Callable[[TargetLine, Any], object]] = {
            Deed.RECORD: self.record,
            Deed.PLAN: self.plan,
        }
        deeds[button.deed](line, button.subject)

    def record(self, line: TargetLine, period: str | None = None) -> None:
        """Open the form of an entry."""
        sentence = plan_sentence(line)
        show(ProgressDialog(self._backend, self._shell, line, sentence, period or "", self._parent.window()))

    def plan(self, line: TargetLine, _subject: object = None) -> None:
        """Open the form of the office's own figure."""
        if not line.target.qualitative:
            sentence = plan_sentence(line)
            show(OwnPlanDialog(self._backend, self._shell, line, sentence, self._parent.window()))

    def write(self, line: TargetLine, wish: Wish, on_done: Done, on_refused: Refused, on_doubt: Doubted) -> None:
        """Write what was typed into the sheet of periods; an emptied figure removes its entry.

        A figure strikingly far from what was to be expected goes to ``on_doubt``, unless the wish says that it is right.
        """
        entry = next((one for one in line.entries if one.period == wish.period), None)
        if wish.field == "value" and not wish.written:
            self._remove(entry, on_done)
            return
        try:
            draft = drafted(line, entry, wish, self._backend.today)
        except RefusedError as error:
            on_refused(error)
            return
        jumps = targets.jumps_of(line, wish.period, draft.value) if wish.field == "value" else ()
        if jumps and not wish.is_sure:
            on_doubt(jumps[0])
            return

        def does(work: UnitOfWork) -> None:
            targets.record_progress(work, line.target.code, line.target.year, draft, self._backend.today)

        self._run(
            RECORD_JOB, does, _("Progress of {code} up to {period} is recorded."), line, wish, on_done, on_refused
        )

    def _run(
        self,
        job: str,
        does: Callable[[UnitOfWork], None],
        sentence: str,
        line: TargetLine,
        wish: Wish,
        on_done: Done,
        on_refused: Refused,
    ) -> None:
        def done(_result: None) -> None:
            on_done()

        def failed(error: Exception) -> None:
            if isinstance(error, ToldError):
                on_refused(error)
            else:
                self._shell.tell(error)

        said = sentence.format(code=line.target.code, period=show_period(wish.period))
        self._jobs.run(job, does, said, done, failed)

    def _remove(self, entry: ProgressEntry | None, on_done: Done) -> None:
        if entry is None:
            on_done()
            return
        entry_id = entry.id

        def does(work: UnitOfWork) -> None:
            targets.remove_progress(work, entry_id)

        def done(_result: None) -> None:
            on_done()

        sentence = _("The entry up to {period} is removed.")
        self._jobs.run(REMOVE_JOB, does, sentence.format(period=show_period(entry.period)), done)


def drafted(line: TargetLine, entry: ProgressEntry | None, wish: Wish, today: date) -> ProgressEntry:
    """Return the entry as it will be, with the one field that was written; raises UnreadableNumberError."""
    draft = ProgressEntry.draft(target_id="", period=wish.period, recorded_on=today)
    if entry is not None:
        draft.take_over(entry)
        draft.recorded_on = today
    if wish.field != "value":
        setattr(draft, wish.field, wish.written)
    elif not line.target.qualitative:
        draft.value = figure_of(str(wish.written), "value")
    elif str(wish.written).isdigit():
        draft.level = int(str(wish.written))
        draft.fulfilled = next((one.fulfils for one in line.rubric if one.level == draft.level), None)
    else:
        draft.fulfilled, draft.level = wish.written == "yes", None
    return draft


def show(dialog: QDialog) -> None:
    """Open a form that goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
