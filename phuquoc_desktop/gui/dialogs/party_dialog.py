"""The form of a person, a collective or a household."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.gui.dialogs.fields import count_in, show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_party import Ui_PartyForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import directory, doubts
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth

OF_A_PERSON = ("birth", "sex", "identity_number", "ethnic_group", "direct_worker")
OF_OTHERS = ("members",)


class PartyDialog(FormDialog):
    """Adds a party, or changes one when it is given; ``saved`` carries it."""

    job = N_("Write the directory")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        party: Party | None = None,
        kind: PartyKind = PartyKind.PERSON,
        units: Iterable[str] = (),
        unit: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._party = party
        self.ui = Ui_PartyForm()
        self.ui.setupUi(self)
        self.prepare(_("Change {name}").format(name=party.name) if party else _("New in the directory"))
        offer(self.ui.party_kind, [(one.label, one) for one in PartyKind])
        offer(self.ui.sex, [(one.label, one) for one in Sex], nothing="–")
        offer(self.ui.unit_id, [(name, name) for name in units], nothing="")
        self.ui.party_kind.currentIndexChanged.connect(self._on_kind_chosen)
        for field in (self.ui.identity_number, self.ui.birth):
            field.editingFinished.connect(self._on_identity_edited)
        self.ui.sex.currentIndexChanged.connect(self._on_identity_edited)
        choose(self.ui.party_kind, party.party_kind if party else kind)
        if party:
            self._show(party, unit)
        self._on_kind_chosen()

    def draft(self) -> Party:
        """Return what the form says; the unit is only a name until it is stored."""
        ui = self.ui
        is_person = chosen(ui.party_kind) is PartyKind.PERSON
        self._unit_name = ui.unit_id.currentText()
        return Party.draft(
            party_kind=chosen(ui.party_kind),
            name=ui.name.text(),
            birth=ui.birth.text(),
            sex=chosen(ui.sex),
            identity_number=ui.identity_number.text(),
            ethnic_group=ui.ethnic_group.text(),
            position=ui.position.text(),
            address=ui.address.text(),
            direct_worker=ui.direct_worker.isChecked() if is_person else None,
            members=None if is_person else count_in(ui.members, "members"),
            note=ui.note.toPlainText(),
        )

    def store(self, work: UnitOfWork, draft: Party) -> Party:
        """Write the draft; a unit that is new is added."""
        unit = directory.unit_named(work, self._unit_name)
        draft.unit_id = unit.id if unit else None
        if self._party:
            return directory.change(work, self._party.id, draft, self.backend.today)
        return directory.add(work, draft, self.backend.today)

    def said(self, draft: Party) -> str:
        """Say who was written."""
        sentence = _("{name} was changed.") if self._party else _("{name} was added to the directory.")
        return sentence.format(name=draft.name.strip())

    def _show(self, party: Party, unit: str | None) -> None:
        ui = self.ui
        ui.name.setText(party.name)
        ui.birth.setText(show_birth(party.birth) if party.birth else "")
        choose(ui.sex, party.sex)
        ui.identity_number.setText(party.identity_number or "")
        ui.ethnic_group.setText(party.ethnic_group or "")
        ui.position.setText(party.position or "")
        choose(ui.unit_id, unit)
        ui.address.setText(party.address or "")
        ui.direct_worker.setChecked(bool(party.direct_worker))
        ui.members.setText("" if party.members is None else str(party.members))
        ui.note.setPlainText(party.note or "")

    def _on_kind_chosen(self) -> None:
        is_person = chosen(self.ui.party_kind) is PartyKind.PERSON
        for name in (*OF_A_PERSON, *OF_OTHERS):
            show_field(self.ui, name, visible=is_person == (name in OF_A_PERSON))

    def _on_identity_edited(self) -> None:
        self.show_doubts("identity_number", doubts.of_party(self._told_of_identity()))

    def _told_of_identity(self) -> Party:
        ui = self.ui
        return Party.draft(
            party_kind=chosen(ui.party_kind),
            name="",
            birth=ui.birth.text(),
            sex=chosen(ui.sex),
            identity_number=ui.identity_number.text(),
        )
