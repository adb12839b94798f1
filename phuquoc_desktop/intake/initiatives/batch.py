"""The entries of a list of initiatives as they come about, row by row."""

from __future__ import annotations

from collections import Counter
from datetime import date

from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.batch import Outcome
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import DryRow, DryRun
from phuquoc_desktop.intake.initiatives import columns
from phuquoc_desktop.intake.initiatives.comparing import FIELDS, People
from phuquoc_desktop.intake.initiatives.entry import Entry, Shares, entry_of, joined
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.storage.people import everybody
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


class InitiativeBatch:
    """Takes rows in their order; ``rows`` counts their outcomes."""

    def __init__(self, work: UnitOfWork, run: DryRun, decisions: Decisions, today: date) -> None:
        self.rows = dict.fromkeys(Outcome, 0)
        self._work, self._decisions, self._today = work, decisions, today
        self._people = People(everybody(work.session, work.office))
        self._entries: dict[str, Initiative] = {}
        self._authors: dict[str, Shares] = {}
        self._added: Counter[str] = Counter()
        self._changed: set[str] = set()
        self._new: set[str] = set()

    def take(self, row: DryRow) -> None:
        """Take one row in, or leave it out; either is counted."""
        outcome = Outcome.LEFT_OUT if self._decisions.leaves_out(row) else self._taken(row)
        self.rows[outcome] += 1

    def write(self, report: ProgressReport) -> None:
        """Everything was written as it came."""

    def added(self) -> dict[str, int]:
        """Count the records that were added, by kind."""
        return {kind: count for kind, count in self._added.items() if count}

    def changed(self) -> dict[str, int]:
        """Count the records that were there and changed, by kind."""
        return {Initiative.kind: len(self._changed)} if self._changed else {}

    def _taken(self, row: DryRow) -> Outcome:
        """A row taken for another row that was left out stands on its own."""
        entry = entry_of(row.read, self._today)
        unit = row.read.fields.get(columns.UNIT, "")
        given = {self._people.called(name, unit)[0].id: share for name, share in entry.authors.items()}
        whom = self._decisions.whom(row)
        known = self._entries.get(whom) or self._work.initiatives.find(whom or None)
        if known is None:
            self._entries[row.id] = self._add(entry, given)
            return Outcome.NEW
        self._entries[row.id] = known
        return self._change(known, entry, given)

    def _add(self, entry: Entry, given: Shares) -> Initiative:
        authors = joined({}, given)[0]
        made = initiatives.add(self._work, entry.draft, _listed(authors), self._today)
        self._authors[made.id] = authors
        self._new.add(made.id)
        self._added.update({Initiative.kind: 1, Authorship.kind: len(authors)})
        return made

    def _change(self, known: Initiative, entry: Entry, given: Shares) -> Outcome:
        there = self._authors_of(known)
        authors = joined(there, given)[0]
        more = authors.keys() - there.keys()
        if authors != there:
            initiatives.set_authors(self._work, known, tuple(_listed(authors)))
            self._authors[known.id] = authors
            if more:
                self._added[Authorship.kind] += len(more)
        shared = any(authors[one] != share for one, share in there.items())
        wrote = [name for name in FIELDS if self._write(known, name, getattr(entry.draft, name))] or shared
        if wrote and known.id not in self._new:
            self._changed.add(known.id)
        return Outcome.CHANGED if wrote else Outcome.NEW if more else Outcome.SAME

    def _authors_of(self, known: Initiative) -> Shares:
        if known.id not in self._authors:
            own = self._work.authorships.all(initiative_id=known.id)
            self._authors[known.id] = {one.party_id: one.share for one in own}
        return self._authors[known.id]

    @staticmethod
    def _write(known: Initiative, name: str, value: object) -> bool:
        if value is None or getattr(known, name) == value:
            return False
        setattr(known, name, value)
        return True


def _listed(authors: Shares) -> list[Author]:
    return [Author(one, share) for one, share in authors.items()]
