"""Take a dry run in as one batch: all or none, every row accounted for before anything is kept.

Undo is that of any job (``services.history``): the whole batch, until something depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.intake.aims import refuse_lateness
from phuquoc_desktop.intake.batch import Batch, Outcome
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.initiatives.batch import InitiativeBatch
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

_PIECE = 500
_COUNTED = tuple(one.kind for one in (Unit, Party, Registration, Initiative, Authorship))
_TAKING = N_("Taking rows in")


class UndecidedRowsError(RefusedError):
    """Rows wait for a person."""

    sentence = N_("Nothing was taken in: {count} rows must be decided first, beginning with row {row} of “{sheet}”.")


class DataChangedError(RefusedError):
    """Somebody worked on the data between the dry run and now."""

    sentence = N_("Nothing was taken in: the data changed after the list was compared. Compare it again.")


class CountsDifferError(RefusedError):
    """What was written is not what the rows ask for: a fault of the program, found before anything was kept."""

    sentence = N_(
        "Nothing was taken in: {rows} rows should have added {expected} entries, but {found} were about to be added. "
        "Please send the list to those who look after the program."
    )


@dataclass(frozen=True)
class Taken:
    """What became of the rows, each counted once, and of the records, by their kind."""

    rows: dict[Outcome, int]
    added: dict[str, int]
    changed: dict[str, int]

    @property
    def changed_anything(self) -> bool:
        """Whether there is anything to undo."""
        return any((*self.added.values(), *self.changed.values()))


def job_name(file_name: str) -> str:
    """Return what the batch is called in the journal."""
    return _("Take in {file}").format(file=file_name)


def take_in(work: UnitOfWork, run: DryRun, decisions: Decisions, today: date, report: ProgressReport = silent) -> Taken:
    """Do what the dry run tells, as a person decided; the caller's unit of work keeps all of it or nothing.

    Raises UndecidedRowsError, DataChangedError, IdentityTakenError and, for what must never happen, CountsDifferError.
    """
    _refuse(work, run, decisions)
    if run.aim.registers:
        refuse_lateness(work, run.aim, today)
    before = _counted(work)
    kind = InitiativeBatch if run.aim.initiatives else Batch
    batch = kind(work, run, decisions, today)
    for place, row in enumerate(run.rows):
        if place % _PIECE == 0:
            report(place, len(run.rows), _TAKING)
        batch.take(row)
    work.flush()
    batch.write(report)
    taken = Taken(batch.rows, batch.added(), batch.changed())
    _reconcile(run, taken, before, _counted(work))
    return taken


def _refuse(work: UnitOfWork, run: DryRun, decisions: Decisions) -> None:
    if work.journal_head() != run.journal_head or work.office != run.office:
        raise DataChangedError()
    waiting = [one for one in run.rows if decisions.is_open(one) and not decisions.leaves_out(one)]
    if waiting:
        raise UndecidedRowsError(count=len(waiting), row=waiting[0].read.row, sheet=waiting[0].read.sheet)


def _counted(work: UnitOfWork) -> dict[str, int]:
    return {kind: work.shelf(kind).count() for kind in _COUNTED}


def _reconcile(run: DryRun, taken: Taken, before: dict[str, int], after: dict[str, int]) -> None:
    """Rows in are rows out, and the tables grew by what the rows added."""
    expected = {kind: count + taken.added.get(kind, 0) for kind, count in before.items()}
    if expected != after or sum(taken.rows.values()) != len(run.rows):
        grown = sum(after.values()) - sum(before.values())
        raise CountsDifferError(rows=len(run.rows), expected=sum(taken.added.values()), found=grown)
