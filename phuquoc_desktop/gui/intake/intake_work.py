"""The work behind the window: a list read, understood, and taken in; runs beside the window and touches no widget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.batch import Outcome
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.errors import EmptyListError
from phuquoc_desktop.intake.reading import grids_of_text, read_grids
from phuquoc_desktop.intake.sitting import Known, Material, Sitting, Wish, chosen_by_hand, remember, sit
from phuquoc_desktop.intake.taking import Taken, job_name, take_in
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Done:
    """What taking in came to: the ids of the records it touched, and the name of the job for its undo."""

    taken: Taken
    work_id: str
    touched: frozenset[str]


def material_of_file(file: Path, report: ProgressReport) -> Material:
    """Read a file."""
    return Material(file.name, tuple(read_grids(file, report)), file)


def material_of_text(text: str, _report: ProgressReport) -> Material:
    """Read a text that was pasted, with or without the marks of its program."""
    grids = grids_of_text(text)
    if not grids:
        raise EmptyListError(name=_("Pasted text"))
    return Material(_("Pasted text"), tuple(grids))


def understand(backend: Any, material: Material, wish: Wish, report: ProgressReport) -> Sitting:
    """Understand a list as it is wished, and hold it against the data."""
    with backend.reading() as read:
        return sit(read, material, wish, Known(backend.offices, backend.awards, backend.today), report)


def record(backend: Any, sitting: Sitting, decisions: Decisions, sender: str, report: ProgressReport) -> Done:
    """Take the list in as one job; how its columns were matched is remembered apart, as undoing does not unlearn it."""
    with backend.begin(job_name(sitting.material.name)) as unit:
        taken = take_in(unit, sitting.run, decisions, backend.today, report)
        work_id = unit.job.work_id
    if chosen_by_hand(sitting):
        with backend.begin(N_("Remember the columns of a list")) as unit:
            remember(unit, sitting, sender)
    with backend.reading() as read:
        touched = frozenset(one.record_id for one in read.changes(work_id=work_id))
    return Done(taken, work_id, touched)


def told_of(taken: Taken) -> str:
    """Return what is told once it is done."""
    if not taken.changed_anything:
        return _("All of the list was there already; nothing was changed.")
    rows = show_number(sum(taken.rows.values()))
    kinds = {outcome: count for outcome, count in taken.rows.items() if count}
    if list(kinds) == [Outcome.NEW]:
        return _("The list was taken in: {rows} rows, all of them new.").format(rows=rows)
    parts = "; ".join(f"{outcome.label.lower()}: {show_number(count)}" for outcome, count in kinds.items())
    return _("The list was taken in: {rows} rows ({parts}).").format(rows=rows, parts=parts)
