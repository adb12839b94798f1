"""The list of those who are close to an award: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.eligibility import CriterionFinding, Verdict
from phuquoc_desktop.domain.law.wording import kind_of
from phuquoc_desktop.domain.law.years import RatingTimes, YearsInARow
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.services.law.close import CloseLine, close_to
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.order import name_key


def _state(line: CloseLine) -> BadgeValue:
    count = len(line.open_parts)
    if line.judgement.verdict is Verdict.ELIGIBLE:
        return BadgeValue(_("Ready"), "good", "good")
    if not count:
        return BadgeValue(Verdict.NEEDS_REVIEW.label, "warn", "question")
    return BadgeValue(ngettext("{count} to go", "{count} to go", count).format(count=count), "warn", "question")


def _still_missing(line: CloseLine) -> str:
    if line.is_ready and line.judgement.verdict is not Verdict.ELIGIBLE:
        return _("Rule not confirmed")
    return "; ".join(_briefly(one) for one in line.open_parts)


def _briefly(finding: CriterionFinding) -> str:
    """Say in a few words what is open: how many years there are of those asked, or what the law asks."""
    wanted = _years_wanted(finding.criterion)
    if wanted is None:
        return finding.needed.rstrip(".")
    said = _("{kind}: {reached} of {wanted}")
    return said.format(kind=kind_of(finding.criterion), reached=finding.reached, wanted=wanted)


def _years_wanted(criterion: Criterion) -> int | None:
    if isinstance(criterion, YearsInARow):
        return criterion.years
    return criterion.times if isinstance(criterion, RatingTimes) else None


def _told(line: CloseLine) -> str:
    """Say all of a line: what is reached, and every criterion that is open with its article."""
    reached = _("Reached: {reached}").format(reached=line.reached.found)
    return "\n".join((reached, *(f"– {one.needed.rstrip('.')} ({one.article})" for one in line.open_parts)))


COLUMNS = (
    ColumnPlan("name", N_("Full name"), 150, ColumnKind.STRONG, value=lambda line: line.party.name),
    ColumnPlan(
        "award", N_("Which award"), 120, value=lambda line: line.award.short_name, tip=lambda line: line.award_name
    ),
    ColumnPlan("state", N_("State"), 160, ColumnKind.BADGE, value=_state),
    ColumnPlan("missing", N_("Still missing"), 180, stretch=True, sortable=False, value=_still_missing, tip=_told),
    ColumnPlan("reached", N_("Reached"), 190, sortable=False, value=lambda line: line.reached.found, tip=_told),
)
REACHED = next(place for place, one in enumerate(COLUMNS) if one.name == "reached")
"""The column that makes room first; the tip of “Still missing” says the same."""


@dataclass(frozen=True)
class CloseFilters:
    """What the list is narrowed to."""

    award: str | None = None


class CloseSource:
    """Answers the table; the lines are judged once a year and change of data, then searched and sorted here."""

    def __init__(self, backend: Backend, year: int) -> None:
        self._backend = backend
        self._lock = Lock()
        self._lines: dict[str, CloseLine] | None = None
        self.year = year

    def forget(self, year: int) -> None:
        """Judge anew at the next question."""
        with self._lock:
            self.year, self._lines = year, None

    def ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the lines that a query asks for."""
        lines = [one for one in self._known().values() if _fits(one, query)]
        if query.sort:
            lines.sort(key=_ORDERS[query.sort], reverse=query.descending)
        return [one.id for one in lines][: query.limit]

    def rows(self, ids: Sequence[str]) -> Sequence[CloseLine]:
        """Return these lines."""
        known = self._known()
        return [known[one] for one in ids if one in known]

    def line(self, line_id: str) -> CloseLine | None:
        """Return one line."""
        return self._known().get(line_id)

    def _known(self) -> dict[str, CloseLine]:
        with self._lock:
            if self._lines is None:
                self._lines = self._judge()
            return self._lines

    def _judge(self) -> dict[str, CloseLine]:
        backend = self._backend
        with backend.reading() as read:
            law = Law(backend.rulebook(read), backend.awards)
            return {one.id: one for one in close_to(read, law, backend.profile.office, self.year)}


_ORDERS: dict[str, Callable[[CloseLine], Any]] = {
    "name": lambda line: name_key(line.party.name),
    "award": lambda line: (line.award.short_name, name_key(line.party.name)),
    "state": lambda line: (len(line.open_parts), name_key(line.party.name)),
}


def _fits(line: CloseLine, query: Query) -> bool:
    filters = query.filters or CloseFilters()
    if filters.award and line.award.code != filters.award:
        return False
    folded = fold(f"{line.party.name} {line.award.name} {line.award.short_name}")
    return all(word in folded for word in fold(query.text).split())
