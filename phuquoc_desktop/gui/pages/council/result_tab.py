"""Kết quả: what the votes came to for each candidate, by which share, and where that stands; and the papers of the meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.gui.pages.council.buttons import a_button, a_row
from phuquoc_desktop.gui.pages.council.looks import outcome_badge, source_words, threshold_words
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.services.meeting_view import MeetingView, Voted
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    ColumnPlan("name", N_("Candidate"), 160, ColumnKind.STRONG, value=lambda one: one.party.name),
    ColumnPlan("award", N_("Award"), 124, value=lambda one: one.award_name, tip=lambda one: one.award_name),
    ColumnPlan("fraction", N_("Votes"), 88, ColumnKind.NUMBER, value=lambda one: one.result.fraction),
    ColumnPlan("percent", N_("%"), 76, ColumnKind.NUMBER, value=lambda one: one.result.percent),
    ColumnPlan("outcome", N_("Result"), 180, ColumnKind.BADGE, value=outcome_badge),
    ColumnPlan("threshold", N_("Share asked for"), 110, stretch=True, value=threshold_words, tip=source_words),
)


class ResultTab(QWidget):
    """Emits what is asked for; papers by their codes."""

    decide_asked = Signal(str)
    undecide_asked = Signal(str)
    paper_asked = Signal(str)
    words_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = NarrowTable({1: 800, 5: 660})
        self.table.setObjectName("results")
        self.table.setAccessibleName(_("Results"))
        self.model = RowsModel(COLUMNS, self.table)
        set_table(self.table, self.model)
        self.source = QLabel()
        self.source.setObjectName("threshold_source")
        self.source.setProperty("role", "soft")
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setWordWrap(True)
        self.decide = a_button("decide", _("Decide on it…"), self._on_decide)
        self.undecide = a_button("undecide", _("Let the share decide"), self._on_undecide)
        self.words = a_button("word_minutes", _("Word the minutes…"), self.words_asked)
        self.ballots = a_button("paper_ballots", _("Ballots"), self._on_ballots)
        self.sheet = a_button("paper_attendance", _("Attendance sheet"), self._on_sheet)
        self.minutes = a_button("paper_minutes", _("Minutes"), self._on_minutes)
        self.result = a_button("paper_result", _("Result of the secret ballot"), self._on_result)
        self._is_open = False
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)

    def show_view(self, view: MeetingView) -> None:
        """Show the results."""
        self._is_open = view.is_open
        row = self.table.currentIndex().row()
        self.model.show_rows(view.votes)
        if view.votes:
            self.table.selectRow(min(max(row, 0), len(view.votes) - 1))
        self.result.setVisible(view.meeting.ballot is BallotKind.SECRET)
        self.words.setEnabled(view.is_own)
        for button in (self.ballots, self.minutes, self.result):
            button.setEnabled(bool(view.votes))
        self._on_chosen()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.source)
        column.addLayout(a_row(self.decide, self.undecide, self.words))
        column.addLayout(a_row(self.ballots, self.sheet, self.minutes, self.result))

    def _voted(self) -> Voted | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < self.model.rowCount() else None

    def _on_chosen(self) -> None:
        voted = self._voted()
        self.source.setText(source_words(voted) if voted else "")
        self.decide.setEnabled(self._is_open and voted is not None and voted.result.count is not None)
        self.undecide.setEnabled(self._is_open and voted is not None and voted.ruling is not None)

    def _on_decide(self) -> None:
        voted = self._voted()
        if voted is not None:
            self.decide_asked.emit(voted.id)

    def _on_undecide(self) -> None:
        voted = self._voted()
        if voted is not None:
            self.undecide_asked.emit(voted.id)

    def _on_ballots(self) -> None:
        self.paper_asked.emit("ballots")

    def _on_sheet(self) -> None:
        self.paper_asked.emit("attendance-sheet")

    def _on_minutes(self) -> None:
        self.paper_asked.emit("minutes")

    def _on_result(self) -> None:
        self.paper_asked.emit("vote-result")
