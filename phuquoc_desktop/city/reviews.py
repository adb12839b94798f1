"""Reviews of a period in two steps (duyệt, nhận): approve, accept, which locks it at the office; unlock with a reason."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.city import review_changes
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.domain.review_places import lies_in, reviewed_period
from phuquoc_desktop.services import review_places
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.reviewed import people_at_work
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

SHORTEST = 20
"""Characters of a reason for unlocking."""

APPROVE = N_("Approve a period")
ACCEPT = N_("Accept a period")
UNLOCK = N_("Unlock a period")


class OnlyTheCityReviewsError(RefusedError):
    """An office below the city wants to review."""

    sentence = N_("Only the city approves, accepts and unlocks; an office asks the city to.")


class NothingToReviewError(RefusedError):
    """There is nothing that could be approved."""

    sentence = N_(
        "There is no entry of “{stream}” in {period} from {office} here; check the period, or take a report in."
    )


class ReviewedAlreadyError(RefusedError):
    """Nothing has changed since the last review."""

    sentence = N_("“{stream}” of {period} from {office} is reviewed already, and nothing in it has changed since.")


class NotApprovedError(RefusedError):
    """The first step is missing."""

    sentence = N_("“{stream}” of {period} from {office} has not been approved yet; approve it first.")


class ChangedSinceApprovedError(RefusedError):
    """A newer report has changed what was approved."""

    sentence = N_(
        "A newer report (no. {number}) has changed {count} entries since this was approved; look at them and approve it again."
    )


class OpenRemarksError(RefusedError):
    """Something is still to be mended."""

    sentence = N_("{count} remarks on entries of this period are still open; close them first, or wait for the answer.")


class SameOfficerError(RefusedError):
    """Who approved also wants to accept, where others work too."""

    sentence = N_("{name} approved this; where several officers work, another one accepts it.")


class NotLockedError(RefusedError):
    """There is no lock to open."""

    sentence = N_("“{stream}” of {period} from {office} is not locked, so there is nothing to unlock.")


class UnlockReasonTooShortError(RefusedError):
    """The reason says nothing."""

    sentence = N_("Say in at least {shortest} characters why it is unlocked; the office reads it.")


class UnlockedIntoThePastError(RefusedError):
    """The last day has gone by."""

    sentence = N_("The last day of the unlocking lies in the past; choose a day from today on.")


def find(read: Reader, office: str, stream: Stream, period: Period) -> PeriodReview | None:
    """Return the review of one stream, office and period, or None."""
    return read.period_reviews.first(addressee=office, stream=stream, period=str(period))


def approve(work: UnitOfWork, office: Office, stream: Stream, text: str, today: date) -> PeriodReview:
    """Approve what the office's latest report holds of a stream and period; what is locked stays locked meanwhile."""
    _refuse_elsewhere(work)
    key, period = str(office.key), reviewed_period(stream, text)
    reports = review_changes.reports_of(work, key)
    if not reports or not review_places.count_in(work, key, stream, period):
        raise NothingToReviewError(field="period", stream=stream, period=period, office=office.name)
    review = find(work, key, stream, period)
    if review is None:
        draft = PeriodReview.draft(
            addressee=key,
            stream=stream,
            period=str(period),
            state=ReviewState.APPROVED,
            bag=reports[-1].digest,
            approved_on=today,
            approved_by=_officer(work),
        )
        draft.id, draft.office = work.new_id(), work.office
        return work.period_reviews.add(draft)
    if review.state is not ReviewState.UNLOCKED and not review_changes.count_changed(work, review):
        raise ReviewedAlreadyError(field="period", stream=stream, period=period, office=office.name)
    review.state, review.bag = ReviewState.APPROVED, reports[-1].digest
    review.approved_on, review.approved_by = today, _officer(work)
    review.unlocked_on = review.unlocked_by = review.unlocked_until = review.unlocked_because = None
    return review


def accept(work: UnitOfWork, office: Office, stream: Stream, text: str, today: date) -> PeriodReview:
    """Accept what was approved, by another officer where several work; from now on it is locked."""
    _refuse_elsewhere(work)
    period = reviewed_period(stream, text)
    review = find(work, str(office.key), stream, period)
    if review is None or review.state is not ReviewState.APPROVED:
        raise NotApprovedError(field="period", stream=stream, period=period, office=office.name)
    _refuse_changed(work, review)
    waiting = open_remarks(work, review)
    if waiting:
        raise OpenRemarksError(count=waiting)
    if review.approved_by == _officer(work) and not works_alone(work, review):
        raise SameOfficerError(name=review.approved_by)
    review.state = ReviewState.ACCEPTED
    review.accepted_on, review.accepted_by = today, _officer(work)
    return review


def unlock(
    work: UnitOfWork, office: Office, stream: Stream, text: str, reason: str, until: date, today: date
) -> PeriodReview:
    """Let an office change a locked period until a day; the lock comes back by itself the day after."""
    _refuse_elsewhere(work)
    period = reviewed_period(stream, text)
    review = find(work, str(office.key), stream, period)
    if review is None or review.accepted_on is None:
        raise NotLockedError(field="period", stream=stream, period=period, office=office.name)
    if len(reason.strip()) < SHORTEST:
        raise UnlockReasonTooShortError(field="reason", shortest=SHORTEST)
    if until < today:
        raise UnlockedIntoThePastError(field="until")
    review.state = ReviewState.UNLOCKED
    review.unlocked_on, review.unlocked_by = today, _officer(work)
    review.unlocked_until, review.unlocked_because = until, reason.strip()[:1000]
    return review


def works_alone(read: Reader, review: PeriodReview) -> bool:
    """Tell whether nobody but the one who approved has lately worked on the city's data."""
    return not people_at_work(read.session, review.office) - {review.approved_by}


def open_remarks(read: Reader, review: PeriodReview) -> int:
    """Count the open remarks on records that a review is about."""
    by_kind: dict[str, list[str]] = {}
    for one in read.remarks.all(addressee=review.addressee, status=RemarkStatus.OPEN):
        by_kind.setdefault(one.record_kind, []).append(one.record_id)
    period = Period.parse(review.period)
    places = ((ids, review_places.places_of(read, kind, ids)) for kind, ids in by_kind.items())
    return sum(1 for ids, known in places for one in ids if one in known and lies_in(known[one], review.stream, period))


def _refuse_elsewhere(read: Reader) -> None:
    if read.profile.role is not Role.CITY:
        raise OnlyTheCityReviewsError()


def _refuse_changed(read: Reader, review: PeriodReview) -> None:
    count = review_changes.count_changed(read, review)
    if count:
        raise ChangedSinceApprovedError(
            number=review_changes.reports_of(read, review.addressee)[-1].sequence, count=count
        )


def _officer(work: UnitOfWork) -> str:
    return work.job.actor.name[:100]
