"""The officer's tick: somebody has looked at a report; it says nothing of its being accepted."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

CHECKED_BY_LENGTH = 100


def mark_checked(work: UnitOfWork, bundle_id: str, today: date, *, checked: bool = True) -> BundleReceived:
    """Tick a report that was taken in, or take the tick back; raises RecordGoneError."""
    bundle = work.bundles_received.get(bundle_id)
    bundle.checked_on = today if checked else None
    bundle.checked_by = work.job.actor.name[:CHECKED_BY_LENGTH] if checked else None
    return bundle
