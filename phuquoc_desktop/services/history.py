"""What happened, and taking it back: undo restores what the journal remembers."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.domain.change import Change, Plain
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.record import Record, field_plans, from_plain, of_plain, to_plain
from phuquoc_desktop.domain.review_places import REVIEWED
from phuquoc_desktop.services import review_places
from phuquoc_desktop.services.award_book import refuse_gap
from phuquoc_desktop.services.dependants import dependants_on
from phuquoc_desktop.services.reorganising.applying import work_as_before
from phuquoc_desktop.storage.period_locks import locked
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class ChangedSinceError(RefusedError):
    """A later job built on what is to be undone."""

    sentence = N_("This cannot be undone: what it wrote was changed again afterwards. Undo the later change first.")


class DependsOnItError(RefusedError):
    """Something that was made afterwards refers to what the job added."""

    sentence = N_(
        "This cannot be undone: {count} entries made afterwards depend on it, “{first}” among them. Remove or undo those first."
    )


class NothingToUndoError(RefusedError):
    """No such job is in the journal."""

    sentence = N_("There is nothing to undo.")


class ErasedError(RefusedError):
    """The job erased a person's data, of which nothing was kept to give back."""

    sentence = N_("What was erased cannot be brought back; enter it again if it is needed.")


ERASE = N_("Erase a person's data")
"""The name of the one job that is never undone."""


class AlreadyOutsideError(RefusedError):
    """The job made a bundle, which others may hold by now."""

    sentence = N_("A bundle that was made cannot be undone; change the data and send a new one.")


def of_record(read: Reader, record_id: str) -> list[Change]:
    """Return all changes of one record, oldest first."""
    return read.changes(record_id=record_id)


def undo(work: UnitOfWork, work_id: str) -> None:
    """Take back a whole job; raises ChangedSinceError or DependsOnItError when a later one stands on it.

    Nothing is changed then.
    """
    done, now = _undoable(work, work_id)
    for office in {*(one.office for one in now.values()), *_owners(done)}:
        work.write_for(office)
    work_as_before(work, work.changes(work_id=work_id))
    # What was added goes first, as what comes back may have to take its place.
    _take_away(work, [now[one.record_id] for one in done if not one.was_there])
    _change_back(work, [(now[one.record_id], one) for one in done if one.was_there and one.is_there])
    _bring_back(work, [one for one in done if not one.is_there])


def _owners(done: list[NetChange]) -> Iterator[str]:
    """Yield the offices that owned the records before: a reorganisation gives them another."""
    for one in done:
        yield from (str(value) for value in one.values.get("office", ()) if value)


def hindrance(read: Reader, work_id: str) -> RefusedError | None:
    """Return what stands in the way of taking a job back, None when nothing does."""
    try:
        _undoable(read, work_id)
    except RefusedError as refusal:
        return refusal
    return None


def _undoable(read: Reader, work_id: str) -> tuple[list[NetChange], dict[str, Record]]:
    """Return what a job came to and the records as they are; raises what keeps it from being undone."""
    changes = read.changes(work_id=work_id)
    if not changes:
        raise NothingToUndoError()
    if any(one.record_kind == "bundle_sent" for one in changes):
        raise AlreadyOutsideError()
    if changes[0].job == ERASE:
        raise ErasedError()
    done = [one for one in net_changes(changes) if one.operation]
    now = _as_they_are(read, done)
    _refuse_changed_since(done, now)
    _refuse_depended_on(read, done)
    refuse_gap(read, done)
    _refuse_locked(read, done)
    return done, now


def _refuse_locked(read: Reader, done: list[NetChange]) -> None:
    """Say beforehand what the door for writing would say of what the city has accepted, as of the last day of work."""
    locks = read.locks_on(read.last_day()) if any(one.record_kind in REVIEWED for one in done) else None
    for one in done if locks else ():
        places = review_places.places_of(read, one.record_kind, [one.record_id])
        then = review_places.place_then(read, one.record_kind, one.values)
        for place in (places.get(one.record_id), then):
            lock = locks.at(place) if locks else None
            if lock is not None:
                raise locked(lock)


def _as_they_are(read: Reader, done: list[NetChange]) -> dict[str, Record]:
    by_kind: dict[str, list[str]] = {}
    for one in done:
        by_kind.setdefault(one.record_kind, []).append(one.record_id)
    return {key: record for kind, ids in by_kind.items() for key, record in read.shelf(kind).several(ids).items()}


def _refuse_changed_since(done: list[NetChange], now: dict[str, Record]) -> None:
    for one in done:
        record = now.get(one.record_id)
        if (record is not None) != one.is_there or (record and not _still_as_written(record, one)):
            raise ChangedSinceError()


def _refuse_depended_on(read: Reader, done: list[NetChange]) -> None:
    """What the job itself made to refer to its additions goes with them, or back to what it referred to before."""
    added: dict[str, list[str]] = {}
    for one in done:
        if not one.was_there:
            added.setdefault(one.record_kind, []).append(one.record_id)
    found = dependants_on(read, added, {one.record_id for one in done})
    if found is not None:
        raise DependsOnItError(count=found.count, first=found.first)


def _still_as_written(record: Record, done: NetChange) -> bool:
    plain: dict[str, Plain] = to_plain(record)
    return all(plain[name] == new for name, (_old, new) in done.values.items())


def _take_away(work: UnitOfWork, records: list[Record]) -> None:
    for record in reversed(records):
        work.shelf(record.kind).remove(record)
    work.flush()


def _change_back(work: UnitOfWork, pairs: list[tuple[Record, NetChange]]) -> None:
    for record, done in pairs:
        for plan in field_plans(type(record)):
            if plan.name in done.values:
                setattr(record, plan.name, from_plain(plan, done.values[plan.name][0]))
    work.flush()


def _bring_back(work: UnitOfWork, gone: list[NetChange]) -> None:
    for one in gone:
        record = BY_KIND[one.record_kind]
        back = of_plain(record, {name: old for name, (old, _new) in one.values.items()})
        work.write_for(back.office)
        work.shelf(one.record_kind).add(back)
