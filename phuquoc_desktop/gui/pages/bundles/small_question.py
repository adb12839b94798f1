"""A small dialog that asks for some words, and a day where it matters, before something is done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui.pages.bundles.parts import column, label
from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.translation import _


class SmallQuestion(QDialog):
    """``answered`` carries the words and the day, which is None where none is asked for; refusals stand in the dialog."""

    answered = Signal(str, object)

    def __init__(
        self,
        name: str,
        title: str,
        advice: str,
        words: str,
        yes: str,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(520)
        self.words = QPlainTextEdit()
        self.words.setObjectName(f"{name}_words")
        self.words.setAccessibleName(words)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(96)
        self.day = DateField() if day is not None else None
        self.refusal = label(f"{name}_refusal", "", "error")
        self.refusal.hide()
        self._lay_out(name, advice, words, yes)
        if self.day is not None:
            self.day.set_day(day)
        self.words.setFocus()

    def refuse(self, error: Exception) -> None:
        """Say what was refused, and stay open."""
        self.refusal.setText(str(error))
        self.refusal.show()

    def _lay_out(self, name: str, advice: str, words: str, yes: str) -> None:
        parts = column(self, (22, 16, 22, 16), 8)
        parts.addWidget(label(f"{name}_advice", advice))
        if self.day is not None:
            self.day.setObjectName(f"{name}_day")
            self.day.setAccessibleName(_("From which day on"))
            parts.addWidget(_titled(self.day, _("From which day on")))
            parts.addWidget(self.day)
        parts.addWidget(_titled(self.words, words))
        parts.addWidget(self.words)
        parts.addWidget(self.refusal)
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Save | standard.Cancel)
        for which, text, key in ((standard.Save, yes, "save"), (standard.Cancel, _("Cancel"), "cancel")):
            made = box.button(which)
            made.setText(text)
            made.setObjectName(key)
            made.setAccessibleName(text)
        box.button(standard.Save).setProperty("role", "primary")
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        parts.addWidget(box)

    def _on_accepted(self) -> None:
        try:
            day = self.day.day() if self.day is not None else None
        except RefusedError as error:
            self.refuse(error)
            return
        self.answered.emit(self.words.toPlainText(), day)


def _titled(field: QWidget, words: str) -> QLabel:
    made = QLabel(words)
    made.setBuddy(field)
    return made
