"""The form that changes several registrations at once: only what is ticked is written over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_bulk_registration import Ui_BulkRegistrationForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import registrations
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class BulkRegistrationDialog(FormDialog):
    """Changes movement, date, note or reason for lateness of many registrations in one job."""

    job = N_("Change several registrations")

    def __init__(
        self, backend: Any, shell: Shell, ids: Sequence[str], movements: Sequence[Movement], parent: QWidget
    ) -> None:
        super().__init__(backend, shell, parent)
        self._ids = list(ids)
        self.ui = Ui_BulkRegistrationForm()
        self.ui.setupUi(self)
        count = len(self._ids)
        title = ngettext("Change {count} registration", "Change {count} registrations", count).format(count=count)
        self.prepare(title)
        self.ui.about.setText(_("Tick what is to be the same for all of them; everything else stays as it is."))
        offer(self.ui.movement_id, [(one.name, one.id) for one in movements], nothing=_("(no movement)"))
        self.ui.registered_on.set_day(backend.today)
        for name in registrations.BULK_FIELDS:
            box, editor = self._pair(name)
            editor.setEnabled(False)
            box.toggled.connect(editor.setEnabled)

    def draft(self) -> dict[str, Any]:
        """Return the new values of what is ticked; refuses an empty date."""
        ui = self.ui
        values = {
            "movement_id": chosen(ui.movement_id),
            "note": ui.note.text() or None,
            "late_reason": ui.late_reason.text() or None,
        }
        if ui.change_registered_on.isChecked():
            values["registered_on"] = ui.registered_on.day("registered_on")
            if values["registered_on"] is None:
                raise EmptyFieldError(field="registered_on", label=_("Registered on"))
        return {name: value for name, value in values.items() if self._pair(name)[0].isChecked()}

    def store(self, work: UnitOfWork, draft: dict[str, Any]) -> list[Registration]:
        """Write them over all."""
        return registrations.amend_several(work, self._ids, draft, self.backend.awards, self.backend.today)

    def said(self, draft: dict[str, Any]) -> str:
        """Say how many were changed."""
        count = len(self._ids) if draft else 0
        said = ngettext("{count} registration was changed.", "{count} registrations were changed.", count)
        return said.format(count=count)

    def _pair(self, name: str) -> tuple[Any, Any]:
        return getattr(self.ui, f"change_{name}"), getattr(self.ui, name)
