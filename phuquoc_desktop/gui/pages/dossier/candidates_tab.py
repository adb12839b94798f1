"""The tab of candidates: who is proposed, on which grounds, and what the law says of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import Candidate, Rating
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.dialogs.findings_dialog import FindingsDialog
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.gui.widgets.finding_rows import law_words, verdict_badge
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.translation import N_, _

ROOM_FOR_FAIRNESS = 610
"""Height for a whole dossier below which the balance of the list waits behind a button."""
ROOM_FOR_FINDINGS = 450
"""The same for what the law says of a candidate."""
ROWS_IN_SIGHT = 3
"""Candidates that can be seen at once even on the smallest screen; the panel scrolls for them."""


class CandidateRow(NamedTuple):
    """One line: the candidate, the party, its unit's name, and what the law says."""

    candidate: Candidate
    party: Party
    unit: str
    proposal: Proposal | None = None

    @property
    def rating(self) -> Rating | None:
        """The rating of the year."""
        return self.candidate.rating

    @property
    def verdict(self) -> BadgeValue | None:
        """The verdict under the law of the dossier's day."""
        return verdict_badge(self.proposal) if self.proposal else None


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
    ColumnPlan("verdict", N_("Under the law"), 200, ColumnKind.BADGE, sortable=False),
    ColumnPlan("unit", N_("Position – unit"), 150, stretch=True, sortable=False, value=placed),
    ColumnPlan("rating", N_("Rating"), 150, sortable=False),
    ColumnPlan("initiative", N_("Initiative"), 150, sortable=False, value=lambda row: row.candidate.initiative),
    ColumnPlan("votes", N_("Votes"), 84, ColumnKind.NUMBER, sortable=False, value=votes),
)


class CandidatesTab(QWidget):
    """Emits what is to be done with candidates."""

    add_asked = Signal()
    several_asked = Signal()
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
        self._beside = QSplitter(Qt.Orientation.Horizontal, self)
        self.card = ListCard(self.table, self.model, nothing, self._beside)
        self.card.setProperty("role", "")
        self.findings = FindingsPanel(self._beside)
        self._judged_on: date | None = None
        self._chosen = ""
        self._room = ROOM_FOR_FAIRNESS
        self.fairness = FairnessMeter(self)
        self.weighing = self._button("balance", _("Balance of the list"))
        self.add = self._button("add_candidate", _("Add…"), _("Add a candidate"))
        self.several = self._button("add_several", _("Add several…"), _("Propose several"))
        self.several.clicked.connect(self.several_asked)
        self.remove = self._button("remove_candidate", _("Remove"))
        self.seeing = self._button("see_findings", _("Findings…"))
        self.seeing.clicked.connect(self._on_seeing_clicked)
        self.weighing.clicked.connect(self._on_weighing_clicked)
        self.add.clicked.connect(self.add_asked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.table.opened.connect(self.open_asked)
        self.table.deleted.connect(self.remove_asked)
        self.table.chosen.connect(self._on_chosen)
        self.table.keep_in_sight(ROWS_IN_SIGHT)
        self._lay_out()

    def show_standing(self, standing: DossierStanding) -> None:
        """Show the candidates of a dossier."""
        self._rows = {
            candidate.id: CandidateRow(
                candidate, party, standing.units.get(party.unit_id or "", ""), standing.proposal_of(party.id)
            )
            for candidate, party in standing.view.candidates
        }
        self._may_change = self.findings.may_decide = standing.may_change
        self._judged_on = standing.judged_on
        self.fairness.show_balance(standing.balance)
        self._fit_fairness()
        self.add.setVisible(standing.may_change)
        self.several.setVisible(standing.may_change)
        self.remove.setVisible(standing.may_change)
        self.model.load(Query())
        self._show_findings()

    def _show_findings(self) -> None:
        """Show what was found about the candidate that is chosen, else about the first one."""
        row = self._rows.get(self._chosen) or next(iter(self._rows.values()), None)
        self._fit_findings()
        if row is not None and row.proposal is not None and self._judged_on is not None:
            law = f"{row.party.name} · {law_words(row.proposal.shelved, self._judged_on)}"
            self.findings.show_proposals([row.proposal], law)

    def fit(self, room: int) -> None:
        """Leave the height to the list where there is little of it for the whole dossier."""
        self._room = room
        self._fit_fairness()
        self._fit_findings()

    def _fit_findings(self) -> None:
        room = self._room >= ROOM_FOR_FINDINGS
        if self._beside.indexOf(self.findings) >= 0:
            self.findings.setVisible(bool(self._rows) and room)
        self.seeing.setVisible(bool(self._rows) and not room)

    def _on_seeing_clicked(self) -> None:
        """Lend the panel to a dialog of its own where there is no room beside the list."""
        dialog = FindingsDialog(self.findings, self.window())
        dialog.finished.connect(self._on_seen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_seen(self) -> None:
        self._beside.addWidget(self.findings)
        self._fit_findings()

    def _fit_fairness(self) -> None:
        room = self._room >= ROOM_FOR_FAIRNESS
        self.fairness.setVisible(bool(self._rows) and room)
        self.weighing.setVisible(bool(self._rows) and not room)

    def _on_weighing_clicked(self) -> None:
        if self.fairness.balance is not None:
            dialog = FairnessDialog(self.fairness.balance, {}, self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def row(self, candidate_id: str) -> CandidateRow:
        """Return a line."""
        return self._rows[candidate_id]

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._rows)

    def _lines(self, ids: Sequence[str]) -> Sequence[CandidateRow]:
        return [self._rows[one] for one in ids]

    def _button(self, name: str, text: str, said: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(said or text)
        button.setToolTip(said)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.weighing)
        buttons.addWidget(self.seeing)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.several)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(buttons)
        column.addWidget(self.fairness)
        column.addWidget(self._split(), 1)
        self._on_chosen("")

    def _split(self) -> QSplitter:
        beside = self._beside
        beside.setObjectName("candidates_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(10)
        self.card.setMinimumWidth(200)
        self.findings.setMinimumWidth(270)
        beside.addWidget(self.card)
        beside.addWidget(self.findings)
        beside.setStretchFactor(0, 1)
        beside.setSizes([430, 350])
        return beside

    def _on_chosen(self, candidate_id: str) -> None:
        self._chosen = candidate_id
        self.remove.setEnabled(bool(candidate_id))
        self._show_findings()

    def _on_remove_clicked(self) -> None:
        self.remove_asked.emit(self.table.chosen_ids())
