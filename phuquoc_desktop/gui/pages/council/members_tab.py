"""Thành viên hội đồng: who sits there in which period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from phuquoc_desktop.domain.council import CouncilMember
from phuquoc_desktop.domain.council_rules import is_member_on
from phuquoc_desktop.gui.pages.council.buttons import a_button, a_row
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    ColumnPlan("name", N_("Full name"), 190, ColumnKind.STRONG),
    ColumnPlan("role", N_("Role in the council"), 190),
    ColumnPlan("position", N_("Position"), 150, stretch=True, tip=lambda member: member.position or ""),
    ColumnPlan("unit", N_("Unit"), 180, tip=lambda member: member.unit or ""),
    ColumnPlan("valid_from", N_("From"), 104, ColumnKind.DATE),
    ColumnPlan("valid_to", N_("To"), 104, ColumnKind.DATE),
)
UNIT = 3
ROOM = 1000
"""Width below which the unit waits in the form of a member."""


class MembersTab(QWidget):
    """Emits what is asked for."""

    add_asked = Signal()
    edit_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: list[CouncilMember] = []
        self._today = date.min
        self.table = NarrowTable({UNIT: ROOM})
        self.table.setObjectName("council_members")
        self.table.setAccessibleName(_("Members of the council"))
        self.model = RowsModel(COLUMNS, self.table)
        set_table(self.table, self.model)
        self.table.activated.connect(self._on_edit)
        self.only_now = QCheckBox(_("Only those who sit there today"))
        self.only_now.setObjectName("only_now")
        self.only_now.setChecked(True)
        self.only_now.toggled.connect(self._show)
        self.add = a_button("add_member", _("New member…"), self.add_asked, "primary")
        self.edit = a_button("edit_member", _("Edit…"), self._on_edit)
        self.remove = a_button("remove_member", _("Delete"), self._on_remove)
        row = a_row(self.add, self.edit, self.remove)
        row.addWidget(self.only_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.table.selectionModel().selectionChanged.connect(self._enable)

    def show_members(self, members: Sequence[CouncilMember], today: date) -> None:
        """Show the members."""
        self._known, self._today = list(members), today
        self._show()

    def focus_first(self) -> None:
        """Begin in the list, or with what fills it."""
        (self.table if self.model.rowCount() else self.add).setFocus()

    def _show(self) -> None:
        row = self.table.currentIndex().row()
        now = self.only_now.isChecked()
        shown = [one for one in self._known if not now or is_member_on(one, self._today)]
        self.model.show_rows(shown)
        if shown:
            self.table.selectRow(min(max(row, 0), len(shown) - 1))
        self._enable()

    def _member(self) -> CouncilMember | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < self.model.rowCount() else None

    def _enable(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(self._member() is not None)

    def _on_edit(self) -> None:
        member = self._member()
        if member is not None:
            self.edit_asked.emit(member)

    def _on_remove(self) -> None:
        member = self._member()
        if member is not None:
            self.remove_asked.emit(member)
