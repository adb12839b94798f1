"""Introducing an office by the two lines that it has copied from its own window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from phuquoc_desktop.domain.exchange import Correspondent, IntroducedHow
from phuquoc_desktop.domain.key_line import fingerprint_of
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_correspondent import Ui_CorrespondentForm
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.services.correspondents import OtherKey
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class Lines(NamedTuple):
    """What the form says."""

    office: str
    name: str
    signing_key: str
    recipient: str
    how: IntroducedHow
    typed: str
    other: OtherKey


class CorrespondentDialog(FormDialog):
    """Takes both lines pasted together as well; ``offices`` are (name, key)."""

    job = N_("Introduce a key")

    def __init__(
        self, backend: Any, shell: Shell, offices: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_CorrespondentForm()
        self.ui.setupUi(self)
        self.prepare(_("Introduce an office"))
        offer(self.ui.party_office, offices)
        in_person, heard = IntroducedHow.FACE_TO_FACE, IntroducedHow.TELEPHONE
        offer(self.ui.how, [(one.label, one) for one in (in_person, heard)])
        offer(self.ui.other_key, [(one.label, one) for one in OtherKey])
        self.ui.fingerprint.hide()
        self.ui.signing_key.textChanged.connect(self._on_signing_key_changed)
        save = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(_("Introduce the key"))
        save.setAccessibleName(save.text())
        self.ui.signing_key.setFocus()

    def draft(self) -> Lines:
        """Return what the form says."""
        ui = self.ui
        return Lines(
            office=chosen(ui.party_office) or "",
            name=ui.party_office.currentText(),
            signing_key=ui.signing_key.toPlainText(),
            recipient=ui.recipient.text(),
            how=chosen(ui.how),
            typed=ui.typed.text(),
            other=chosen(ui.other_key),
        )

    def store(self, work: UnitOfWork, draft: Lines) -> Correspondent:
        """Introduce the office; what cannot be encrypted to is refused now and not when the first bundle is made."""
        from phuquoc_desktop.bundle.cipher import encrypt

        found = correspondents.introduce(
            work,
            draft.office,
            draft.signing_key,
            draft.recipient,
            self.backend.today,
            how=draft.how,
            replace=draft.other is OtherKey.REPLACED,
            beside=draft.other is OtherKey.BESIDE,
        )
        if draft.typed.strip() or draft.how is IntroducedHow.TELEPHONE:
            correspondents.compare_aloud(fingerprint_of(found.signing_key), draft.typed)
        encrypt(b"", [found.recipient])
        return found

    def said(self, draft: Lines) -> str:
        """Say whose key is known now."""
        return _("The key of {office} is known from now on.").format(office=draft.name)

    def _on_signing_key_changed(self) -> None:
        if self._took_card():
            return
        words = self.ui.signing_key.toPlainText().split()
        recipients = [word for word in words if word.startswith("age1")]
        if recipients:
            self.ui.recipient.setText(recipients[0])
            blocker = QSignalBlocker(self.ui.signing_key)
            self.ui.signing_key.setPlainText(" ".join(word for word in words if word not in recipients))
            blocker.unblock()
        self._show_fingerprint()

    def _took_card(self) -> bool:
        """Take the text of a key sheet's QR code apart, when it is a whole one of an office that is offered."""
        from phuquoc_desktop.bundle.key_card import MARK, NotAKeyCardError, read_card

        text = self.ui.signing_key.toPlainText()
        if MARK not in text:
            return False
        try:
            card = read_card(text)
        except NotAKeyCardError:
            return False
        choose(self.ui.party_office, card.office)
        if chosen(self.ui.party_office) != card.office:
            return False
        self.ui.recipient.setText(card.public.recipient)
        self.ui.signing_key.setPlainText(card.public.signing_line)
        return True

    def _show_fingerprint(self) -> None:
        try:
            fingerprint = fingerprint_of(self.ui.signing_key.toPlainText())
        except (ValueError, IndexError):
            self.ui.fingerprint.hide()
            return
        self.ui.fingerprint.setText(_("Fingerprint: {fingerprint}").format(fingerprint=grouped(fingerprint)))
        self.ui.fingerprint.show()
