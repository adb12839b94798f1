"""From which year on the office has entered all awards; before that year what is not entered is unknown.

It is a statement about the data as a whole, kept as one of its properties, like the office and the year.
"""

from __future__ import annotations

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

PROPERTY = "history_since"


def history_since(read: Reader) -> int | None:
    """Return the year, or None while nobody has said that any year is complete."""
    found = read.property(PROPERTY)
    return int(found) if found and found.isdigit() else None


def set_history_since(work: UnitOfWork, year: int | None) -> None:
    """Say from which year on all awards are entered; None takes the statement back. Whatever shows verdicts is told."""
    refuse_if_any(strange_year(year))
    work.set_property(PROPERTY, "" if year is None else str(year))
    work.touch([AwardHeld.kind])
