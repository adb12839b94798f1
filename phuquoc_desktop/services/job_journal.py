"""What one whole job did, record by record, as people read it."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.net_change import net_changes
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.record_journal import FieldChange, fields_of
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class RecordChange:
    """What became of one record; ``fields`` are those that differ, private numbers masked."""

    record_kind: str
    record_id: str
    name: str
    operation: Operation
    fields: tuple[FieldChange, ...]


def of_job(read: Reader, work_id: str) -> tuple[RecordChange, ...]:
    """Return what a job came to, in the order in which it touched the records; empty for a job that is not known."""
    changes = read.changes(work_id=work_id)
    touched = [one for one in net_changes(changes) if one.operation]
    names = names_of(read, [(one.record_kind, one.record_id) for one in touched], _remembered(changes))
    return tuple(
        RecordChange(
            one.record_kind,
            one.record_id,
            names[one.record_id],
            one.operation,
            tuple(field for field in fields_of(read, one.record_kind, one.values) if field.old != field.new),
        )
        for one in touched
        if one.operation
    )


def _remembered(changes: list[Change]) -> list[Change]:
    """Return the changes that hold a record's name: for records that are gone by now."""
    return [one for one in changes if "id" in one.values]
