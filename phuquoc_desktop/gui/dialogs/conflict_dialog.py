"""The form of a conflict of interest: which member does not vote on which candidate."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.council import Conflict, ConflictKind
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_conflict import Ui_ConflictForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import council
from phuquoc_desktop.services.meeting_view import MeetingView
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class ConflictDialog(FormDialog):
    """Offers the members and the candidates of a meeting."""

    job = N_("Write a conflict of interest")

    def __init__(self, backend: Any, shell: Shell, view: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_ConflictForm()
        self.ui.setupUi(self)
        self.prepare(_("Conflict of interest"))
        self.ui.about.setText(
            _(
                "The member gets no ballot on this candidate, and is counted neither among all members nor among those "
                "present when the share is taken. No law that we know says how to count; check it against your regulation."
            )
        )
        offer(self.ui.member_id, [(one.name, one.id) for one in view.room.members])
        parties = {one.party.id: one.party.name for one in view.votes}
        offer(self.ui.party_id, [(name, key) for key, name in parties.items()])
        offer(self.ui.conflict_kind, [(one.label, one) for one in ConflictKind])

    def draft(self) -> Conflict:
        """Return what the form says."""
        ui = self.ui
        return Conflict.draft(
            member_id=chosen(ui.member_id) or "",
            party_id=chosen(ui.party_id) or "",
            conflict_kind=chosen(ui.conflict_kind),
            note=ui.note.text(),
        )

    def store(self, work: UnitOfWork, draft: Conflict) -> Conflict:
        """Write the draft."""
        return council.add_conflict(work, draft)

    def said(self, draft: Conflict) -> str:
        """Say who does not vote on whom."""
        return _("{member} does not vote on {name}.").format(
            member=self.ui.member_id.currentText(), name=self.ui.party_id.currentText()
        )
