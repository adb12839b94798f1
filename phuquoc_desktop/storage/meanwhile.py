"""What somebody else changed while a form was open: kept where the form left it alone, refused where both wrote.

A form shows records as they were read, hands these along when it is saved, and is held against what stands now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, field_plans, from_plain, to_plain
from phuquoc_desktop.storage import journal
from phuquoc_desktop.storage.tables import BY_KIND, change
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A birth is text, since only its year may be known."""


class ChangedMeanwhileError(RefusedError):
    """Two people wrote the same field; ``record_id`` and ``stands`` (plain form) tell which, and what is there now."""

    sentence = N_(
        "“{label}” was changed meanwhile by {who}: it says “{theirs}” now, and you wrote “{mine}”. "
        "Save again to put yours in its place, or close the form without saving."
    )

    def __init__(self, record_id: str, stands: Plain, *, field: str, **places: object) -> None:
        super().__init__(field=field, **places)
        self.record_id = record_id
        self.stands = stands


class Seen:
    """Records as a person saw them before writing."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._values: dict[str, dict[str, Plain]] = {one.id: dict(to_plain(one)) for one in records if one.id}

    def know(self, refused: ChangedMeanwhileError) -> None:
        """Note that the person has been told of a value, and so may write over it."""
        self._values.setdefault(refused.record_id, {})[str(refused.field)] = refused.stands

    def settle(self, session: Session) -> None:
        """Give fields that only somebody else changed their new values back; raises ChangedMeanwhileErrors for the others."""
        refused = [
            one for record in list(session.dirty) if record.id in self._values for one in self._of(session, record)
        ]
        if len(refused) > 1:
            raise SeveralRefusedError(list(refused))
        if refused:
            raise refused[0]

    def _of(self, session: Session, record: Record) -> list[ChangedMeanwhileError]:
        seen, plans = self._values[record.id], {plan.name: plan for plan in field_plans(type(record))}
        refused = []
        for name, (stands, wanted) in journal.changed(record).items():
            if name not in seen:
                continue
            if seen[name] == stands:
                seen[name] = wanted  # a job may write a field more than once, and is not to be told of its own value
            elif wanted == seen[name]:
                setattr(record, name, from_plain(plans[name], stands))
            else:
                refused.append(_refusal(session, record, plans[name], stands, wanted))
        return refused


def _refusal(session: Session, record: Record, plan: FieldPlan, stands: Plain, wanted: Plain) -> ChangedMeanwhileError:
    with session.no_autoflush:
        who = select(change.c.actor).where(change.c.record_id == record.id).order_by(change.c.sequence.desc()).limit(1)
        return ChangedMeanwhileError(
            record.id,
            stands,
            field=plan.name,
            label=_(plan.label),
            who=session.scalar(who) or "?",
            theirs=_shown(session, plan, stands),
            mine=_shown(session, plan, wanted),
        )


def _shown(session: Session, plan: FieldPlan, value: Plain) -> str:
    """Return a value for people: what a reference names, the word of a choice, a date as it is written here."""
    if value is None or value == "":
        return "–"
    if plan.names in BY_KIND:
        named: Any = session.get(BY_KIND[plan.names], value)
        return str(next((getattr(named, one) for one in ("name", "title", "code") if getattr(named, one, None)), value))
    told = from_plain(plan, value)
    if isinstance(told, Labelled):
        return told.label
    if isinstance(told, bool):
        return _("yes") if told else _("no")
    if isinstance(told, str) and _DAY.fullmatch(told):
        told = date.fromisoformat(told)
    if isinstance(told, date):
        return show_date(told)
    return show_number(told) if isinstance(told, Decimal) else str(told)
