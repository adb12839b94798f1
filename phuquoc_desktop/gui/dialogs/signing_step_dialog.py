"""The form of one signing step."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier_course import SigningRole, SigningStep
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_signing_step import Ui_SigningStepForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import signing
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class SigningStepDialog(FormDialog):
    """Adds a step at the end of a dossier's chain, or changes one when it is given."""

    job = N_("Write the signing sheet")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        dossier_id: str,
        step: SigningStep | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._dossier_id, self._step = dossier_id, step
        self.ui = Ui_SigningStepForm()
        self.ui.setupUi(self)
        self.prepare(_("Change signing step {number}").format(number=step.place) if step else _("New signing step"))
        offer(self.ui.role, [(one.label, one) for one in SigningRole])
        choose(self.ui.role, step.role if step else SigningRole.SIGNS)
        if step:
            self._show(step)
        self.ui.who.setFocus()

    def draft(self) -> SigningStep:
        """Return what the form says."""
        ui = self.ui
        return SigningStep.draft(
            dossier_id=self._dossier_id,
            place=0,
            who=ui.who.text(),
            role=chosen(ui.role),
            papers=ui.papers.text(),
            sent_on=ui.sent_on.day("sent_on"),
            back_on=ui.back_on.day("back_on"),
            note=ui.note.text(),
        )

    def store(self, work: UnitOfWork, draft: SigningStep) -> SigningStep:
        """Write the step."""
        return signing.amend(work, self._step.id, draft) if self._step else signing.add(work, draft)

    def said(self, draft: SigningStep) -> str:
        """Say whose step was written."""
        return _("The step of {who} was saved.").format(who=draft.who.strip())

    def _show(self, step: SigningStep) -> None:
        ui = self.ui
        ui.who.setText(step.who)
        ui.papers.setText(step.papers or "")
        ui.sent_on.set_day(step.sent_on)
        ui.back_on.set_day(step.back_on)
        ui.note.setText(step.note or "")
