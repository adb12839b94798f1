"""What is strange about a bundle that may be taken in: a clock that is wrong, a history that was cut short or rewritten.

Nothing of it decides anything: a person telephones.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

FAR = timedelta(hours=24)


def suspicions(read: Reader, head: BundleHead, now: datetime) -> list[str]:
    """Return a sentence for each thing that a person should ask the sender about; ``now`` is the receiver's clock."""
    known = [one for one in read.bundles_received.all(sender=head.sender) if one.device == head.device]
    return [*_clock(known, head, now), *_history(known, head)]


def _clock(known: list[BundleReceived], head: BundleHead, now: datetime) -> Iterator[str]:
    if head.made_at > now + FAR:
        yield _(
            "One of the two clocks is wrong: the bundle says that it was made at {time}, which is still to come."
        ).format(time=f"{head.made_at:%H:%M %d/%m/%Y}")
    before = [one for one in known if (one.journal_head or 0) < head.journal_head and one.made_at > head.made_at + FAR]
    if before:
        latest = max(before, key=lambda one: one.made_at)
        yield _("The sender's clock is wrong: an earlier bundle was made at {earlier}, this one at {time}.").format(
            earlier=f"{latest.made_at:%H:%M %d/%m/%Y}", time=f"{head.made_at:%H:%M %d/%m/%Y}"
        )


def _history(known: list[BundleReceived], head: BundleHead) -> Iterator[str]:
    earlier = [one for one in known if one.bundle_kind is head.bundle_kind and one.sequence < head.sequence]
    furthest = max((one.journal_head or 0 for one in earlier), default=0)
    if head.device and furthest > head.journal_head:
        sentence = _(
            "The sender's history was cut short: it had {before} changes, now it has {now}. Ask what happened."
        )
        yield sentence.format(before=show_number(furthest), now=show_number(head.journal_head))
    before = head.journal_before
    told = {one.journal_digest for one in earlier if before is not None and one.journal_head == before.head}
    if before is not None and told - {None, before.digest}:
        yield _("The sender's history was rewritten: what it had told before no longer fits. Ask what happened.")
