"""What the years came to in a practice office: ratings, discipline, figures, and initiatives with their authors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.services import initiatives, year_results
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.people import People
from phuquoc_desktop.services.practice.registering import is_fighter
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

YEARS_BEFORE = 3


class Merits:
    """Writes what awards ask for; some of it is left out, as in every office."""

    def __init__(self, work: UnitOfWork, inventor: Inventor, year: int, today: date) -> None:
        self._work = work
        self._inventor = inventor
        self._rng = inventor.rng
        self._year = year
        self._today = today

    def record(self, people: People) -> dict[str, Initiative]:
        """Write results and initiatives; returns the initiatives of the fighters by the id of the first author."""
        self._work.flush()
        for number, person in enumerate(people.persons):
            for year in self._years(number):
                self._result(_of_person(person, year, number if year == self._year else -1))
        for number, collective in enumerate(people.collectives):
            for year in (self._year - 1, self._year):
                if self._is_over(year):
                    self._result(_of_collective(collective, year, number))
        made = self._initiatives(people)
        self._work.flush()
        return made

    def _years(self, number: int) -> list[int]:
        before = YEARS_BEFORE if is_fighter(number) else number % 3
        known = range(self._year - before, self._year + 1)
        return [year for year in known if self._is_over(year) and not (year == self._year and number % 8 == 7)]

    def _is_over(self, year: int) -> bool:
        return self._today >= date(year, 12, 1)

    def _result(self, draft: YearResult) -> None:
        year_results.record(self._work, draft)

    def _initiatives(self, people: People) -> dict[str, Initiative]:
        made = {}
        authors = [(number, one) for number, one in enumerate(people.persons) if is_fighter(number)]
        for place, (number, person) in enumerate(authors):
            second = people.persons[number + 1] if place % 3 == 1 and number + 1 < len(people.persons) else None
            draft = self._initiative(self._year, Level.PROVINCE if place == 0 else Level.BASE)
            made[person.id] = self._add(draft, person, second)
        if authors:
            earlier = self._initiative(self._year - 1, Level.DISTRICT)
            earlier.used_for = f"CSTDCS {self._year - 1}"
            self._add(earlier, authors[0][1], None)
        return made

    def _initiative(self, year: int, level: Level) -> Initiative:
        text = self._rng.choice(self._inventor.sample.texts["initiatives"])
        number = self._rng.randint(100, 400)
        return Initiative.draft(
            title=text["title"],
            summary=text["effect"],
            year=year,
            recognised_by=level,
            scope=level,
            recogniser=self._inventor.sample.texts["recognisers"][level.value],
            decision_number=f"{number}/QĐ-UBND",
            decision_date=min(date(year, 11, 1 + number % 28), self._today),
        )

    def _add(self, draft: Initiative, first: Party, second: Party | None) -> Initiative:
        authors = [Author(first.id, Decimal(60)), Author(second.id, Decimal(40))] if second else [Author(first.id)]
        return initiatives.add(self._work, draft, authors, self._today)


def _of_person(person: Party, year: int, number: int) -> YearResult:
    """Return a year of a person; ``number`` goes through what may happen, and is below zero for years long past."""
    result = YearResult.draft(party_id=person.id, year=year, rating=_rating(number), discipline=Discipline.NONE)
    result.under_review, result.months_in_service = number % 29 == 12, 12
    result.leave_days = max(number, 0) % 13
    result.breaches = "none"
    if number % 23 == 9:
        result.rating, result.discipline = Rating.NOT_FULFILLED, Discipline.WARNING
    elif number % 19 == 8:
        result.months_in_service = 7
    elif number % 16 == 5:
        result.discipline, result.rating = None, None
    elif number % 31 == 11:
        result.leave_days = 130
    return result


def _rating(number: int) -> Rating:
    if number < 0 or is_fighter(number) or number % 6 == 1:
        return Rating.EXCELLENT
    return Rating.FULFILLED if number % 17 == 4 else Rating.GOOD


def _of_collective(collective: Party, year: int, number: int) -> YearResult:
    members = collective.members or 10
    completed = members - (number % 5 == 3) * max(1, members // 3)
    return YearResult.draft(
        party_id=collective.id,
        year=year,
        rating=(Rating.EXCELLENT, Rating.GOOD, Rating.GOOD, Rating.FULFILLED)[number % 4],
        members=members,
        completed=completed,
        ldtt=min(completed, round(members * (0.9, 0.7, 0.5)[number % 3])),
        cstdcs=None if number % 5 == 4 else number % 3,
        discipline_max=Discipline.REPRIMAND if number % 7 == 6 else Discipline.NONE,
        cluster_rank=number + 1 if number < 4 else None,
        targets_exceeded=number % 2 == 0,
    )
