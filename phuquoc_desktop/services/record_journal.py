"""The journal of one record as people read it: when, who, which job, each field from its old to its new value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from phuquoc_desktop.domain.change import Change, Operation, Plain
from phuquoc_desktop.domain.net_change import net_changes
from phuquoc_desktop.domain.record import FieldPlan, Labelled, field_plans
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.naming import name_of
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth, show_date, show_period
from phuquoc_desktop.vietnamese.identity_card import masked
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class FieldChange:
    """One field; ``old`` and ``new`` are as shown, empty where there was nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class JournalLine:
    """One job's changes to the record."""

    at: datetime
    actor: str
    job: str
    operation: Operation
    fields: tuple[FieldChange, ...]


def of_record(read: Reader, kind: str, record_id: str) -> tuple[JournalLine, ...]:
    """Return what happened to one record, newest first; numbers that are private are masked."""
    changes = read.changes(record_kind=kind, record_id=record_id)
    return tuple(_line(read, change) for change in reversed(changes))


def since(read: Reader, kind: str, record_id: str, after: int) -> tuple[FieldChange, ...]:
    """Return what one record's fields came to after a journal number, each from its value then to its value now."""
    found = net_changes(read.changes(after=after, record_kind=kind, record_id=record_id))
    return tuple(field for one in found for field in fields_of(read, kind, one.values) if field.old != field.new)


def _line(read: Reader, change: Change) -> JournalLine:
    fields = fields_of(read, change.record_kind, change.values)
    return JournalLine(change.at, change.actor.name, _(change.job), change.operation, fields)


Say = Callable[[str], str]
"""How a catalogue id is said: in the language spoken now, or in Vietnamese whatever is spoken."""


def fields_of(
    read: Reader, kind: str, values: Mapping[str, tuple[Plain, Plain]], say: Say = _
) -> tuple[FieldChange, ...]:
    """Return the fields of a record that were touched, from old to new, as shown."""
    return tuple(
        FieldChange(say(plan.label), _shown(read, plan, old, say), _shown(read, plan, new, say))
        for plan in field_plans(BY_KIND[kind])
        if plan.label
        for old, new in [values.get(plan.name, (None, None))]
        if (old, new) != (None, None)
    )


def _shown(read: Reader, plan: FieldPlan, value: Plain, say: Say) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return say(N_("Yes")) if value else say(N_("No"))
    text = str(value)
    if plan.names:
        found = read.shelf(plan.names).find(text)
        return name_of(read, found) if found else text
    if issubclass(plan.python, Labelled):
        return say(plan.python(text).label_key)
    if plan.python is date:
        return show_date(date.fromisoformat(text))
    if plan.python is Decimal:
        return show_number(Decimal(text))
    return _shown_text(plan, text)


def _shown_text(plan: FieldPlan, text: str) -> str:
    if plan.private:
        return masked(text)
    if plan.name == "birth":
        return show_birth(text)
    if plan.name == "period":
        return show_period(text)
    if plan.name == "award":
        return next((one.name for one in load_awards().known if one.code == text), text)
    return text
