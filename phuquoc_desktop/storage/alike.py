"""Parties counted in groups alike, in one statement: what fairness looks at, for any number of parties."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, null, select, text, true
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.dossier import Candidate
from phuquoc_desktop.domain.party import Party, PartyKind, Sex, Unit
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.storage.tables import TABLES

_party, _unit = TABLES[Party].c, TABLES[Unit].c
_registration, _candidate = TABLES[Registration].c, TABLES[Candidate].c


class Alike(NamedTuple):
    """A group of parties; unit and address only where they were asked for, the position only where it may decide."""

    office: str
    party_kind: PartyKind
    sex: Sex | None
    direct_worker: bool | None
    members: int | None
    position: str | None
    unit: str | None
    address: str | None
    ethnic_group: str | None
    parties: int


def all_alike(session: Session, office: str | None, placed: Collection[str]) -> list[Alike]:
    """Group the parties of an office, or of all; ``placed`` names the offices whose units and addresses matter."""
    return _alike(session, placed, true() if office is None else _party.office == office)


def registered_alike(session: Session, office: str | None, year: int, placed: Collection[str]) -> list[Alike]:
    """Group those who are registered in a year, each once."""
    registered = select(_registration.party_id).where(_registration.year == year)
    if office is not None:
        registered = registered.where(_registration.office == office)
    return _alike(session, placed, _party.id.in_(registered))


def proposed_alike(session: Session, dossier_id: str, placed: Collection[str]) -> list[Alike]:
    """Group the candidates of a dossier."""
    return _alike(
        session, placed, _party.id.in_(select(_candidate.party_id).where(_candidate.dossier_id == dossier_id))
    )


def _alike(session: Session, placed: Collection[str], wanted: ColumnElement[bool]) -> list[Alike]:
    return [Alike(*row) for row in session.execute(_grouped(placed).where(wanted))]


def _grouped(placed: Collection[str]) -> Select[Any]:
    is_placed = _party.office.in_(list(placed))
    grouped: tuple[ColumnElement[Any], ...] = (
        _party.office,
        _party.party_kind,
        _party.sex,
        _party.direct_worker,
        _party.members,
        case((_party.direct_worker.is_(True), null()), else_=_party.position).label("position"),
        case((is_placed, _unit.name)).label("unit"),
        case((is_placed, _party.address)).label("address"),
        _party.ethnic_group,
    )
    source = TABLES[Party].outerjoin(TABLES[Unit], _unit.id == _party.unit_id)
    # By place, since PostgreSQL takes an expression that is repeated with its own parameters for another one.
    places = (text(str(place)) for place in range(1, len(grouped) + 1))
    return select(*grouped, func.count()).select_from(source).group_by(*places)
