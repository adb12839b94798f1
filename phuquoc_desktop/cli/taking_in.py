"""``phuquoc parties import`` and ``registrations import``: a list held against the data, then taken in or given back marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.garbage import without_collecting
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.taking_in_shown import (
    KINDS,
    OF_INITIATIVES,
    dry_run_document,
    dry_run_lines,
    refused_document,
    taken_document,
)
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.intake.errors import ListNotOpenedError, RefusedListError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.intake.decisions import Decisions
    from phuquoc_desktop.intake.dry_run import Aim, DryRun
    from phuquoc_desktop.intake.opening import OpenedList
    from phuquoc_desktop.intake.sitting import Sitting
    from phuquoc_desktop.storage.unit_of_work import Reader


class UnknownMovementError(RefusedError):
    """No movement has that code or name."""

    sentence = N_("There is no movement “{text}”; known are: {known}.")


def add_people(group: Commands) -> None:
    """Add ``import`` to ``parties``."""
    _shared(add_command(group, "import", run_people, _("Take a list of people, collectives or households in")))


def add_registrations(group: Commands) -> None:
    """Add ``import`` to ``registrations``."""
    parser = _shared(add_command(group, "import", run_registrations, _("Take a list of registrations in")))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument("--movement", metavar=_("MOVEMENT"), help=_("code or name of the movement"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("the day of registering; by default today"))
    parser.add_argument("--late-reason", default="", metavar=_("TEXT"), help=_("why it comes after the last day"))


def add_initiatives(group: Commands) -> None:
    """Add ``import`` to ``initiatives``."""
    _shared(add_command(group, "import", run_initiatives, _("Take a list of initiatives and topics in")))


def _shared(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("file", metavar=_("FILE"), help=_("the list: .xlsx, .xls, .ods, .csv or .docx"))
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would be done"))
    parser.add_argument("--accept-repairs", action="store_true", help=_("accept all repairs of the list"))
    parser.add_argument("--skip-doubtful", action="store_true", help=_("leave out rows that wait for a person"))
    parser.add_argument("--errors", metavar=_("FILE"), help=_("write the list there with its faults marked (.xlsx)"))
    return parser


def run_people(call: Call) -> int | None:
    """Take people in."""
    from phuquoc_desktop.intake.dry_run import Aim

    with call.office() as backend:
        return _run(call, backend, Aim())


def run_registrations(call: Call) -> int | None:
    """Take registrations in."""
    from phuquoc_desktop.intake.dry_run import Aim

    asked = call.options
    with call.office() as backend:
        with backend.reading() as read:
            movement = _movement(read, asked.movement) if asked.movement else None
        year = asked.year or backend.profile.year
        return _run(call, backend, Aim(year, movement, day_or_none(asked.date), asked.late_reason or None))


def run_initiatives(call: Call) -> int | None:
    """Take initiatives in."""
    from phuquoc_desktop.intake.dry_run import Aim

    with call.office() as backend:
        return _run(call, backend, Aim(initiatives=True))


def _movement(read: Reader, text: str) -> str:
    from phuquoc_desktop.vietnamese.fold import fold

    known = read.movements.all()
    for one in known:
        if text == one.id or fold(text) in (fold(one.code), fold(one.name)):
            return one.id
    raise UnknownMovementError(field="movement", text=text, known=", ".join(one.code for one in known) or "–")


def _run(call: Call, backend: Backend, aim: Aim) -> int | None:
    with without_collecting():
        return _taken_in(call, backend, aim)


def _taken_in(call: Call, backend: Backend, aim: Aim) -> int | None:
    try:
        sitting = _sitting(call, backend, aim)
    except ListNotOpenedError:
        raise
    except RefusedListError as refusal:
        call.say(str(refusal))
        call.answer(refused_document(str(refusal)), [])
        return NEEDS_A_PERSON
    opened, run = sitting.opened, sitting.run
    document, lines = dry_run_document(run, opened), dry_run_lines(run, opened)
    if call.options.errors:
        document["errors_file"] = str(_write_errors(call, opened, run))
    only_told = call.options.dry_run or not run.rows
    taken = document["taken"] = None if only_told else _taken(call, backend, run)
    call.answer(document, [*lines, *([] if taken is None else [_said(taken)])])
    is_waiting = run.needs_a_person or not run.rows or (taken is None and not only_told)
    return NEEDS_A_PERSON if is_waiting else None


def _sitting(call: Call, backend: Backend, aim: Aim) -> Sitting:
    from phuquoc_desktop.intake.reading.files import read_grids
    from phuquoc_desktop.intake.sitting import Known, Material, Wish, sit

    path = call.path("file")
    material = Material(path.name, tuple(read_grids(path)), path)
    with backend.reading() as read:
        return sit(read, material, Wish(aim), Known(backend.offices, backend.awards, backend.today))


def _write_errors(call: Call, opened: OpenedList, run: DryRun) -> Path:
    from phuquoc_desktop.intake.error_workbook import write_error_workbook

    target = call.path("errors")
    write_error_workbook(call.path("file"), opened, run, target)
    return target


def _taken(call: Call, backend: Backend, run: DryRun) -> dict[str, Any] | None:
    """Take the list in; None, and a sentence, where rows wait for a person."""
    from phuquoc_desktop.intake.decisions import Decisions
    from phuquoc_desktop.intake.taking import UndecidedRowsError, job_name, take_in

    asked = call.options
    decided = Decisions(accept_repairs=asked.accept_repairs, skip_doubtful=asked.skip_doubtful)
    try:
        with backend.begin(job_name(run.name)) as work:
            taken = take_in(work, run, decided, backend.today)
            kinds = OF_INITIATIVES if run.aim.initiatives else KINDS
            return taken_document(taken, work.job.work_id, kinds)
    except UndecidedRowsError as undecided:
        call.say(str(undecided))
        call.say(_way_out(run, decided))
        return None


def _way_out(run: DryRun, decided: Decisions) -> str:
    if run.asking and not decided.accept_repairs:
        return _("Look at the repairs, then accept them with --accept-repairs.")
    return _("Correct the list (--errors marks it), or leave such rows out with --skip-doubtful.")


def _said(taken: dict[str, Any]) -> str:
    rows, added = taken["rows"], taken["added"]
    told = _(
        "Taken in: {new} rows added something, {changed} changed something, {same} were there, {out} were left out."
    )
    counts = {"new": rows["new"], "changed": rows["changed"], "same": rows["same"], "out": rows["left_out"]}
    if "initiative" in added:
        more = _("{count} initiatives are new.")
        return f"{told.format(**counts)} " + more.format(count=added["initiative"])
    more = _("{people} people or collectives, {units} units and {registrations} registrations are new.")
    return f"{told.format(**counts)} " + more.format(
        people=added["party"], units=added["unit"], registrations=added["registration"]
    )
