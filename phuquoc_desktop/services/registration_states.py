"""Where each registration stands with the city: reports and receipts, remarks that came back, awards that were given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Change, Operation
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import of_plain
from phuquoc_desktop.domain.registration import Registration, RegistrationState
from phuquoc_desktop.services import exchange
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.registration_state import Sendings, counts
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class StateCounts:
    """How many registrations of a year stand where."""

    by_state: dict[RegistrationState, int]

    def of(self, state: RegistrationState) -> int:
        """Return how many; 0 where there are none."""
        return self.by_state.get(state, 0)


def sendings(read: Reader) -> Sendings:
    """Return what the journal tells apart; whatever the city has of an office, it has received."""
    if read.profile.role is Role.CITY:
        return Sendings(RegistrationState.RECEIVED)
    known = exchange.marks(read)
    if not known.sent:
        return Sendings(RegistrationState.NOT_SENT)
    unsent = frozenset(_only_added(read, known.sent))
    changes = _net(read.changes_besides_added(known.sent))
    unsent |= _ids(changes, Operation.ADDED)
    changed = _ids(changes, Operation.CHANGED)
    if not known.received:
        return Sendings(RegistrationState.SENT, unsent, changed)
    waiting = _waiting(read, known) - unsent - changed
    return Sendings(RegistrationState.RECEIVED, unsent, changed, waiting)


def withdrawn(read: Reader, year: int | None = None) -> dict[str, Registration]:
    """Return the registrations, of a year or all, that the last report carried and that are gone since, by id."""
    known = exchange.marks(read)
    if read.profile.role is Role.CITY or not known.sent:
        return {}
    gone = [one for one in _net(read.changes_besides_added(known.sent)) if one.operation is Operation.REMOVED]
    found = [of_plain(Registration, {name: old for name, (old, _new) in one.values.items()}) for one in gone]
    office = read.profile.office
    return {one.id: one for one in found if year in (None, one.year) and one.office == office}


def count(read: Reader, office: str | None, year: int) -> StateCounts:
    """Count the registrations of a year by state, those withdrawn since the last report with them."""
    found = counts(read.session, office, year, sendings(read))
    gone = len(withdrawn(read, year))
    return StateCounts(found | ({RegistrationState.WITHDRAWN: gone} if gone else {}))


def party_as_it_was(read: Reader, party_id: str) -> Party | None:
    """Return a party that is gone as the journal remembers it."""
    for one in reversed(read.changes(record_id=party_id)):
        if one.operation is Operation.REMOVED:
            return of_plain(Party, {name: old for name, (old, _new) in one.values.items()})
    return None


def _waiting(read: Reader, known: exchange.Marks) -> frozenset[str]:
    """Return what reports without a receipt carried."""
    if known.sent == known.received:
        return frozenset()
    added = read.only_added(known.received, read.profile.office, (Registration.kind,))
    told = (one for one in read.changes_besides_added(known.received) if one.sequence <= known.sent)
    changes = _net(told)
    return (
        frozenset(one.record_id for one in added if one.sequence <= known.sent)
        | _ids(changes, Operation.ADDED)
        | _ids(changes, Operation.CHANGED)
    )


def _only_added(read: Reader, after: int) -> Iterable[str]:
    return (one.record_id for one in read.only_added(after, read.profile.office, (Registration.kind,)))


def _net(changes: Iterable[Change]) -> list[NetChange]:
    return net_changes(one for one in changes if one.record_kind == Registration.kind)


def _ids(changes: list[NetChange], operation: Operation) -> frozenset[str]:
    return frozenset(one.record_id for one in changes if one.operation is operation)
