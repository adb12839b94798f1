"""What can be said against a reading that a person wrote, field by field, before it is taken in."""

from __future__ import annotations

from dataclasses import replace

from phuquoc_desktop.domain.checks import refusals
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.domain.target import Comparator, Target
from phuquoc_desktop.services.plans.amending import turned
from phuquoc_desktop.services.plans.drafting import draft_of
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import tidy


class QualityWithFigureError(RefusedError):
    """What is judged in words cannot have a planned figure."""

    sentence = N_("A target that is judged in words has no figure; empty the figure, or take the tick away.")


class NothingStatedError(RefusedError):
    """Neither a figure nor a direction nor words."""

    sentence = N_(
        "Nothing is planned here yet: enter a figure, choose a direction, or tick that it is judged in words."
    )


class UpperWithoutRangeError(RefusedError):
    """An upper figure where no range is meant."""

    sentence = N_("An upper figure belongs to a range; choose “{between}”, or empty it.")


_ANY_YEAR = 2021
"""The fields are looked at, not the year."""


def refused_in(reading: TargetReading) -> list[RefusedError]:
    """Return what is wrong with a reading; each error names the field of :class:`TargetReading` that it is about."""
    return [*_stated(reading), *refusals(_whole(reading)), *turned(_whole(reading))]


def _whole(reading: TargetReading) -> Target:
    """Return the target that it would become, with texts that are not cut, so that too long ones are told."""
    draft = draft_of(reading, reading.code, None, _ANY_YEAR)
    draft.indicator = reading.indicator
    draft.unit, draft.exception = reading.unit, reading.exception
    draft.named_places = "; ".join(reading.named_places) or None
    return draft


def _stated(reading: TargetReading) -> list[RefusedError]:
    if reading.qualitative and reading.value is not None:
        return [QualityWithFigureError(field="value")]
    if reading.value_to is not None and reading.comparator is not Comparator.RANGE:
        return [UpperWithoutRangeError(field="value_to", between=Comparator.RANGE.label)]
    says = reading.qualitative or reading.direction is not None or reading.value is not None
    is_range = reading.comparator is Comparator.RANGE
    return [] if says or is_range else [NothingStatedError(field="value")]


def tidied_reading(reading: TargetReading) -> TargetReading:
    """Return a reading without stray spaces, and with None for what was left empty."""
    places = tuple(one for one in (tidy(one) for one in reading.named_places) if one)
    return replace(
        reading,
        indicator=tidy(reading.indicator),
        unit=tidy(reading.unit or "") or None,
        exception=tidy(reading.exception or "") or None,
        named_places=places,
    )
