"""Every stream and period of every office, and how far its review has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.city import review_changes
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.domain.review_places import is_locked, place_of
from phuquoc_desktop.services import review_places
from phuquoc_desktop.storage.reviewed import figures_by_period
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class ReviewStanding(Labelled):
    """Where a review stands, what newer reports have changed included."""

    TO_APPROVE = "to_approve", N_("To be approved")
    APPROVED = "approved", N_("Approved, to be accepted")
    CHANGED_AGAIN = "changed_again", N_("Changed since it was approved")
    ACCEPTED = "accepted", N_("Accepted, locked")
    CHANGED_AFTER = "changed_after", N_("Changed after acceptance")
    UNLOCKED = "unlocked", N_("Unlocked for mending")
    MENDED = "mended", N_("Mended, to be approved again")


TO_BE_APPROVED = frozenset(
    [
        ReviewStanding.TO_APPROVE,
        ReviewStanding.CHANGED_AGAIN,
        ReviewStanding.CHANGED_AFTER,
        ReviewStanding.UNLOCKED,
        ReviewStanding.MENDED,
    ]
)
"""Standings in which approving is possible."""


@dataclass(frozen=True)
class ReviewLine:
    """One stream and period of one office; ``changed`` counts the entries that newer reports changed in it."""

    office: Office
    stream: Stream
    period: Period
    entries: int
    standing: ReviewStanding
    review: PeriodReview | None
    reviewed_number: int | None
    latest_number: int
    changed: int

    @property
    def may_approve(self) -> bool:
        """Whether approving would say something new."""
        return self.standing in TO_BE_APPROVED

    @property
    def may_accept(self) -> bool:
        """Whether the second step is due."""
        return self.standing is ReviewStanding.APPROVED

    @property
    def may_unlock(self) -> bool:
        """Whether there is a lock."""
        return self.review is not None and self.review.accepted_on is not None


def lines(read: Reader, offices: Iterable[Office], year: int, day: date) -> list[ReviewLine]:
    """Return what can be reviewed or was, of the offices that have sent a report, office by office."""
    return [line for office in offices for line in _of_office(read, office, year, day)]


def _of_office(read: Reader, office: Office, year: int, day: date) -> Iterator[ReviewLine]:
    key = str(office.key)
    reports = review_changes.reports_of(read, key)
    if not reports:
        return
    reviews = {(one.stream, one.period): one for one in read.period_reviews.all(addressee=key)}
    numbers = {one.digest: one.sequence for one in reports}
    for stream, period in _wanted(read, key, year, reviews.values()):
        entries = review_places.count_in(read, key, stream, period)
        review = reviews.get((stream, str(period)))
        if not entries and review is None:
            continue
        changed = review_changes.count_changed(read, review) if review else 0
        yield ReviewLine(
            office,
            stream,
            period,
            entries,
            standing_of(review, changed, day),
            review,
            numbers.get(review.bag) if review else None,
            reports[-1].sequence,
            changed,
        )


def standing_of(review: PeriodReview | None, changed: int, day: date) -> ReviewStanding:
    """Tell where a review stands, given how many entries newer reports have changed."""
    if review is None:
        return ReviewStanding.TO_APPROVE
    if review.state is ReviewState.APPROVED:
        return ReviewStanding.CHANGED_AGAIN if changed else ReviewStanding.APPROVED
    if review.state is ReviewState.UNLOCKED:
        if changed:
            return ReviewStanding.MENDED
        return ReviewStanding.ACCEPTED if is_locked(review, day) else ReviewStanding.UNLOCKED
    return ReviewStanding.CHANGED_AFTER if changed else ReviewStanding.ACCEPTED


def _wanted(read: Reader, office: str, year: int, reviews: Iterable[PeriodReview]) -> list[tuple[Stream, Period]]:
    """Return the streams and periods: the year of each stream, each month in which figures end, and what was reviewed."""
    whole = Period(year, 12, 1)
    found: set[tuple[Stream, Period]] = {(one, whole) for one in Stream if one is not Stream.TARGETS}
    for text in figures_by_period(read.session, office):
        place = place_of("progress_entry", {"period": text})
        if place is not None and place.period.year == year:
            found.add((Stream.TARGETS, Period(year, place.period.last, place.period.last)))
    found |= {(one.stream, Period.parse(one.period)) for one in reviews if one.period.startswith(str(year))}
    order = list(Stream)
    return sorted(found, key=lambda one: (order.index(one[0]), one[1]))
