"""Trình tỉnh: the dossiers of the offices that go through the city to the province, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.deadline import Belongs
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.services import calendars_at_hand, dossier_steps, dossiers, left_out
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class ForwardStanding(Labelled):
    """How far a dossier has come on its way to the province."""

    NOT_READY = "not_ready", N_("Not accepted yet")
    READY = "ready", N_("Accepted, to be forwarded")
    FORWARDED = "forwarded", N_("Forwarded to the province")
    DECIDED = "decided", N_("Decided")


@dataclass(frozen=True)
class LastDay:
    """Until when dossiers for an award go to the province; ``confirmed`` where the day may be held against anybody."""

    until: date
    title: str
    source: str
    confirmed: bool


@dataclass(frozen=True)
class ForwardLine:
    """One dossier on its way; ``letter`` is the step by which it was forwarded, None while it was not."""

    line: DossierLine
    standing: ForwardStanding
    letter: DossierReview | None
    left_out: tuple[str, ...]
    last_day: LastDay | None

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.line.dossier


def lines(read: Reader, year: int, awards: Awards) -> list[ForwardLine]:
    """Return the dossiers of a year that go through the city, what can be forwarded before the rest."""
    known = [one for one in dossiers.lines(read, year, awards) if _goes_through(read, one)]
    ids = [one.id for one in known]
    steps = dossier_steps.all_of(read, ids)
    stayed = _names_left_out(read, read.candidates.whose("dossier_id", ids))
    days = {award: last_day(read, award, year) for award in {one.dossier.award for one in known}}
    found = [
        ForwardLine(
            one,
            standing_of(one.dossier, steps[one.id]),
            dossier_steps.forwarded_by(steps[one.id]),
            tuple(stayed.get(one.id, ())),
            days[one.dossier.award],
        )
        for one in known
    ]
    places = list(_ORDER)
    return sorted(
        found, key=lambda one: (places.index(one.standing), one.dossier.award, one.dossier.office, one.line.id)
    )


_ORDER = (ForwardStanding.READY, ForwardStanding.NOT_READY, ForwardStanding.FORWARDED, ForwardStanding.DECIDED)


def standing_of(dossier: Dossier, steps: Sequence[DossierReview]) -> ForwardStanding:
    """Return how far a dossier has come; one that its office has opened again is not ready, whatever was noted before."""
    last = steps[-1].stage if steps else None
    if last is DossierStage.DECIDED:
        return ForwardStanding.DECIDED
    if last is DossierStage.FORWARDED:
        return ForwardStanding.FORWARDED
    is_closed = dossier.status in (DossierStatus.SUBMITTED, DossierStatus.ACCEPTED)
    return ForwardStanding.READY if is_closed and last is DossierStage.ACCEPTED else ForwardStanding.NOT_READY


def last_day(read: Reader, award: str, year: int) -> LastDay | None:
    """Return the last day for an award: that of its own date in the calendar, else of the date for all dossiers."""
    known = [one for one in calendars_at_hand.deadlines(read) if one.belongs is Belongs.DOSSIERS]
    named = [one for one in known if award in one.awards] or [one for one in known if not one.awards]
    if not named:
        return None
    first = min(named, key=lambda one: one.due(year))
    until = calendars_at_hand.working_days(read).on_or_after(first.due(year))
    return LastDay(until, first.title, first.basis(year)[0], first.is_confirmed(year))


def _goes_through(read: Reader, one: DossierLine) -> bool:
    return one.level is DossierLevel.THROUGH_CITY and one.dossier.office != read.profile.office


def _names_left_out(read: Reader, candidates: Iterable[Candidate]) -> dict[str, list[str]]:
    known = {one.id: one for one in candidates}
    stayed = left_out.reasons(read, known)
    names = read.parties.values([known[one].party_id for one in stayed], "name")
    found: dict[str, list[str]] = {}
    for one in stayed:
        candidate = known[one]
        name = str(names.get(candidate.party_id, {}).get("name", "…"))
        found.setdefault(candidate.dossier_id, []).append(f"{name}: {stayed[one]}")
    return found
