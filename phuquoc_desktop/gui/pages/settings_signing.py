"""What signing remembers on this PC: the token's library and the person's own pictures; no PIN and no password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.gui.widgets.labels import words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

_WIDEST_SEAL_MM = 60


class FileRow(QWidget):
    """A labelled path with a button to choose it; ``left`` says that it was changed."""

    left = Signal(str, str)

    def __init__(self, name: str, text: str, path: str, kinds: str) -> None:
        super().__init__()
        self.setObjectName(f"row_{name}")
        self._name, self._text, self._kinds = name, text, kinds
        self.line = QLineEdit(path, self)
        self.line.setObjectName(f"settings_{name}")
        self.line.setAccessibleName(text)
        self.choosing = push_button(f"choose_{name}", _("Choose…"))
        label = QLabel(text)
        label.setBuddy(self.line)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(label, 0, 0, 1, 2)
        rows.addWidget(self.line, 1, 0)
        rows.addWidget(self.choosing, 1, 1)
        self.line.editingFinished.connect(self._on_left)
        self.choosing.clicked.connect(self._on_choose)

    def _on_left(self) -> None:
        self.left.emit(self._name, self.line.text().strip())

    def _on_choose(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, self._text, self.line.text(), self._kinds)
        if chosen:
            self.line.setText(chosen)
            self._on_left()


class SigningCard(Card):
    """Each field is kept as soon as it was left; ``keep`` saves and tells."""

    def __init__(self, backend: Any, keep: Callable[[str], bool]) -> None:
        super().__init__("signing_card", _("Digital signing"))
        self._settings, self._keep = backend.settings, keep
        pictures = _("Pictures (*.png)")
        self.rows = [
            self._row("token_library", _("Library of the token"), ""),
            self._row("signature_picture", _("Picture of your signature (.png)"), pictures),
            self._row("seal_picture", _("Picture of the agency's seal (.png)"), pictures),
        ]
        self.seal = QSpinBox(self)
        label = QLabel(_("Real width of the seal"))
        self._set_up_seal(label)
        note = words(_("The program draws no seal and no signature; PIN and password are never kept."), "soft")
        self.fill([*self.rows, label, self.seal, note])

    def _row(self, name: str, text: str, kinds: str) -> FileRow:
        row = FileRow(name, text, str(getattr(self._settings, name)), kinds)
        row.left.connect(self._store)
        return row

    def _set_up_seal(self, label: QLabel) -> None:
        label.setBuddy(self.seal)
        self.seal.setObjectName("settings_seal_mm")
        self.seal.setAccessibleName(label.text())
        self.seal.setRange(0, _WIDEST_SEAL_MM)
        self.seal.setSuffix(" mm")
        self.seal.setSpecialValueText(_("as the picture says"))
        self.seal.setValue(self._settings.seal_mm)
        self.seal.editingFinished.connect(self._on_seal)

    def _on_seal(self) -> None:
        self._store("seal_mm", self.seal.value())

    def _store(self, name: str, value: object) -> None:
        if value != getattr(self._settings, name):
            setattr(self._settings, name, value)
            self._keep(_("Saved."))
