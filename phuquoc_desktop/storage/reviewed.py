"""What is counted and asked for reviews of periods, by sets."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.storage.tables import TABLES, change

_progress = TABLES[ProgressEntry].c

LOOKED_BACK = 20_000
"""Changes back to which it is asked who works here."""


def figures_by_period(session: Session, office: str) -> dict[str, int]:
    """Count an office's figures by the period for which they were recorded."""
    counted = select(_progress.period, func.count()).where(_progress.office == office).group_by(_progress.period)
    return {row[0]: row[1] for row in session.execute(counted)}


def people_at_work(session: Session, office: str) -> set[str]:
    """Return who has written here lately for an office."""
    lately = select(change.c.actor, change.c.office).order_by(change.c.sequence.desc()).limit(LOOKED_BACK).subquery()
    return set(session.scalars(select(lately.c.actor).where(lately.c.office == office).distinct()))


def job_that_added(session: Session, record_id: str) -> str | None:
    """Return the id of the job that added a record."""
    added = select(change.c.work_id).where(change.c.record_id == record_id, change.c.operation == Operation.ADDED.value)
    return session.scalar(added.order_by(change.c.sequence).limit(1))


class Proposed(NamedTuple):
    """A party that strives for an award: registered for it, or a candidate in a dossier."""

    party_id: str
    office: str
    award: str
    is_candidate: bool


def proposed_in(session: Session, year: int) -> list[Proposed]:
    """Return which persons of all offices here strive for which award in a year."""
    statement = text(
        """SELECT p.id, p.office, s.award, s.is_candidate FROM party p JOIN (
            SELECT party_id, award, 0 AS is_candidate FROM registration WHERE year = :year
            UNION ALL SELECT c.party_id, d.award, 1 FROM candidate c JOIN dossier d ON d.id = c.dossier_id
                WHERE d.year = :year) s ON s.party_id = p.id
        WHERE p.party_kind = 'person' ORDER BY p.id, s.award, s.is_candidate"""
    )
    rows = session.execute(statement, {"year": year})
    return [Proposed(row[0], row[1], row[2], bool(row[3])) for row in rows]
