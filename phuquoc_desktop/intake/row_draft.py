"""A row of a list while it is being read, and what counts for it from outside."""

from __future__ import annotations

from dataclasses import dataclass, field

from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.intake.repairs import Repaired
from phuquoc_desktop.intake.rows import Repair, RowDoubt, RowError
from phuquoc_desktop.translation import _


@dataclass
class Draft:
    """A row while it is being read."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    doubts: list[RowDoubt] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    sex: Sex | None = None

    def add(self, name: str, text: str) -> None:
        """Add a text to a field; the same text twice is one."""
        if text and text not in self.fields.setdefault(name, []):
            self.fields[name].append(text)

    def keep(self, done: Repaired) -> None:
        """Keep what repairing a cell did and found, all but its text."""
        self.repairs += done.repairs
        self.errors += done.errors
        self.doubts += done.doubts
        self.remarks += done.remarks
        self.sex = done.sex or self.sex

    def doubt(self, name: str, sentence: str) -> None:
        """Note what a person must look at; the sentence as it is shown."""
        self.doubts.append(RowDoubt(name, sentence))

    def refuse(self, name: str, value: str, reason: tuple[str, str]) -> None:
        """Note an error; the reason as ids of the catalogue."""
        self.errors.append(RowError(name, value, *map(_, reason)))


@dataclass(frozen=True)
class Context:
    """What counts for a row from outside of it: title, name of the sheet, group.

    ``awards`` count for rows that name none; those of a title are not sure.
    """

    kind: PartyKind | None = None
    unit: str = ""
    awards: tuple[str, ...] = ()
    is_award_sure: bool = True
