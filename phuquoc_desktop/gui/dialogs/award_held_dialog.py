"""The form of an award that a party received earlier."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.gui.dialogs.fields import count_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_award_held import Ui_AwardHeldForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class AwardHeldDialog(FormDialog):
    """Adds an award to a party's history."""

    job = N_("Add an award to the history")

    def __init__(self, backend: Any, shell: Shell, party: Party, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._party = party
        self.ui = Ui_AwardHeldForm()
        self.ui.setupUi(self)
        self.prepare(_("Award received earlier by {name}").format(name=party.name))
        fitting = backend.awards.open_to(party.party_kind.value)
        offer(self.ui.award, [(one.name, one.code) for one in fitting])
        self.ui.year.setText(str(shell.year - 1))

    def draft(self) -> AwardHeld:
        """Return what the form says."""
        ui = self.ui
        year = count_in(ui.year, "year")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Year"))
        return AwardHeld.draft(
            party_id=self._party.id,
            award=chosen(ui.award),
            year=year,
            decision_number=ui.decision_number.text(),
            decision_date=ui.decision_date.day("decision_date"),
            issuer=ui.issuer.text(),
            revoked=ui.revoked.isChecked(),
            note=ui.note.text(),
        )

    def store(self, work: UnitOfWork, draft: AwardHeld) -> AwardHeld:
        """Write the draft."""
        return awards_held.add(work, draft, self.backend.awards)

    def said(self, draft: AwardHeld) -> str:
        """Say whose history grew."""
        return _("An award of {year} was added to the history of {name}.").format(
            year=draft.year, name=self._party.name
        )
