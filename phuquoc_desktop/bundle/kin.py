"""A slice taken in with what reorganisations made of its owner: the successor takes over, a former office leaves alone."""

from __future__ import annotations

from phuquoc_desktop.domain.succession import followed_by, lineage
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.storage.slices import NO_KIN, Kin, Rows, SliceCounts, take_in
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def take_slice(work: UnitOfWork, office: str, rows: Rows) -> SliceCounts:
    """Take an office's whole slice in; raises what :func:`take_in` raises."""
    return take_in(work, office, rows, kin_of(work, office))


def kin_of(read: Reader, office: str) -> Kin:
    """Return whose records an office may take over, and to whom its own may have gone; nobody of an office that is not known."""
    offices = offices_at_hand.offices(read)
    if all(str(one.key) != office for one in offices.known):
        return NO_KIN
    return Kin(frozenset(lineage(offices, office)), frozenset(followed_by(offices, office)))
