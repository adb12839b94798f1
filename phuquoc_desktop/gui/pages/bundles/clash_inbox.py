"""What two PCs changed without knowing of each other: a list, both values with what stood before, and the decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QScrollArea, QTableView, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.clash_side import ClashSide
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.third_value import ThirdValue
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.services import clashes, history
from phuquoc_desktop.services.clash_view import ClashView
from phuquoc_desktop.services.undoing import UNDO
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


def _state(one: ClashView) -> BadgeValue:
    return BadgeValue(_("To be decided"), "warn") if one.is_open else BadgeValue(_("Has been decided"), "good")


COLUMNS = (
    ColumnPlan("record", N_("Record"), 230, ColumnKind.STRONG, value=lambda one: one.record),
    ColumnPlan("field", N_("Field"), 170, value=lambda one: one.field, stretch=True),
    ColumnPlan("state", N_("State"), 150, ColumnKind.BADGE, value=_state),
    ColumnPlan("found_on", N_("Found on"), 140, value=lambda one: show_date(one.clash.found_on)),
    ColumnPlan("days", N_("Days waiting"), 116, ColumnKind.NUMBER, value=lambda one: one.days if one.is_open else None),
)


class ClashInbox(QWidget):
    """The keys 1 and 2 take a side of the chosen row, Ctrl+Z takes its decision back; the next row follows by itself."""

    changed = Signal()
    """A decision was made or taken back; the list is to be read anew."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clash_inbox")
        self._backend = backend
        self._jobs = Jobs(backend, shell)
        self._shell = shell
        self._all: list[ClashView] = []
        self._place = 0
        self.rows = RowsModel(COLUMNS)
        self.table = QTableView()
        self.table.setObjectName("clash_table")
        self.table.setAccessibleName(_("What both PCs changed"))
        self.table.setMinimumHeight(90)
        set_table(self.table, self.rows)
        self.hint = label("hint", role="soft")
        self.with_decided = QCheckBox(_("Show what is decided as &well"))
        self.with_decided.setObjectName("with_decided")
        self.with_decided.setAccessibleName(_("Show what is decided as well"))
        self.ancestor = ClashSide("ancestor", _("Before"))
        self.standing = ClashSide("standing", _("In force now"), _("&1  Keep this one"), self._on_standing)
        self.other = ClashSide("other", _("The other change"), _("&2  Take this one"), self._on_other)
        self.third = ThirdValue()
        self.decided = label("decided_told")
        self.back = button("take_back", _("Take the decision back"), self._on_take_back, icon="undo")
        self.back.setAutoDefault(False)
        self._lay_out()
        self._connect()

    def show_clashes(self, found: list[ClashView]) -> None:
        """Show them; the place in the list stays, so that the next one follows a decision."""
        self._all = found
        self._fill()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.with_decided.toggled.connect(self._fill)
        self.third.taken.connect(self._decide)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (("1", self._on_standing), ("2", self._on_other))
        for key, slot in (*keys, ("Ctrl+Z", self._on_take_back)):
            shortcut = QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("clash_sides")
        ground.setProperty("role", "scrolled")
        sides = row(self.ancestor, self.standing, self.other)
        for place in range(3):
            sides.setStretch(place, 1)
        ground.setLayout(sides)
        area = QScrollArea()
        area.setObjectName("clash_area")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(142)
        area.setWidget(ground)
        parts = column(self, (0, 8, 0, 4), 6)
        parts.addLayout(row(self.hint, self.with_decided, stretch=0))
        parts.addWidget(self.table, 1)
        parts.addWidget(area, 1)
        parts.addWidget(self.third)
        parts.addLayout(row(self.decided, self.back, stretch=0))

    def _fill(self) -> None:
        shown = [one for one in self._all if one.is_open or self.with_decided.isChecked()]
        waiting = sum(one.is_open for one in self._all)
        blocker = QSignalBlocker(self.table.selectionModel())
        self.rows.show_rows(shown)
        blocker.unblock()
        told = _("Both PCs changed the same field and did not know of each other. The value that loses is kept.")
        self.hint.setText(told if waiting else _("Nothing waits for a decision."))
        self.with_decided.setVisible(any(not one.is_open for one in self._all))
        if shown:
            choose_row(self.table, min(self._place, len(shown) - 1))
        self._show(shown[self.table.currentIndex().row()] if shown else None)

    def _on_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._place = index.row()
        self._show(index.data(ROW_ROLE))

    def _show(self, one: ClashView | None) -> None:
        for side in (self.ancestor, self.standing, self.other):
            side.setVisible(one is not None)
        decided = one is not None and not one.is_open
        self.decided.setVisible(decided)
        self.back.setVisible(decided and one is not None and one.clash.decided_by is not None)
        if one is None:
            self.third.hide()
            return
        may = one.is_open and one.clash.owner == self._backend.profile.office
        before = one.ancestor or _("not known here")
        self.ancestor.show_side(before, "" if one.ancestor else _("What stood before is not known here."))
        self.standing.title.setText(_("In force now") if one.is_open else _("In force before the decision"))
        for side, value, told in (
            (self.standing, one.standing, one.standing_told),
            (self.other, one.other, one.other_told),
        ):
            side.show_side(value, told, may=may, mark=_became(one, value), holds=value == one.chosen)
        self.third.show_clash(one, may=may)
        self.decided.setText(_("Holds now: {value}, {told}").format(value=one.chosen, told=one.decided_told))

    def _on_standing(self) -> None:
        self._decide("standing")

    def _on_other(self) -> None:
        self._decide("other")

    def _chosen(self) -> ClashView | None:
        one = self.table.currentIndex().data(ROW_ROLE)
        return one if isinstance(one, ClashView) else None

    def _decide(self, take: str) -> None:
        one = self._chosen()
        if one is None or not one.is_open:
            return

        def does(work: UnitOfWork) -> str:
            return clashes.decide(work, one.clash.id, take).id

        said = _("Decided: {title}.").format(title=one.title)
        self._jobs.run(clashes.DECIDE, does, said, self._on_done, self._on_failed)

    def _on_take_back(self) -> None:
        one = self._chosen()
        if one is None or one.is_open:
            return

        def does(work: UnitOfWork) -> None:
            history.undo(work, work.changes(record_id=one.clash.id)[-1].work_id)

        said = _("To be decided again: {title}.").format(title=one.title)
        self._jobs.run(UNDO, does, said, self._on_done)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RefusedError) and error.field and self.third.isVisible():
            self.third.refuse(error)
        else:
            self._shell.tell(error)

    def _on_done(self, _result: object) -> None:
        self.changed.emit()
        self.table.setFocus()


def _became(one: ClashView, value: str) -> str:
    if one.is_open:
        return ""
    return _("Chosen") if value == one.chosen else _("Not chosen, kept here")
