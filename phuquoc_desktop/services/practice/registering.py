"""The registrations of a practice office, and what its people were awarded in earlier years."""

from __future__ import annotations

from datetime import date, timedelta

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services import awards_held, registrations
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.people import People
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

CITY_SINCE = 2021
"""Until then Phú Quốc was a district (huyện); Resolution 1109/NQ-UBTVQH14 of 09/12/2020."""


DECIDED = (0, 1, 2, 3, 6, 10, 20)
"""Persons whose “Lao động tiên tiến” of the year is decided already."""


class Registering:
    """Registers people for a year and writes their history."""

    def __init__(self, work: UnitOfWork, inventor: Inventor, awards: Awards, year: int, today: date) -> None:
        self._work = work
        self._inventor = inventor
        self._rng = inventor.rng
        self._awards = awards
        self._year = year
        self._today = today
        self._movements = [one.id for one in work.movements.all()]

    def register(self, people: People) -> None:
        """Register most persons, all collectives and households; some of them late."""
        for number, person in enumerate(people.persons):
            if number % 6 != 5:
                self._record(person, _wishes_of_person(number))
        for number, collective in enumerate(people.collectives):
            self._record(collective, _wishes_of_collective(number))
        for number, household in enumerate(people.households):
            self._record(household, ["GDVH", "GK_XA"] if number % 3 == 0 else ["GDVH"])

    def remember(self, people: People, office: Office) -> None:
        """Write awards of the four years before into the history."""
        for number, person in enumerate(people.persons):
            row = _rows(number) if is_fighter(number) else {}
            for back in range(1, (4 if row else self._rng.randint(0, 4)) + 1):
                self._hold(person, "LDTT", back, office)
                if back in row:
                    self._hold(person, "CSTDCS", back, office, revoked=row[back])
            if number % 13 == 2:
                self._hold(person, "GK_HUYEN", 2, office)
            if number in DECIDED and self._today >= date(self._year, 12, 1):
                self._hold(person, "LDTT", 0, office)
        for number, collective in enumerate(people.collectives):
            if number % 2 == 0:
                self._hold(collective, "TTLDTT", 1, office)

    def _record(self, party: Party, wishes: list[str]) -> None:
        late = self._rng.random() < 0.1
        first, days = (date(self._year, 3, 4), 24) if late else (date(self._year, 1, 11), 45)
        draft = Registration.draft(
            party_id=party.id,
            year=self._year,
            award=wishes[0],
            movement_id=self._rng.choice(self._movements) if self._movements and self._rng.random() < 0.7 else None,
            registered_on=min(first + timedelta(days=self._rng.randrange(days)), self._today),
            commitment=self._inventor.text("commitments") if self._rng.random() < 0.6 else None,
            late_reason=self._inventor.text("late_reasons") if late else None,
        )
        registrations.record_several(self._work, draft, wishes, self._awards, self._today)

    def _hold(self, party: Party, award: str, back: int, office: Office, *, revoked: bool = False) -> None:
        year = self._year - back
        decided = date(year, 12, 10) + timedelta(days=self._rng.randrange(60))
        draft = AwardHeld.draft(
            party_id=party.id,
            award=award,
            year=year,
            decision_number=f"{self._rng.randint(20, 940)}/QĐ-UBND",
            decision_date=min(decided, self._today),
            issuer=self._issuer(award, year, office),
            revoked=revoked,
        )
        awards_held.add(self._work, draft, self._awards)

    def _issuer(self, award: str, year: int, office: Office) -> str:
        issuers = self._inventor.sample.texts["issuers"]
        if award == "LDTT":
            return str(issuers["office"]).format(office=office.name)
        return str(issuers["district" if year < CITY_SINCE else "city"])


def is_fighter(number: int) -> bool:
    """Tell whether a person strives for “Chiến sĩ thi đua cơ sở”: few enough for the quota of 15 %."""
    return number % 10 == 0


def _rows(number: int) -> dict[int, bool]:
    """Return how many years ago a fighter held the title, and whether it was revoked: whole rows, broken and begun ones."""
    rows = ({1: False, 2: False, 3: False}, {1: False, 2: True, 3: False}, {1: False, 3: False}, {1: False, 2: False})
    return rows[number // 10 % len(rows)]


def _wishes_of_person(number: int) -> list[str]:
    if is_fighter(number):
        return ["LDTT", "CSTDCS"]
    return ["LDTT", "GK_HUYEN"] if number % 10 == 3 else ["LDTT"]


def _wishes_of_collective(number: int) -> list[str]:
    if number % 4 == 0:
        return ["TTLDTT", "TTLDXS"]
    return ["TTLDTT", "GK_HUYEN"] if number % 4 == 2 else ["TTLDTT"]
