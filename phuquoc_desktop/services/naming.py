"""What a record is called when people speak of it."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.dates import show_period

_NAMING_FIELDS = ("name", "indicator", "title", "code", "period", "text", "file_name", "award")


def names_of(read: Reader, wanted: Iterable[tuple[str, str]], changes: Iterable[Change]) -> dict[str, str]:
    """Return a name for each (kind, id); for a record that is gone, the name that the journal remembers."""
    names = {one.record_id: _remembered(one) for one in changes if "id" in one.values}
    by_kind: dict[str, list[str]] = {}
    for kind, record_id in wanted:
        by_kind.setdefault(kind, []).append(record_id)
    for kind, ids in by_kind.items():
        found = read.shelf(kind).several(ids)
        names.update({one: name_of(read, record) for one, record in found.items()})
        names.update({one: names.get(one, one) for one in ids})
    return names


def name_of(read: Reader, record: Record) -> str:
    """Return what a record is called."""
    party = read.parties.find(getattr(record, "party_id", None))
    target = read.targets.find(getattr(record, "target_id", None))
    own = _own_name(record)
    before = party.name if party else target.indicator if target else ""
    return " – ".join(part for part in (before, own) if part)


def _own_name(record: Record) -> str:
    if isinstance(record, Party):
        return record.name
    period = getattr(record, "period", None)
    if period:
        return show_period(period)
    return next((str(getattr(record, name)) for name in _NAMING_FIELDS if getattr(record, name, None)), "")


def _remembered(change: Change) -> str:
    for name in _NAMING_FIELDS:
        old, new = change.values.get(name, (None, None))
        if old or new:
            return str(old or new)
    return change.record_id
