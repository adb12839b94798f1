"""Targets (chỉ tiêu): the city's plan beside the office's own figures, progress, and where each stands."""

from phuquoc_desktop.services.targets.errors import (
    NegativeFigureError,
    NothingRecordedError,
    NotQualitativeError,
    PeriodNotBegunError,
    ProgressOutsideYearError,
    UnknownTargetError,
)
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.services.targets.recording import record_progress, remove_progress, set_own
from phuquoc_desktop.services.targets.tree import line_of, tree

__all__ = [
    "NegativeFigureError",
    "NotQualitativeError",
    "NothingRecordedError",
    "PeriodNotBegunError",
    "ProgressOutsideYearError",
    "TargetLine",
    "UnknownTargetError",
    "line_of",
    "record_progress",
    "remove_progress",
    "set_own",
    "tree",
]
