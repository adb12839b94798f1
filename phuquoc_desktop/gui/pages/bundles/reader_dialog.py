"""Asks who else may open what this office encrypts: a name, and the encryption key as its owner has copied it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.pages.bundles.parts import column, label
from phuquoc_desktop.translation import _


class ReaderDialog(QDialog):
    """``answered`` carries the name and the key; what is refused stands beside its field, and the dialog stays open."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_dialog")
        self.setWindowTitle(_("Who else can open the bundles"))
        self.setAccessibleName(self.windowTitle())
        self.setMinimumWidth(560)
        self.name, self.name_error = _field("reader_name", _("Name"))
        self.recipient, self.recipient_error = _field("reader_recipient", _("Encryption key (age1…)"))
        self.recipient.setPlaceholderText("age1…")
        self.recipient.textChanged.connect(self._on_pasted)
        self._lay_out()
        self.name.setFocus()

    def refuse(self, error: ToldError) -> None:
        """Say beside the field what was refused."""
        at_name = error.field == "name"
        field, place = (self.name, self.name_error) if at_name else (self.recipient, self.recipient_error)
        show_refusal(field, place, error)
        self.adjustSize()

    def _on_pasted(self, text: str) -> None:
        """Take the key out of a line that holds other words as well, such as both lines of the keys dialog."""
        keys = [word for word in text.split() if word.startswith("age1")]
        if keys and keys[0] != text:
            self.recipient.setText(keys[0])

    def _on_accepted(self) -> None:
        for field, place in ((self.name, self.name_error), (self.recipient, self.recipient_error)):
            show_refusal(field, place, None)
        self.answered.emit(self.name.text(), self.recipient.text())

    def _lay_out(self) -> None:
        parts = column(self, (22, 16, 22, 16), 6)
        advice = _(
            "On the other PC open Bundles, then Keys, and copy the encryption key there. Whoever has its secret half can open "
            "what this office sends from now on, but cannot sign for it."
        )
        parts.addWidget(label("reader_advice", advice))
        for field, place in ((self.name, self.name_error), (self.recipient, self.recipient_error)):
            title = QLabel(field.accessibleName())
            title.setBuddy(field)
            for one in (title, field, place):
                parts.addWidget(one)
        parts.addStretch(1)
        parts.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Save | standard.Cancel)
        for which, text, key in ((standard.Save, _("Let them open"), "save"), (standard.Cancel, _("Cancel"), "cancel")):
            made = box.button(which)
            made.setText(text)
            made.setObjectName(key)
            made.setAccessibleName(text)
        box.button(standard.Save).setProperty("role", "primary")
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        return box


def _field(name: str, words: str) -> tuple[QLineEdit, QLabel]:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    place = label(f"{name}_error", "", "error")
    place.hide()
    return made, place
