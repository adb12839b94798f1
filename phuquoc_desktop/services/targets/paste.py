"""What a pasted line is, what becomes of it, and why it may not be understood."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.translation import N_


class PasteOutcome(Labelled):
    """What becomes of one pasted line."""

    NEW = "new", N_("New")
    CHANGED = "changed", N_("Changed")
    SAME = "same", N_("As it stands")
    EMPTY = "empty", N_("Nothing in it")
    ASKED = "asked", N_("Can be read in two ways")
    REFUSED = "refused", N_("Not understood")


class UnknownRowError(RefusedError):
    """The first column names no target."""

    sentence = N_("“{text}” is neither the code nor the indicator of a target of {year}.")


class TwoRowsError(RefusedError):
    """The indicator is that of several targets."""

    sentence = N_("“{text}” is the indicator of several targets ({codes}); give the code.")


class NamedTwiceError(RefusedError):
    """Two lines are for one target."""

    sentence = N_("{code} is already in line {line}.")


class OtherCountError(RefusedError):
    """Without codes the lines must be as many as the rows."""

    sentence = N_("There are {lines} lines for {rows} rows; put the codes in a column before the figures.")


class TooManyColumnsError(RefusedError):
    """More columns than code, figure and comment."""

    sentence = N_("There are {columns} columns; copy code or indicator, figure and comment alone.")


@dataclass(frozen=True)
class PasteLine:
    """One line as it was understood; ``number`` counts from 1 through the pasted text.

    ``value`` or ``fulfilled`` or ``level`` is what would be recorded, ``old`` the entry that stands for the period now.
    ``readings`` are the two meanings of a figure that is asked about, ``refused`` says what is wrong, ``jumps`` warn.
    """

    number: int
    text: str
    outcome: PasteOutcome
    line: TargetLine | None = None
    value: Decimal | None = None
    fulfilled: bool | None = None
    level: int | None = None
    note: str | None = None
    old: ProgressEntry | None = None
    readings: tuple[Decimal, ...] = ()
    refused: RefusedError | None = None
    jumps: tuple[Jump, ...] = ()

    @property
    def code(self) -> str | None:
        """The target that the line is for, None where it is not known."""
        return self.line.target.code if self.line else None

    @property
    def reason(self) -> str:
        """Why it is asked about or not understood, in one sentence; empty otherwise."""
        return str(self.refused) if self.refused else ""

    def draft(self, period: Period, today: date) -> ProgressEntry:
        """Return the entry that would be recorded; a correction keeps evidence and mark, and the comment where none came."""
        old = self.old
        return ProgressEntry.draft(
            target_id="",
            period=str(period),
            value=self.value,
            fulfilled=self.fulfilled,
            level=self.level,
            recorded_on=today,
            evidence=old.evidence if old else None,
            note=self.note or (old.note if old else None),
            follow_up=old.follow_up if old else False,
        )

    @property
    def counts(self) -> bool:
        """Whether it would be recorded."""
        return self.outcome in {PasteOutcome.NEW, PasteOutcome.CHANGED}


@dataclass(frozen=True)
class Paste:
    """A whole paste for one period."""

    period: Period
    lines: tuple[PasteLine, ...]

    @property
    def counts(self) -> dict[PasteOutcome, int]:
        """How many lines have which outcome."""
        found = Counter(one.outcome for one in self.lines)
        return {outcome: found[outcome] for outcome in PasteOutcome}

    @property
    def needs_a_person(self) -> bool:
        """Whether a line is asked about or not understood."""
        return any(one.outcome in {PasteOutcome.ASKED, PasteOutcome.REFUSED} for one in self.lines)
