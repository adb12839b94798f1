"""The tab of candidates: who is proposed, on which grounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import Candidate, Rating
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.translation import N_, _


class CandidateRow(NamedTuple):
    """One line: the candidate, the party, and its unit's name."""

    candidate: Candidate
    party: Party
    unit: str

    @property
    def rating(self) -> Rating | None:
        """The rating of the year."""
        return self.candidate.rating


def placed(row: CandidateRow) -> str:
    """Return position and unit in one line."""
    return " – ".join(part for part in (row.party.position, row.unit) if part)


def votes(row: CandidateRow) -> str:
    """Return votes in favour of votes cast."""
    if row.candidate.votes_total is None:
        return ""
    return f"{row.candidate.votes_for or 0}/{row.candidate.votes_total}"


COLUMNS = (
    ColumnPlan("name", N_("Full name"), 180, ColumnKind.STRONG, sortable=False, value=lambda row: row.party.name),
    ColumnPlan("unit", N_("Position – unit"), 150, stretch=True, sortable=False, value=placed),
    ColumnPlan("rating", N_("Rating"), 150, sortable=False),
    ColumnPlan("initiative", N_("Initiative"), 150, sortable=False, value=lambda row: row.candidate.initiative),
    ColumnPlan("votes", N_("Votes"), 84, ColumnKind.NUMBER, sortable=False, value=votes),
)


class CandidatesTab(QWidget):
    """Emits what is to be done with candidates."""

    add_asked = Signal()
    open_asked = Signal(str)
    remove_asked = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates_tab")
        self._rows: dict[str, CandidateRow] = {}
        self.table = TableView("candidates", _("Candidates"))
        self.model = PagedTableModel(COLUMNS, self._ids, self._lines, None, self.table)
        words = _("A dossier proposes at least one person, collective or household.")
        nothing = EmptyState("person", _("Nobody is proposed yet"), words, _("Add a candidate"))
        nothing.acted.connect(self.add_asked)
        self.card = ListCard(self.table, self.model, nothing)
        self.card.setProperty("role", "")
        self.fairness = FairnessMeter()
        self.add = self._button("add_candidate", _("Add a candidate"))
        self.remove = self._button("remove_candidate", _("Remove"))
        self.add.clicked.connect(self.add_asked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.table.opened.connect(self.open_asked)
        self.table.deleted.connect(self.remove_asked)
        self.table.chosen.connect(self._on_chosen)
        self._lay_out()

    def show_standing(self, standing: DossierStanding) -> None:
        """Show the candidates of a dossier."""
        self._rows = {
            candidate.id: CandidateRow(candidate, party, standing.units.get(party.unit_id or "", ""))
            for candidate, party in standing.view.candidates
        }
        self._may_change = standing.may_change
        self.fairness.show_balance(standing.balance)
        self.fairness.setVisible(bool(self._rows))
        self.add.setVisible(standing.may_change)
        self.remove.setVisible(standing.may_change)
        self.model.load(Query())

    def row(self, candidate_id: str) -> CandidateRow:
        """Return a line."""
        return self._rows[candidate_id]

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._rows)

    def _lines(self, ids: Sequence[str]) -> Sequence[CandidateRow]:
        return [self._rows[one] for one in ids]

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(buttons)
        column.addWidget(self.fairness)
        column.addWidget(self.card, 1)
        self._on_chosen("")

    def _on_chosen(self, candidate_id: str) -> None:
        self.remove.setEnabled(bool(candidate_id))

    def _on_remove_clicked(self) -> None:
        self.remove_asked.emit(self.table.chosen_ids())
