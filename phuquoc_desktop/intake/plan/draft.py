"""A target while it is being read: the pieces come one after the other, and alarms may still change it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import PlanPlace
from phuquoc_desktop.domain.target import Comparator, Direction, PartsRule, TargetGroup
from phuquoc_desktop.intake.plan.units import Kind


@dataclass(eq=False)
class Draft:
    """See :class:`TargetReading`; ``raw`` is the number as written, ``readings`` the ways to read it."""

    indicator: str
    text: str = ""
    sentence: str = ""
    comparator: Comparator = Comparator.NONE
    value: Decimal | None = None
    value_to: Decimal | None = None
    unit: str | None = None
    kind: Kind = Kind.BARE
    scale: Decimal = Decimal(1)
    raw: str = ""
    readings: tuple[Decimal, ...] = ()
    direction: Direction | None = None
    growth: Decimal | None = None
    qualitative: bool = False
    exception: str | None = None
    places: tuple[str, ...] = ()
    parent: Draft | None = None
    parts_rule: PartsRule | None = None
    parts_are_all: bool = False
    base_year: int | None = None
    base_value: Decimal | None = None
    is_assumed: bool = False
    criteria: int | None = None
    is_implicit: bool = False
    """Whether no word says how the figure is meant."""
    place: PlanPlace = field(default_factory=lambda: PlanPlace(line=0))
    group: TargetGroup | None = None
    years: tuple[int, ...] = ()
    """Years that the piece names and that neither compare nor look ahead."""

    @property
    def is_level(self) -> bool:
        """Whether it is a figure to be reached, not a change."""
        return self.value is not None and self.direction is None

    @property
    def measured(self) -> tuple[str, Kind]:
        """What its figure counts, without its multiplier."""
        from phuquoc_desktop.intake.plan.units import scale_of

        return scale_of(self.unit)[1], self.kind
