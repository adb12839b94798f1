"""Chooses the dossiers that a meeting votes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableView, QVBoxLayout, QWidget

from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import TickModel, set_table
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    ColumnPlan("code", N_("Dossier"), 150, ColumnKind.TEXT, value=lambda line: line.dossier.code),
    ColumnPlan("title", N_("Title"), 200, stretch=True, value=lambda line: line.dossier.title),
    ColumnPlan("award_name", N_("Award"), 220),
    ColumnPlan("candidates", N_("Candidates"), 160, ColumnKind.NUMBER),
)


class AgendaDialog(QDialog):
    """Emits ``put`` with the ids of the dossiers that are ticked."""

    put = Signal(list)

    def __init__(self, lines: Sequence[DossierLine], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_dialog")
        title = _("Put dossiers on the agenda")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        words = _("Dossiers with candidates that are not on the agenda yet:")
        self.about = QLabel(
            words if lines else _("Every dossier of the year with candidates is on the agenda already.")
        )
        self.about.setWordWrap(True)
        self.table = QTableView()
        self.table.setObjectName("agenda_choices")
        self.table.setAccessibleName(title)
        self.model = TickModel(COLUMNS, bool)
        self.model.setParent(self)
        self.model.show_rows(lines)
        set_table(self.table, self.model)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._name_buttons(bool(lines))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        for widget in (self.about, self.table, self.buttons):
            column.addWidget(widget)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        fit_to_window(self, 820, 460)
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()

    def _name_buttons(self, any_lines: bool) -> None:
        texts = {
            QDialogButtonBox.StandardButton.Save: ("put", _("Put on the agenda")),
            QDialogButtonBox.StandardButton.Cancel: ("cancel", _("Cancel")),
        }
        for which, (name, text) in texts.items():
            button = self.buttons.button(which)
            button.setObjectName(name)
            button.setText(text)
            button.setAccessibleName(text)
        put = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        put.setProperty("role", "primary")
        put.setEnabled(any_lines)

    def _on_accepted(self) -> None:
        self.put.emit([line.id for line in self.model.ticked()])
        self.accept()
