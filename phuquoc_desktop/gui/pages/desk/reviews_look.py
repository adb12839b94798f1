"""What the tab of reviews shows; read in a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.city import review_board, review_changes
from phuquoc_desktop.city.board import below
from phuquoc_desktop.city.review_board import ReviewLine
from phuquoc_desktop.city.review_changes import ChangedEntry


@dataclass(frozen=True)
class ReviewsPicture:
    """The lines, and by their keys what changed in each since it was reviewed."""

    lines: tuple[ReviewLine, ...]
    changes: dict[str, tuple[ChangedEntry, ...]]


def key_of(line: ReviewLine) -> str:
    """Return what names a line: office, stream and period."""
    return f"{line.office.key}/{line.stream.value}/{line.period}"


def look(backend: Backend, year: int) -> ReviewsPicture:
    """Read everything once."""
    offices = below(backend.offices, backend.profile.office, date(year, 7, 1))
    with backend.reading() as read:
        lines = tuple(review_board.lines(read, offices, year, backend.today))
        changes = {
            key_of(line): review_changes.changed_since(read, line.review)
            for line in lines
            if line.review is not None and line.changed
        }
    return ReviewsPicture(lines, changes)
