"""What is due from every office in an emulation year, as the calendar of the year says, by the streams that are reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from phuquoc_desktop.domain.deadline import Belongs, Deadline
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.review import Stream
from phuquoc_desktop.services import calendars_at_hand
from phuquoc_desktop.storage.unit_of_work import Reader

STREAMS = {
    Belongs.REGISTRATIONS: Stream.REGISTRATIONS,
    Belongs.PROGRESS: Stream.TARGETS,
    Belongs.COUNCIL: Stream.RESULTS,
    Belongs.DOSSIERS: Stream.DOSSIERS,
}
"""What of the calendar offices send to the city; other dates are the office's own or the city's."""


@dataclass(frozen=True)
class DueItem:
    """One thing due: ``on`` is the day of the calendar, ``until`` the last day on which it is in time.

    A day off lets the next working day count (Civil Code 2015, article 148). ``periods`` are those whose figures fulfil it.
    """

    code: str
    title: str
    stream: Stream
    year: int
    on: date
    until: date
    certainty: Certainty
    source: str
    periods: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()


def due_items(read: Reader, year: int) -> list[DueItem]:
    """Return what is due for a year in the order of the days; dossiers only where the calendar says of which awards."""
    found = (_item(read, one, year) for one in calendars_at_hand.deadlines(read) if _is_sent(one))
    return sorted(found, key=lambda one: (one.on, one.code))


def _is_sent(one: Deadline) -> bool:
    return one.belongs in STREAMS and (one.belongs is not Belongs.DOSSIERS or bool(one.awards))


def _item(read: Reader, one: Deadline, year: int) -> DueItem:
    on, stream = one.due(year), STREAMS[one.belongs]
    source, certainty = one.basis(year)
    until = calendars_at_hand.working_days(read).on_or_after(on)
    periods = tuple(_periods_before(on)) if stream is Stream.TARGETS else (str(year),)
    return DueItem(one.code, one.title, stream, year, on, until, certainty, source, periods, one.awards)


def _periods_before(on: date) -> Iterator[str]:
    """Yield the periods that end with the last month that is over on the evening of that day."""
    last = (on + timedelta(days=1)).replace(day=1) - timedelta(days=1)
    for months in (1, 3, 6, 12):
        if last.month % months == 0:
            yield str(Period(last.year, last.month, last.month - months + 1))
