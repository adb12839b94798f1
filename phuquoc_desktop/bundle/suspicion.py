"""What is strange about a bundle: a clock that is wrong, a history that was cut short or rewritten.

All of it follows from what is kept of bundles that were taken in, so that it can be told again at any time. Nothing of it
decides anything: a person telephones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

FAR = timedelta(hours=24)


def suspicions(one: BundleReceived, known: Iterable[BundleReceived]) -> list[str]:
    """Return a sentence for each thing that a person should ask the sender about; ``known`` is what has come of that sender."""
    others = [other for other in known if other.device == one.device and other.digest != one.digest]
    return [*_clock(one, others), *_history(one, others)]


def _clock(one: BundleReceived, others: Iterable[BundleReceived]) -> Iterator[str]:
    if one.made_at > one.taken_at + FAR:
        yield _(
            "One of the two clocks is wrong: the bundle says that it was made at {time}, which is still to come."
        ).format(time=f"{one.made_at:%H:%M %d/%m/%Y}")
    before = [
        other
        for other in others
        if (other.journal_head or 0) < (one.journal_head or 0) and other.made_at > one.made_at + FAR
    ]
    if before:
        latest = max(before, key=lambda other: other.made_at)
        yield _("The sender's clock is wrong: an earlier bundle was made at {earlier}, this one at {time}.").format(
            earlier=f"{latest.made_at:%H:%M %d/%m/%Y}", time=f"{one.made_at:%H:%M %d/%m/%Y}"
        )


def _history(one: BundleReceived, others: Iterable[BundleReceived]) -> Iterator[str]:
    earlier = [other for other in others if other.bundle_kind is one.bundle_kind and other.sequence < one.sequence]
    furthest = max((other.journal_head or 0 for other in earlier), default=0)
    head = one.journal_head or 0
    if one.device and furthest > head:
        sentence = _(
            "The sender's history was cut short: it had {before} changes, now it has {now}. Ask what happened."
        )
        yield sentence.format(before=show_number(furthest), now=show_number(head))
    told = {other.journal_digest for other in earlier if other.sequence == one.sequence - 1}
    if one.journal_before is not None and told - {None, one.journal_before}:
        yield _("The sender's history was rewritten: what it had told before no longer fits. Ask what happened.")
