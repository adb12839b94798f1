"""Awards that exclude each other: of which a party may have only one for the same achievement or year."""

from __future__ import annotations

from collections.abc import Collection

from phuquoc_desktop.domain.law.pack import Exclusion, Pack


def clashing(pack: Pack, codes: Collection[str]) -> tuple[Exclusion, ...]:
    """Return the clauses of which two awards at least are wanted; those that only say what is paid are left out."""
    return tuple(
        one for one in pack.exclusions if not one.paid_once and sum(code in one.awards for code in set(codes)) > 1
    )
