"""Public notice (công khai): from when until when a list is published, and what people said to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import PUBLIC_NOTICE, TimeLimit
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.working_days import Count
from phuquoc_desktop.services import calendar, calendars_at_hand
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class NoEndError(RefusedError):
    """The law names no number of days, so a person must."""

    sentence = N_("The law names no number of days for this notice; enter the last day.")


class EndsBeforeBeginError(RefusedError):
    """The notice ends before it begins."""

    sentence = N_("The notice cannot end on {end}, before it begins on {start}.")


class ResultTooEarlyError(RefusedError):
    """Nobody can tell what people said before the notice was published."""

    sentence = N_("Enter first from when the list is published.")


class NoticeState(Labelled):
    """Where a public notice stands."""

    NONE = "none", N_("Not published")
    AHEAD = "ahead", N_("Not begun")
    RUNNING = "running", N_("Being published")
    OVER = "over", N_("Over, its result is not entered")
    DONE = "done", N_("Published, result entered")


@dataclass(frozen=True)
class Notice:
    """A dossier's public notice: its state, the days gone and left, and the time limit of the law, if it names one.

    ``left`` are working days after today up to the last day; ``gone`` those since the first, both with what is not known.
    """

    dossier: Dossier
    state: NoticeState
    gone: Count
    left: Count
    limit: TimeLimit | None

    @property
    def is_asked_for(self) -> bool:
        """Whether the law asks for it."""
        return self.limit is not None


def of_dossier(read: Reader, dossier: Dossier, today: date) -> Notice:
    """Return where the public notice of a dossier stands."""
    reckoning, start, end = calendars_at_hand.working_days(read), dossier.published_from, dossier.published_until
    gone = reckoning.between(start, min(today, end or today)) if start and start <= today else Count(0)
    left = reckoning.between(max(today, start or today), end) if end and end > today else Count(0)
    return Notice(dossier, _state(dossier, today), gone, left, limit_of(read, dossier))


def limit_of(read: Reader, dossier: Dossier) -> TimeLimit | None:
    """Return how long the law of the dossier's day wants its list published, or None where it names nothing."""
    pack = shelf.rulebook(read).on(proposals.counting_day(dossier)).pack
    return pack.time_limit(PUBLIC_NOTICE, dossier.award)


def last_day(read: Reader, dossier: Dossier, start: date) -> date | None:
    """Return the last day that the law asks for, counted from the first, which is not counted itself."""
    limit = limit_of(read, dossier)
    return calendar.ends(limit, start, calendars_at_hand.working_days(read)) if limit else None


def publish(work: UnitOfWork, dossier_id: str, start: date, end: date | None = None) -> Dossier:
    """Enter from when until when the list is published; without a last day that of the law is taken.

    Raises NoEndError where the law names none, and EndsBeforeBeginError.
    """
    dossier = work.dossiers.get(dossier_id)
    refuse_if_closed(dossier)
    until = end or last_day(work, dossier, start)
    if until is None:
        raise NoEndError(field="published_until")
    if until < start:
        raise EndsBeforeBeginError(field="published_until", start=f"{start:%d/%m/%Y}", end=f"{until:%d/%m/%Y}")
    dossier.published_from, dossier.published_until = start, until
    return dossier


def withdraw(work: UnitOfWork, dossier_id: str) -> Dossier:
    """Take the notice back: its days and its result."""
    dossier = work.dossiers.get(dossier_id)
    refuse_if_closed(dossier)
    dossier.published_from = dossier.published_until = dossier.publication_result = None
    return dossier


def record_result(work: UnitOfWork, dossier_id: str, result: str) -> Dossier:
    """Enter what people said to it; raises ResultTooEarlyError."""
    dossier = work.dossiers.get(dossier_id)
    refuse_if_closed(dossier)
    if dossier.published_from is None:
        raise ResultTooEarlyError(field="published_from")
    dossier.publication_result = result
    tidied(dossier)
    refuse_if_any(refusals(dossier))
    return dossier


def _state(dossier: Dossier, today: date) -> NoticeState:
    if dossier.published_from is None:
        return NoticeState.NONE
    if dossier.publication_result:
        return NoticeState.DONE
    if today < dossier.published_from:
        return NoticeState.AHEAD
    is_over = dossier.published_until is not None and today > dossier.published_until
    return NoticeState.OVER if is_over else NoticeState.RUNNING
