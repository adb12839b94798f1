"""Điểm danh: who is there, ticked by mouse or by one key a member, with the quorum above."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from phuquoc_desktop.domain.council import Presence
from phuquoc_desktop.gui.pages.council.buttons import a_button, a_row
from phuquoc_desktop.gui.pages.council.looks import presence_badge, quorum_words
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.services.council_room import Seat
from phuquoc_desktop.services.meeting_view import MeetingView
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    ColumnPlan("name", N_("Full name"), 180, ColumnKind.STRONG, value=lambda seat: seat.member.name),
    ColumnPlan("role", N_("Role in the council"), 190, value=lambda seat: seat.member.role.label),
    ColumnPlan("position", N_("Position"), 140, stretch=True, value=lambda seat: seat.member.position or ""),
    ColumnPlan("presence", N_("Presence"), 165, ColumnKind.BADGE, value=presence_badge),
)
_KEYS = {
    Qt.Key.Key_Plus: Presence.PRESENT,
    Qt.Key.Key_Minus: Presence.ABSENT,
    Qt.Key.Key_Asterisk: Presence.WRITTEN,
}


class SeatsTable(NarrowTable):
    """Emits ``said`` when a key says of the chosen members whether they are there; Space turns it round."""

    said = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take + for present, − for absent, * for a vote in writing."""
        key = Qt.Key(event.key()) if event.key() in {*_KEYS, Qt.Key.Key_Space} else None
        if key is Qt.Key.Key_Space:
            self.said.emit(None)
        elif key is not None:
            self.said.emit(_KEYS[key])
        else:
            super().keyPressEvent(event)


class AttendanceTab(QWidget):
    """Emits ``attended`` with ids and a presence."""

    attended = Signal(list, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meter = QProgressBar()
        self.meter.setObjectName("quorum_meter")
        self.meter.setTextVisible(False)
        self.meter.setMaximumWidth(220)
        self.words = QLabel()
        self.words.setObjectName("quorum_words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.badge = Badge(BadgeValue("", "neutral"))
        self.table = SeatsTable({2: 560})
        self.table.setObjectName("seats")
        self.table.setAccessibleName(_("Attendance"))
        self.model = RowsModel(COLUMNS, self.table)
        set_table(self.table, self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.said.connect(self._on_said)
        self.table.doubleClicked.connect(self._on_turned)
        self.present = a_button("mark_present", _("Present (+)"), self._on_present)
        self.absent = a_button("mark_absent", _("Absent (−)"), self._on_absent)
        self.written = a_button("mark_written", _("Votes in writing (*)"), self._on_written)
        self.rest = a_button("mark_rest", _("All others are present"), self._on_rest, "primary")
        self._lay_out()

    def show_view(self, view: MeetingView) -> None:
        """Show the seats; the place in the list stays."""
        row = self.table.currentIndex().row()
        self.model.show_rows(view.room.seats)
        if self.model.rowCount():
            self.table.selectRow(min(max(row, 0), self.model.rowCount() - 1))
        quorum = view.quorum
        self.meter.setRange(0, max(quorum.members, 1))
        self.meter.setValue(quorum.present)
        words = quorum_words(quorum)
        self.meter.setAccessibleName(words)
        self.words.setText(words)
        reached = quorum.is_reached
        shown = {True: (_("Quorum reached"), "good"), False: (_("No quorum"), "bad"), None: ("", "neutral")}[reached]
        self.badge.show_value(BadgeValue(*shown))
        self.badge.setVisible(reached is not None)
        for button in (self.present, self.absent, self.written, self.rest):
            button.setEnabled(view.is_open and bool(view.room.seats))
        self._is_open = view.is_open

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.meter)
        top.addWidget(self.words, 1)
        top.addWidget(self.badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 4)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(a_row(self.present, self.absent, self.written, self.rest))

    def _chosen(self) -> list[Seat]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows]

    def _say(self, seats: list[Seat], presence: Presence) -> None:
        if seats and self._is_open:
            self.attended.emit([one.member.id for one in seats], presence)

    def _on_said(self, presence: Presence | None) -> None:
        if presence is None:
            self._on_turned()
            return
        self._say(self._chosen(), presence)
        row = self.table.currentIndex().row()
        if len(self._chosen()) == 1 and row + 1 < self.model.rowCount():
            self.table.selectRow(row + 1)

    def _on_turned(self) -> None:
        seats = self._chosen()
        if seats:
            there = seats[0].presence is Presence.PRESENT
            self._say(seats, Presence.ABSENT if there else Presence.PRESENT)

    def _on_present(self) -> None:
        self._say(self._chosen(), Presence.PRESENT)

    def _on_absent(self) -> None:
        self._say(self._chosen(), Presence.ABSENT)

    def _on_written(self) -> None:
        self._say(self._chosen(), Presence.WRITTEN)

    def _on_rest(self) -> None:
        self._say([one for one in self.model.rows if one.presence is None], Presence.PRESENT)
