"""Everything that is shown on the page of one target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.services import record_journal
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class TargetView:
    """One line of the tree with the journal of its own figure and its entries, newest first."""

    line: TargetLine
    journal: tuple[JournalLine, ...]
    sentences: tuple[str, ...] = ()
    """The judgement with its rule, then what December will show."""
    counted: str = ""


def view_of(read: Reader, line: TargetLine) -> TargetView:
    """Read the journal of a line: of the office's own figure and of every entry that stands."""
    records = [("target", line.own.id)] if line.own is not None else []
    records += [("progress_entry", one.id) for one in line.entries]
    return TargetView(line, _joined(record_journal.of_record(read, kind, one) for kind, one in records))


def _joined(journals: Iterable[tuple[JournalLine, ...]]) -> tuple[JournalLine, ...]:
    lines = [line for journal in journals for line in journal]
    return tuple(sorted(lines, key=lambda one: one.at, reverse=True))
