"""What the city's board asks about all offices at once, by sets: a few statements however many offices and years there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, Remark, RemarkStatus
from phuquoc_desktop.domain.explanation import ExplanationRequest, ExplanationStatus
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.storage.shelf import among
from phuquoc_desktop.storage.tables import TABLES, change

_report, _remark, _question = TABLES[BundleReceived].c, TABLES[Remark].c, TABLES[ExplanationRequest].c


class ReportSeen(NamedTuple):
    """A report that was taken in, in plain values."""

    id: str
    sender: str
    sequence: int
    device: str
    made_at: datetime
    taken_at: datetime
    checked_on: date | None
    recalled_on: date | None


class Held(NamedTuple):
    """How many records an office has of something, and the id of the one that was made first (UUIDv7 rise with time)."""

    office: str
    what: str
    entries: int
    first_id: str


def reports(session: Session) -> list[ReportSeen]:
    """Return every report that was taken in, of every office, in the order of arrival."""
    columns = [_report[name] for name in ReportSeen._fields]
    statement = select(*columns).where(_report.bundle_kind == BundleKind.REPORT)
    return [ReportSeen(*row) for row in session.execute(statement.order_by(_report.taken_at, _report.sequence))]


def registrations(session: Session, year: int) -> Iterator[Held]:
    """Yield what offices have registered in a year."""
    table = TABLES[Registration].c
    yield from _held(session, _counted(table, None).where(table.year == year))


def results(session: Session, year: int) -> Iterator[Held]:
    """Yield the results of a year of offices' people and collectives."""
    table = TABLES[YearResult].c
    yield from _held(session, _counted(table, None).where(table.year == year))


def progress(session: Session, periods: Iterable[str]) -> Iterator[Held]:
    """Yield the figures that offices recorded for these periods, by period."""
    table = TABLES[ProgressEntry].c
    yield from _held(session, _counted(table, table.period).where(among(table.period, periods)))


def dossiers(session: Session, year: int, statuses: Iterable[str] = ()) -> Iterator[Held]:
    """Yield the dossiers of a year by award; with ``statuses`` only those that stand so."""
    table = TABLES[Dossier].c
    statement = _counted(table, table.award).where(table.year == year)
    wanted = list(statuses)
    yield from _held(session, statement.where(table.status.in_(wanted)) if wanted else statement)


def _counted(table: Any, what: ColumnElement[Any] | None) -> Select[Any]:
    groups = [table.office] if what is None else [table.office, what]
    named = [*groups, func.count(), func.min(table.id)]
    return select(*named).group_by(*groups)


def _held(session: Session, statement: Select[Any]) -> Iterator[Held]:
    for row in session.execute(statement):
        yield Held(row[0], str(row[1]) if len(row) == 4 else "", row[-2], row[-1])


def brought_by(session: Session, record_ids: Iterable[str]) -> dict[str, str]:
    """Return, for each record that came in a bundle, the id of the bundle whose job added it first."""
    asked = among(change.c.record_id, record_ids)
    added = change.c.operation == Operation.ADDED.value
    return _bundles(
        session, select(change.c.record_id, func.min(change.c.sequence).label("sequence")).where(asked, added)
    )


def written_by(session: Session, record_ids: Iterable[str]) -> dict[str, str]:
    """Return, for each record that a bundle wrote last, the id of that bundle; what was written here since is left out."""
    asked = among(change.c.record_id, record_ids)
    return _bundles(session, select(change.c.record_id, func.max(change.c.sequence).label("sequence")).where(asked))


def _bundles(session: Session, chosen: Select[Any]) -> dict[str, str]:
    """Return by record the bundle that the job of its chosen change took in."""
    places = chosen.group_by(change.c.record_id).subquery()
    jobs = select(places.c.record_id, change.c.work_id).join(change, change.c.sequence == places.c.sequence)
    by_record = {row[0]: row[1] for row in session.execute(jobs)}
    bundles = select(change.c.work_id, change.c.record_id).where(
        among(change.c.work_id, by_record.values()), change.c.record_kind == BundleReceived.kind
    )
    by_job = {row[0]: row[1] for row in session.execute(bundles)}
    return {record: by_job[job] for record, job in by_record.items() if job in by_job}


def open_remarks(session: Session) -> dict[tuple[str, str], int]:
    """Count the remarks that wait for an answer by (office, kind of record)."""
    statement = select(_remark.addressee, _remark.record_kind, func.count()).where(_remark.status == RemarkStatus.OPEN)
    grouped = statement.group_by(_remark.addressee, _remark.record_kind)
    return {(row[0], row[1]): row[2] for row in session.execute(grouped)}


def open_questions(session: Session) -> dict[str, int]:
    """Count the questions that are open by office."""
    statement = select(_question.addressee, func.count()).where(_question.status == ExplanationStatus.OPEN)
    return {row[0]: row[1] for row in session.execute(statement.group_by(_question.addressee))}
