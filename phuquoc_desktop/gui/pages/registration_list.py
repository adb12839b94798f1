"""The list of registrations: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import PartyKind, Unit
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.pages.state_badge import state_badge
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.services import directory, registration_list, registration_states
from phuquoc_desktop.services.registration_list import Counts, RegistrationLine
from phuquoc_desktop.services.registration_states import StateCounts
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.registration_state import Sendings
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


@dataclass(frozen=True)
class RegistrationFilters:
    """What the list is narrowed to; None narrows nothing."""

    award: str | None = None
    party_kind: PartyKind | None = None
    unit_id: str | None = None
    state: RegistrationState | None = None

    def __bool__(self) -> bool:
        return self != RegistrationFilters()


@dataclass(frozen=True)
class Surroundings:
    """What the page shows around the list: figures, and what can be chosen."""

    counts: Counts
    states: StateCounts
    units: tuple[Unit, ...]
    movements: tuple[Movement, ...]


def day_words(row: RegistrationLine) -> str:
    """Return the day of the registration, and that it was late."""
    day = show_date(row.registered_on)
    return _("{day}, late").format(day=day) if row.late else day


COLUMNS = (
    ColumnPlan("name", N_("Full name"), 190, ColumnKind.STRONG, value=lambda row: row.party.name),
    ColumnPlan("party_kind", N_("Kind"), 90),
    ColumnPlan("unit", N_("Position – unit"), 150, stretch=True, value=lambda row: position_and_unit(row.party)),
    ColumnPlan("award", N_("Title or form registered"), 186, value=lambda row: row.award_name),
    ColumnPlan("registered_on", N_("Registered on"), 136, value=day_words),
    ColumnPlan("movement", N_("Movement"), 120, sortable=False),
    ColumnPlan("state", N_("State"), 168, ColumnKind.BADGE, value=lambda row: state_badge(row.state)),
)


def position_and_unit(party: directory.PartyLine) -> str:
    """Return position and unit in one line."""
    return " – ".join(part for part in (party.position, party.unit) if part)


class RegistrationSource:
    """Answers the table from an office's data; ``year`` is the year shown."""

    def __init__(self, backend: Backend, year: int) -> None:
        self._backend = backend
        self.year = year
        self._sendings: tuple[int, Sendings] | None = None

    def ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the registrations that a query asks for."""
        filters = query.filters or RegistrationFilters()
        wanted = ListQuery(
            text=query.text,
            sort=query.sort or "name",
            descending=query.descending,
            year=self.year,
            award=filters.award,
            party_kind=filters.party_kind,
            unit_id=filters.unit_id,
            state=filters.state,
            office=self._office,
            limit=query.limit,
        )
        with self._backend.reading() as read:
            by_state = filters.state is not None or query.sort == "state"
            return registration_list.find(read, wanted, self._known(read) if by_state else None)

    def rows(self, ids: Sequence[str]) -> Sequence[RegistrationLine]:
        """Return the rows of these registrations."""
        with self._backend.reading() as read:
            return registration_list.lines(read, list(ids), self._backend.awards, self._known(read))

    def surroundings(self, _report: ProgressReport) -> Surroundings:
        """Gather what stands around the list."""
        office = self._backend.profile.office
        with self._backend.reading() as read:
            return Surroundings(
                registration_list.counts(read, office, self.year),
                registration_states.count(read, self._office, self.year),
                tuple(directory.units_in_order(read, office)),
                tuple(read.movements.all()),
            )

    def _known(self, read: Reader) -> Sendings:
        """Return what was sent, reckoned once for each state of the journal, as each page of rows asks for it."""
        head, known = read.journal_head(), self._sendings
        if known is None or known[0] != head:
            known = self._sendings = (head, registration_states.sendings(read))
        return known[1]

    @property
    def _office(self) -> str | None:
        """A ward sees its own; the city sees what all have sent."""
        profile = self._backend.profile
        return None if profile.role is Role.CITY else profile.office
