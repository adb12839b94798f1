"""The form of a dossier's head."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Dossier, Mode, Procedure
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.rulebook import Rulebook
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_dossier import Ui_DossierForm
from phuquoc_desktop.gui.law_asking import LawAsking
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.law.proposals import Law, counting_day
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


def _law_and_movements(read: Reader, law: Law) -> tuple[Rulebook, list[Movement]]:
    return law.rulebook, read.movements.all(withdrawn_on=None)


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
        self._rulebook: Rulebook | None = None
        self._kept_movement = dossier.movement_id if dossier else None
        self._kept_ground = dossier.ground if dossier else None
        offer(self.ui.ground, [], nothing=_("(the usual ones of the mode)"))
        self.ui.award.currentIndexChanged.connect(self._on_award_chosen)
        self.ui.mode.currentIndexChanged.connect(self._on_mode_chosen)
        for field in (self.ui.received_on, self.ui.letter_date):
            field.date_changed.connect(self._offer_grounds)
        if dossier:
            self._show(dossier)
        else:
            self._on_award_chosen()
        self._on_mode_chosen()
        self._asking = LawAsking(backend, shell, self)
        self._asking.answered.connect(self._on_law)
        self._asking.ask(_law_and_movements)

    def draft(self) -> Dossier:
        """Return what the form says."""
        ui = self.ui
        opened_on = ui.opened_on.day("opened_on")
        if opened_on is None:
            raise EmptyFieldError(field="opened_on", label=_("Opened on"))
        return Dossier.draft(
            movement_id=chosen(ui.movement_id) or self._kept_movement,
            happened_on=ui.happened_on.day("happened_on"),
            owed_until=ui.owed_until.day("owed_until"),
            deed=ui.deed.toPlainText(),
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
            received_on=ui.received_on.day("received_on"),
            ground=chosen(ui.ground) or self._kept_ground,
        )

    def store(self, work: UnitOfWork, draft: Dossier) -> Dossier:
        """Write the draft."""
        if self._dossier:
            return dossiers.amend(work, self._dossier.id, draft, self.backend.awards)
        return dossiers.open_dossier(work, draft, self.backend.awards)

    def said(self, draft: Dossier) -> str:
        """Say which dossier was written."""
        return _("The dossier was saved: {title}").format(title=draft.title.strip())

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
        ui.received_on.set_day(dossier.received_on)
        ui.happened_on.set_day(dossier.happened_on)
        ui.owed_until.set_day(dossier.owed_until)
        ui.deed.setPlainText(dossier.deed or "")
        ui.note.setText(dossier.note or "")

    def _on_law(self, found: tuple[Rulebook, list[Movement]]) -> None:
        untouched = self._snapshot() == self._typed
        self._rulebook, movements = found
        offer(self.ui.movement_id, [(one.name, one.id) for one in movements], nothing=_("(no movement)"))
        choose(self.ui.movement_id, self._kept_movement)
        self._kept_movement = None
        self._offer_grounds()
        if untouched:
            self._remember()

    def _offer_grounds(self) -> None:
        """Offer the grounds of the law of the day that stands in the form; the one kept is chosen when it is offered."""
        try:
            day = counting_day(self.draft())
            pack = self._rulebook.on(day).pack if self._rulebook else None
        except RefusedError:
            return
        grounds = pack.grounds_of(chosen(self.ui.award)) if pack else ()
        listed = [(f"{subject.label}: {ground.sentence} ({ground.article})", ground.id) for subject, ground in grounds]
        offer(self.ui.ground, listed, nothing=_("(the usual ones of the mode)"))
        if self._rulebook is not None and self._kept_ground is not None:
            choose(self.ui.ground, self._kept_ground)
            self._kept_ground = None
        self.ui.ground.setEnabled(bool(listed))

    def _on_mode_chosen(self) -> None:
        """Ask for the movement of a movement, and for deed and days of a sudden achievement only."""
        mode = chosen(self.ui.mode)
        show_field(self.ui, "movement_id", visible=mode is Mode.MOVEMENT)
        for name in ("happened_on", "owed_until", "deed"):
            show_field(self.ui, name, visible=mode is Mode.SUDDEN)
        if self.isVisible():
            self._make_room()

    def _on_award_chosen(self) -> None:
        """Propose a title as long as nobody has written another one, and the grounds of the award."""
        self._offer_grounds()
        if self.ui.title.text() == self._proposed:
            self._proposed = f"{self.ui.award.currentText()} {self.shell.year}"
            self.ui.title.setText(self._proposed)
