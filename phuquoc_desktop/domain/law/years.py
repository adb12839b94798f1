"""Kinds of criteria over the years: ratings, titles, rows of years without a gap."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Invention, Level
from phuquoc_desktop.domain.law.case import Answer, Case, either, every, recognised
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.facts import InitiativeFact
from phuquoc_desktop.translation import N_, _, ngettext

LONGEST = 60
"""Years that are looked back at most: a working life."""


class RatingAtLeast(Criterion, frozen=True, kw_only=True, tag="rating_at_least"):
    """The year is rated at least so."""

    rating: Rating

    next_step = N_("Enter the rating of the year, or wait until it is decided.")

    def judge(self, case: Case) -> Answer:
        """Compare with the rating of the year judged."""
        return case.rated(case.year, self.rating)

    def found(self, case: Case) -> str:
        """Name the rating."""
        rating = case.rating_of(case.year)
        return "" if rating is None else f"{case.year}: {rating.label}"


class RatingTimes(Criterion, frozen=True, kw_only=True, tag="rating_times"):
    """So many years are rated at least so, after one of the awards in ``since`` where such are named."""

    rating: Rating
    times: int
    since: tuple[str, ...] = ()

    next_step = N_("Enter the ratings of the earlier years.")

    def judge(self, case: Case) -> Answer:
        """Count the years known to be rated so; years that are not known may still fulfil it."""
        answer, first = case.beginning(self.since)
        if answer is False:
            return False
        if answer and self._count(case, first, (True,)) >= self.times:
            return True
        return None if self._count(case, case.earliest(self.since), (True, None)) >= self.times else False

    def _count(self, case: Case, first: int, answers: tuple[Answer, ...]) -> int:
        return sum(case.rated(year, self.rating) in answers for year in self._span(case, first))

    def _span(self, case: Case, first: int) -> range:
        return range(max(first, case.year - LONGEST), case.year + 1)

    def _years(self, case: Case, first: int) -> list[int]:
        return [year for year in self._span(case, first) if case.rated(year, self.rating)]

    def reached(self, case: Case) -> int:
        """Count the years."""
        return len(self._years(case, case.beginning(self.since)[1]))

    def found(self, case: Case) -> str:
        """Name the years."""
        years = self._years(case, case.beginning(self.since)[1])
        return ", ".join(map(str, years)) or _("no year known")


class TitleHeld(Criterion, frozen=True, kw_only=True, tag="title_held"):
    """One of the awards is held so many times: for the year judged, ever, or after one of those in ``since``.

    With ``apart_at_most`` they follow each other: no more than so many years lie from one to the next.
    """

    awards: tuple[str, ...]
    times: int = 1
    of_the_year: bool = False
    since: tuple[str, ...] = ()
    apart_at_most: int | None = None

    next_step = N_("Enter the awards received with number and date of the decision.")

    def judge(self, case: Case) -> Answer:
        """Count the years for which one of them is held; open years may still bring one each."""
        held = self._years(case)
        if held is None:
            return None
        if self._longest(held) >= self.times:
            return True
        if not case.facts.undecided:
            return False
        possible = self._possible(case)
        return None if len(possible) > len(set(held)) and self._longest(possible) >= self.times else False

    def _possible(self, case: Case) -> list[int]:
        """Return the years for which one is held or may still be found."""
        first = case.year if self.of_the_year else case.earliest(self.since)
        years = {*(case.years_held(self.awards) or ()), *case.facts.undecided}
        return [year for year in years if first <= year <= case.year and case.holds(self.awards, year) is not False]

    def _longest(self, years: list[int]) -> int:
        """Return how many there are, or how many follow each other."""
        if self.apart_at_most is None:
            return len(years)
        longest = row = 0
        before: int | None = None
        for year in sorted(years):
            row = row + 1 if before is not None and year - before <= self.apart_at_most else 1
            longest, before = max(longest, row), year
        return longest

    def _years(self, case: Case) -> list[int] | None:
        held = case.years_held(self.awards)
        if held is None:
            return None
        if self.of_the_year:
            return [year for year in held if year == case.year]
        answer, first = case.beginning(self.since)
        return [year for year in held if first <= year <= case.year] if answer else []

    def reached(self, case: Case) -> int:
        """Count the years; the title of the year itself is nothing that was built up."""
        return 0 if self.of_the_year else self._longest(self._years(case) or [])

    def found(self, case: Case) -> str:
        """Name the years."""
        held = self._years(case)
        if held is None:
            return ""
        return ", ".join(map(str, sorted(held))) or _("none")


class Within(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """“Trong đó”: so many of the years of a row have one of the awards or are rated so, or bring an initiative or topic.

    What ``of`` names is recognised at least at the level ``recognised_by``; each counts, several of one year too.
    """

    times: int
    awards: tuple[str, ...] = ()
    rating: Rating | None = None
    of: tuple[Invention, ...] = ()
    recognised_by: Level | None = None

    def judge(self, case: Case, sure: range, possible: range) -> Answer:
        """Count in the years that surely belong to the row, and in those that may."""
        if self._count(case, sure, (True,)) >= self.times:
            return True
        if self._open(case, possible) or self._count(case, possible, (True, None)) >= self.times:
            return None
        return False

    def _count(self, case: Case, years: range, answers: tuple[Answer, ...]) -> int:
        found = [self._fits(case, year) in answers for year in years] if self.awards or self.rating else []
        return sum(found) + sum(recognised(one, self.recognised_by) in answers for one in self._inventions(case, years))

    def _fits(self, case: Case, year: int) -> Answer:
        by_title = case.holds(self.awards, year) if self.awards else False
        return by_title if self.rating is None else either((by_title, case.rated(year, self.rating)))

    def _inventions(self, case: Case, years: range) -> Iterator[InitiativeFact]:
        return (one for known in case.inventions(self.of) for one in known or () if one.year in years)

    def _open(self, case: Case, years: range) -> bool:
        """Tell whether more initiatives may come: none were listed at all, or a year is still open."""
        if not self.of:
            return False
        return None in case.inventions(self.of) or any(year in years for year in case.facts.undecided)


class YearsInARow(Criterion, frozen=True, kw_only=True, tag="years_in_a_row"):
    """So many years without a gap, each with one of the awards or rated at least so, up to the year judged.

    The row may end ``ends_before`` years earlier, for the title of the year itself is often not granted yet. A revoked
    award breaks the row. With ``since`` the row begins after one of those awards. What is asked ``including`` counts in
    the whole row, which may be longer than asked.
    """

    years: int
    awards: tuple[str, ...] = ()
    rating: Rating | None = None
    since: tuple[str, ...] = ()
    ends_before: int = 1
    including: tuple[Within, ...] = ()

    next_step = N_("Complete the history year by year; a year without entry counts as a gap.")

    def judge(self, case: Case) -> Answer:
        """Look for the row, ending in the year judged or a little earlier."""
        answer, first = case.beginning(self.since)
        if answer is False:
            return False
        return either(self._row(case, last, first) for last in self._ends(case))

    def _ends(self, case: Case) -> range:
        return range(case.year, case.year - self.ends_before - 1, -1)

    def _row(self, case: Case, last: int, first: int) -> Answer:
        begin = last - self.years + 1
        row = every(self._fits(case, year) for year in range(last, begin - 1, -1))
        if row is not False and begin < first:
            row = None if begin >= case.earliest(self.since) else False
        return row if row is False or not self.including else every((row, *self._included(case, last, first)))

    def _included(self, case: Case, last: int, first: int) -> Iterator[Answer]:
        sure = self._back(case, last, first, (True,))
        possible = self._back(case, last, case.earliest(self.since), (True, None))
        return (one.judge(case, sure, possible) for one in self.including)

    def _fits(self, case: Case, year: int) -> Answer:
        by_title = case.holds(self.awards, year) if self.awards else False
        return by_title if self.rating is None else either((by_title, case.rated(year, self.rating)))

    def reached(self, case: Case) -> int:
        """Return the length of the longest row that ends where it may."""
        return max(self._length(case, end) for end in self._ends(case))

    def found(self, case: Case) -> str:
        """Say how long the longest row is that ends where it may."""
        count, last = max((self._length(case, end), end) for end in self._ends(case))
        if not count:
            return _("no year in a row up to {year}").format(year=case.year)
        span = f"{last - count + 1}–{last}" if count > 1 else str(last)
        return ngettext("{count} year in a row ({span})", "{count} years in a row ({span})", count).format(
            count=count, span=span
        )

    def _length(self, case: Case, last: int) -> int:
        return len(self._back(case, last, case.beginning(self.since)[1], (True,)))

    def _back(self, case: Case, last: int, first: int, answers: tuple[Answer, ...]) -> range:
        """Return the years back from the last one, as far as each gives one of the answers."""
        year = last
        while year >= max(first, last - LONGEST) and self._fits(case, year) in answers:
            year -= 1
        return range(year + 1, last + 1)
