"""Many changes taken together: what a record was before the first and is after the last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Change, Operation, Plain


@dataclass
class NetChange:
    """What several changes came to for one record; ``values`` maps a field to (before the first, after the last).

    ``sequence`` is that of the first change.
    """

    sequence: int
    record_kind: str
    record_id: str
    was_there: bool
    is_there: bool
    values: dict[str, tuple[Plain, Plain]]

    @property
    def operation(self) -> Operation | None:
        """What happened on the whole; None when everything is as it was."""
        if self.was_there and self.is_there:
            return Operation.CHANGED if self.fields else None
        if self.was_there:
            return Operation.REMOVED
        return Operation.ADDED if self.is_there else None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that differ in the end."""
        return tuple(name for name, (old, new) in self.values.items() if old != new)

    def follow(self, change: Change) -> None:
        """Take a later change of the same record in."""
        self.is_there = change.operation is not Operation.REMOVED
        for name, (old, new) in change.values.items():
            self.values[name] = (self.values[name][0] if name in self.values else old, new)


def net_changes(changes: Iterable[Change]) -> list[NetChange]:
    """Fold changes, oldest first, into one for each record, in the order in which records were first touched."""
    known: dict[tuple[str, str], NetChange] = {}
    for one in changes:
        key = (one.record_kind, one.record_id)
        if key not in known:
            known[key] = NetChange(one.sequence, *key, one.operation is not Operation.ADDED, True, {})
        known[key].follow(one)
    return list(known.values())
