"""What a job would do or did to records, field by field, as people read it before and after a bundle is taken in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.services import record_journal
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.storage.unit_of_work import Reader

NEVER = frozenset(["bundle_received", "catalogue_file", "correspondent", "target_version"])
"""Kinds that tell how the taking-in went, or are told by others: a former version by the target that is amended."""


@dataclass(frozen=True)
class RecordChange:
    """One record; ``fields`` are those that differ, of a new record those that hold something."""

    record_kind: str
    record_id: str
    name: str
    operation: Operation
    fields: tuple[FieldChange, ...]

    @property
    def told(self) -> str:
        """Say it in a line; a new or removed record by its name alone."""
        head = f"{self.operation.label}: {self.name}"
        if self.operation is not Operation.CHANGED:
            return head
        fields = "; ".join(f"{one.label}: {one.old or '–'} → {one.new or '–'}" for one in self.fields)
        return f"{head} – {fields}"


def changes_after(
    read: Reader, head: int, *, kinds: Collection[str] = (), owner: str | None = None
) -> tuple[RecordChange, ...]:
    """Return what has become of records since a journal number, in the order in which they were first touched.

    ``kinds`` and ``owner`` narrow it; without kinds all but :data:`NEVER` are told.
    """
    changes = [one for kind in kinds for one in read.changes(after=head, record_kind=kind)]
    if not kinds:
        changes = [one for one in read.changes(after=head) if one.record_kind not in NEVER]
    folded = [one for one in net_changes(changes) if one.operation and owner in (None, _owner(read, one))]
    names = names_of(read, [(one.record_kind, one.record_id) for one in folded], changes)
    return tuple(_change(read, one, names[one.record_id]) for one in folded)


def _owner(read: Reader, net: NetChange) -> object:
    old, new = net.values.get("office", (None, None))
    row = read.shelf(net.record_kind).values([net.record_id], "office").get(net.record_id, {})
    return new or old or row.get("office")


def _change(read: Reader, net: NetChange, name: str) -> RecordChange:
    fields = record_journal.fields_of(read, net.record_kind, net.values)
    differing = tuple(one for one in fields if one.old != one.new)
    code = _code(read, net)
    called = f"{code} {name}" if code else name
    return RecordChange(net.record_kind, net.record_id, called, net.operation or Operation.CHANGED, differing)


def _code(read: Reader, net: NetChange) -> str:
    """Return the code of a target or movement, empty for what has none."""
    if net.record_kind not in ("target", "movement"):
        return ""
    old, new = net.values.get("code", (None, None))
    row = read.shelf(net.record_kind).values([net.record_id], "code").get(net.record_id, {})
    return str(row.get("code") or new or old or "")
