"""Example dates of the emulation year, from ``deadlines.json``; each office may set its own."""

from __future__ import annotations

from functools import cache

from phuquoc_desktop.domain.deadline import Deadline
from phuquoc_desktop.services.catalogue.reading import Entry, read_catalogue


@cache
def load_deadlines() -> tuple[Deadline, ...]:
    """Return the deadlines in the order in which they fall due."""
    return read_catalogue("deadlines.json", "deadlines", _deadlines)


def _deadlines(document: Entry) -> tuple[Deadline, ...]:
    known = [Deadline(**entry) for entry in document["deadlines"]]
    return tuple(sorted(known, key=lambda one: one.due(2021)))
