"""``phuquoc history`` and ``undo``: what was done, job by job or to one record, and taking a job back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.history_shown import (
    job_document,
    job_lines,
    jobs_table,
    line_document,
    record_document,
    record_lines,
)
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.undoing import JobLine
    from phuquoc_desktop.storage.unit_of_work import Reader

COUNT = 20


def add_commands(commands: Commands) -> None:
    """Add ``history`` and ``undo``."""
    showing = add_command(commands, "history", run_history, _("Show the latest jobs, or what happened to one entry"))
    showing.add_argument(
        "record", nargs="?", default="", metavar=_("RECORD"), help=_("a party's name, or the id of any entry or job")
    )
    showing.add_argument("--count", type=int, default=COUNT, metavar=_("COUNT"), help=_("how many jobs; by default 20"))
    undoing = add_command(commands, "undo", run_undo, _("Show what undoing a job would take back, or take it back"))
    undoing.add_argument(
        "job", nargs="?", default="", metavar=_("JOB"), help=_("its id, or how that begins; by default the last job")
    )
    undoing.add_argument("--confirm", action="store_true", help=_("take it back; without this nothing is undone"))


def run_history(call: Call) -> None:
    """Print the latest jobs, one job, or the journal of one record."""
    with call.office() as backend, backend.reading() as read:
        wanted = call.options.record
        document, lines = _of_record(read, wanted) if wanted else _latest(read, max(1, call.options.count))
    call.answer(document, lines)


def _latest(read: Reader, count: int) -> tuple[dict[str, Any], list[str]]:
    from phuquoc_desktop.services import undoing

    found = undoing.recent(read, count)
    return {"jobs": [line_document(one) for one in found]}, jobs_table(found)


def _of_record(read: Reader, text: str) -> tuple[dict[str, Any], list[str]]:
    from phuquoc_desktop.cli.finding import find_party
    from phuquoc_desktop.services import history, naming, record_journal, undoing

    if read.changes(work_id=text):
        return _job(read, undoing.of_job(read, text))
    changes = history.of_record(read, text)
    kind, record_id = (changes[0].record_kind, text) if changes else ("party", find_party(read, text).id)
    name = naming.names_of(read, [(kind, record_id)], changes)[record_id]
    found = record_journal.of_record(read, kind, record_id)
    return record_document(kind, record_id, name, found), record_lines(name, found)


def _job(read: Reader, line: JobLine) -> tuple[dict[str, Any], list[str]]:
    from phuquoc_desktop.services import job_journal

    touched = job_journal.of_job(read, line.work_id)
    return job_document(line, touched), job_lines(line, touched)


def run_undo(call: Call) -> int | None:
    """Show what would be taken back; take it back when that was confirmed."""
    from phuquoc_desktop.services import history, undoing

    with call.office() as backend:
        with backend.reading() as read:
            line = _meant(read, call.options.job)
            document, lines = _job(read, line)
        if not call.options.confirm or line.state is not undoing.UndoState.POSSIBLE:
            call.answer(document | {"undone": False}, [*lines, _why_not(line)])
            return NEEDS_A_PERSON
        with backend.begin(undoing.UNDO) as work:
            history.undo(work, line.work_id)
    call.answer(document | {"undone": True}, [*lines, _("Undone: {job}.").format(job=line.name)])
    return None


def _meant(read: Reader, job: str) -> JobLine:
    from phuquoc_desktop.services import history, undoing

    line = undoing.of_job(read, job) if job else undoing.last_possible(read)
    if line is None:
        raise history.NothingToUndoError()
    return line


def _why_not(line: JobLine) -> str:
    from phuquoc_desktop.services.undoing import UndoState

    if line.state is UndoState.POSSIBLE:
        return _("Nothing was undone; this takes it back: phuquoc undo {job} --confirm").format(job=line.work_id)
    return " ".join(part for part in (f"{line.state.label}.", line.why) if part)
