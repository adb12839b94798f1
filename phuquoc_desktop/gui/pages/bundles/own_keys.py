"""The keys of this office, to be given away: fingerprint, QR code, lines, papers, and who can open its bundles."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.drawing.marks import Drawing
from phuquoc_desktop.documents.qr import Modules, square_of
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.translation import _

_SIDE = 196


class OwnKeys(QWidget):
    """Shows :class:`KeysShown`; asks the dialog for what changes keys."""

    renewal_asked = Signal()
    recovery_asked = Signal()

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("own_keys")
        self._backend, self._shell = backend, shell
        self._keys: KeysShown | None = None
        self._papers = PapersOut(backend, shell, self)
        self.fingerprint = label("fingerprint")
        self.fingerprint.setFont(body_font(TOKENS.font_heading, bold=True))
        self.fingerprint.setAccessibleName(_("Fingerprint"))
        self.signing_line, self.recipient = (
            _line("signing_line", _("Signing key")),
            _line("recipient", _("Encryption key")),
        )
        self.readers = label("readers", "", "soft")
        self.code = DrawingView("key_code", QSize(_SIDE, _SIDE), QSize(_SIDE, _SIDE))
        self._lay_out()

    def show_keys(self, keys: KeysShown) -> None:
        """Show the keys."""
        self._keys = keys
        self.fingerprint.setText(grouped(keys.fingerprint))
        for line, text in ((self.signing_line, keys.signing_line), (self.recipient, keys.recipient)):
            line.setText(text)
            line.setCursorPosition(0)
        self.code.show_chart(partial(_square, keys.code))
        self.readers.setText(
            _("Bundles of this office can be opened by the receiver and by: {names}.").format(
                names=", ".join((keys.own_name, *(one.name for one in keys.also)))
            )
        )

    def _lay_out(self) -> None:
        parts = column(self, (14, 12, 14, 12), 8)
        parts.addWidget(label("own_advice", _advice(), "soft"))
        beside = row(self.code, spacing=18)
        beside.addLayout(self._fields(), 1)
        parts.addLayout(beside)
        parts.addWidget(self.readers)
        parts.addStretch(1)
        parts.addLayout(
            row(
                button("save_sheet", _("Key sheet…"), self._on_sheet_clicked, "primary", "print"),
                button("save_recovery", _("Recovery sheet…"), self._on_recovery_clicked, icon="print"),
                QWidget(),
                button("recover_keys", _("Recover from the sheet…"), self.recovery_asked.emit),
                button("renew_keys", _("New keys…"), self.renewal_asked.emit),
                stretch=2,
            )
        )

    def _fields(self) -> QVBoxLayout:
        fields = QVBoxLayout()
        fields.setSpacing(4)
        fields.addWidget(label("fingerprint_label", _("Fingerprint, to be read over the telephone"), "caption"))
        fields.addLayout(row(self.fingerprint, self._copier("fingerprint", _("Copy the fingerprint")), stretch=0))
        for line, word, name in (
            (self.signing_line, _("Signing key"), _("Copy the signing key")),
            (self.recipient, _("Encryption key"), _("Copy the encryption key")),
        ):
            title = QLabel(word)
            title.setProperty("role", "caption")
            title.setBuddy(line)
            fields.addWidget(title)
            fields.addLayout(row(line, self._copier(line.objectName(), name), stretch=0))
        copies = row(
            button("copy_both", _("Copy both lines"), partial(self._copy, "both")),
            button("copy_card", _("Copy the text of the QR code"), partial(self._copy, "card")),
            QWidget(),
            stretch=2,
        )
        fields.addLayout(copies)
        fields.addStretch(1)
        return fields

    def _copier(self, what: str, name: str) -> QWidget:
        made = button(f"copy_{what}", _("Copy"), partial(self._copy, what))
        made.setAccessibleName(name)
        return made

    def _copy(self, what: str) -> None:
        if self._keys is None:
            return
        keys = self._keys
        texts = {"both": f"{keys.signing_line}\n{keys.recipient}\n", "signing_line": keys.signing_line}
        texts |= {"fingerprint": keys.fingerprint, "recipient": keys.recipient, "card": keys.card}
        QGuiApplication.clipboard().setText(texts[what])
        self._shell.toast(_("Copied."))

    def _on_sheet_clicked(self) -> None:
        self._papers.save_made("pdf", _("key sheet"), self._backend.key_sheet)

    def _on_recovery_clicked(self) -> None:
        question = _(
            "Whoever has the recovery sheet can sign for this office and read its bundles. Print it, lock it away in the safe, "
            "and delete the file afterwards."
        )
        if self._shell.confirm(question, _("Write the recovery sheet"), title=_("Recovery sheet")):
            self._papers.save_made("pdf", _("recovery sheet"), self._backend.recovery_sheet, private=True)


def _advice() -> str:
    return _(
        "Give the key sheet to whoever writes to this office. Its keys are public: nobody can sign or read with them."
    )


def _line(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setReadOnly(True)
    return made


def _square(code: Modules, frame: Frame) -> Drawing:
    return square_of(code, min(frame.width, frame.height), _("QR code of the office's public keys"))
