"""A file came whose signer is not known: telephone, compare, introduce."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from phuquoc_desktop.domain.exchange import Correspondent, IntroducedHow
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_stranger import Ui_StrangerForm
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.shown import Stranger
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.services.correspondents import OtherKey
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class Heard(NamedTuple):
    """What the form says."""

    typed: str
    recipient: str
    other: OtherKey


class StrangerDialog(FormDialog):
    """Introduces the key only when the characters heard over the telephone are those of the fingerprint."""

    job = N_("Introduce a key")

    def __init__(self, backend: Any, shell: Shell, stranger: Stranger, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._stranger = stranger
        self.ui = Ui_StrangerForm()
        self.ui.setupUi(self)
        self.prepare(_("Introduce the key of {office}").format(office=stranger.name))
        self.ui.who.setText(_("The file says that it comes from {office}").format(office=stranger.name))
        self.ui.advice.setText(_advice(stranger.name))
        self.ui.fingerprint.setText(grouped(stranger.fingerprint))
        self.ui.fingerprint.setFont(body_font(TOKENS.font_heading, bold=True))
        self.ui.recipient.setText(stranger.recipient or "")
        show_field(self.ui, "recipient", visible=stranger.recipient is None)
        offer(self.ui.other_key, [(one.label, one) for one in OtherKey if one is not OtherKey.NONE])
        show_field(self.ui, "other_key", visible=stranger.other_known)
        save = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(_("Introduce the key"))
        save.setAccessibleName(save.text())
        self.ui.typed.setFocus()

    def draft(self) -> Heard:
        """Return what was heard."""
        return Heard(self.ui.typed.text(), self.ui.recipient.text(), chosen(self.ui.other_key))

    def store(self, work: UnitOfWork, draft: Heard) -> Correspondent:
        """Compare, then introduce."""
        one = self._stranger
        correspondents.compare_aloud(one.fingerprint, draft.typed)
        return correspondents.introduce(
            work,
            one.office,
            one.signing_key,
            draft.recipient,
            self.backend.today,
            how=IntroducedHow.TELEPHONE,
            replace=draft.other is OtherKey.REPLACED,
            beside=draft.other is OtherKey.BESIDE,
        )

    def said(self, draft: Heard) -> str:
        """Say whose key is known now."""
        return _("The key of {office} is known from now on.").format(office=self._stranger.name)


def _advice(office: str) -> str:
    text = _(
        "Its key is not known here. Telephone {office} on a number that you know from elsewhere, not from this mail. Ask them "
        "to open Bundles, then Keys, and to read their fingerprint aloud. Compare it with the one below, and type its last "
        "eight characters as you hear them."
    )
    return text.format(office=office)
