"""Whatever is done with a target from its page: the forms that open, and the jobs that need none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from phuquoc_desktop.city import questions
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.dialogs.alarms_dialog import AlarmsDialog
from phuquoc_desktop.gui.dialogs.amendment_dialog import AmendmentDialog
from phuquoc_desktop.gui.dialogs.copy_targets_dialog import CopyTargetsDialog
from phuquoc_desktop.gui.dialogs.explanation_dialog import ExplanationDialog
from phuquoc_desktop.gui.dialogs.fields import figure_of
from phuquoc_desktop.gui.dialogs.gaps_dialog import GapsDialog
from phuquoc_desktop.gui.dialogs.own_plan_dialog import OwnPlanDialog
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.paper_sources import LaunchSource, ReportSource
from phuquoc_desktop.gui.dialogs.paste_dialog import PasteDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog, periods_begun
from phuquoc_desktop.gui.dialogs.properties_dialog import PropertiesDialog
from phuquoc_desktop.gui.dialogs.question_dialog import QuestionDialog
from phuquoc_desktop.gui.dialogs.quote_dialog import QuoteDialog
from phuquoc_desktop.gui.dialogs.rubric_dialog import RubricDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.opening_files import FileOpening
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.entry_model import Wish
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.target_words import plan_sentence
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.explanations import ExplanationLine
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_period

RECORD_JOB, REMOVE_JOB = N_("Record progress"), N_("Remove progress")
ACCEPT_JOB, WITHDRAW_JOB = N_("Accept an explanation"), N_("Withdraw a question")
PASTE_JOB = N_("Paste a column of figures")
Done = Callable[[], object]
Refused = Callable[[ToldError], object]
Doubted = Callable[[Jump], object]


class StrikingFigureError(RefusedError):
    """Among several pasted figures one needs a person's word."""

    sentence = N_("{told} Type the figure itself if it is right.")


class Deeds:
    """Acts on the line that is handed over; ``parent`` is the page above which forms open."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent
        self._jobs = Jobs(backend, shell)
        self._files = FileOpening(backend, shell, parent)

    def act(self, button: DeedButton, line: TargetLine) -> None:
        """Do what a button asks for."""
        deeds: dict[Deed, Callable[[TargetLine, Any], object]] = {
            Deed.RECORD: self.record,
            Deed.PLAN: self.plan,
            Deed.PROPERTIES: self.edit,
            Deed.AMEND: self.amend,
            Deed.RUBRIC: self.rubric,
            Deed.DECIDE: self.decide,
            Deed.ASK: self.ask,
            Deed.ASK_AGAIN: self.ask_again,
            Deed.ANSWER: self.answer,
            Deed.ACCEPT: self._accept,
            Deed.WITHDRAW: self._withdraw,
            Deed.OPEN_EVIDENCE: self._open_evidence,
            Deed.QUOTE: self.quote,
            Deed.GAPS: self.gaps,
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

    def edit(self, line: TargetLine, _subject: object = None) -> None:
        """Open the form of a target's properties."""
        is_city = self._backend.profile.role is Role.CITY
        window = self._parent.window()
        show(PropertiesDialog(self._backend, self._shell, line, plan_sentence(line), is_city=is_city, parent=window))

    def rubric(self, line: TargetLine, _subject: object = None) -> None:
        """Open the form of a qualitative target's levels."""
        show(RubricDialog(self._backend, self._shell, line, plan_sentence(line), self._parent.window()))

    def decide(self, line: TargetLine | None = None, _subject: object = None) -> None:
        """Open the list of figures in doubt, on the one of a line."""
        code = line.target.code if line else ""
        show(AlarmsDialog(self._backend, self._shell, code, self._parent.window()))

    def launch_plan(self) -> None:
        """Open the editor of the office's launch plan."""
        show(PaperEditor(self._backend, self._shell, LaunchSource(self._shell.year), self._parent.window()))

    def report(self) -> None:
        """Open the editor of the half-year or year report."""
        year, today = self._shell.year, self._backend.today
        period = str(year) if today.year > year or today.month == 12 else f"{year}-H1"
        show(PaperEditor(self._backend, self._shell, ReportSource(year, period), self._parent.window()))

    def copy_year(self) -> None:
        """Open the form that copies another year's targets."""
        show(CopyTargetsDialog(self._backend, self._shell, self._parent.window()))

    def amend(self, line: TargetLine, _subject: object = None) -> None:
        """Open the form that amends the office's own target."""
        if line.own is not None:
            dialog = AmendmentDialog(self._backend, self._shell, line.own, plan_sentence(line), self._parent.window())
            show(dialog)

    def ask(self, line: TargetLine, office: str | None = None) -> None:
        """Open the form in which the city asks an office."""
        window = self._parent.window()
        show(
            QuestionDialog(self._backend, self._shell, line, plan_sentence(line), addressee=office or "", parent=window)
        )

    def ask_again(self, line: TargetLine, former: ExplanationLine) -> None:
        """Open the form in which the city says that an answer does not do."""
        window = self._parent.window()
        show(QuestionDialog(self._backend, self._shell, line, plan_sentence(line), former, parent=window))

    def answer(self, line: TargetLine, asked: ExplanationLine | None = None) -> None:
        """Open the form in which an office explains."""
        sentence = plan_sentence(line)
        show(ExplanationDialog(self._backend, self._shell, line, sentence, asked, self._parent.window()))

    def gaps(self, line: TargetLine | None, _subject: object = None) -> None:
        """Open the offices' sums beside the city's figures, on a line's."""
        code = line.target.code if line else ""
        show(GapsDialog(self._backend, self._shell, code, self._parent.window()))

    def quote(self, line: TargetLine, period: str | None = None) -> None:
        """Open the form that freezes a figure in a dossier."""
        window = self._parent.window()
        show(QuoteDialog(self._backend, self._shell, line.target.code, period or "", parent=window))

    def _accept(self, line: TargetLine, asked: ExplanationLine) -> None:
        said = _("The explanation of {code} is accepted.").format(code=line.target.code)
        self._jobs.run(ACCEPT_JOB, partial(_accept_answer, asked.id), said)

    def _withdraw(self, line: TargetLine, asked: ExplanationLine) -> None:
        said = _("The question about {code} is withdrawn.").format(code=line.target.code)
        self._jobs.run(WITHDRAW_JOB, partial(_withdraw_question, asked.id), said)

    def _open_evidence(self, _line: TargetLine, answer: Explanation) -> None:
        self._files.open(answer)

    def paste(self, text: str, shown: list[str], line: TargetLine | None) -> None:
        """Show what pasted figures would do; the period is the last one that the chosen target has reached."""
        year, today = self._shell.year, self._backend.today
        begun = [one for one in periods_begun(year, today) if one.startswith(f"{year}-")]
        period = line.latest.period if line and line.latest else begun[0] if begun else str(year)
        show(PasteDialog(self._backend, self._shell, text, shown, period, self._parent.window()))

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

    def write_several(
        self, line: TargetLine, wishes: list[Wish], on_refused: Callable[[Wish, Exception], object]
    ) -> None:
        """Write several figures in one job; what cannot be read or is striking stays in its cell and is told."""
        drafts = []
        for wish in wishes:
            entry = next((one for one in line.entries if one.period == wish.period), None)
            try:
                draft = drafted(line, entry, wish, self._backend.today)
                refuse_jump(line, draft)
            except RefusedError as error:
                on_refused(wish, error)
                continue
            drafts.append(draft)
        if not drafts:
            return

        def does(work: UnitOfWork) -> None:
            for one in drafts:
                targets.record_progress(work, line.target.code, line.target.year, one, self._backend.today)

        said = ngettext("{count} figure of {code} is recorded.", "{count} figures of {code} are recorded.", len(drafts))
        self._jobs.run(PASTE_JOB, does, said.format(count=len(drafts), code=line.target.code))

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


def refuse_jump(line: TargetLine, draft: ProgressEntry) -> None:
    """Raise StrikingFigureError for a figure that is strikingly far from what was to be expected."""
    for jump in targets.jumps_of(line, draft.period, draft.value):
        raise StrikingFigureError(field="value", told=jump.sentence)


def _accept_answer(request_id: str, work: UnitOfWork) -> None:
    questions.accept(work, request_id)


def _withdraw_question(request_id: str, work: UnitOfWork) -> None:
    questions.withdraw(work, request_id)


def show(dialog: QDialog) -> None:
    """Open a form that goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
