"""What can be said against a target or its progress."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class UnknownTargetError(RefusedError):
    """No target has that code in that year."""

    sentence = N_("There is no target “{code}” in {year}; see the list of targets for the codes.")


class ProgressOutsideYearError(RefusedError):
    """The period belongs to another year than the target."""

    sentence = N_("The period {period} is not in {year}, the year of this target.")


class PeriodNotBegunError(RefusedError):
    """The period lies in the future."""

    sentence = N_("The period {period} has not begun yet; progress is recorded for past or current periods.")


class NothingRecordedError(RefusedError):
    """Neither a figure nor a judgement was given."""

    sentence = N_("Enter a figure, or for a qualitative target whether it is fulfilled.")


class NotQualitativeError(RefusedError):
    """A judgement was given where a figure is wanted, or the other way round."""

    sentence = N_("“{indicator}” is {wanted}; enter that.")


class NegativeFigureError(RefusedError):
    """Less than nothing of something that is counted."""

    sentence = N_("A figure in {unit} cannot be below zero; check the sign.")


class UnknownLevelError(RefusedError):
    """The rubric of a qualitative target has no such level."""

    sentence = N_("“{indicator}” has no level {level}; its levels are: {known}.")
