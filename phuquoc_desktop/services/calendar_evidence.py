"""Whether what a date asks for is done, as far as the office's records can tell; None where they cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phuquoc_desktop.domain.deadline import Belongs, Deadline
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.services import launch_plans
from phuquoc_desktop.services.exchange import Delivery, deliveries, marks
from phuquoc_desktop.storage.lists import count_registrations, count_registrations_changed
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _

HANDED_IN = (DossierStatus.SUBMITTED, DossierStatus.ACCEPTED)


@dataclass(frozen=True)
class Evidence:
    """What the records say: ``sentence`` is a catalogue id with the places ``count`` and ``left``."""

    done: bool
    sentence: str
    count: int = 0
    left: int = 0

    @property
    def text(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence).format(count=self.count, left=self.left)


def evidence_of(read: Reader, deadline: Deadline, year: int) -> Evidence | None:
    """Return what an office's records of an emulation year say of a date; the city's own records say nothing of it."""
    look = _LOOKS.get(deadline.belongs)
    if look is None or read.profile.role is Role.CITY:
        return None
    return look(read, deadline, year)


def _plan(read: Reader, _deadline: Deadline, year: int) -> Evidence | None:
    """Look for the office's own plan: it is issued once it has its number and date; it may be written elsewhere."""
    plan = launch_plans.of_year(read, year)
    if plan is None:
        return None
    if not plan.number or plan.issued_on is None:
        return Evidence(False, N_("The launch plan has no number or date yet."))
    return Evidence(True, N_("The launch plan has its number and date."))


def _registrations(read: Reader, _deadline: Deadline, year: int) -> Evidence:
    office = read.profile.office
    count = count_registrations(read.session, office, year)
    left = count_registrations_changed(read.session, office, year, marks(read).sent)
    if not count:
        return Evidence(False, N_("Nobody is registered yet."))
    if left:
        return Evidence(False, N_("{count} registered, {left} of them not sent to the city yet."), count, left)
    return Evidence(True, N_("All {count} registrations were sent."), count)


def _progress(read: Reader, deadline: Deadline, year: int) -> Evidence:
    """Look for figures up to the due day; a report carries them as soon as one has been sent."""
    due, office = deadline.due(year), read.profile.office
    ids = [one.id for one in read.progress.all(office=office) if Period.parse(one.period).ends == due]
    if not ids:
        return Evidence(False, N_("No figure up to this day is recorded yet."))
    states = deliveries(read, "progress_entry", ids).values()
    left = sum(one is Delivery.NOT_SENT for one in states)
    if left:
        return Evidence(False, N_("{count} figures recorded, {left} of them not sent to the city yet."), len(ids), left)
    return Evidence(True, N_("All {count} figures were sent."), len(ids))


def _dossiers(read: Reader, deadline: Deadline, year: int) -> Evidence | None:
    known = [one for one in _own(read, year) if one.award in deadline.awards]
    if not known:
        return None
    left = sum(one.status not in HANDED_IN for one in known)
    if left:
        return Evidence(False, N_("{count} dossiers, {left} of them not submitted yet."), len(known), left)
    return Evidence(True, N_("All {count} dossiers were submitted."), len(known))


def _council(read: Reader, _deadline: Deadline, year: int) -> Evidence | None:
    known = _own(read, year)
    if not known:
        return None
    left = sum(one.council_met_on is None for one in known)
    if left:
        return Evidence(False, N_("{count} dossiers, {left} of them without a day of the council."), len(known), left)
    return Evidence(True, N_("The council has met on all {count} dossiers."), len(known))


def _own(read: Reader, year: int) -> list[Dossier]:
    return read.dossiers.all(office=read.profile.office, year=year)


_LOOKS: dict[Belongs, Callable[[Reader, Deadline, int], Evidence | None]] = {
    Belongs.PLAN: _plan,
    Belongs.REGISTRATIONS: _registrations,
    Belongs.PROGRESS: _progress,
    Belongs.DOSSIERS: _dossiers,
    Belongs.COUNCIL: _council,
}
