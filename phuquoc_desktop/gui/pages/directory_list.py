"""The lists of the directory: parties and units, their columns, and where their rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.pages.registration_list import position_and_unit
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.services import directory
from phuquoc_desktop.services.directory import PartyLine, UnitLine
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth
from phuquoc_desktop.vietnamese.identity_card import masked


class Part(Enum):
    """The parts of the directory, in the order of their tabs."""

    ALL = N_("All")
    PERSONS = N_("Persons")
    COLLECTIVES = N_("Collectives")
    HOUSEHOLDS = N_("Households")
    UNITS = N_("Units")
    DUPLICATES = N_("Duplicates")

    @property
    def label(self) -> str:
        """The tab's word."""
        return _(self.value)

    @property
    def party_kind(self) -> PartyKind | None:
        """The kind of party that the part holds, None for all."""
        return _KINDS.get(self)


_KINDS = {
    Part.PERSONS: PartyKind.PERSON,
    Part.COLLECTIVES: PartyKind.COLLECTIVE,
    Part.HOUSEHOLDS: PartyKind.HOUSEHOLD,
}

PARTY_COLUMNS = (
    ColumnPlan("name", N_("Full name"), 190, ColumnKind.STRONG),
    ColumnPlan("party_kind", N_("Kind"), 92),
    ColumnPlan("birth", N_("Born"), 108, value=lambda row: show_birth(row.birth) if row.birth else None),
    ColumnPlan("unit", N_("Position – unit"), 150, stretch=True, value=position_and_unit),
    ColumnPlan(
        "identity_number",
        N_("Identity number"),
        128,
        sortable=False,
        value=lambda row: masked(row.identity_number) if row.identity_number else None,
    ),
)
UNIT_COLUMNS = (
    ColumnPlan("name", N_("Unit name"), 240, ColumnKind.STRONG, stretch=True, sortable=False),
    ColumnPlan("members", N_("Members"), 120, ColumnKind.NUMBER, sortable=False),
    ColumnPlan("note", N_("Note"), 300, sortable=False),
)


class DirectorySource:
    """Answers the tables of the directory; a query's ``filters`` is the part that is shown."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def party_ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the parties that a query asks for."""
        part = query.filters or Part.ALL
        wanted = ListQuery(
            text=query.text,
            sort=query.sort or "name",
            descending=query.descending,
            party_kind=part.party_kind,
            office=self._office,
            limit=query.limit,
        )
        with self._backend.reading() as read:
            return directory.find(read, wanted)

    def party_rows(self, ids: Sequence[str]) -> Sequence[PartyLine]:
        """Return the rows of these parties."""
        with self._backend.reading() as read:
            return directory.lines(read, list(ids))

    def unit_ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the units that hold the typed words."""
        with self._backend.reading() as read:
            self._units = {one.id: one for one in directory.unit_lines(read, self._backend.profile.office, query.text)}
        return list(self._units)

    def unit_rows(self, ids: Sequence[str]) -> Sequence[UnitLine]:
        """Return the rows of these units."""
        return [self._units[one] for one in ids]

    @property
    def _office(self) -> str | None:
        """A ward sees its own; the city sees what all have sent."""
        profile = self._backend.profile
        return None if profile.role is Role.CITY else profile.office
