"""The rows of a list as a table shows them: what each says, what would become of it, what was repaired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.dry_run import DryRow
from phuquoc_desktop.intake.rows import RowStatus
from phuquoc_desktop.intake.sitting import Sitting
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth
from phuquoc_desktop.vietnamese.fold import fold

TONES = {
    RowStatus.NEW: ("good", "add"),
    RowStatus.SAME: ("neutral", "good"),
    RowStatus.CHANGED: ("info", "edit"),
    RowStatus.DOUBTFUL: ("warn", "question"),
    RowStatus.REFUSED: ("bad", "bad"),
}
SHORT = {
    RowStatus.NEW: N_("new"),
    RowStatus.SAME: N_("already there"),
    RowStatus.CHANGED: N_("changed"),
    RowStatus.DOUBTFUL: N_("doubtful"),
    RowStatus.REFUSED: N_("refused"),
}
_SORTS = ("place", "name", "birth", "position", "unit", "status", "fate")


@dataclass(frozen=True)
class RowFilter:
    """Which rows are shown; ``status`` None means any."""

    status: RowStatus | None = None
    repaired: bool = False
    waiting: bool = False


@dataclass(frozen=True)
class RowLine:
    """One line of the table."""

    id: str
    place: str
    status: BadgeValue
    name: str
    birth: str
    position: str
    unit: str
    awards: str
    repaired: str
    fate: BadgeValue


COLUMNS = (
    ColumnPlan("place", N_("Row"), 60),
    ColumnPlan("name", N_("Name"), 150, ColumnKind.STRONG, stretch=True),
    ColumnPlan("status", N_("Understood as"), 142, ColumnKind.BADGE),
    ColumnPlan("fate", N_("What happens"), 134, ColumnKind.BADGE),
    ColumnPlan("birth", N_("Birth"), 100),
    ColumnPlan("unit", N_("Unit"), 110),
    ColumnPlan("awards", N_("Awards"), 140, sortable=False),
    ColumnPlan("repaired", N_("Repaired"), 100, sortable=False),
)


COLUMNS_OF_INITIATIVES = (
    ColumnPlan("place", N_("Row"), 60),
    ColumnPlan("name", N_("Name of the initiative"), 200, ColumnKind.STRONG, stretch=True),
    ColumnPlan("status", N_("Understood as"), 142, ColumnKind.BADGE),
    ColumnPlan("fate", N_("What happens"), 134, ColumnKind.BADGE),
    ColumnPlan("position", N_("Authors"), 170),
    ColumnPlan("unit", N_("Unit"), 100),
    ColumnPlan("repaired", N_("Repaired"), 80, sortable=False),
)


class RowSource:
    """Answers the table from the sitting and the answers at hand."""

    def __init__(self, awards: Awards) -> None:
        self._words = {one.code: one.short_name or one.code for one in awards.known}
        self.show(None, None)

    def show(self, sitting: Sitting | None, answers: Answers | None) -> None:
        """Take another list, or the same one understood anew."""
        self._answers = answers
        self._rows = sitting.rows if sitting else {}
        self._searched = sitting.searched if sitting else {}
        self._several = len({one.sheet for one in sitting.opened.grids} if sitting else ()) > 1

    def row(self, row_id: str) -> DryRow | None:
        """Return a row by its id."""
        return self._rows.get(row_id)

    def ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the rows that fit, in order."""
        wanted = query.filters or RowFilter()
        text = fold(query.text).strip()
        found = list(self._rows) if wanted == RowFilter() and not text else self._narrowed(wanted, text)
        if query.sort in _SORTS[1:]:
            found.sort(key=lambda key: self._order(self._rows[key], query.sort))
        return found[::-1] if query.descending else found

    def _narrowed(self, wanted: RowFilter, text: str) -> list[str]:
        return [
            key
            for key, row in self._rows.items()
            if (not text or text in self._searched[key]) and self._fits(row, wanted)
        ]

    def lines(self, ids: Sequence[str]) -> list[RowLine]:
        """Return lines in the order of their ids."""
        return [self._line(self._rows[one]) for one in ids if one in self._rows]

    def _fits(self, row: DryRow, wanted: RowFilter) -> bool:
        if wanted.status is not None and row.status is not wanted.status:
            return False
        if wanted.repaired and not row.asking:
            return False
        return not wanted.waiting or (self._answers is not None and self._answers.decisions.is_open(row))

    def _order(self, row: DryRow, by: str) -> str:
        if by == "status":
            return str(list(RowStatus).index(row.status))
        if by == "fate":
            return fate(row, self._answers).text if self._answers else ""
        return fold(str(getattr(row.wanted, by)))

    def _line(self, row: DryRow) -> RowLine:
        kinds = dict.fromkeys(one.kind.label for one in row.asking)
        return RowLine(
            row.id,
            f"{row.read.sheet} · {row.read.row}" if self._several else str(row.read.row),
            status_badge(row.status),
            row.wanted.name or _("(no name)"),
            show_birth(row.wanted.birth),
            row.wanted.position,
            row.wanted.unit,
            ", ".join(self._words.get(code, code) for code in row.awards),
            ", ".join(kinds),
            fate(row, self._answers) if self._answers else BadgeValue("", "neutral"),
        )


def status_badge(status: RowStatus) -> BadgeValue:
    """Return a status as a badge."""
    return BadgeValue(_(SHORT[status]), *TONES[status])


def fate(row: DryRow, answers: Answers) -> BadgeValue:
    """Return what will happen with a row as things are answered now."""
    decisions = answers.decisions
    if decisions.leaves_out(row):
        return BadgeValue(_("left out"), "neutral", "close")
    if decisions.is_open(row):
        return BadgeValue(_("waits for you"), "warn", "pending")
    if row.status is RowStatus.SAME:
        return BadgeValue(_("stays as it is"), "neutral", "good")
    return BadgeValue(_("is taken in"), "good", "good")
