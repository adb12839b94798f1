"""Targets (chỉ tiêu): the city's plan beside the office's own figures, progress, and where each stands."""

from phuquoc_desktop.services.targets.board import Board, BoardRow, board
from phuquoc_desktop.services.targets.doubts import doubts
from phuquoc_desktop.services.targets.due import DueFigure, DueState, due, due_of
from phuquoc_desktop.services.targets.errors import (
    NegativeFigureError,
    NothingRecordedError,
    NotQualitativeError,
    PeriodNotBegunError,
    ProgressOutsideYearError,
    UnknownLevelError,
    UnknownTargetError,
)
from phuquoc_desktop.services.targets.figure_history import FormerFigure, Whence, figure_history, where_from
from phuquoc_desktop.services.targets.gaps import GapLine, OfficeFigure, gaps
from phuquoc_desktop.services.targets.jumping import jumps_in, jumps_of
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.services.targets.marks import judged_as
from phuquoc_desktop.services.targets.paste import Paste, PasteLine, PasteOutcome
from phuquoc_desktop.services.targets.pasting import look_at_paste, take_paste
from phuquoc_desktop.services.targets.recording import (
    follow_up,
    record_progress,
    remove_progress,
    set_own,
    set_reporting,
)
from phuquoc_desktop.services.targets.tree import line_of, tree

__all__ = [
    "Board",
    "BoardRow",
    "DueFigure",
    "DueState",
    "FormerFigure",
    "GapLine",
    "NegativeFigureError",
    "NotQualitativeError",
    "NothingRecordedError",
    "OfficeFigure",
    "Paste",
    "PasteLine",
    "PasteOutcome",
    "PeriodNotBegunError",
    "ProgressOutsideYearError",
    "TargetLine",
    "UnknownLevelError",
    "UnknownTargetError",
    "Whence",
    "board",
    "doubts",
    "due",
    "due_of",
    "figure_history",
    "follow_up",
    "gaps",
    "judged_as",
    "jumps_in",
    "jumps_of",
    "line_of",
    "look_at_paste",
    "record_progress",
    "remove_progress",
    "set_own",
    "set_reporting",
    "take_paste",
    "tree",
    "where_from",
]
