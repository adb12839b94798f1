"""A clash as people read it: which record and field, both values with when and by whom, what stood before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from phuquoc_desktop.domain.clash import Clash, ClashKind, ClashStatus
from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, field_plans, from_plain
from phuquoc_desktop.services.clashes import age, stamp_device
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class ClashView:
    """``title`` names record and field; ``standing`` and ``other`` are the bare values in words."""

    clash: Clash
    record: str
    field: str
    title: str
    standing: str
    standing_told: str
    standing_device: str
    other: str
    other_told: str
    other_device: str
    ancestor: str
    days: int
    chosen: str = ""
    """What was decided, in words; empty as long as nothing is."""
    decided_told: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.clash.status is ClashStatus.OPEN


def views(read: Reader, today: date, *, decided: bool = False) -> list[ClashView]:
    """Return what waits, oldest first; with ``decided`` also what was decided."""
    found = read.clashes.all() if decided else read.clashes.all(status=ClashStatus.OPEN)
    return [view_of(read, one, today) for one in found]


def view_of(read: Reader, clash: Clash, today: date) -> ClashView:
    """Return one clash in words."""
    record_class = BY_KIND[clash.record_kind]
    plan = next((one for one in field_plans(record_class) if one.name == clash.field_name), None)
    record = _name(read, clash)
    field = _(plan.label) if plan is not None and plan.label else clash.clash_kind.label
    standing = _side(read, clash, plan, clash.standing, is_other=False)
    other = _side(read, clash, plan, clash.other, is_other=True)
    return ClashView(
        clash=clash,
        record=record,
        field=field,
        title=f"{record}: {field}",
        standing=standing,
        standing_told=_made(today, clash.standing_at, clash.standing_by, clash.standing_stamp),
        standing_device=stamp_device(clash.standing_stamp),
        other=other,
        other_told=_made(today, clash.other_at, clash.other_by, clash.other_stamp),
        other_device=stamp_device(clash.other_stamp),
        ancestor=_value(read, plan, clash.ancestor) if clash.ancestor is not None else "",
        days=age(clash, today),
        chosen="" if clash.status is ClashStatus.OPEN else _chosen(read, clash, plan, standing, other),
        decided_told=_decided(clash),
    )


def _name(read: Reader, clash: Clash) -> str:
    changes = read.changes(record_id=clash.record_id)
    return names_of(read, [(clash.record_kind, clash.record_id)], changes)[clash.record_id]


def _side(read: Reader, clash: Clash, plan: FieldPlan | None, text: str | None, *, is_other: bool) -> str:
    if clash.clash_kind is ClashKind.REMOVED:
        return _("Removed") if is_other else _("Kept, with the changes made since")
    if clash.clash_kind is ClashKind.TWICE:
        if not is_other:
            return _("As it was entered first")
        return _content(read, BY_KIND[clash.record_kind], json.loads(text or "{}"))
    return _value(read, plan, text)


def _chosen(read: Reader, clash: Clash, plan: FieldPlan | None, standing: str, other: str) -> str:
    if clash.clash_kind is ClashKind.FIELD:
        return _value(read, plan, clash.chosen)
    takes_other = clash.chosen == ('"other"' if clash.clash_kind is ClashKind.TWICE else clash.other)
    return other if takes_other else standing


def _decided(clash: Clash) -> str:
    if clash.decided_on is None:
        return ""
    if not clash.decided_by:
        return _("decided on another PC, known here since {day}").format(day=f"{clash.decided_on:%d/%m/%Y}")
    return _("decided on {day} by {who}").format(day=f"{clash.decided_on:%d/%m/%Y}", who=clash.decided_by)


def _content(read: Reader, record: type[Record], content: dict[str, Any]) -> str:
    told = [
        f"{_(plan.label)}: {_value(read, plan, json.dumps(content.get(plan.name)))}"
        for plan in field_plans(record)
        if plan.label and content.get(plan.name) not in (None, "")
    ]
    return "; ".join(told)


def _value(read: Reader, plan: FieldPlan | None, text: str | None) -> str:
    value = None if text is None else json.loads(text)
    if value is None or value == "" or plan is None:
        return _("(empty)") if value in (None, "") else str(value)
    if plan.names is not None:
        return names_of(read, [(plan.names, str(value))], read.changes(record_id=str(value)))[str(value)]
    return _shown(from_plain(plan, value))


def _shown(value: Any) -> str:
    if isinstance(value, Labelled):
        return value.label
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value) if isinstance(value, str) else show_number(value)


def _made(today: date, at: datetime | None, by: str | None, stamp: str) -> str:
    """Say when, how long ago and by whom; a clock may be wrong, so the PC and its own count stand there too."""
    when = f"{at:%H:%M %d/%m/%Y}" if at else ""
    pc = _("PC {device}, change {number}").format(device=stamp_device(stamp), number=stamp.rpartition(":")[2])
    return ", ".join(one for one in (when, _ago(today, at), by or "", pc if stamp else "") if one)


def _ago(today: date, at: datetime | None) -> str:
    if at is None:
        return ""
    days = (today - at.date()).days
    if days < 0:
        return _("a clock is wrong: that is in the future")
    return ngettext("{count} day ago", "{count} days ago", days).format(count=days) if days else _("today")
