"""The list of suspects as a table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.delegates import ProgressDelegate, paint_progress
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.services.duplicates import Suspect
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_birth
from phuquoc_desktop.vietnamese.fold import fold_words


def _described(line: PartyLine) -> str:
    birth = show_birth(line.birth) if line.birth else ""
    return " · ".join(part for part in (line.name, birth, line.unit) if part)


COLUMNS = (
    ColumnPlan(
        "score", N_("Likeness"), 118, ColumnKind.PROGRESS, sortable=False, value=lambda row: Decimal(row.likeness.score)
    ),
    ColumnPlan(
        "first", N_("One entry"), 210, ColumnKind.STRONG, sortable=False, value=lambda row: _described(row.first)
    ),
    ColumnPlan("second", N_("The other"), 210, stretch=True, sortable=False, value=lambda row: _described(row.second)),
)


def name_of(suspect: Suspect) -> str:
    """Return the id of a pair in the table."""
    return "|".join(suspect.ids)


class ScoreDelegate(ProgressDelegate):
    """Paints the likeness as a bar with a whole figure."""

    def paint_value(self, painter: QPainter, place: QRectF, value: object) -> None:
        """Paint bar and figure."""
        if isinstance(value, Decimal):
            paint_progress(painter, place, value, digits=0)


class SuspectSource:
    """Answers the table from the suspects that were found; ``put_off`` are left out until they are asked for."""

    def __init__(self) -> None:
        self._known: dict[str, Suspect] = {}
        self.put_off: set[str] = set()

    def show(self, pairs: Sequence[Suspect]) -> None:
        """Take other suspects."""
        self._known = {name_of(one): one for one in pairs}
        self.put_off &= set(self._known)

    def ids(self, query: Query) -> list[str]:
        """Return the pairs of which one or the other holds all typed words, the likeliest first."""
        words = fold_words(query.text)
        return [name for name, one in self._known.items() if name not in self.put_off and _holds(one, words)]

    def rows(self, ids: Sequence[str]) -> list[Suspect]:
        """Return the rows of these pairs."""
        return [self._known[one] for one in ids if one in self._known]

    def find(self, name: str) -> Suspect | None:
        """Return one pair."""
        return self._known.get(name)


def _holds(suspect: Suspect, words: list[str]) -> bool:
    own = fold_words(f"{_described(suspect.first)} {_described(suspect.second)}")
    return all(any(one.startswith(word) for one in own) for word in words)
