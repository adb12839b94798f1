"""The form of what a person decides where the program only proposes."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.ruling import WHOLE, Outcome, Ruling
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_ruling import Ui_RulingForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow
from phuquoc_desktop.services import rulings
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class RulingDialog(FormDialog):
    """Judges one criterion, or without one proposes a party whatever the verdict; the reason has to be typed."""

    job = N_("Decide on a proposal")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        proposal: Proposal,
        row: FindingRow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._proposal = proposal
        self._criterion = row.finding.criterion if row and row.finding else None
        self.ui = Ui_RulingForm()
        self.ui.setupUi(self)
        self.prepare(_("Judge a criterion") if self._criterion else _("Propose all the same"))
        self._say_what_it_is_about()
        offer(self.ui.outcome, [(one.label, one) for one in (Outcome.MET, Outcome.NOT_MET)])
        show_field(self.ui, "outcome", visible=self._criterion is not None)
        self.ui.ruled_by.setText(backend.settings.user)
        self.ui.ruled_on.set_day(backend.today)
        known = row.ruling if row else None
        if known is not None:
            self._show(known)
        self.ui.reason.setFocus()

    def draft(self) -> Ruling:
        """Return what the form says."""
        ui = self.ui
        day = ui.ruled_on.day("ruled_on")
        if day is None:
            raise EmptyFieldError(field="ruled_on", label=_("Decided on"))
        criterion = self._criterion.id if self._criterion else WHOLE
        outcome = chosen(ui.outcome) if self._criterion else Outcome.ALLOWED
        return self._proposal.ruling(criterion, outcome, ui.reason.toPlainText(), ui.ruled_by.text(), day)

    def store(self, work: UnitOfWork, draft: Ruling) -> Ruling:
        """Write it down."""
        return rulings.record(work, draft)

    def said(self, draft: Ruling) -> str:
        """Say what was decided."""
        return _("{name}: {outcome}.").format(name=self._proposal.party.name, outcome=draft.outcome.label.lower())

    def _say_what_it_is_about(self) -> None:
        proposal = self._proposal
        about = f"{proposal.party.name} · {proposal.award.name} · {proposal.year}"
        if self._criterion:
            told = self._criterion.sentence
        else:
            told = _(
                "The program finds: {verdict}. With your reason the proposal goes on all the same; the reason stays in the "
                "record and is printed on the letter."
            ).format(verdict=proposal.verdict.label.lower())
        self.ui.about.setText(f"{about}\n{told}")

    def _show(self, known: Ruling) -> None:
        choose(self.ui.outcome, known.outcome)
        self.ui.reason.setPlainText(known.reason)
