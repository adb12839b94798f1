"""What the signature is and shows: whose, with which picture of the person's own, and the words of annex and copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from phuquoc_desktop.documents.signing.orders import AGENCY, ANNEX, COPY, SIGNER, Wanted
from phuquoc_desktop.documents.signing.places import Place
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

_COPIES = (("SAO Y", "SY"), ("TRÍCH SAO", "TrS"), ("SAO LỤC", "SL"))
_WIDEST_SEAL_MM = 60


class LookFields(QWidget):
    """Rows of a form; ``changed`` says that the signature would look otherwise."""

    changed = Signal()

    def __init__(self, backend: Any, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look_fields")
        self._backend = backend
        self.kind, self.copy_form = QComboBox(self), QComboBox(self)
        self.picture, self.number = QLineEdit(self), QLineEdit(number, self)
        self.seal = QSpinBox(self)
        self._labels: dict[QWidget, QLabel] = {}
        self._picture_row = QWidget(self)
        self._name_parts()
        self._lay_out()
        self.kind.activated.connect(self._on_kind)
        self.copy_form.activated.connect(self.changed)
        self.picture.editingFinished.connect(self.changed)
        self.number.editingFinished.connect(self.changed)
        self.seal.valueChanged.connect(self.changed)
        self._on_kind()

    def wanted(self, place: Place | None) -> Wanted:
        """Return what the fields ask for, at a place of the person's own or the usual one."""
        kind = chosen(self.kind)
        picture = self.picture.text().strip() if kind in {SIGNER, AGENCY} else ""
        return Wanted(
            kind,
            Path(picture) if picture else None,
            float(self.seal.value()),
            self.number.text().strip(),
            chosen(self.copy_form),
            place,
        )

    def remember(self) -> None:
        """Keep the picture and the seal's width for the next time."""
        settings, kind = self._backend.settings, chosen(self.kind)
        if kind == SIGNER:
            settings.signature_picture = self.picture.text().strip()
        elif kind == AGENCY:
            settings.seal_picture, settings.seal_mm = self.picture.text().strip(), self.seal.value()
        self._backend.save_settings()

    def _name_parts(self) -> None:
        named: tuple[tuple[QWidget, str, str], ...] = (
            (self.kind, "signature_kind", _("Whose signature")),
            (self.copy_form, "copy_form", _("Form of the copy")),
            (self.picture, "signature_picture", _("Picture (.png)")),
            (self.number, "annex_number", _("Number and symbol")),
            (self.seal, "seal_width", _("Real width of the seal")),
        )
        for part, name, text in named:
            part.setObjectName(name)
            part.setAccessibleName(text)
        self.seal.setRange(0, _WIDEST_SEAL_MM)
        self.seal.setSuffix(" mm")
        self.seal.setSpecialValueText(_("as the picture says"))
        self.seal.setValue(self._backend.settings.seal_mm)
        self.picture.setPlaceholderText(_("none: name and time are written"))
        offer(self.copy_form, _COPIES)
        kinds = [
            (_("The signer, beneath the position"), SIGNER),
            (_("The agency, its seal beside the signature"), AGENCY),
            (_("A separate annex, at the upper right"), ANNEX),
            (_("A scanned copy, at the upper right"), COPY),
        ]
        offer(self.kind, kinds)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self._picture_row)
        across.setContentsMargins(0, 0, 0, 0)
        button = push_button("choose_picture", _("Choose…"))
        button.clicked.connect(self._on_choose)
        across.addWidget(self.picture, 1)
        across.addWidget(button)
        self._picture_row.setFocusProxy(self.picture)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for row in (self.kind, self._picture_row, self.seal, self.number, self.copy_form):
            label = QLabel((self.picture if row is self._picture_row else row).accessibleName())
            label.setBuddy(row)
            self._labels[row] = label
            rows.addRow(label, row)

    def _on_kind(self) -> None:
        kind, settings = chosen(self.kind), self._backend.settings
        shown = {
            self._picture_row: kind in {SIGNER, AGENCY},
            self.seal: kind == AGENCY,
            self.number: kind == ANNEX,
            self.copy_form: kind == COPY,
        }
        for row, is_shown in shown.items():
            row.setVisible(is_shown)
            self._labels[row].setVisible(is_shown)
        self.picture.setText(settings.seal_picture if kind == AGENCY else settings.signature_picture)
        self.changed.emit()

    def _on_choose(self) -> None:
        folder = self._backend.settings.last_folder
        name, _filter = QFileDialog.getOpenFileName(self, _("Picture (.png)"), folder, _("Pictures (*.png)"))
        if name:
            self.picture.setText(name)
            self.changed.emit()
