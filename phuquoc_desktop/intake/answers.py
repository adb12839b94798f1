"""What a person has answered so far while looking at a dry run; each answer can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import DryRow, DryRun, RowKey
from phuquoc_desktop.intake.rows import Repair, RepairKind, RowStatus


class Answers:
    """Answers about the rows of one dry run; :attr:`decisions` is what taking in goes by."""

    def __init__(self, run: DryRun) -> None:
        self._decisions: Decisions | None = None
        self._ticked: dict[RowKey, set[Repair]] = {}
        self._taken: set[RowKey] = set()
        self._skipped: set[RowKey] = set()
        self._matches: dict[RowKey, str] = {}
        self.skips_open = False
        """Whether all rows that nobody decided are left out."""
        self.follow(run)

    def follow(self, run: DryRun) -> None:
        """Go on with another dry run of the same list: what was answered of a row counts while the row asks the same."""
        self._rows = run.rows
        self._asking = [(row, row.asking) for row in run.rows if row.asking]
        here = {row.key: row for row in run.rows}
        self._taken &= {key for key, row in here.items() if row.status is RowStatus.DOUBTFUL}
        self._skipped &= here.keys()
        self._matches = {key: whom for key, whom in self._matches.items() if key in here and _offers(here[key], whom)}
        self._changed()

    @property
    def decisions(self) -> Decisions:
        """The answers as they are now."""
        if self._decisions is None:
            consented = (row.key for row, asking in self._asking if self._ticked.get(row.key, set()).issuperset(asking))
            self._decisions = Decisions(
                accepted=frozenset(consented),
                taken=frozenset(self._taken),
                skipped=frozenset(self._skipped),
                matches=dict(self._matches),
                skip_doubtful=self.skips_open,
            )
        return self._decisions

    def waiting(self) -> list[DryRow]:
        """Return the rows that still wait for a person, whether or not they are left out with all such rows."""
        return [row for row in self._rows if self.decisions.is_open(row)]

    def taken_in(self) -> int:
        """Count the rows that would be taken in."""
        return sum(not self.decisions.leaves_out(row) for row in self._rows)

    def asking(self, kind: RepairKind | None = None) -> int:
        """Count the rows with repairs that need consent, of one kind or of all."""
        return sum(kind is None or any(one.kind is kind for one in asking) for _row, asking in self._asking)

    def kinds(self) -> list[RepairKind]:
        """Return the kinds of repair that need consent, the commonest first."""
        found = Counter(kind for _row, asking in self._asking for kind in {one.kind for one in asking})
        return [kind for kind, _count in found.most_common()]

    def accept(self, kind: RepairKind | None, *, on: bool) -> None:
        """Accept all repairs, or all of one kind; or take that back."""
        for row, asking in self._asking:
            self._tick(row.key, (one for one in asking if kind in (None, one.kind)), on=on)
        self._changed()

    def accept_repairs(self, row: DryRow, repairs: Iterable[Repair], *, on: bool) -> None:
        """Accept repairs of one row; or take that back."""
        self._tick(row.key, repairs, on=on)
        self._changed()

    def accepts(self, row: DryRow, repair: Repair) -> bool:
        """Tell whether a repair of a row is accepted."""
        return repair in self._ticked.get(row.key, ())

    def accepts_all(self, kind: RepairKind | None = None) -> bool:
        """Tell whether all repairs, or all of one kind, are accepted."""
        return all(self.accepts(row, one) for row, asking in self._asking for one in asking if kind in (None, one.kind))

    def take(self, row: DryRow, *, on: bool = True) -> None:
        """Take a doubtful row in as it is; or take that back."""
        self.forget(row)
        if on and row.status is RowStatus.DOUBTFUL:
            self._taken.add(row.key)
        self._changed()

    def match(self, row: DryRow, whom: str) -> None:
        """Say whom a row speaks of: the id of one of its candidates, or NEW."""
        self.forget(row)
        self._matches[row.key] = whom
        self._changed()

    def leave_out(self, row: DryRow) -> None:
        """Leave a row out."""
        self.forget(row)
        self._skipped.add(row.key)
        self._changed()

    def forget(self, row: DryRow) -> None:
        """Take back what was answered about a row, except the repairs accepted."""
        self._taken.discard(row.key)
        self._skipped.discard(row.key)
        self._matches.pop(row.key, None)
        self._changed()

    def leave_out_open(self, *, on: bool) -> None:
        """Leave out all rows that wait; or take that back."""
        self.skips_open = on
        self._changed()

    def _tick(self, key: RowKey, repairs: Iterable[Repair], *, on: bool) -> None:
        ticked = self._ticked.setdefault(key, set())
        if on:
            ticked.update(repairs)
        else:
            ticked.difference_update(repairs)

    def _changed(self) -> None:
        self._decisions = None


def _offers(row: DryRow, whom: str) -> bool:
    return not whom or whom in (one.id for one in row.candidates)
