"""Two halves: the document at the left, at the right its readings as a list over all about the chosen one; linked both ways."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.domain.plan_reading import PlanAlarm, TargetReading
from phuquoc_desktop.gui.plan_reading.desk import GONE, Desk
from phuquoc_desktop.gui.plan_reading.panel import ReadingPanel
from phuquoc_desktop.gui.plan_reading.target_list import COLUMNS, KEPT_WHEN_NARROW, Shown, TargetSource, chips, counts
from phuquoc_desktop.gui.plan_reading.target_table import TargetTable
from phuquoc_desktop.gui.plan_reading.text_view import TextView
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.widgets.chips import ChipRow
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

A_MOMENT = 40
"""Milliseconds that a row stays chosen before all about it is shown, so that the arrow keys run freely."""

_LEAST_LIST = 118
_WIDE = 640
"""Pixels of the right half from which on the list shows all columns; below, what is hidden stands in the form."""


class ReviewView(QWidget):
    """Changes the review as a person says; emits ``answered`` after each answer, ``noticed`` with a sentence to be told."""

    answered = Signal()
    noticed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan_review")
        around = QVBoxLayout(parent)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)
        self._desk: Desk | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT)
        self._halves = _splitter(Qt.Orientation.Horizontal, "plan_halves", self)
        self._lay_out(self._top())
        left = _card(self._halves)
        self._right = _splitter(Qt.Orientation.Vertical, "plan_right", self._halves)
        upper, lower = _card(self._right), _card(self._right)
        self._called = OneLine("plan_called", "caption", left)
        self.text, self.table, self.panel = TextView(left), TargetTable(upper), ReadingPanel(lower)
        for card, widget in ((left, self._called), (left, self.text), (upper, self.table), (lower, self.panel)):
            column = card.layout()
            assert column is not None
            column.addWidget(widget)
        source = TargetSource(self._at_hand)
        self.model = PagedTableModel(COLUMNS, source.ids, source.rows, None, self.table)
        self._connect()

    def show_desk(self, desk: Desk) -> None:
        """Show another plan."""
        self._desk = desk
        self.text.forget()
        QTimer.singleShot(0, self, self._show_text)  # a round later: list and text together would take long
        self.chips.show_counts(counts(desk))
        self.chips.press(Shown.ALL)
        self.model.load(Query(filters=Shown.ALL))
        if self.model.rowCount():
            choose_row(self.table, 0)
        self._moment.start()

    def _show_text(self) -> None:
        if self._desk is not None:
            self.text.show_desk(self._desk)
            self.text.choose(self.key)

    def call(self, called: str) -> None:
        """Say above the document which one it is."""
        self._called.setText(called)

    def refresh(self) -> None:
        """Show what was said or compared since."""
        if self._desk is None:
            return
        self.chips.show_counts(counts(self._desk))
        self._load()
        self.text.refresh()
        self.look()

    def look(self) -> None:
        """Show all about the chosen row, and its words in the document."""
        key = self.key
        if self._desk is None or not key:
            self.panel.show_nothing()
            return
        self.panel.show_row(self._desk, key)
        self.text.choose(key)

    @property
    def key(self) -> str:
        """The key of the chosen row."""
        index = self.table.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole + 1)) if index.isValid() else ""

    def go_to(self, key: str) -> None:
        """Choose a row, taking the filter away where it hides it."""
        if not self.table.choose(key):
            self.chips.choose(Shown.ALL)
            self.table.choose(key)

    def go_to_next_waiting(self) -> None:
        """Choose the next reading that waits for a decision or cannot be read, and go to what is asked."""
        desk = self._desk
        waiting = {*desk.faulty(), *desk.waiting()} if desk else set()
        if desk is None or not waiting:
            return
        order = desk.review.codes()
        here = order.index(self.key) if self.key in order else -1
        self.go_to(next(one for one in [*order[here + 1 :], *order[: here + 1]] if one in waiting))
        self.look()
        self.panel.focus_first()

    def undo(self) -> None:
        """Take the last answer back and show where it was."""
        if self._desk is None:
            return
        code = self._desk.review.undo()
        if code is None:
            self.noticed.emit(_("There is nothing to undo here."))
            return
        self._desk.faults.pop(code, None)
        self._answered(_("The last change was taken back."))
        key = code if code in self._desk.review.codes() else ""
        if key:
            self.go_to(key)
            self.look()

    def accept_chosen(self) -> None:
        """Agree with the chosen reading and go to the next row."""
        key = self.key
        if self._desk is None or not key:
            return
        review = self._desk.review
        if not key.startswith(GONE) and key not in self._desk.faults and not review.is_dropped(key):
            review.accept(key)
        row = self.model.row_of(key)
        self._answered()
        if row + 1 < self.model.rowCount():
            choose_row(self.table, row + 1 if self.model.row_of(key) == row else row)
            self.table.scrollTo(self.table.currentIndex())

    def drop_chosen(self) -> None:
        """Leave out the chosen readings; what is gone from the plan is asked about in the panel."""
        desk, keys = self._desk, [one for one in self.table.chosen_ids() if not one.startswith(GONE)]
        if desk is None or not keys:
            return
        parts = [one for one in desk.review.taken() if desk.review.reading(one).parent in keys and one not in keys]
        desk.review.drop(keys)
        said = _("Left out: {codes}. Ctrl+Z takes that back.")
        if parts:
            said = _("Left out: {codes}; its parts ({parts}) stand on their own now. Ctrl+Z takes that back.")
        called = ", ".join(map(desk.shown_code, keys[:5])) + ("…" if len(keys) > 5 else "")
        self._answered(said.format(codes=called, parts=", ".join(map(desk.shown_code, parts))))

    def add_selected(self) -> None:
        """Add what is marked in the document as a target, and go into its form."""
        found, desk = self.text.selected(), self._desk
        if found is None or desk is None:
            return
        code = desk.review.add(found.block, found.words)
        self._answered(_("Added from “{words}”; look at its fields.").format(words=_short(found.words)))
        self.go_to(code)
        self.look()
        self.panel.focus_form()

    def edit_chosen(self) -> None:
        """Go into the form of the chosen reading."""
        self.look()
        self.panel.focus_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the document less than half, and the list what the form can spare."""
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        left = max(width * 2 // 5, 300)
        self._halves.setSizes([left, width - left])
        for place, column in enumerate(COLUMNS):
            self.table.setColumnHidden(place, width - left < _WIDE and column.name not in KEPT_WHEN_NARROW)
        upper = max(height * 2 // 5, _LEAST_LIST)
        self._right.setSizes([upper, height - upper])

    def _at_hand(self) -> Desk | None:
        return self._desk

    def _top(self) -> QHBoxLayout:
        self.chips = ChipRow("plan_counts", chips())
        self.add = push_button("add_target", _("Add a target"), "add")
        self.add.setToolTip(_("Mark words of the document, then add them as a target (Ctrl+N)"))
        top = QHBoxLayout()
        top.addWidget(self.chips, 1)
        top.addWidget(self.add)
        return top

    def _lay_out(self, top: QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._halves, 1)

    def _connect(self) -> None:
        self.text.setToolTip(_("Marked words gave a target; soft words gave none."))
        self.table.show_model(self.model)
        self.table.chosen.connect(self._on_chosen)
        self.table.accepted.connect(self.accept_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.deleted.connect(self._on_deleted)
        self.table.set_menu(self._row_actions())
        self.chips.chosen.connect(self._on_filtered)
        self.text.chosen.connect(self._on_text_chosen)
        self.text.add_asked.connect(self.add_selected)
        self.add.clicked.connect(self.add_selected)
        self.panel.written.connect(self._on_written)
        self.panel.faulty.connect(self._on_faulty)
        self.panel.decided.connect(self._on_decided)
        self.panel.undecided.connect(self._on_undecided)
        self.panel.accept_asked.connect(self.accept_chosen)
        self.panel.drop_asked.connect(self._on_drop_asked)
        self.panel.removal_chosen.connect(self._on_removal_chosen)
        self._moment.timeout.connect(self.look)

    def _row_actions(self) -> list[QAction]:
        """What may be done with the chosen rows."""
        found = []
        for name, text, key, does in (
            ("accept_row", _("Accept"), "", self.accept_chosen),
            ("edit_row", _("Correct"), "F2", self.edit_chosen),
            ("drop_row", _("Leave out"), "", self.drop_chosen),
            ("restore_row", _("Take it after all"), "", self._restore_chosen),
        ):
            action = QAction(text, self.table)
            action.setObjectName(name)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(does)
            self.table.addAction(action)
            found.append(action)
        return found

    def _load(self) -> None:
        kept = self.key
        wanted = Query(filters=self.chips.value)
        source = self.model.ids
        if list(source) == list(TargetSource(self._at_hand).ids(wanted)):
            self.model.reread()
            return
        row = self.model.row_of(kept)
        self.model.load(wanted)
        if not self.table.choose(kept) and self.model.rowCount():
            choose_row(self.table, min(max(row, 0), self.model.rowCount() - 1))

    def _answered(self, notice: str = "") -> None:
        self.refresh()
        self.answered.emit()
        if notice:
            self.noticed.emit(notice)

    def _restore_chosen(self) -> None:
        if self._desk is not None:
            for key in self.table.chosen_ids():
                self._desk.review.restore(key)
            self._answered()

    def _on_chosen(self, _key: str) -> None:
        self._moment.start()

    def _on_opened(self, _key: str) -> None:
        self.edit_chosen()

    def _on_deleted(self, _keys: list[str]) -> None:
        self.drop_chosen()

    def _on_filtered(self, _wanted: object) -> None:
        self._load()
        self.look()

    def _on_text_chosen(self, code: str) -> None:
        self.go_to(code)
        self._moment.stop()
        self.look()

    def _on_drop_asked(self) -> None:
        desk = self._desk
        if desk is not None and desk.review.is_dropped(self.key):
            desk.review.restore(self.key)
            self._answered()
        else:
            self.drop_chosen()

    def _on_written(self, reading: TargetReading) -> None:
        if self._desk is not None:
            self._desk.faults.pop(reading.code, None)
            self._desk.review.correct(reading.code, reading)
            self._answered()

    def _on_faulty(self, code: str, texts: dict[str, str] | None) -> None:
        """Keep what cannot be understood, so that it is still there when somebody comes back to it."""
        desk = self._desk
        if desk is None or desk.faults.get(code) == texts:
            return
        if texts is None:
            desk.faults.pop(code, None)
        else:
            desk.faults[code] = texts
        self._answered()

    def _on_decided(self, alarm: PlanAlarm, chosen: str | None, reason: str) -> None:
        if self._desk is not None:
            self._desk.review.decide(self.panel.key, alarm, chosen, reason)
            self._answered()

    def _on_undecided(self, alarm: PlanAlarm) -> None:
        if self._desk is not None:
            self._desk.review.undecide(self.panel.key, alarm)
            self._answered()

    def _on_removal_chosen(self, remove: bool) -> None:
        line = self._desk.line(self.panel.key) if self._desk else None
        if self._desk is not None and line is not None:
            self._desk.review.remove_known(line.code, remove=remove)
            self._answered()


def _card(parent: QSplitter) -> QFrame:
    card = QFrame(parent)
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 6, 6, 6)
    column.setSpacing(4)
    return card


def _splitter(way: Qt.Orientation, name: str, parent: QWidget) -> QSplitter:
    splitter = QSplitter(way, parent)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(10)
    return splitter


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
