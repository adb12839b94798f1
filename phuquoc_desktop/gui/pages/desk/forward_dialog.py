"""The form by which dossiers go to the province: number and date of the letter, who stays and why, and what speaks against it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from phuquoc_desktop.city import forwarding
from phuquoc_desktop.city.forwarding import ForwardWish
from phuquoc_desktop.city.forwarding_check import ForwardCheck
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_forward import Ui_ForwardForm
from phuquoc_desktop.gui.pages.bundles.parts import row
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _


class Nominated(QWidget):
    """One candidate: ticked goes on, not ticked stays, with the reason that the office reads."""

    def __init__(self, place: int, candidate_id: str, name: str, office: str) -> None:
        super().__init__()
        self.candidate_id = candidate_id
        self.setObjectName(f"nominated_{place}")
        self.setAccessibleName(name)
        self.goes = QCheckBox(f"{name} ({office})")
        self.goes.setObjectName(f"goes_{place}")
        self.goes.setAccessibleName(name)
        self.goes.setChecked(True)
        self.reason = QLineEdit()
        self.reason.setObjectName(f"stays_because_{place}")
        self.reason.setAccessibleName(_("Why {name} stays").format(name=name))
        self.reason.setPlaceholderText(_("Why it stays; the office reads it"))
        self.reason.setEnabled(False)
        self.goes.toggled.connect(self.reason.setDisabled)
        self.setLayout(row(self.goes, self.reason, stretch=1))


class ForwardDialog(FormDialog):
    """Looks at the dossiers first, and refuses nothing before it is saved."""

    job = forwarding.FORWARD

    def __init__(self, backend: Any, shell: Shell, dossier_ids: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._ids = dossier_ids
        self.people: list[Nominated] = []
        self.ui = Ui_ForwardForm()
        self.ui.setupUi(self)
        self._list = QVBoxLayout(self.ui.people)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.prepare(_("Forward to the province"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Forward"))
        self.ui.dated.set_day(backend.today)
        self.ui.number.setFocus()
        self.gather(self._look, self._fill)

    def draft(self) -> ForwardWish:
        """Return what is to go; raises UnreadableDateError."""
        stayed = {one.candidate_id: one.reason.text() for one in self.people if not one.goes.isChecked()}
        ui = self.ui
        return ForwardWish(self._ids, ui.number.text(), ui.dated.day("dated"), stayed, ui.in_spite.toPlainText())

    def store(self, work: UnitOfWork, draft: ForwardWish) -> object:
        """Forward."""
        return forwarding.forward(work, draft, self.backend.awards, self.backend.attachments, self.backend.today)

    def said(self, draft: ForwardWish) -> str:
        """Say that the offices learn of it."""
        number = forwarding.numbered(draft.number)
        return _("Forwarded with letter {number}; the offices learn of it with their next return.").format(
            number=number
        )

    def _look(self, read: Reader) -> ForwardCheck | Exception:
        """Look at what is to go; what refuses it is shown at once, and again when it is saved all the same."""
        from phuquoc_desktop.domain.errors import RefusedError

        try:
            return forwarding.check(
                read, ForwardWish(self._ids), self.backend.awards, self.backend.attachments, self.backend.today
            )
        except RefusedError as refusal:
            return refusal

    def _fill(self, found: ForwardCheck | Exception) -> None:
        if isinstance(found, Exception):
            self.show_error(found)
            return
        for going in found.going:
            office = self.backend.offices.by_key(going.dossier.office).short_name
            for candidate, party in going.people:
                one = Nominated(len(self.people), candidate.id, party.name, office)
                self.people.append(one)
                self._list.addWidget(one)
        self.ui.found.setText("\n".join((*found.doubts, *found.hints)))
        self.ui.found.setVisible(bool(self.ui.found.text()))
        self._make_room()
