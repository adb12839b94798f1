"""Where a bundle stands in the row of its sender, receiver and kind (FORMAT.md, reader's rule 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from phuquoc_desktop.bundle.errors import OldBundleError, TwoBundlesError
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Arrival(Labelled):
    """What the number says of a bundle that may be taken in."""

    NEXT = "next", N_("The next one")
    AFTER_GAP = "after_gap", N_("Earlier bundles have not arrived; this one holds everything")
    REPEATED = "repeated", N_("Taken in already; the same receipt is given again")
    LATE = "late", N_("Older than what was taken in; noted as arrived, it changes nothing")


def arrival(sequence: int, digest: str, known: Mapping[int, str]) -> Arrival:
    """Judge a number and bag digest against those that were taken in; raises OldBundleError or TwoBundlesError.

    A number that never arrived and is older than the latest closes its gap, and nothing else.
    """
    latest = max(known, default=0)
    if known.get(sequence) == digest:
        return Arrival.REPEATED
    if sequence in known:
        raise (
            TwoBundlesError(sequence=sequence)
            if sequence == latest
            else OldBundleError(sequence=sequence, latest=latest)
        )
    if sequence < latest:
        return Arrival.LATE
    return Arrival.NEXT if sequence == latest + 1 else Arrival.AFTER_GAP


class Numbered(Protocol):
    """A bundle with the number that one PC of its office gave it."""

    @property
    def sequence(self) -> int:
        """The number."""

    @property
    def device(self) -> str:
        """The PC."""

    @property
    def taken_at(self) -> datetime:
        """When it was taken in."""


N = TypeVar("N", bound=Numbered)


def newest(bundles: Iterable[N]) -> N | None:
    """Return the last one in the order of arrival; one that came late, after a later one of its PC, is not meant."""
    furthest: dict[str, N] = {}
    for one in bundles:
        if one.device not in furthest or furthest[one.device].sequence < one.sequence:
            furthest[one.device] = one
    return max(furthest.values(), key=lambda one: (one.taken_at, one.sequence), default=None)


def gaps(bundles: Sequence[Numbered]) -> tuple[int, ...]:
    """Return the numbers that never arrived: from none of an office's PCs, or missing between two of one PC."""
    arrived = {one.sequence for one in bundles}
    missing = set(range(1, max(arrived, default=0))) - arrived
    for device in {one.device for one in bundles}:
        mine = {one.sequence for one in bundles if one.device == device}
        missing |= set(range(min(mine), max(mine))) - mine
    return tuple(sorted(missing))
