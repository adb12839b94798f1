"""How many sets of a dossier the law wants."""

from __future__ import annotations

from phuquoc_desktop.domain.law.pack import Pack, Sets


def sets_of(pack: Pack, award: str) -> Sets | None:
    """Return what the law says of the sets for an award, or None where it says nothing."""
    return next((one for one in pack.sets if award in one.awards), None)
