"""The form of a unit."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.party import Unit
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_unit import Ui_UnitForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class UnitDialog(FormDialog):
    """Adds a unit, or changes one when it is given."""

    job = N_("Write a unit")

    def __init__(self, backend: Any, shell: Shell, unit: Unit | None = None, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._unit = unit
        self.ui = Ui_UnitForm()
        self.ui.setupUi(self)
        self.prepare(_("Change {name}").format(name=unit.name) if unit else _("New unit"))
        if unit:
            self.ui.name.setText(unit.name)
            self.ui.note.setText(unit.note or "")

    def draft(self) -> Unit:
        """Return what the form says."""
        return Unit.draft(name=self.ui.name.text(), note=self.ui.note.text())

    def store(self, work: UnitOfWork, draft: Unit) -> Unit:
        """Write the draft."""
        if self._unit:
            return directory.change_unit(work, self._unit.id, draft)
        return directory.add_unit(work, draft.name, draft.note)

    def said(self, draft: Unit) -> str:
        """Say which unit was written."""
        return _("The unit “{name}” was saved.").format(name=draft.name.strip())
