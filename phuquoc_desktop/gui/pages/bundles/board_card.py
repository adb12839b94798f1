"""The city's board: each office in a line, with what has come from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from phuquoc_desktop.city.board import BoardLine, Intake
from phuquoc_desktop.gui.pages.bundles.looks import counts_words, intake_badge
from phuquoc_desktop.gui.pages.bundles.parts import column, label
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _, ngettext

COLUMNS = (
    plan(0, N_("Office"), 130, ColumnKind.STRONG),
    plan(1, N_("State"), 140, ColumnKind.BADGE),
    plan(2, N_("No."), 46, ColumnKind.NUMBER),
    plan(3, N_("Missing bundles"), 80),
    plan(4, N_("Taken in at"), 70),
    plan(5, N_("Remarks"), 46, ColumnKind.NUMBER),
    plan(6, N_("Registrations"), 46, ColumnKind.NUMBER),
    plan(7, N_("Dossiers"), 44, ColumnKind.NUMBER),
    plan(8, N_("Last changes"), 80),
)
GAPS = 3


class BoardCard(QFrame):
    """Emits ``chosen`` with the :class:`BoardLine` of the current office, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board_card")
        self.setAccessibleName(_("Offices"))
        self.setProperty("role", "card")
        self.view = RowsView("board", _("Offices and what has come from them"), COLUMNS)
        self.view.chosen.connect(self.chosen)
        self._heading = label("board_heading", _("Offices"), "heading")
        self.summary = label("board_summary", "", "soft")
        parts = column(self, (14, 10, 14, 10), 4)
        parts.addWidget(self._heading)
        parts.addWidget(self.summary)
        parts.addWidget(self.view, 1)

    def show_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show the offices; the first one is chosen when none was."""
        self.summary.setText(_summary(lines))
        self.view.setColumnHidden(GAPS, not any(one.gaps for one in lines))
        self.view.show_branches([_branch(one) for one in lines])
        if self.view.payload is None and lines:
            self.view.choose(str(lines[0].office.key))


def gaps_words(gaps: tuple[int, ...]) -> str:
    """Say which numbers never arrived."""
    if not gaps:
        return ""
    numbers = ", ".join(map(str, gaps))
    return ngettext("bundle no. {numbers}", "bundles no. {numbers}", len(gaps)).format(numbers=numbers)


def _branch(one: BoardLine) -> Branch:
    latest = one.latest
    cells = (
        one.office.short_name,
        intake_badge(one.intake),
        latest.sequence if latest else None,
        gaps_words(one.gaps),
        one.taken_at,
        one.open_remarks or None,
        one.registrations if latest else None,
        one.dossiers if latest else None,
        counts_words((latest.added, latest.changed, latest.removed)) if latest else None,
    )
    return Branch(str(one.office.key), Line(cells, one))


def _summary(lines: Sequence[BoardLine]) -> str:
    counted = [(state, sum(one.intake is state for one in lines)) for state in Intake]
    return " · ".join(f"{state.label}: {count}" for state, count in counted if count)
