"""The change log: who, when, which record, what it was and what it became."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_

Plain = str | int | bool | None


class Operation(Labelled):
    """What happened to a record."""

    ADDED = "added", N_("Added")
    CHANGED = "changed", N_("Changed")
    REMOVED = "removed", N_("Removed")


@dataclass(frozen=True)
class Actor:
    """Người thao tác: who works, for which office (key as text)."""

    name: str
    office: str


@dataclass(frozen=True)
class Change:
    """One entry: ``values`` maps a field to (old, new) in plain form; added has no old, removed has no new."""

    sequence: int
    work_id: str
    job: str
    at: datetime
    actor: Actor
    record_kind: str
    record_id: str
    operation: Operation
    values: dict[str, tuple[Plain, Plain]]
