"""Parties: persons, collectives and households that are registered and proposed; and the units they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class PartyKind(Labelled):
    """Cá nhân, tập thể, hộ gia đình."""

    PERSON = "person", N_("Person")
    COLLECTIVE = "collective", N_("Collective")
    HOUSEHOLD = "household", N_("Household")


class Sex(Labelled):
    """Giới tính."""

    FEMALE = "female", N_("Female")
    MALE = "male", N_("Male")


@dataclass(kw_only=True, eq=False)
class Unit(Record):
    """Đơn vị trực thuộc: a part of an office (department, hamlet, school) that parties belong to."""

    kind = "unit"
    name: str = told(N_("Unit name"), longest=200)
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class Party(Record):
    """Cá nhân, tập thể hoặc hộ gia đình; fields that do not apply to a kind stay empty."""

    kind = "party"
    party_kind: PartyKind = told(N_("Kind"))
    name: str = told(N_("Full name"), longest=200)
    birth: str | None = told(N_("Date of birth"), default=None, longest=10)
    """ISO 8601, or a year alone."""
    sex: Sex | None = told(N_("Sex"), default=None)
    identity_number: str | None = told(N_("Identity number"), default=None, longest=12, private=True)
    position: str | None = told(N_("Position"), default=None, longest=200)
    unit_id: str | None = told(N_("Unit"), default=None, refers_to="unit")
    address: str | None = told(N_("Address"), default=None, longest=300)
    direct_worker: bool | None = told(N_("Works directly"), default=None)
    members: int | None = told(N_("Number of members"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=1000)
    ethnic_group: str | None = told(N_("Ethnic group"), default=None, longest=60, private=True)
    """Dân tộc, asked for by the balance of a list alone; sensitive under Decree 13/2023, article 2."""
