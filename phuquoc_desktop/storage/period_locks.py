"""Keeps what the city has accepted from being changed: the door for writing asks here, whichever way a change comes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.review import PeriodReview, Stream
from phuquoc_desktop.domain.review_places import IN_A_DOSSIER, REVIEWED, STREAM_OF, Lock, Locks, may_still, place_of
from phuquoc_desktop.storage import journal
from phuquoc_desktop.storage.errors import PeriodLockedError
from phuquoc_desktop.storage.shelf import among
from phuquoc_desktop.storage.tables import TABLES
from phuquoc_desktop.vietnamese.dates import show_date

_dossier = TABLES[Dossier].c


class PeriodLocks:
    """The locks of one office as they stood when they were first asked for: once for each reader."""

    def __init__(self, session: Session, office: str, day: date) -> None:
        self._session = session
        self._office = office
        self._day = day

    @cached_property
    def locks(self) -> Locks:
        """What is locked; the city's own records never are, since no review is addressed to it."""
        reviews = select(PeriodReview).where(TABLES[PeriodReview].c.addressee == self._office)
        with self._session.no_autoflush:
            return Locks(self._session.scalars(reviews), self._day)

    def refuse(self, records: Iterable[Record]) -> None:
        """Raise PeriodLockedError when one of the session's records is about to be changed in a locked place, or into one."""
        touched = [one for one in records if one.kind in REVIEWED and one.office == self._office]
        if not touched or not self.locks:
            return
        changes = [(one, journal.changed(one)) for one in touched]
        holders = [holder for one, changed in changes for holder in _holders(one, changed)]
        years = self._years(holders)
        for one, changed in changes:
            is_touched = bool(changed) or one in self._session.deleted
            if is_touched and not may_still(one.kind, changed):
                self._refuse_at(one.kind, _whereabouts(one, changed, years))

    def refuse_rows(self, record: type[Record], rows: Sequence[Sequence[Any]]) -> None:
        """Raise PeriodLockedError when one of many new records, as plain rows in field order, lies in a locked place."""
        if record.kind not in REVIEWED or STREAM_OF[record.kind] not in self.locks.streams:
            return
        names = [plan.name for plan in field_plans(record)]
        values = [dict(zip(names, row, strict=True)) for row in rows]
        if record.kind in IN_A_DOSSIER:
            years = self._years({one["dossier_id"] for one in values})
            values = [{"year": years.get(one["dossier_id"])} for one in values]
        self._refuse_at(record.kind, values)

    def _refuse_at(self, kind: str, whereabouts: Iterable[Mapping[str, Any]]) -> None:
        for values in whereabouts:
            found = self.locks.at(place_of(kind, values))
            if found is not None:
                raise locked(found)

    def _years(self, dossier_ids: Iterable[Any]) -> dict[str, int]:
        ids = {str(one) for one in dossier_ids if one}
        if not ids or Stream.DOSSIERS not in self.locks.streams:
            return {}
        begun = {one.id: one.year for one in self._session.new if isinstance(one, Dossier) and one.id in ids}
        with self._session.no_autoflush:
            rows = self._session.execute(select(_dossier.id, _dossier.year).where(among(_dossier.id, ids)))
            return begun | {row[0]: row[1] for row in rows}


def _holders(record: Record, changed: Mapping[str, tuple[Any, Any]]) -> tuple[Any, ...]:
    """Return the dossiers in which a record lies and lay, for what lies in one."""
    if record.kind not in IN_A_DOSSIER:
        return ()
    now = getattr(record, "dossier_id", None)
    return now, changed.get("dossier_id", (now, now))[0]


def _whereabouts(
    record: Record, changed: Mapping[str, tuple[Any, Any]], years: Mapping[str, int]
) -> tuple[Mapping[str, Any], ...]:
    """Return the values that tell where a record lies, and where it lay before."""
    if record.kind in IN_A_DOSSIER:
        return tuple({"year": years.get(one)} for one in _holders(record, changed))
    now = {name: getattr(record, name, None) for name in ("year", "period")}
    return now, {**now, **{name: old for name, (old, _new) in changed.items()}}


def locked(lock: Lock) -> PeriodLockedError:
    """Return the refusal that a lock causes."""
    return PeriodLockedError(stream=lock.stream, period=lock.period, day=show_date(lock.accepted_on))
