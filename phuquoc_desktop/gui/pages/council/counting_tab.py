"""Kiểm phiếu: one candidate after the other, three figures and Enter; two people count, neither sees the other's figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.domain.council_votes import Count, first_count, second_count
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui.dialogs.fields import count_in
from phuquoc_desktop.gui.pages.council.buttons import a_button, a_row
from phuquoc_desktop.gui.pages.council.looks import count_badge, counts_words
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.services.meeting_view import MeetingView, Voted
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    ColumnPlan("name", N_("Candidate"), 180, ColumnKind.STRONG, True, value=lambda one: one.party.name),
    ColumnPlan("award", N_("Award"), 150, value=lambda one: one.award_name, tip=lambda one: one.award_name),
    ColumnPlan("voting", N_("Ballots"), 104, ColumnKind.NUMBER, value=lambda one: one.electorate.voting),
    ColumnPlan("counts", N_("For – against – invalid"), 176, value=counts_words),
    ColumnPlan("state", N_("State"), 165, ColumnKind.BADGE, value=count_badge),
)
FIGURES = (
    ("votes_for", N_("In &favour")),
    ("against", N_("A&gainst")),
    ("invalid", N_("&Invalid")),
)


class CountingTab(QWidget):
    """Emits ``counted`` with a candidate's id, the count, and whether it is the second one; ``again`` with an id."""

    counted = Signal(str, object, bool)
    again = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = QRadioButton()
        self.second = QRadioButton()
        self.about = QLabel()
        self.fields = {name: QLineEdit() for name, _label in FIGURES}
        self.enter = a_button("enter_count", _("Enter"), self._on_enter, "primary")
        self.anew = a_button("count_again", _("Count again"), self._on_again)
        self.refusal = QLabel()
        self.table = NarrowTable({1: 620, 2: 560})
        self.model = RowsModel(COLUMNS, self.table)
        self._is_open = False
        self._is_secret = True
        self._wanted = ""
        self._group = QButtonGroup(self)
        self._prepare()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.first.toggled.connect(self._on_counter)

    def show_view(self, view: MeetingView) -> None:
        """Show the candidates; whoever counts goes on where the counting stood."""
        meeting = view.meeting
        self._is_open = view.is_open
        self._is_secret = meeting.ballot is BallotKind.SECRET
        self.first.setText(_("First count: {name}").format(name=meeting.first_counter or "…"))
        self.second.setText(_("Second count: {name}").format(name=meeting.second_counter or "…"))
        for one in (self.first, self.second):
            one.setVisible(self._is_secret)
        if not self._is_secret:
            self.first.setChecked(True)
        self.model.show_rows(view.votes)
        self._choose(self._wanted)
        self._enable()

    def focus_first(self) -> None:
        """Begin with the first figure."""
        self.fields["votes_for"].setFocus()

    def show_refusal(self, error: RefusedError | None) -> None:
        """Say under the figures what stands against them."""
        self.refusal.setText(str(error) if error else "")
        self.refusal.setVisible(error is not None)

    def go_on(self) -> None:
        """Go to the next candidate whom this counter has not counted, once a count was kept."""
        self.show_refusal(None)
        for name in self.fields:
            self.fields[name].clear()
        self._wanted = self._next()
        self._choose(self._wanted)
        self.focus_first()

    @property
    def _is_second(self) -> bool:
        return self._is_secret and self.second.isChecked()

    def _prepare(self) -> None:
        self.first.setObjectName("first_count")
        self.second.setObjectName("second_count")
        self.first.setChecked(True)
        for one in (self.first, self.second):
            self._group.addButton(one)
        self.about.setObjectName("count_about")
        self.about.setProperty("role", "heading")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.refusal.setObjectName("count_refusal")
        self.refusal.setProperty("role", "error")
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        for name, label in FIGURES:
            field = self.fields[name]
            field.setObjectName(name)
            field.setAccessibleName(_(label).replace("&", ""))
            field.setMaxLength(4)
            field.setMaximumWidth(90)
            field.returnPressed.connect(self._on_enter)
        self.table.setObjectName("counting")
        self.table.setAccessibleName(_("Candidates to count"))
        set_table(self.table, self.model)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        for place, (name, label) in enumerate(FIGURES):
            words = QLabel(_(label))
            words.setBuddy(self.fields[name])
            grid.addWidget(words, 0, place)
            grid.addWidget(self.fields[name], 1, place)
        grid.addWidget(self.enter, 1, len(FIGURES))
        grid.addWidget(self.anew, 1, len(FIGURES) + 1)
        grid.setColumnStretch(len(FIGURES) + 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 4)
        column.setSpacing(8)
        row = a_row()
        row.insertWidget(0, self.first)
        row.insertWidget(1, self.second)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addLayout(grid)
        column.addWidget(self.refusal)
        column.addWidget(self.table, 1)

    def _enable(self) -> None:
        voted = self._voted()
        for widget in (*self.fields.values(), self.enter):
            widget.setEnabled(self._is_open and voted is not None)
        self.anew.setEnabled(self._is_open and voted is not None and voted.tally is not None)

    def _voted(self) -> Voted | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < self.model.rowCount() else None

    def _choose(self, candidate_id: str) -> None:
        rows = [place for place, one in enumerate(self.model.rows) if one.id == candidate_id]
        if self.model.rowCount():
            self.table.selectRow(rows[0] if rows else 0)
        self._show_about()

    def _next(self) -> str:
        """Return the next candidate after the one shown that this counter has not counted, else the one shown."""
        here = max(self.table.currentIndex().row(), 0)
        rows = [*self.model.rows[here + 1 :], *self.model.rows[:here]]
        lacking = (one.id for one in rows if (second_count if self._is_second else first_count)(one.tally) is None)
        return next(lacking, self._wanted)

    def _show_about(self) -> None:
        voted = self._voted()
        told = _("{name} · {count} ballots were handed out")
        self.about.setText(told.format(name=voted.party.name, count=voted.electorate.voting) if voted else "")
        self.about.setVisible(voted is not None)

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            if self.model.rows[index.row()].id != self._wanted:
                self.show_refusal(None)
            self._wanted = self.model.rows[index.row()].id
        self._show_about()
        self._enable()

    def _on_counter(self) -> None:
        """Give whoever counts now an empty sheet."""
        self.show_refusal(None)
        for field in self.fields.values():
            field.clear()
        lacking = second_count if self._is_second else first_count
        self._choose(next((one.id for one in self.model.rows if lacking(one.tally) is None), self._wanted))
        self.focus_first()

    def _on_enter(self) -> None:
        voted = self._voted()
        if voted is None:
            return
        try:
            figures = [count_in(self.fields[name], name) for name, _label in FIGURES]
        except RefusedError as error:
            self.show_refusal(error)
            return
        self._wanted = voted.id
        self.counted.emit(voted.id, Count(figures[0] or 0, figures[1] or 0, figures[2] or 0), self._is_second)

    def _on_again(self) -> None:
        voted = self._voted()
        if voted is not None:
            self.again.emit(voted.id)
