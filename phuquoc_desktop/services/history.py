"""What happened, and taking it back: undo restores what the journal remembers."""

from __future__ import annotations

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import FieldPlan, field_plans, from_plain, of_plain, to_plain
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class ChangedSinceError(RefusedError):
    """A later job built on what is to be undone."""

    sentence = N_("This cannot be undone: what it wrote was changed again afterwards. Undo the later change first.")


class NothingToUndoError(RefusedError):
    """No such job is in the journal."""

    sentence = N_("There is nothing to undo.")


def of_record(read: Reader, record_id: str) -> list[Change]:
    """Return all changes of one record, oldest first."""
    return read.changes(record_id=record_id)


def undo(work: UnitOfWork, work_id: str) -> None:
    """Take back a whole job; raises ChangedSinceError when a later one stands on it, and then changes nothing."""
    changes = work.changes(work_id=work_id)
    if not changes:
        raise NothingToUndoError()
    for change in reversed(changes):
        _REVERSE[change.operation](work, change)
        work.flush()


def _take_away(work: UnitOfWork, change: Change) -> None:
    shelf = work.shelf(change.record_kind)
    record = shelf.find(change.record_id)
    expected = {name: new for name, (_old, new) in change.values.items()}
    if record is None or to_plain(record) != expected:
        raise ChangedSinceError()
    shelf.remove(record)


def _change_back(work: UnitOfWork, change: Change) -> None:
    record = work.shelf(change.record_kind).find(change.record_id)
    plans = _plans(change.record_kind)
    for name, (old, new) in change.values.items():
        if record is None or to_plain(record)[name] != new:
            raise ChangedSinceError()
        setattr(record, name, from_plain(plans[name], old))


def _bring_back(work: UnitOfWork, change: Change) -> None:
    shelf = work.shelf(change.record_kind)
    if shelf.find(change.record_id) is not None:
        raise ChangedSinceError()
    shelf.add(of_plain(BY_KIND[change.record_kind], {name: old for name, (old, _new) in change.values.items()}))


def _plans(kind: str) -> dict[str, FieldPlan]:
    return {plan.name: plan for plan in field_plans(BY_KIND[kind])}


_REVERSE = {Operation.ADDED: _take_away, Operation.CHANGED: _change_back, Operation.REMOVED: _bring_back}
