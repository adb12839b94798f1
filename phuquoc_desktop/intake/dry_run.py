"""What taking a list in would do, row by row, before anything is done: plain values that a table can show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from datetime import date

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.intake.rows import ReadRow, Repair, RepairKind, RowDoubt, RowError, RowStatus
from phuquoc_desktop.vietnamese.dates import show_birth

RowKey = tuple[str, int]
"""Sheet and number of a row."""


@dataclass(frozen=True)
class Aim:
    """What a list is taken in for: the directory alone where there is no year, else also registrations of that year.

    With ``initiatives`` it is for their register alone, and its people are the authors.
    """

    year: int | None = None
    movement_id: str | None = None
    registered_on: date | None = None
    late_reason: str | None = None
    initiatives: bool = False

    @property
    def registers(self) -> bool:
        """Whether registrations are made."""
        return self.year is not None


@dataclass(frozen=True)
class Wanted:
    """The party that a row speaks of, as text; empty where the row says nothing. ``unit`` is the unit's name."""

    kind: PartyKind
    name: str
    birth: str = ""
    sex: str = ""
    identity_number: str = ""
    position: str = ""
    unit: str = ""
    address: str = ""
    members: str = ""
    note: str = ""

    def given(self) -> dict[str, str]:
        """Return what the row says besides kind and name, by field."""
        return {one.name: text for one in fields(self)[2:] if (text := getattr(self, one.name))}


@dataclass(frozen=True)
class Difference:
    """A field of the directory that taking the row in would write anew; ``old`` is empty where nothing stood."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Candidate:
    """A party that a row may be: of the directory, or in another row of the list, whose id is that of ``row_id`` then.

    ``reasons`` speak for and against in words; ``score`` goes from 0 to 100. ``identity_number`` is masked.
    """

    id: str
    name: str
    birth: str
    unit: str
    identity_number: str
    score: int
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class DryRow:
    """One row and what would become of it.

    ``taken_for`` is the id of the party or earlier row that it is, empty for somebody new. ``doubts`` are what a person
    must answer; ``remarks`` are only worth knowing. ``new_awards`` are those not yet registered.
    """

    read: ReadRow
    status: RowStatus
    wanted: Wanted
    awards: tuple[str, ...] = ()
    new_awards: tuple[str, ...] = ()
    errors: tuple[RowError, ...] = ()
    doubts: tuple[RowDoubt, ...] = ()
    remarks: tuple[str, ...] = ()
    taken_for: str = ""
    candidates: tuple[Candidate, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def key(self) -> RowKey:
        """Where the row stands."""
        return self.read.sheet, self.read.row

    @property
    def id(self) -> str:
        """The row as the candidates of later rows name it."""
        return row_id(self.key)

    @property
    def asking(self) -> tuple[Repair, ...]:
        """The repairs that nobody may make without a person's consent."""
        return tuple(one for one in self.read.repairs if asks(one))


@dataclass(frozen=True)
class DryRun:
    """What taking a list in would do; ``journal_head`` tells later whether the data are still those that were compared."""

    name: str
    office: str
    aim: Aim
    rows: tuple[DryRow, ...]
    told: tuple[str, ...]
    journal_head: int

    def counts(self) -> dict[RowStatus, int]:
        """Count the rows of each status."""
        found = Counter(one.status for one in self.rows)
        return {status: found[status] for status in RowStatus}

    @property
    def needs_a_person(self) -> bool:
        """Whether a row is doubtful or refused."""
        return any(one.status in (RowStatus.DOUBTFUL, RowStatus.REFUSED) for one in self.rows)

    @property
    def asking(self) -> int:
        """The number of rows with repairs that a person has to accept."""
        return sum(bool(one.asking) for one in self.rows)


def row_id(key: RowKey) -> str:
    """Return the name of a row among the ids of parties, none of which has this shape."""
    return f"{key[0]}!{key[1]}"


def asks(repair: Repair) -> bool:
    """Tell whether a repair needs consent; a birth that is only kept in another writing (12/05/1984) does not."""
    return not (repair.kind is RepairKind.DATE and show_birth(repair.after) == repair.before)
