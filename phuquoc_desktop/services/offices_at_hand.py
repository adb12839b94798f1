"""The offices at hand: those that came with the program, and what the reorganisations that are kept here made of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.reorganisation import Reorganisation
from phuquoc_desktop.domain.succession import in_order, reorganised
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.catalogue.reorganisations import load_reorganisations, read_reorganisation
from phuquoc_desktop.services.law.shelf import proved
from phuquoc_desktop.storage.unit_of_work import Reader


def offices(read: Reader) -> Offices:
    """Return the offices of all times; raises DamagedPackError for a file that was altered since it was kept."""
    return _offices(tuple((proved(one), one.file_name) for one in _kept(read)))


def reorganisations(read: Reader) -> tuple[Reorganisation, ...]:
    """Return what is known of reorganisations, in the order in which they count."""
    kept = (read_reorganisation(proved(one), one.file_name) for one in _kept(read))
    return in_order((*load_reorganisations(), *kept))


def refuse_unfit(read: Reader, drafts: Iterable[CatalogueFile]) -> None:
    """Raise what keeps files of reorganisations from being kept beside what is known; other kinds are not looked at."""
    new = [one for one in drafts if one.file_kind is CatalogueKind.OFFICES]
    if new:
        known = [(proved(one), one.file_name) for one in _kept(read)]
        _offices(tuple(dict.fromkeys([*known, *((one.content.encode(), one.file_name) for one in new)])))


def _kept(read: Reader) -> list[CatalogueFile]:
    return read.catalogue_files.all(file_kind=CatalogueKind.OFFICES)


@lru_cache(maxsize=4)
def _offices(kept: tuple[tuple[bytes, str], ...]) -> Offices:
    return reduce(reorganised, in_order(read_reorganisation(*one) for one in kept), load_offices())
