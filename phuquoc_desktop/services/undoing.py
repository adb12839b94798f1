"""The latest jobs of the office, and which of them can be taken back now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.domain.change import Change, Operation, Plain
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services import history
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.reorganising.applying import APPLY
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _

UNDO = N_("Undo")
"""The name of the job that takes another one back."""

PRACTISE = N_("Make practice data")
"""The name of the job with which a practice office begins; it is not one of the clerk's."""

TAKE_PLAN = N_("Take a plan in that was read")
"""The name of the job with which a plan is taken in; its records may be the city's, and yet it is done and undone here."""

COUNT = 20
SEARCHED = 1000
"""Jobs back to which one is found by its id."""

NAMES = 3


class UnknownJobError(RefusedError):
    """No job has that id, or several begin with it."""

    sentence = N_("There is no job “{text}”, or several begin so; “phuquoc history” shows the latest with their ids.")


class UndoState(Labelled):
    """Whether a job can be taken back."""

    POSSIBLE = "possible", N_("Can be undone")
    UNDONE = "undone", N_("Undone")
    TAKES_BACK = "takes_back", N_("Took something back")
    HINDERED = "hindered", N_("Cannot be undone any more")
    FOREIGN = "foreign", N_("Came from elsewhere")


@dataclass(frozen=True)
class JobLine:
    """One job: its name for people, when and by whom, what it touched, and whether it can be undone, else why not."""

    work_id: str
    name: str
    at: datetime
    actor: str
    records: int
    names: tuple[str, ...]
    state: UndoState
    why: str = ""


def recent(read: Reader, count: int = COUNT) -> list[JobLine]:
    """Return the latest jobs, newest first."""
    return list(_walk(read, count))


def of_job(read: Reader, work_id: str) -> JobLine:
    """Return one of the latest jobs by its id, or by a beginning that no other has; raises UnknownJobError."""
    known = [one.work_id for one in read.latest_works(SEARCHED) if one.work_id.startswith(work_id)]
    if len(known) != 1 or not work_id:
        raise UnknownJobError(field="job", text=work_id)
    return next(line for line in _walk(read, SEARCHED) if line.work_id == known[0])


def last_possible(read: Reader) -> JobLine | None:
    """Return the newest job that can be undone, unless a newer one of the office stands that cannot."""
    for line in _walk(read, COUNT):
        if line.state is UndoState.POSSIBLE:
            return line
        if line.state not in (UndoState.UNDONE, UndoState.TAKES_BACK):
            return None
    return None


def _walk(read: Reader, count: int) -> Iterator[JobLine]:
    """Go from the newest job back; what an undo has taken back is known by its contents, turned round."""
    taken_back: Counter[frozenset[_Trace]] = Counter()
    for first in read.latest_works(count):
        changes = read.changes(work_id=first.work_id)
        done = [one for one in net_changes(changes) if one.operation]
        if first.job == UNDO:
            taken_back[_traces(done, turned=True)] += 1
            yield _line(read, first, done, UndoState.TAKES_BACK)
            continue
        own = _traces(done)
        if taken_back[own]:
            taken_back[own] -= 1
            yield _line(read, first, done, UndoState.UNDONE)
        else:
            yield _judged(read, first, done)


def _judged(read: Reader, first: Change, done: list[NetChange]) -> JobLine:
    is_foreign = first.job not in (TAKE_PLAN, APPLY) and _is_foreign(done, read.profile.office)
    if first.job == PRACTISE or first.sequence == 1 or is_foreign:
        return _line(read, first, done, UndoState.FOREIGN)
    refusal = history.hindrance(read, first.work_id)
    if refusal is None and done:
        return _line(read, first, done, UndoState.POSSIBLE)
    return _line(read, first, done, UndoState.HINDERED, str(refusal or ""))


def _is_foreign(done: list[NetChange], office: str) -> bool:
    """Tell whether a bundle of another office was taken in, or records of another office were written."""
    owners = {value for one in done for value in one.values.get("office", ()) if value}
    return bool(owners - {office}) or any(one.record_kind == "bundle_received" for one in done)


def _line(read: Reader, first: Change, done: list[NetChange], state: UndoState, why: str = "") -> JobLine:
    shown = done[:NAMES]
    remembered = [_remembered(first, one) for one in shown]
    names = names_of(read, [(one.record_kind, one.record_id) for one in shown], remembered)
    return JobLine(
        first.work_id,
        _(first.job),
        first.at,
        first.actor.name,
        len(done),
        tuple(names[one.record_id] for one in shown),
        state,
        why,
    )


def _remembered(first: Change, net: NetChange) -> Change:
    return Change(
        net.sequence,
        first.work_id,
        first.job,
        first.at,
        first.actor,
        net.record_kind,
        net.record_id,
        net.operation or Operation.CHANGED,
        net.values,
    )


_Trace = tuple[str, str, str, Plain, Plain]


def _traces(done: Iterable[NetChange], *, turned: bool = False) -> frozenset[_Trace]:
    """Return what a job did, value by value, or with old and new changed places what takes it back."""
    return frozenset(
        (one.record_kind, one.record_id, name, new, old) if turned else (one.record_kind, one.record_id, name, old, new)
        for one in done
        for name, (old, new) in one.values.items()
        if old != new
    )
