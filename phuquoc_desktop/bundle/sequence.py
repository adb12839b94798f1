"""Where a bundle stands in the row of its sender, receiver and kind (FORMAT.md, reader's rule 9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from phuquoc_desktop.bundle.errors import OldBundleError, TwoBundlesError
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Arrival(Labelled):
    """What the number says of a bundle that may be taken in."""

    NEXT = "next", N_("The next one")
    AFTER_GAP = "after_gap", N_("Earlier bundles have not arrived; this one holds everything")
    REPEATED = "repeated", N_("Taken in already; the same receipt is given again")


def arrival(sequence: int, digest: str, latest: tuple[int, str] | None) -> Arrival:
    """Judge a number and bag digest against the latest taken in; raises OldBundleError or TwoBundlesError."""
    known, known_digest = latest or (0, "")
    if sequence < known:
        raise OldBundleError(sequence=sequence, latest=known)
    if sequence == known:
        if digest != known_digest:
            raise TwoBundlesError(sequence=sequence)
        return Arrival.REPEATED
    return Arrival.NEXT if sequence == known + 1 else Arrival.AFTER_GAP


class Numbered(Protocol):
    """A bundle with the number that one PC of its office gave it."""

    @property
    def sequence(self) -> int:
        """The number."""

    @property
    def device(self) -> str:
        """The PC."""


def gaps(bundles: Sequence[Numbered]) -> tuple[int, ...]:
    """Return the numbers that never arrived: from none of an office's PCs, or missing between two of one PC."""
    arrived = {one.sequence for one in bundles}
    missing = set(range(1, max(arrived, default=0))) - arrived
    for device in {one.device for one in bundles}:
        mine = {one.sequence for one in bundles if one.device == device}
        missing |= set(range(min(mine), max(mine))) - mine
    return tuple(sorted(missing))
