"""Example dates of the emulation year, from ``deadlines.json``; a calendar may set the days of its year."""

from __future__ import annotations

from functools import cache

from phuquoc_desktop.domain.deadline import Belongs, Deadline, with_days_set
from phuquoc_desktop.services.catalogue.calendars import load_calendars
from phuquoc_desktop.services.catalogue.reading import Entry, read_catalogue


@cache
def load_deadlines() -> tuple[Deadline, ...]:
    """Return the deadlines in the order in which they usually fall due."""
    return with_days_set(read_catalogue("deadlines.json", "deadlines", _deadlines), load_calendars())


def _deadlines(document: Entry) -> tuple[Deadline, ...]:
    return tuple(sorted(map(_deadline, document["deadlines"]), key=lambda one: one.due(2021)))


def _deadline(entry: Entry) -> Deadline:
    belongs, awards = Belongs(entry["belongs"]), tuple(entry.get("awards", ()))
    return Deadline(**{**entry, "belongs": belongs, "awards": awards})
