"""Copying last year's registrations: what became of each, what the law says of the new year, and one job that copies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services import directory, registrations
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.services.law.proposals import Law, Proposal, for_registration
from phuquoc_desktop.storage.lists import ListQuery, registration_ids
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


class SameYearError(RefusedError):
    """A year's list is copied into another year."""

    sentence = N_("The registrations of {year} cannot be copied into {year}; choose another year.")


class Outcome(Labelled):
    """Kết quả năm trước: what became of a registration."""

    HELD = "held", N_("Awarded")
    NOT_HELD = "not_held", N_("Not awarded")
    UNKNOWN = "unknown", N_("Not known")


@dataclass(frozen=True)
class CopyLine:
    """One registration of the old year beside what is known of both years.

    Not awarded means that the party's result of that year was entered and the award is not in its history; with neither
    the outcome is unknown.
    """

    registration: Registration
    party: PartyLine
    award: Award
    outcome: Outcome
    rating: Rating | None
    proposal: Proposal
    is_registered: bool
    """Whether the party is registered for the award in the new year already."""

    @property
    def id(self) -> str:
        """The id of the old registration."""
        return self.registration.id

    @property
    def verdict(self) -> Verdict:
        """What the law says of the new year."""
        return self.proposal.verdict


@dataclass(frozen=True)
class CopyWish:
    """What the copies have in common."""

    year: int
    registered_on: date
    movement_id: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True)
class Copied:
    """What was made; ``skipped`` counts those that were registered already."""

    made: tuple[Registration, ...]
    skipped: int


def lines(
    read: Reader, law: Law, office: str, from_year: int, year: int, report: ProgressReport = silent
) -> list[CopyLine]:
    """Return an office's registrations of a year in the order of names, each judged for the new year.

    Raises SameYearError; registrations for awards that this program does not know are left out.
    """
    if from_year == year:
        raise SameYearError(field="year", year=year)
    known = {award.code: award for award in law.awards.known}
    found = _in_order(read, office, from_year)
    wanted = [one for one in found if one.award in known]
    parties = {line.id: line for line in directory.lines(read, list({one.party_id for one in wanted}))}
    past, proposals = _Past(read, parties, from_year), _judge(read, law, wanted, year, report)
    there = {(one.party_id, one.award) for one in read.registrations.all(office=office, year=year)}
    return [
        CopyLine(
            one,
            parties[one.party_id],
            known[one.award],
            past.outcome(one),
            past.ratings.get(one.party_id),
            proposals[one.party_id, one.award],
            (one.party_id, one.award) in there,
        )
        for one in wanted
    ]


def copy(
    work: UnitOfWork,
    registration_ids_: Iterable[str],
    wish: CopyWish,
    awards: Awards,
    today: date,
    report: ProgressReport = silent,
) -> Copied:
    """Register anew for the wish's year what these registrations were for; all or none, except those that exist.

    Raises SameYearError and what :func:`registrations.record` raises. What a party promised goes along, its note does not.
    """
    old = list(work.registrations.several(registration_ids_).values())
    if any(one.year == wish.year for one in old):
        raise SameYearError(field="year", year=wish.year)
    there = {(one.party_id, one.award) for one in work.registrations.all(office=work.office, year=wish.year)}
    made = []
    for number, one in enumerate(old):
        report(number, len(old), _("Copying registrations"))
        if (one.party_id, one.award) not in there:
            there.add((one.party_id, one.award))
            made.append(registrations.record(work, _draft(one, wish), awards, today))
    return Copied(tuple(made), len(old) - len(made))


def _draft(old: Registration, wish: CopyWish) -> Registration:
    return Registration.draft(
        party_id=old.party_id,
        year=wish.year,
        award=old.award,
        movement_id=wish.movement_id,
        registered_on=wish.registered_on,
        commitment=old.commitment,
        late_reason=wish.late_reason,
    )


def _in_order(read: Reader, office: str, year: int) -> list[Registration]:
    ids = registration_ids(read.session, ListQuery(office=office, year=year))
    found = read.registrations.several(ids)
    return [found[one] for one in ids]


class _Past:
    """What is known of the old year."""

    def __init__(self, read: Reader, party_ids: Iterable[str], year: int) -> None:
        ids = list(party_ids)
        held = read.awards_held.whose("party_id", ids)
        self._held = {(one.party_id, one.award) for one in held if one.year == year and not one.revoked}
        results = [one for one in read.year_results.whose("party_id", ids) if one.year == year]
        self.ratings = {one.party_id: one.rating for one in results}

    def outcome(self, registration: Registration) -> Outcome:
        if (registration.party_id, registration.award) in self._held:
            return Outcome.HELD
        return Outcome.NOT_HELD if registration.party_id in self.ratings else Outcome.UNKNOWN


def _judge(
    read: Reader, law: Law, wanted: list[Registration], year: int, report: ProgressReport
) -> dict[tuple[str, str], Proposal]:
    """Judge award by award, so that a party is judged only for what it was registered for."""
    by_award: dict[str, list[str]] = {}
    for one in wanted:
        by_award.setdefault(one.award, []).append(one.party_id)
    found: dict[tuple[str, str], Proposal] = {}
    for number, (code, ids) in enumerate(by_award.items()):
        report(number, len(by_award), _("Judging for {year}").format(year=year))
        found |= {(one.party.id, code): one for one in for_registration(read, law, ids, [code], year)}
    return found
