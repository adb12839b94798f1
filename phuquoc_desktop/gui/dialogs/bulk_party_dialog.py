"""The form that changes several entries of the directory at once: only what is ticked is written over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_bulk_party import Ui_BulkPartyForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class BulkPartyDialog(FormDialog):
    """Changes unit, position, direct work or note of many parties in one job."""

    job = N_("Change several entries")

    def __init__(
        self, backend: Any, shell: Shell, ids: Sequence[str], units: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._ids = list(ids)
        self.ui = Ui_BulkPartyForm()
        self.ui.setupUi(self)
        count = len(self._ids)
        self.prepare(ngettext("Change {count} entry", "Change {count} entries", count).format(count=count))
        offer(self.ui.unit_id, [(name, name) for name in units], nothing="")
        offer(self.ui.direct_worker, [(_("Yes"), True), (_("No"), False)], nothing=_("(not known)"))
        for name in directory.BULK_FIELDS:
            box, editor = self._pair(name)
            editor.setEnabled(False)
            box.toggled.connect(editor.setEnabled)

    def draft(self) -> dict[str, Any]:
        """Return the new values of what is ticked; the unit is only a name until it is stored."""
        ui = self.ui
        values = {
            "unit_id": ui.unit_id.currentText(),
            "position": ui.position.text() or None,
            "direct_worker": chosen(ui.direct_worker),
            "note": ui.note.text() or None,
        }
        return {name: value for name, value in values.items() if self._pair(name)[0].isChecked()}

    def store(self, work: UnitOfWork, draft: dict[str, Any]) -> int:
        """Write them over all; a unit that is new is added."""
        wanted = dict(draft)
        if "unit_id" in wanted:
            unit = directory.unit_named(work, wanted["unit_id"])
            wanted["unit_id"] = unit.id if unit else None
            work.flush()
        return directory.change_several(work, self._ids, wanted, self.backend.today)

    def said(self, draft: dict[str, Any]) -> str:
        """Say how many were changed."""
        count = len(self._ids) if draft else 0
        return ngettext("{count} entry was changed.", "{count} entries were changed.", count).format(count=count)

    def _pair(self, name: str) -> tuple[Any, Any]:
        return getattr(self.ui, f"change_{name}"), getattr(self.ui, name)
