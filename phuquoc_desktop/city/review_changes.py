"""What has changed in a reviewed period since the report that was reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.review import PeriodReview
from phuquoc_desktop.domain.review_places import REVIEWED, ReviewPlace, lies_in
from phuquoc_desktop.services import record_journal, review_places
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.storage.reviewed import job_that_added
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class ChangedEntry:
    """One record of a reviewed period that a later report changed, with old and new values as shown."""

    record_kind: str
    record_id: str
    name: str
    operation: Operation
    fields: tuple[FieldChange, ...]


def reports_of(read: Reader, office: str) -> list[BundleReceived]:
    """Return the reports of an office that were taken in, in the order in which they were."""
    return read.bundles_received.all(sender=office, bundle_kind=BundleKind.REPORT)


def later_reports(read: Reader, review: PeriodReview) -> list[BundleReceived]:
    """Return the reports that were taken in after the one that was reviewed."""
    known = reports_of(read, review.addressee)
    place = next((number for number, one in enumerate(known, 1) if one.digest == review.bag), 0)
    return known[place:]


def count_changed(read: Reader, review: PeriodReview) -> int:
    """Count the records of the period that later reports changed."""
    return sum(1 for _one in _changed(read, review))


def changed_since(read: Reader, review: PeriodReview) -> tuple[ChangedEntry, ...]:
    """Return the records of the period that later reports changed, each from what was reviewed to what is here now."""
    found = list(_changed(read, review))
    changes = [change for one in found for change in read.changes(record_id=one.record_id)]
    names = names_of(read, [(one.record_kind, one.record_id) for one in found], changes)
    return tuple(
        ChangedEntry(
            one.record_kind,
            one.record_id,
            names[one.record_id],
            one.operation or Operation.CHANGED,
            tuple(
                field for field in record_journal.fields_of(read, one.record_kind, one.values) if field.old != field.new
            ),
        )
        for one in found
    )


def _changed(read: Reader, review: PeriodReview) -> Iterator[NetChange]:
    works = [job_that_added(read.session, one.id) for one in later_reports(read, review)]
    changes = [one for work_id in works if work_id for one in read.changes(work_id=work_id)]
    folded = [one for one in net_changes(changes) if one.record_kind in REVIEWED and one.operation]
    places = _places(read, folded)
    period = Period.parse(review.period)
    for one in folded:
        for place in places[one.record_id]:
            if lies_in(place, review.stream, period):
                yield one
                break


def _places(read: Reader, folded: list[NetChange]) -> dict[str, list[ReviewPlace]]:
    """Return where each record lies, and where it lay before where the journal tells."""
    by_kind: dict[str, list[str]] = {}
    for one in folded:
        by_kind.setdefault(one.record_kind, []).append(one.record_id)
    now = {key: at for kind, ids in by_kind.items() for key, at in review_places.places_of(read, kind, ids).items()}
    then = {one.record_id: review_places.place_then(read, one.record_kind, one.values) for one in folded}
    return {key: [at for at in (now.get(key), place) if at is not None] for key, place in then.items()}
