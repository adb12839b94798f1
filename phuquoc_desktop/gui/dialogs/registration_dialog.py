"""The form of a registration: who, for which awards, in which movement, since when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
from phuquoc_desktop.gui.dialogs.prospects import Prospects
from phuquoc_desktop.gui.forms.ui_registration import Ui_RegistrationForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.services import directory, doubts, party_view, registrations
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


@dataclass(frozen=True)
class RegistrationOffer:
    """What the form offers, and the registration that is changed, if any."""

    movements: Sequence[Movement]
    units: Sequence[str]
    registration: Registration | None = None
    party: PartyLine | None = None


class RegistrationDialog(FormDialog):
    """Registers a party for all awards that are ticked, or changes one registration; ``saved`` carries a list of them."""

    job = N_("Register for emulation")

    def __init__(self, backend: Any, shell: Shell, offered: RegistrationOffer, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._offered = offered
        self._changed = offered.registration
        self.ui = Ui_RegistrationForm()
        self.ui.setupUi(self)
        self.prepare(_("Change a registration") if self._changed else _("New registration"))
        offer(self.ui.movement_id, [(one.name, one.id) for one in offered.movements], nothing=_("(no movement)"))
        self.ui.registered_on.set_day(backend.today)
        self._prospects = Prospects(backend, shell, self.ui.award, self.ui.findings_panel)
        self._connect()
        if self._changed and offered.party:
            self._show(self._changed, offered.party)
        self._on_date_changed()

    def draft(self) -> tuple[Registration, list[str]]:
        """Return the draft and the codes of the awards ticked; refuses to go on without any."""
        ui = self.ui
        codes = ticked(ui.award)
        party = ui.party_id.needed("party_id", _("Person or collective"))
        if not codes:
            raise EmptyFieldError(field="award", label=_("Award"))
        day = ui.registered_on.day("registered_on")
        if day is None:
            raise EmptyFieldError(field="registered_on", label=_("Registered on"))
        draft = Registration.draft(
            party_id=party.id,
            year=self._changed.year if self._changed else self.shell.year,
            award=codes[0],
            movement_id=chosen(ui.movement_id),
            registered_on=day,
            commitment=ui.commitment.toPlainText(),
            late_reason=ui.late_reason.text(),
            note=ui.note.text(),
        )
        return draft, codes

    def store(self, work: UnitOfWork, draft: tuple[Registration, list[str]]) -> list[Registration]:
        """Record or amend."""
        registration, codes = draft
        awards, today = self.backend.awards, self.backend.today
        if self._changed:
            return [registrations.amend(work, self._changed.id, registration, awards, today)]
        return registrations.record_several(work, registration, codes, awards, today)

    def said(self, draft: tuple[Registration, list[str]]) -> str:
        """Say who was registered, and for how many awards."""
        name, count = self.ui.party_id.text(), len(draft[1])
        if self._changed:
            return _("The registration of {name} was changed.").format(name=name)
        said = ngettext("{name} was registered for {count} award.", "{name} was registered for {count} awards.", count)
        return said.format(name=name, count=count)

    def _connect(self) -> None:
        ui = self.ui
        ui.party_id.set_lookup(self._look_up)
        ui.party_id.picked.connect(self._on_picked)
        ui.add_party.clicked.connect(self._on_add_party)
        ui.registered_on.date_changed.connect(self._on_date_changed)
        ui.award.itemChanged.connect(self._on_ticked)
        ui.award.setWordWrap(True)
        ui.award.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.award_label.setWordWrap(True)
        ui.award_label.setText(_("Choose who first; then the awards for that kind are listed."))

    def _show(self, registration: Registration, party: PartyLine) -> None:
        ui = self.ui
        ui.party_id.pick(party)
        ui.party_id.setReadOnly(True)
        ui.add_party.hide()
        tick(ui.award, {registration.award})
        self._prospects.show_ticked([registration.award])
        choose(ui.movement_id, registration.movement_id)
        ui.registered_on.set_day(registration.registered_on)
        ui.late_reason.setText(registration.late_reason or "")
        ui.commitment.setPlainText(registration.commitment or "")
        ui.note.setText(registration.note or "")

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, office=self.backend.profile.office)

        self.shell.run(work, on_found)

    def _on_picked(self, party: PartyLine | None) -> None:
        fitting = self.backend.awards.open_to(party.party_kind.value) if party else ()
        offer_awards(self.ui.award, fitting)
        several = _("&Awards (several may be ticked)") if not self._changed else _("&Award")
        self.ui.award_label.setText(
            several if party else _("Choose who first; then the awards for that kind are listed.")
        )
        year = self._changed.year if self._changed else self.shell.year
        self._prospects.ask(party.id if party else None, [one.code for one in fitting], year)
        self._prospects.show_ticked(ticked(self.ui.award))

    def _on_ticked(self, item: QListWidgetItem) -> None:
        """One registration is for one award, so a tick at another takes the first one's place."""
        if self._changed and item.checkState() is Qt.CheckState.Checked:
            tick(self.ui.award, {item.data(Qt.ItemDataRole.UserRole)})
        self._prospects.show_ticked(ticked(self.ui.award))

    def _on_date_changed(self) -> None:
        try:
            day = self.ui.registered_on.day()
        except UnreadableDateError:
            return
        year = self._changed.year if self._changed else self.shell.year
        late = doubts.of_registration(day, year, self.backend.deadlines)
        show_field(self.ui, "late_reason", visible=bool(late or self.ui.late_reason.text()))
        self.show_doubts("late_reason", late)

    def _on_add_party(self) -> None:
        dialog = PartyDialog(self.backend, self.shell, units=self._offered.units, parent=self)
        dialog.ui.name.setText(self.ui.party_id.text())
        dialog.saved.connect(self._on_party_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_party_added(self, party: Party) -> None:
        def work(_report: ProgressReport) -> PartyLine:
            with self.backend.reading() as read:
                return directory.lines(read, [party.id])[0]

        self.shell.run(work, partial(self.ui.party_id.pick))


def offer_awards(box: QListWidget, awards: Sequence[Award]) -> None:
    """List awards to be ticked; what was ticked stays so where it is still offered."""
    kept = set(ticked(box))
    box.clear()
    for award in awards:
        item = QListWidgetItem(award.name, box)
        item.setData(Qt.ItemDataRole.UserRole, award.code)
        item.setToolTip(f"{award.name} · {award.category.label}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
    tick(box, kept)


def ticked(box: QListWidget) -> list[str]:
    """Return the codes that are ticked."""
    items = (box.item(row) for row in range(box.count()))
    return [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked]


def tick(box: QListWidget, codes: set[str]) -> None:
    """Tick these codes and no others, without telling anybody."""
    box.blockSignals(True)
    for row in range(box.count()):
        item = box.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in codes
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    box.blockSignals(False)
