"""Which record lies in which stream and period, and which of these are locked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.period import Period, UnreadablePeriodError
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.translation import N_

_OF_A_YEAR = {
    "registration": Stream.REGISTRATIONS,
    "target": Stream.TARGETS,
    "dossier": Stream.DOSSIERS,
    "year_result": Stream.RESULTS,
}
IN_A_DOSSIER = ("candidate", "paper", "quoted_figure")
"""Kinds that lie where their dossier lies; its id is in ``dossier_id``."""

REVIEWED = (*_OF_A_YEAR, "progress_entry", *IN_A_DOSSIER)
"""Kinds of record that a review may lock; the conversation itself (answers, explanations) is never locked."""

STREAM_OF = {
    **_OF_A_YEAR,
    "progress_entry": Stream.TARGETS,
    **dict.fromkeys(IN_A_DOSSIER, Stream.DOSSIERS),
}

_AFTERWARDS = {("dossier", "status"): "accepted"}
"""What becomes of an accepted record later on, and so may still be written."""


class YearOnlyError(RefusedError):
    """A month of what is handed in by the year."""

    sentence = N_("“{stream}” is reviewed by the year; write {year}.")


class ReviewPlace(NamedTuple):
    """Where a record lies: its stream, and the period to which it belongs."""

    stream: Stream
    period: Period


def place_of(kind: str, values: Mapping[str, Any]) -> ReviewPlace | None:
    """Return where a record lies, None for what no review is about.

    ``values`` are those of the record; for what lies in a dossier, those of the dossier.
    """
    if kind == "progress_entry":
        with suppress(UnreadablePeriodError):
            return ReviewPlace(Stream.TARGETS, Period.parse(str(values.get("period"))))
        return None
    stream, year = STREAM_OF.get(kind), values.get("year")
    return ReviewPlace(stream, Period(year, 12, 1)) if stream and isinstance(year, int) else None


def lies_in(place: ReviewPlace, stream: Stream, period: Period) -> bool:
    """Tell whether a place lies in a reviewed period: what ends in one of its months does.

    So the review of June takes in the figures of June, of the second quarter and of the first half-year.
    """
    lies = place.period
    return place.stream is stream and lies.year == period.year and period.first <= lies.last <= period.last


def may_still(kind: str, changed: Mapping[str, tuple[Any, Any]]) -> bool:
    """Tell whether a change says only what became of an accepted record afterwards."""
    return bool(changed) and all(_AFTERWARDS.get((kind, name)) == new for name, (_old, new) in changed.items())


def reviewed_period(stream: Stream, text: str) -> Period:
    """Read the period of a review; raises UnreadablePeriodError, YearOnlyError."""
    period = Period.parse(text)
    if stream is not Stream.TARGETS and str(period) != str(period.year):
        raise YearOnlyError(field="period", stream=stream, year=period.year)
    return period


@dataclass(frozen=True)
class Lock:
    """One locked stream and period, and since when."""

    stream: Stream
    period: Period
    accepted_on: date


def is_locked(review: PeriodReview, day: date) -> bool:
    """Tell whether a review locks on a day: from acceptance on, also while it is approved anew, but not while unlocked."""
    if review.accepted_on is None:
        return False
    is_unlocked = review.state is ReviewState.UNLOCKED and review.unlocked_until is not None
    return not (is_unlocked and review.unlocked_until is not None and day <= review.unlocked_until)


class Locks:
    """What is locked for one office on one day."""

    def __init__(self, reviews: Iterable[PeriodReview], day: date) -> None:
        self.all = tuple(
            Lock(one.stream, Period.parse(one.period), one.accepted_on)
            for one in reviews
            if is_locked(one, day) and one.accepted_on is not None
        )
        self.streams = frozenset(one.stream for one in self.all)

    def __bool__(self) -> bool:
        return bool(self.all)

    def at(self, place: ReviewPlace | None) -> Lock | None:
        """Return what locks a place, or None."""
        if place is None or place.stream not in self.streams:
            return None
        return next((one for one in self.all if lies_in(place, one.stream, one.period)), None)
