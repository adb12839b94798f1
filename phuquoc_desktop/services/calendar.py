"""The calendar of a year for one office: what is due when, how far off, done or late, and which days are off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.domain.deadline import Belongs, Deadline
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import TimeLimit
from phuquoc_desktop.domain.law.rulebook import NoRegimeError, Rulebook
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.working_days import Due, WorkingDays
from phuquoc_desktop.services import calendars_at_hand
from phuquoc_desktop.services.calendar_evidence import HANDED_IN, Evidence, evidence_of
from phuquoc_desktop.services.owed import OwedPapers, owed
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _

OWED = "OWED"
"""Begins the code of a day by which papers of a dossier follow."""

SOON = 10
"""Working days before a date at which it is shown as near: two weeks without holidays."""


class State(Labelled):
    """Where an office stands with a date; ``PAST`` when the records cannot tell whether it was met."""

    LATE = "late", N_("Late")
    TODAY = "today", N_("Due today")
    SOON = "soon", N_("Due soon")
    AHEAD = "ahead", N_("Ahead")
    PAST = "past", N_("Past")
    DONE = "done", N_("Done")


URGENCY = {
    one: place for place, one in enumerate((State.LATE, State.TODAY, State.SOON, State.AHEAD, State.DONE, State.PAST))
}


@dataclass(frozen=True)
class DueLine:
    """One date of an emulation year: when, how far off, and what the records say of it."""

    deadline: Deadline
    year: int
    due: Due
    state: State
    evidence: Evidence | None
    source: str
    certainty: Certainty

    @property
    def on(self) -> date:
        """The day."""
        return self.due.on

    @property
    def days_left(self) -> int:
        """Calendar days; negative when past."""
        return self.due.days_left


@dataclass(frozen=True)
class LimitLine:
    """A time limit for a step on the dossiers of an award, counted from the day of the dossier's letter (``since``)."""

    limit: TimeLimit
    dossier_id: str
    code: str
    since: date
    due: Due
    state: State


@dataclass(frozen=True)
class OfficeYear:
    """All that happens in one calendar year; ``calendar`` is None where the holidays of the year are not known.

    ``lines`` are the dates of the emulation year, some of which fall due in the next; ``carried`` are those of the year
    before that fall due in this one, and the days by which papers follow that dossiers owe.
    """

    year: int
    today: date
    calendar: YearCalendar | None
    working_days: WorkingDays
    lines: tuple[DueLine, ...]
    carried: tuple[DueLine, ...]
    limits: tuple[LimitLine, ...]


def of_year(read: Reader, year: int, today: date, rulebook: Rulebook | None = None) -> OfficeYear:
    """Put the calendar of a year together; time limits run only where a rulebook is given."""
    reckoning = calendars_at_hand.working_days(read)
    before = (one for one in due_lines(read, year - 1, today) if one.on.year == year)
    return OfficeYear(
        year,
        today,
        reckoning.calendars.get(year),
        reckoning,
        due_lines(read, year, today),
        (*before, *(one for one in owed_lines(read, today) if one.on.year == year)),
        _limits(read, year, today, rulebook, reckoning) if rulebook else (),
    )


def due_lines(read: Reader, year: int, today: date) -> tuple[DueLine, ...]:
    """Return the dates of an emulation year in the order in which they fall due."""
    reckoning = calendars_at_hand.working_days(read)
    lines = (_line(read, one, year, reckoning.due(one.due(year), today)) for one in calendars_at_hand.deadlines(read))
    return tuple(sorted(lines, key=lambda one: one.on))


def owed_lines(read: Reader, today: date) -> tuple[DueLine, ...]:
    """Return the days by which papers follow that the office's dossiers owe; they are chosen by people."""
    reckoning = calendars_at_hand.working_days(read)
    return tuple(_owed_line(one, reckoning.due(one.until, today)) for one in owed(read, read.profile.office))


def _owed_line(one: OwedPapers, due: Due) -> DueLine:
    title = _("{code}: papers that follow").format(code=one.dossier.code)
    deadline = Deadline(
        f"{OWED}-{one.dossier.code}", title, one.until.month, one.until.day, False, "", "found", Belongs.DOSSIERS
    )
    told = Evidence(False, N_("{count} papers are still owed."), one.count)
    source = _("the day written in the dossier")
    return DueLine(deadline, one.dossier.year, due, state_of(due, can_tell=True), told, source, Certainty.FOUND)


def by_urgency(lines: Iterable[DueLine]) -> tuple[DueLine, ...]:
    """Return the lines with what is late first, and what needs nothing any more last."""
    return tuple(sorted(lines, key=lambda one: (URGENCY[one.state], one.on)))


def _line(read: Reader, deadline: Deadline, year: int, due: Due) -> DueLine:
    evidence = evidence_of(read, deadline, year)
    source, certainty = deadline.basis(year)
    state = State.DONE if evidence and evidence.done else state_of(due, can_tell=evidence is not None)
    return DueLine(deadline, year, due, state, evidence, source, certainty)


def state_of(due: Due, *, can_tell: bool) -> State:
    """Tell where somebody stands with what is not done yet, or of which nobody knows (``can_tell`` false)."""
    if due.days_left < 0:
        return State.LATE if can_tell else State.PAST
    if due.days_left == 0:
        return State.TODAY
    return State.SOON if due.working.days <= SOON else State.AHEAD


def ends(limit: TimeLimit, since: date, reckoning: WorkingDays) -> date:
    """Return the last day of a time limit; the day on which it begins is not counted."""
    return reckoning.after(since, limit.days) if limit.working_days else since + timedelta(days=limit.days)


def _limits(read: Reader, year: int, today: date, rulebook: Rulebook, reckoning: WorkingDays) -> tuple[LimitLine, ...]:
    found = []
    for one in read.dossiers.all(year=year, office=read.profile.office):
        if one.status in HANDED_IN and one.letter_date is not None:
            for limit in _limits_of(rulebook, one.award, one.letter_date):
                due = reckoning.due(ends(limit, one.letter_date, reckoning), today)
                found.append(LimitLine(limit, one.id, one.code, one.letter_date, due, state_of(due, can_tell=False)))
    return tuple(sorted(found, key=lambda line: line.due.on))


def _limits_of(rulebook: Rulebook, award: str, day: date) -> list[TimeLimit]:
    try:
        known = rulebook.on(day).pack.time_limits
    except NoRegimeError:
        return []
    return [one for one in known if award in one.awards]  # those for all awards begin with other events
