"""Where a consolidated figure comes from: the office, the record, the bundle that brought it, who signed that, and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.services import record_journal
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.storage.unit_of_work import Reader

_BY = ("recorded_by", "answered_by", "ruled_by", "done_by", "decided_by")
_ON = ("recorded_on", "registered_on", "opened_on", "decision_date", "answered_on", "ruled_on")


@dataclass(frozen=True)
class Origin:
    """One record behind a figure; ``bundle`` is None for what was entered here, or came before bundles were kept in the journal.

    ``entered_by`` is empty where the record itself does not say who entered it: who took it in here is ``taken_by``.
    """

    office: str
    record_kind: str
    record_id: str
    name: str
    values: tuple[FieldChange, ...]
    bundle: BundleReceived | None
    taken_at: datetime | None
    taken_by: str
    entered_by: str = ""
    entered_on: str = ""


def origins(read: Reader, sources: Iterable[tuple[str, str]]) -> tuple[Origin, ...]:
    """Return where each of these records comes from, in their order; those that are gone are left out."""
    wanted = list(sources)
    names = names_of(read, wanted, [])
    bundles: dict[str, BundleReceived | None] = {}
    return tuple(
        origin
        for kind, record_id in wanted
        for origin in [_origin(read, kind, record_id, names.get(record_id, record_id), bundles)]
        if origin is not None
    )


def _origin(
    read: Reader, kind: str, record_id: str, name: str, bundles: dict[str, BundleReceived | None]
) -> Origin | None:
    record = read.shelf(kind).find(record_id)
    if record is None:
        return None
    changes = read.changes(record_kind=kind, record_id=record_id)
    latest = changes[-1] if changes else None
    shown = record_journal.fields_of(read, kind, {} if latest is None else _now(changes))
    return Origin(
        record.office,
        kind,
        record_id,
        name,
        tuple(one for one in shown if one.new),
        _bundle(read, latest, bundles),
        latest.at if latest else None,
        latest.actor.name if latest else "",
        str(next((getattr(record, one) for one in _BY if getattr(record, one, None)), "")),
        str(next((getattr(record, one) for one in _ON if getattr(record, one, None)), "")),
    )


def _now(changes: Sequence[Change]) -> dict[str, tuple[str | int | bool | None, str | int | bool | None]]:
    """Return each field with the value that it has now."""
    values: dict[str, tuple[str | int | bool | None, str | int | bool | None]] = {}
    for one in changes:
        values |= {field: (None, new) for field, (_old, new) in one.values.items()}
    return values


def _bundle(read: Reader, latest: Change | None, bundles: dict[str, BundleReceived | None]) -> BundleReceived | None:
    """Return the bundle that was taken in by the job that wrote the record last."""
    if latest is None:
        return None
    if latest.work_id not in bundles:
        told = read.changes(work_id=latest.work_id, record_kind=BundleReceived.kind)
        bundles[latest.work_id] = read.bundles_received.find(told[0].record_id) if told else None
    return bundles[latest.work_id]
