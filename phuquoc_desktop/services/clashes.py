"""What two PCs of one office did to the same record: kept until a person decides; and what was removed elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from phuquoc_desktop.domain.change import Operation, Plain
from phuquoc_desktop.domain.clash import Clash, ClashKind, ClashStatus, RemovalNotice
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import FieldPlan, field_plans, from_plain, of_plain, to_plain
from phuquoc_desktop.domain.slice_state import parted
from phuquoc_desktop.domain.slice_view import Dispute
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.slice_states import erase_from_state, own_change
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

Told = tuple[datetime, str]
Telling = Callable[[str], Told | None]
"""Tells of a stamp when its change was made, and by whom."""

DECIDE = N_("Decide between two changes")
CONFIRM = N_("Confirm removals")


class DecidedError(RefusedError):
    """It waits no more."""

    sentence = N_("This has been decided already; nothing was changed.")


class ForeignClashError(RefusedError):
    """It is about another office's record."""

    sentence = N_(
        "These two changes were made in {owner}; only that office can decide. Ask it to, and to report again."
    )


class ValueUnfitError(RefusedError):
    """What was typed does not fit the field."""

    sentence = N_("“{value}” does not fit the field; choose one of the two values, or type it as the field shows it.")


class LongUndecidedError(RefusedError):
    """Something has waited for a decision so long that the city must not be told half of it."""

    sentence = N_(
        "{count} places that were changed on two PCs have waited for a decision for more than {days} days; decide them first, "
        "or give the reason why the report goes without."
    )


def refuse_long_undecided(read: Reader, today: date, days: int, reason: str) -> int:
    """Return how many clashes have waited for longer than that; raises LongUndecidedError unless a reason is given."""
    late = [one for one in undecided(read) if age(one, today) > days]
    if late and not reason.strip():
        raise LongUndecidedError(count=len(late), days=days)
    return len(late)


def forget_about(work: UnitOfWork, record_ids: Iterable[str], mark: str) -> None:
    """Take the contents of erased records out of what waits, of what was decided, and of the state kept for other PCs."""
    ids = list(record_ids)
    for clash in work.clashes.whose("record_id", ids):
        clash.ancestor = clash.standing = clash.other = clash.chosen = None
        work.flush()
        work.forget(clash.id, dict.fromkeys(("ancestor", "standing", "other", "chosen")))
    for notice in work.removal_notices.whose("record_id", ids):
        notice.name, notice.content = mark, "{}"
        work.flush()
        work.forget(notice.id, {"name": mark, "content": "{}"})
    erase_from_state(work.session, work.office, ids)


def record_all(
    work: UnitOfWork, owner: str, kinds: Collection[str], disputes: Sequence[Dispute], told: Telling
) -> list[Clash]:
    """Keep what is undecided now of records of these kinds, and close what was decided elsewhere; returns what is new."""
    waiting_now = work.clashes.all(owner=owner, status=ClashStatus.OPEN)
    open_ones = {_mark(one): one for one in waiting_now if one.record_kind in kinds}
    now = {_dispute_mark(one): one for one in disputes}
    for mark, clash in open_ones.items():
        if mark not in now:
            _close(work, clash)
    known = {_mark(one): one for one in work.clashes.all(owner=owner)}
    return [work.clashes.add(_clash(work, owner, one, told)) for mark, one in now.items() if mark not in known]


def _mark(clash: Clash) -> tuple[str, str, str, str]:
    return clash.record_id, clash.field_name or "", clash.standing_stamp, clash.other_stamp


def _dispute_mark(dispute: Dispute) -> tuple[str, str, str, str]:
    return dispute.key[1], dispute.field_name or "", dispute.standing_stamp, dispute.other_stamp


def _close(work: UnitOfWork, clash: Clash) -> None:
    """Say that it was decided on another PC; which value was chosen there stands in the record now."""
    clash.status, clash.decided_on = ClashStatus.DECIDED, work.job.at.date()
    record = work.shelf(clash.record_kind).find(clash.record_id)
    if record is not None and clash.field_name:
        clash.chosen = _json(to_plain(record)[clash.field_name])


def _clash(work: UnitOfWork, owner: str, dispute: Dispute, told: Telling) -> Clash:
    standing, other = _told(work, dispute.standing_stamp, told), _told(work, dispute.other_stamp, told)
    kind, record_id = dispute.key
    return Clash(
        id=work.new_id(),
        office=work.office,
        owner=owner,
        clash_kind=dispute.kind,
        record_kind=kind,
        record_id=record_id,
        field_name=dispute.field_name,
        ancestor=_ancestor(work, dispute),
        standing=_json(dispute.standing),
        other=_json(dispute.other),
        standing_stamp=dispute.standing_stamp,
        other_stamp=dispute.other_stamp,
        standing_at=standing[0] if standing else None,
        other_at=other[0] if other else None,
        standing_by=standing[1] if standing else None,
        other_by=other[1] if other else None,
        found_on=work.job.at.date(),
    )


def _told(work: UnitOfWork, stamp: str, told: Telling) -> Told | None:
    mine = own_change(work.session, stamp) if stamp else None
    return (mine.at, mine.actor.name) if mine else told(stamp) if stamp else None


def _ancestor(work: UnitOfWork, dispute: Dispute) -> str | None:
    """Return what the field was before: what this PC's own change of it has replaced."""
    for stamp in (dispute.standing_stamp, dispute.other_stamp):
        mine = own_change(work.session, stamp) if stamp and dispute.field_name else None
        if mine is not None and mine.operation is Operation.CHANGED and dispute.field_name in mine.values:
            return _json(mine.values[dispute.field_name][0])
    return None


def undecided(read: Reader) -> list[Clash]:
    """Return what waits for a decision of this office, oldest first."""
    return read.clashes.all(status=ClashStatus.OPEN, owner=read.profile.office)


def waiting(read: Reader) -> list[Clash]:
    """Return all that is undecided here, whoever must decide."""
    return read.clashes.all(status=ClashStatus.OPEN)


def decide(work: UnitOfWork, clash_id: str, take: str) -> Clash:
    """Decide by ``standing``, ``other``, or another value in plain form; the job should be called :data:`DECIDE`.

    The value that loses stays in the clash. Raises DecidedError, ForeignClashError, ValueUnfitError.
    """
    clash = work.clashes.get(clash_id)
    if clash.status is not ClashStatus.OPEN:
        raise DecidedError
    if clash.owner != work.office:
        raise ForeignClashError(owner=clash.owner)
    _DECIDERS[clash.clash_kind](work, clash, take)
    clash.status, clash.decided_on, clash.decided_by = ClashStatus.DECIDED, work.job.at.date(), work.job.actor.name
    return clash


def _decide_field(work: UnitOfWork, clash: Clash, take: str) -> None:
    record = work.shelf(clash.record_kind).get(clash.record_id)
    plan = next(one for one in field_plans(type(record)) if one.name == clash.field_name)
    chosen = {"standing": clash.standing, "other": clash.other}.get(take)
    value = json.loads(chosen) if chosen is not None else _typed(plan, take)
    setattr(record, plan.name, from_plain(plan, value))
    clash.chosen = _json(value)


def _typed(plan: FieldPlan, text: str) -> Plain:
    value: Any = {"true": True, "false": False}.get(text) if plan.python is bool else text
    try:
        value = int(text) if plan.python is int else value
        from_plain(plan, value)
    except (ValueError, TypeError) as error:
        raise ValueUnfitError(field="take", value=text) from error
    return value  # type: ignore[no-any-return]


def _decide_removed(work: UnitOfWork, clash: Clash, take: str) -> None:
    if take not in ("standing", "other"):
        raise ValueUnfitError(field="take", value=take)
    clash.chosen = clash.other if take == "other" else clash.standing
    if take == "other":
        work.flush()
        work.shelf(clash.record_kind).remove(work.shelf(clash.record_kind).get(clash.record_id))


def _decide_twice(work: UnitOfWork, clash: Clash, take: str) -> None:
    """Let the content of one of two stand; the record that was entered first keeps its place.

    Where both stand, under two numbers, it is decided which of them has the number that both were given.
    """
    if take not in ("standing", "other"):
        raise ValueUnfitError(field="take", value=take)
    content = json.loads(clash.other or "{}")
    if take == "other" and clash.field_name:
        _change_numbers(work, clash, str(content["id"]))
    elif take == "other":
        record_class = BY_KIND[clash.record_kind]
        other = of_plain(record_class, {**content, "id": clash.record_id})
        work.shelf(clash.record_kind).get(clash.record_id).take_over(other)
    clash.chosen = _json(take)


def _change_numbers(work: UnitOfWork, clash: Clash, other_id: str) -> None:
    """Give the number to the other record, and the first one what that had meanwhile."""
    shelf, name = work.shelf(clash.record_kind), str(clash.field_name)
    first, other = shelf.get(clash.record_id), shelf.get(other_id)
    number, meanwhile = getattr(first, name), getattr(other, name)
    # The other steps aside first, as a number may not be there twice even for a moment.
    setattr(other, name, other_id)
    work.flush()
    setattr(first, name, meanwhile)
    work.flush()
    setattr(other, name, number)


_DECIDERS: dict[ClashKind, Callable[[UnitOfWork, Clash, str], None]] = {
    ClashKind.FIELD: _decide_field,
    ClashKind.REMOVED: _decide_removed,
    ClashKind.TWICE: _decide_twice,
}


def note_removals(work: UnitOfWork, owner: str, bag: str, kinds: Iterable[str]) -> list[RemovalNotice]:
    """Keep every record that this job's intake took away until a person has confirmed it; ``bag`` names the bundle."""
    wanted = set(kinds)
    gone = [one for one in removals(work) if one.record_kind in wanted]
    names = names_of(work, [(one.record_kind, one.record_id) for one in gone], gone)
    return [
        work.removal_notices.add(
            RemovalNotice(
                id=work.new_id(),
                office=work.office,
                owner=owner,
                bag=bag,
                record_kind=one.record_kind,
                record_id=one.record_id,
                name=names[one.record_id][:400],
                content=_json({name: pair[0] for name, pair in one.values.items()}) or "",
                removed_on=work.job.at.date(),
            )
        )
        for one in gone
    ]


@dataclass(frozen=True)
class Removal:
    """A record that would go: its kind, id and what it is called."""

    kind: str
    record_id: str
    name: str


def removals(work: UnitOfWork) -> Any:
    """Return the journal entries of what this job has removed so far."""
    return work.changes(work_id=work.job.work_id, operation=Operation.REMOVED.value)


def would_remove(work: UnitOfWork) -> list[Removal]:
    """Return what this job has removed so far, by name."""
    gone = removals(work)
    names = names_of(work, [(one.record_kind, one.record_id) for one in gone], gone)
    return [Removal(one.record_kind, one.record_id, names[one.record_id]) for one in gone]


def unconfirmed(read: Reader) -> list[RemovalNotice]:
    """Return the removals that nobody has confirmed, oldest first."""
    return read.removal_notices.all(confirmed_on=None)


def confirm(work: UnitOfWork, notices: Iterable[RemovalNotice]) -> int:
    """Confirm that removals were seen, and forget the content; the job should be called :data:`CONFIRM`."""
    seen = list(notices)
    for one in seen:
        one.confirmed_on, one.confirmed_by = work.job.at.date(), work.job.actor.name
    return len(seen)


def age(clash: Clash, today: date) -> int:
    """Return the days that a clash has waited."""
    return max((today - clash.found_on).days, 0)


def stamp_device(stamp: str) -> str:
    """Return the PC that a stamp names."""
    return parted(stamp)[0] if stamp else ""


def _json(value: object) -> str | None:
    return json.dumps(value, ensure_ascii=False, default=dict)
