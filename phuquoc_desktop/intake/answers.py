"""What a person has answered so far while looking at a dry run; each answer can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import DryRow, DryRun, RowKey
from phuquoc_desktop.intake.rows import Repair, RepairKind, RowStatus

Asking = tuple[Repair, ...]
"""The repairs of a row that need consent, in their order."""

_OPEN = (RowStatus.DOUBTFUL, RowStatus.REFUSED)


class Answers:
    """Answers about the rows of one dry run; :attr:`decisions` is what taking in goes by.

    Ticks are counted as they are set, so that an answer about one row of many thousands costs nothing.
    """

    def __init__(self, run: DryRun, asking: Mapping[RowKey, Asking] | None = None) -> None:
        self._decisions: Decisions | None = None
        self._waiting: list[DryRow] | None = None
        self._asking: dict[RowKey, Asking] = {}
        self._ticked: dict[RowKey, set[int]] = {}
        self._accepted: set[RowKey] = set()
        self._taken: set[RowKey] = set()
        self._skipped: set[RowKey] = set()
        self._matches: dict[RowKey, str] = {}
        self.skips_open = False
        """Whether all rows that nobody decided are left out."""
        self.follow(run, asking_of(run) if asking is None else asking)

    def follow(self, run: DryRun, asking: Mapping[RowKey, Asking]) -> None:
        """Go on with another dry run of the same list: what was answered of a row counts while the row asks the same."""
        ticked = {key: [self._asking[key][place] for place in places] for key, places in self._ticked.items()}
        self._rows = run.rows
        self._asking = dict(asking)
        self._needy = {row.key: row for row in run.rows if row.status in _OPEN or row.key in asking}
        self._totals = Counter(one.kind for repairs in asking.values() for one in repairs)
        self._ticks = Counter[RepairKind]()
        self._ticked, self._accepted = {}, set()
        for key, repairs in ticked.items():
            self._tick(key, (place for place, one in enumerate(asking.get(key, ())) if one in repairs), on=True)
        here = {row.key for row in run.rows} if self._skipped else set()
        needy = self._needy
        self._taken = {key for key in self._taken if key in needy and needy[key].status is RowStatus.DOUBTFUL}
        self._skipped &= here
        self._matches = {key: to for key, to in self._matches.items() if key in needy and _offers(needy[key], to)}
        self._changed()

    @property
    def decisions(self) -> Decisions:
        """The answers as they are now."""
        if self._decisions is None:
            self._decisions = Decisions(
                accepted=frozenset(self._accepted),
                taken=frozenset(self._taken),
                skipped=frozenset(self._skipped),
                matches=dict(self._matches),
                skip_doubtful=self.skips_open,
            )
        return self._decisions

    def waiting(self) -> list[DryRow]:
        """Return the rows that still wait for a person, whether or not they are left out with all such rows."""
        if self._waiting is None:
            decisions = self.decisions
            self._waiting = [row for row in self._needy.values() if decisions.is_open(row)]
        return self._waiting

    def taken_in(self) -> int:
        """Count the rows that would be taken in."""
        return len(self._rows) - len(self._skipped) - (len(self.waiting()) if self.skips_open else 0)

    def asking(self, kind: RepairKind | None = None) -> int:
        """Count the rows with repairs that need consent, of one kind or of all."""
        if kind is None:
            return len(self._asking)
        return sum(any(one.kind is kind for one in repairs) for repairs in self._asking.values())

    def kinds(self) -> list[RepairKind]:
        """Return the kinds of repair that need consent, the commonest first."""
        return [kind for kind, _count in self._totals.most_common()]

    def accept(self, kind: RepairKind | None, *, on: bool) -> None:
        """Accept all repairs, or all of one kind; or take that back."""
        for key, repairs in self._asking.items():
            self._tick(key, (place for place, one in enumerate(repairs) if kind in (None, one.kind)), on=on)
        self._changed()

    def accept_repairs(self, row: DryRow, repairs: Iterable[Repair], *, on: bool) -> None:
        """Accept repairs of one row; or take that back."""
        wanted = list(repairs)
        asking = self._asking.get(row.key, ())
        self._tick(row.key, [place for place, one in enumerate(asking) if one in wanted], on=on)
        self._changed()

    def accepts(self, row: DryRow, repair: Repair) -> bool:
        """Tell whether a repair of a row is accepted."""
        asking = self._asking.get(row.key, ())
        return any(asking[place] == repair for place in self._ticked.get(row.key, ()))

    def accepts_all(self, kind: RepairKind | None = None) -> bool:
        """Tell whether all repairs, or all of one kind, are accepted."""
        if kind is None:
            return len(self._accepted) == len(self._asking)
        return self._ticks[kind] == self._totals[kind]

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

    def _tick(self, key: RowKey, places: Iterable[int], *, on: bool) -> None:
        asking, ticked = self._asking.get(key, ()), self._ticked.setdefault(key, set())
        for place in places:
            if (place in ticked) != on:
                (ticked.add if on else ticked.discard)(place)
                self._ticks[asking[place].kind] += 1 if on else -1
        if len(ticked) == len(asking):
            self._accepted.add(key)
        else:
            self._accepted.discard(key)

    def _changed(self) -> None:
        self._decisions = self._waiting = None


def asking_of(run: DryRun) -> dict[RowKey, Asking]:
    """Return the repairs that need consent, by row; worth doing beside the window for a long list."""
    return {row.key: asking for row in run.rows if row.read.repairs and (asking := row.asking)}


def _offers(row: DryRow, whom: str) -> bool:
    return not whom or whom in (one.id for one in row.candidates)
