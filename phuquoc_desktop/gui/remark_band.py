"""What the city asks, on top of the form in which it is mended; the field it is about is marked and has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.translation import _


class RemarkBand(QFrame):
    """Shows the remark, its clause and date."""

    def __init__(self, text: str, clause: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remark_band")
        self.setAccessibleName(_("Remark of the city"))
        self.setProperty("role", "notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for name, words, role in (("remark_band_text", text, ""), ("remark_band_clause", clause, "caption")):
            if words:
                line = QLabel(words)
                line.setObjectName(name)
                line.setTextFormat(Qt.TextFormat.PlainText)
                line.setWordWrap(True)
                line.setProperty("role", role)
                column.addWidget(line)


def point_at(dialog: FormDialog, field: str, text: str, clause: str) -> None:
    """Put the remark on top of a form, mark the field that it is about, and put the focus there once the form stands."""
    layout = dialog.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, RemarkBand(text, clause, dialog))
    editor = getattr(dialog.ui, field, None) if field else None
    if isinstance(editor, QWidget):
        editor.setProperty("asked", True)
        editor.setAccessibleDescription(text)
        QTimer.singleShot(0, _Focus(editor).take)


class _Focus:
    def __init__(self, editor: QWidget) -> None:
        self._editor = editor

    def take(self) -> None:
        """Give the field the focus and a look of its own."""
        if isValid(self._editor):
            self._editor.style().unpolish(self._editor)
            self._editor.style().polish(self._editor)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
