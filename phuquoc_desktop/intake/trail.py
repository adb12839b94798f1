"""The way of one cell from what stood there to what may be taken in, with all that happened to it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.grid import Value
from phuquoc_desktop.intake.rows import Repair, RepairKind, RowDoubt, RowError
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Repaired:
    """A field as it may be taken in; ``text`` is empty where there is an error.

    ``doubts`` are what a person must look at, ``remarks`` sentences for what is only worth knowing (an old identity
    card). ``sex`` is what a form of address before the name says.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    errors: tuple[RowError, ...] = ()
    doubts: tuple[RowDoubt, ...] = ()
    remarks: tuple[str, ...] = ()
    sex: Sex | None = None


@dataclass
class Trail:
    """A cell on its way: the text so far, and what was done; sentences are given as ids of the catalogue."""

    field: str
    text: str
    repairs: list[Repair] = dataclasses.field(default_factory=list)
    doubts: list[RowDoubt] = dataclasses.field(default_factory=list)
    remarks: list[str] = dataclasses.field(default_factory=list)
    sex: Sex | None = None

    def __post_init__(self) -> None:
        self._stood = self.text

    def step(self, kind: RepairKind, after: str) -> bool:
        """Go on with another text and keep the repair; returns False, and does nothing, where it is the same."""
        if after == self.text:
            return False
        self.repairs.append(Repair(self.field, self.text, after, kind))
        self.text = after
        return True

    def doubt(self, sentence: str) -> None:
        """Let a person look at it."""
        self.doubts.append(RowDoubt(self.field, _(sentence)))

    def remark(self, sentence: str) -> None:
        """Tell what is worth knowing."""
        self.remarks.append(_(sentence))

    def end(self) -> Repaired:
        """Return the field as it is now."""
        done = tuple(self.repairs), (), tuple(dict.fromkeys(self.doubts)), tuple(self.remarks)
        return Repaired(self.text, *done, self.sex)

    def refuse(self, rule: str, remedy: str) -> Repaired:
        """Return that the cell cannot be taken in; both sentences as ids of the catalogue."""
        error = RowError(self.field, self._stood, _(rule), _(remedy))
        return Repaired("", tuple(self.repairs), (error,), tuple(self.doubts))


def shown(value: Value) -> str:
    """Write a value as a spreadsheet shows it here: no exponent, decimal comma, day first."""
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, float) and abs(value) < 1e300:
        return str(int(value)) if value.is_integer() else show_number(Decimal(repr(value)))
    return "" if value is None else str(value)
