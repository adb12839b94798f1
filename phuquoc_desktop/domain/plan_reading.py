"""What was read in a plan (kế hoạch): its targets as written and as understood, and what a person must decide.

Nothing in here is a record yet: a reading is shown beside its sentence, and becomes a :class:`Target` when a person accepts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Comparator, Direction, PartsRule, TargetGroup
from phuquoc_desktop.translation import N_


class AlarmKind(Labelled):
    """Why a person must look at what was read."""

    SEPARATOR_SLIP = "separator-slip", N_("Point or comma slipped")
    SUM_MISMATCH = "sum-mismatch", N_("Parts do not make the whole")
    STALE_YEAR = "stale-year", N_("Year of another plan")
    UNIT_TRAP = "unit-trap", N_("Per mille and per cent")
    OUT_OF_RANGE = "out-of-range", N_("Outside what can be")
    UNCLEAR_SCOPE = "unclear-scope", N_("Unclear what is meant")
    JUMP = "jump", N_("Ten times off last year's figure")
    GROWTH = "growth-mismatch", N_("Growth does not fit the two figures")
    """The last two are found among records only, where last year is known."""


@dataclass(frozen=True, kw_only=True)
class PlanPlace:
    """Where something stands in the document.

    ``line`` counts the lines of a text, or the paragraphs and rows of a Word file, from 1; ``page`` is known for PDF only.
    ``section`` is the innermost number that a heading prints ("3.2"); ``bullet`` counts the bullets below that heading from 1.
    """

    line: int
    page: int | None = None
    section: str | None = None
    heading: str | None = None
    bullet: int | None = None


@dataclass(frozen=True, kw_only=True)
class TargetReading:
    """Chỉ tiêu as it was read.

    ``text`` is the piece of the sentence that it was read from, letter by letter; ``sentence`` is all of that paragraph.
    ``code`` numbers the targets of a document (``T01``); ``parent`` is the code of the whole that it is a part of, whose
    ``parts_rule`` tells how its parts make it. ``value`` is the most plausible reading; ``suspect`` says that an alarm
    doubts it. With a ``direction``, value and unit are those of the change itself ("giảm 4 %"), and the comparator is
    ``none`` where no figure is given. ``growth_percent`` is the change beside a level, below zero for a decrease.
    ``is_assumed`` marks a target that the document does not name itself.
    """

    code: str
    text: str
    sentence: str
    place: PlanPlace
    indicator: str
    comparator: Comparator
    value: Decimal | None = None
    value_to: Decimal | None = None
    unit: str | None = None
    direction: Direction | None = None
    growth_percent: Decimal | None = None
    qualitative: bool = False
    exception: str | None = None
    named_places: tuple[str, ...] = ()
    parent: str | None = None
    parts_rule: PartsRule | None = None
    base_year: int | None = None
    base_value: Decimal | None = None
    group: TargetGroup | None = None
    suspect: bool = False
    is_assumed: bool = False


@dataclass(frozen=True, kw_only=True)
class PlanAlarm:
    """Something doubted; ``readings`` are the ways to understand it, the more plausible first, numbers with a decimal point.

    ``effects`` has one sentence a reading, which says what follows from it: a total, a growth, last year's level.
    ``targets`` are the codes of the readings concerned; ``because`` is why it is doubted, in the language of the program.
    """

    kind: AlarmKind
    text: str
    readings: tuple[str, ...]
    because: str
    effects: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlanReading:
    """A plan as it was read; ``told`` are remarks on the document as a whole (fonts converted, pages without text)."""

    targets: tuple[TargetReading, ...]
    alarms: tuple[PlanAlarm, ...]
    year: int | None = None
    title: str | None = None
    told: tuple[str, ...] = ()

    def alarms_of(self, code: str) -> tuple[PlanAlarm, ...]:
        """Return what is doubted of one target."""
        return tuple(alarm for alarm in self.alarms if code in alarm.targets)
