"""Nội dung phiên họp: the dossiers that are voted on, and who does not vote on whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.council.buttons import a_button, a_row
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.services.council import ConflictHint
from phuquoc_desktop.services.meeting_view import AgendaLine, MeetingView
from phuquoc_desktop.translation import N_, _


def _title(line: AgendaLine) -> str:
    return line.dossier.title if line.dossier else _("A dossier that is no longer here")


DOSSIERS = (
    ColumnPlan("place", N_("Seq."), 56, ColumnKind.NUMBER, value=lambda line: line.item.place),
    ColumnPlan(
        "code", N_("Dossier"), 150, ColumnKind.STRONG, value=lambda line: line.dossier.code if line.dossier else ""
    ),
    ColumnPlan("title", N_("Title"), 160, stretch=True, value=_title),
    ColumnPlan("award", N_("Award"), 180, value=lambda line: line.award_name),
    ColumnPlan("count", N_("Candidates"), 160, ColumnKind.NUMBER, value=lambda line: len(line.votes)),
)


@dataclass(frozen=True)
class ConflictRow:
    """A conflict that was entered (``conflict_id``), or one that is only suspected (``hint``)."""

    member: str
    name: str
    kind: str
    why: str
    conflict_id: str = ""
    hint: ConflictHint | None = None

    @property
    def badge(self) -> BadgeValue:
        """Whether it counts."""
        return BadgeValue(_("Entered"), "info", "good") if self.hint is None else BadgeValue(_("Suspected"), "warn")


CONFLICTS = (
    ColumnPlan("member", N_("Member"), 150, ColumnKind.STRONG),
    ColumnPlan("name", N_("Candidate"), 155),
    ColumnPlan("kind", N_("Kind"), 190),
    ColumnPlan("why", N_("Why"), 140, stretch=True, tip=lambda row: row.why),
    ColumnPlan("badge", N_("State"), 130, ColumnKind.BADGE),
)


class AgendaTab(QWidget):
    """Emits what is asked for; the page does it."""

    add_asked = Signal()
    remove_asked = Signal(str)
    open_asked = Signal(str)
    conflict_asked = Signal()
    hint_taken = Signal(object)
    conflict_removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dossiers = NarrowTable({3: 600, 4: 560})
        self.dossiers.setObjectName("agenda")
        self.dossiers.setAccessibleName(_("Agenda"))
        self.dossiers_model = RowsModel(DOSSIERS, self.dossiers)
        set_table(self.dossiers, self.dossiers_model)
        self.conflicts = NarrowTable({2: 520, 3: 640})
        self.conflicts.setObjectName("conflicts")
        self.conflicts.setAccessibleName(_("Conflicts of interest"))
        self.conflicts_model = RowsModel(CONFLICTS, self.conflicts)
        set_table(self.conflicts, self.conflicts_model)
        self.add = a_button("add_dossiers", _("Put dossiers on it…"), self.add_asked, "primary")
        self.remove = a_button("take_off", _("Take off"), self._on_remove)
        self.open = a_button("open_dossier", _("Open the dossier"), self._on_open)
        self.enter = a_button("enter_hint", _("It is a conflict"), self._on_enter)
        self.new = a_button("new_conflict", _("Another conflict…"), self.conflict_asked)
        self.drop = a_button("remove_conflict", _("It is none"), self._on_drop)
        self._is_open = False
        self._lay_out()
        for table in (self.dossiers, self.conflicts):
            table.selectionModel().selectionChanged.connect(self._enable)

    def show_view(self, view: MeetingView) -> None:
        """Show agenda and conflicts."""
        self._is_open = view.is_open
        for table, model, rows in (
            (self.dossiers, self.dossiers_model, view.agenda),
            (self.conflicts, self.conflicts_model, tuple(_conflict_rows(view))),
        ):
            row = table.currentIndex().row()
            model.show_rows(rows)
            if rows:
                table.selectRow(min(max(row, 0), len(rows) - 1))
        self._enable()

    def focus_first(self) -> None:
        """Begin in the agenda, or with what fills it."""
        (self.dossiers if self.dossiers_model.rowCount() else self.add).setFocus()

    def _lay_out(self) -> None:
        heading = QLabel(_("Who does not vote on whom"))
        heading.setProperty("role", "heading")
        note = QLabel(_("What the program only suspects counts for nothing until somebody says that it is a conflict."))
        note.setProperty("role", "soft")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.dossiers, 3)
        column.addLayout(a_row(self.add, self.remove, self.open))
        column.addWidget(heading)
        column.addWidget(note)
        column.addWidget(self.conflicts, 2)
        column.addLayout(a_row(self.enter, self.drop, self.new))

    def _line(self) -> AgendaLine | None:
        row = self.dossiers.currentIndex().row()
        return self.dossiers_model.rows[row] if 0 <= row < self.dossiers_model.rowCount() else None

    def _conflict(self) -> ConflictRow | None:
        row = self.conflicts.currentIndex().row()
        return self.conflicts_model.rows[row] if 0 <= row < self.conflicts_model.rowCount() else None

    def _enable(self) -> None:
        line, row = self._line(), self._conflict()
        self.add.setEnabled(self._is_open)
        self.remove.setEnabled(self._is_open and line is not None)
        self.open.setEnabled(line is not None and line.dossier is not None)
        self.new.setEnabled(self._is_open)
        self.enter.setEnabled(self._is_open and row is not None and row.hint is not None)
        self.drop.setEnabled(self._is_open and row is not None and row.hint is None)

    def _on_remove(self) -> None:
        line = self._line()
        if line is not None:
            self.remove_asked.emit(line.item.dossier_id)

    def _on_open(self) -> None:
        line = self._line()
        if line is not None:
            self.open_asked.emit(line.item.dossier_id)

    def _on_enter(self) -> None:
        row = self._conflict()
        if row is not None and row.hint is not None:
            self.hint_taken.emit(row.hint)

    def _on_drop(self) -> None:
        row = self._conflict()
        if row is not None and row.conflict_id:
            self.conflict_removed.emit(row.conflict_id)


def _conflict_rows(view: MeetingView) -> Iterator[ConflictRow]:
    for hint in view.hints:
        yield ConflictRow(hint.member.name, hint.party.name, hint.conflict_kind.label, hint.why, hint=hint)
    seen = set()
    for one in view.votes:
        for member, conflict in one.barred:
            if conflict.id not in seen:
                seen.add(conflict.id)
                kind = conflict.conflict_kind.label
                yield ConflictRow(member.name, one.party.name, kind, conflict.note or "", conflict.id)
