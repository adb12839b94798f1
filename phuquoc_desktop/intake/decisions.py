"""What a person decided about a dry run; who says nothing takes only what is beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from phuquoc_desktop.intake.dry_run import DryRow, RowKey
from phuquoc_desktop.intake.rows import RowStatus

NEW = ""
"""Whom a row is matched with when it is somebody new."""


@dataclass(frozen=True)
class Decisions:
    """Answers by row. ``accept_repairs`` accepts them as a whole, ``accepted`` row by row.

    ``taken`` are doubtful rows to take in as they are; ``matches`` says who a row is: the id of one of its candidates, or
    ``NEW``, and takes it in. ``skipped`` rows are left out; ``skip_doubtful`` leaves out all that nobody decided.
    """

    accept_repairs: bool = False
    accepted: frozenset[RowKey] = frozenset()
    taken: frozenset[RowKey] = frozenset()
    skipped: frozenset[RowKey] = frozenset()
    matches: Mapping[RowKey, str] = field(default_factory=dict)
    skip_doubtful: bool = False

    def leaves_out(self, row: DryRow) -> bool:
        """Tell whether a row is not taken in."""
        return row.key in self.skipped or (self.skip_doubtful and self.is_open(row))

    def is_open(self, row: DryRow) -> bool:
        """Tell whether a row still waits for a person: refused, doubtful without an answer, repaired without consent."""
        if row.key in self.skipped:
            return False
        if row.status is RowStatus.REFUSED or not self.consents(row):
            return True
        return row.status is RowStatus.DOUBTFUL and row.key not in self.taken and row.key not in self.matches

    def consents(self, row: DryRow) -> bool:
        """Tell whether the repairs of a row are accepted."""
        return self.accept_repairs or row.key in self.accepted or not row.asking

    def whom(self, row: DryRow) -> str:
        """Return the id of the party or earlier row that a row is, ``NEW`` for somebody new."""
        return self.matches.get(row.key, row.taken_for)
