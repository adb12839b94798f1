"""The form of a dossier's head."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Dossier, Mode, Procedure
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_dossier import Ui_DossierForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class DossierDialog(FormDialog):
    """Opens a dossier, or changes the head of one when it is given; ``saved`` carries it."""

    job = N_("Write a dossier's head")

    def __init__(
        self, backend: Any, shell: Shell, dossier: Dossier | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._dossier = dossier
        self.ui = Ui_DossierForm()
        self.ui.setupUi(self)
        self.prepare(_("Change dossier {code}").format(code=dossier.code) if dossier else _("New dossier"))
        offer(self.ui.award, [(one.name, one.code) for one in backend.awards.known])
        offer(self.ui.mode, [(one.label, one) for one in Mode])
        offer(self.ui.procedure, [(one.label, one) for one in Procedure])
        self.ui.opened_on.set_day(backend.today)
        self._proposed = ""
        self.ui.award.currentIndexChanged.connect(self._on_award_chosen)
        if dossier:
            self._show(dossier)
        else:
            self._on_award_chosen()

    def draft(self) -> Dossier:
        """Return what the form says."""
        ui = self.ui
        opened_on = ui.opened_on.day("opened_on")
        if opened_on is None:
            raise EmptyFieldError(field="opened_on", label=_("Opened on"))
        return Dossier.draft(
            code=ui.code.text(),
            title=ui.title.text(),
            award=chosen(ui.award),
            year=self._dossier.year if self._dossier else self.shell.year,
            mode=chosen(ui.mode),
            procedure=chosen(ui.procedure),
            opened_on=opened_on,
            letter_number=ui.letter_number.text(),
            letter_date=ui.letter_date.day("letter_date"),
            council_met_on=ui.council_met_on.day("council_met_on"),
            note=ui.note.text(),
        )

    def store(self, work: UnitOfWork, draft: Dossier) -> Dossier:
        """Write the draft."""
        if self._dossier:
            return dossiers.amend(work, self._dossier.id, draft, self.backend.awards)
        return dossiers.open_dossier(work, draft, self.backend.awards)

    def said(self, draft: Dossier) -> str:
        """Say which dossier was written."""
        return _("The dossier “{title}” was saved.").format(title=draft.title.strip())

    def _show(self, dossier: Dossier) -> None:
        ui = self.ui
        choose(ui.award, dossier.award)
        ui.title.setText(dossier.title)
        ui.code.setText(dossier.code)
        choose(ui.mode, dossier.mode)
        choose(ui.procedure, dossier.procedure)
        ui.opened_on.set_day(dossier.opened_on)
        ui.letter_number.setText(dossier.letter_number or "")
        ui.letter_date.set_day(dossier.letter_date)
        ui.council_met_on.set_day(dossier.council_met_on)
        ui.note.setText(dossier.note or "")

    def _on_award_chosen(self) -> None:
        """Propose a title as long as nobody has written another one."""
        if self.ui.title.text() == self._proposed:
            self._proposed = f"{self.ui.award.currentText()} {self.shell.year}"
            self.ui.title.setText(self._proposed)
