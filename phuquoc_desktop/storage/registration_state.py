"""How far registrations have come with the city, asked of the database in one expression for filter, order and counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.storage.shelf import among
from phuquoc_desktop.storage.tables import TABLES

_registration, _remark, _held = TABLES[Registration].c, TABLES[Remark].c, TABLES[AwardHeld].c


@dataclass(frozen=True)
class Sendings:
    """What the journal tells of registrations since the last reports, by their ids; ``rest`` is the state of all others."""

    rest: RegistrationState
    unsent: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()
    """Sent, and no receipt has come for what was sent."""


def state_of(sendings: Sendings) -> ColumnElement[str]:
    """Return the state of a row of the table as an expression; what asks for a person's work comes before all else.

    Approved is what an award of that party, kind and year in the history says, which somebody entered from a decision.
    """
    told = {
        RegistrationState.NOT_SENT: sendings.unsent,
        RegistrationState.CHANGED: sendings.changed,
        RegistrationState.SENT: sendings.waiting,
    }
    cases: list[tuple[ColumnElement[bool], Any]] = [
        (_is_returned(), RegistrationState.RETURNED.value),
        (_is_awarded(), RegistrationState.APPROVED.value),
        *((among(_registration.id, ids), state.value) for state, ids in told.items() if ids),
    ]
    return case(*cases, else_=literal(sendings.rest.value))


def rank_of(sendings: Sendings) -> ColumnElement[int]:
    """Return the place of a row's state in the order of ``RegistrationState``."""
    order = {state.value: place for place, state in enumerate(RegistrationState)}
    return case(order, value=state_of(sendings))


def states(session: Session, ids: Iterable[str], sendings: Sendings) -> dict[str, RegistrationState]:
    """Return the state of each registration by its id."""
    statement = select(_registration.id, state_of(sendings)).where(among(_registration.id, ids))
    return {row[0]: RegistrationState(row[1]) for row in session.execute(statement)}


def counts(session: Session, office: str | None, year: int, sendings: Sendings) -> dict[RegistrationState, int]:
    """Count the registrations of a year by state; None counts those of all offices."""
    state = state_of(sendings).label("state")
    statement = select(state, func.count()).where(_registration.year == year).group_by("state")
    if office is not None:
        statement = statement.where(_registration.office == office)
    return {RegistrationState(row[0]): row[1] for row in session.execute(statement)}


def _is_returned() -> ColumnElement[bool]:
    return or_(*(_has_remark(kind, column) for kind, column in _REMARKABLE))


_REMARKABLE: tuple[tuple[str, ColumnElement[str]], ...] = (
    (Registration.kind, _registration.id),
    (Party.kind, _registration.party_id),
)


def _has_remark(kind: str, column: ColumnElement[str]) -> ColumnElement[bool]:
    open_ones = select(_remark.record_id).where(_remark.status == RemarkStatus.OPEN, _remark.record_kind == kind)
    return column.in_(open_ones)


def _is_awarded() -> ColumnElement[bool]:
    return exists().where(
        and_(
            _held.party_id == _registration.party_id,
            _held.award == _registration.award,
            _held.year == _registration.year,
            _held.revoked.is_(False),
        )
    )
