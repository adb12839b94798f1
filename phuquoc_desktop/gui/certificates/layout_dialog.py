"""A layout changed: drag the fields, or type numbers; it is kept as a file of the office."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.certificate.layout import Field, Layout
from phuquoc_desktop.documents.certificate.values import CertificateValues
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.certificates.field_words import field_word
from phuquoc_desktop.gui.certificates.layout_canvas import LayoutCanvas
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

WAIT = 120
NUMBERS = ("x", "y", "width", "height", "size", "smallest")
FLAGS = ("bold", "italic", "capitals", "wraps")
OWN = "rieng"


class LayoutDialog(QDialog):
    """Shows the certificate with the longest name while its layout is changed; emits ``kept`` with the layout's name."""

    kept = Signal(str)

    def __init__(self, backend: Any, shell: Shell, name: str, values: CertificateValues, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell, self._values = backend, shell, values
        self.changed: Layout = backend.layouts.read(name)
        self._field = self.changed.field[0].name
        self.setObjectName("layout_dialog")
        self.setWindowTitle(_("Layout of certificates"))
        self.setAccessibleName(self.windowTitle())
        self.canvas = LayoutCanvas(self)
        self.fields, self.text, self.align = QComboBox(self), QLineEdit(self), QComboBox(self)
        self.numbers = {one: QDoubleSpinBox(self) for one in NUMBERS}
        self.lines = QSpinBox(self)
        self.flags = {one: QCheckBox(words, self) for one, words in zip(FLAGS, _flag_words(), strict=True)}
        self.name = QLineEdit(self)
        self.refusal = QLabel(self)
        self._resting = QTimer(self, singleShot=True, interval=WAIT)
        self._name_parts(name)
        self._lay_out()
        self._connect()
        fit_to_window(self, 1100, 680)
        self._show_field()
        self._redraw()

    def _name_parts(self, name: str) -> None:
        offer(self.fields, [(field_word(one.name), one.name) for one in self.changed.field])
        offer(self.align, [(_("left"), "left"), (_("centre"), "centre"), (_("right"), "right")])
        named = {"layout_field": (self.fields, _("Field")), "layout_text": (self.text, _("Text"))}
        named |= {"layout_align": (self.align, _("Alignment")), "layout_lines": (self.lines, _("Lines at most"))}
        named |= {"layout_name": (self.name, _("Name of the layout"))}
        named |= {
            f"layout_{one}": (self.numbers[one], words) for one, words in zip(NUMBERS, _number_words(), strict=True)
        }
        named |= {f"layout_{one}": (self.flags[one], self.flags[one].text()) for one in FLAGS}
        for object_name, (part, words) in named.items():
            part.setObjectName(object_name)
            part.setAccessibleName(words.replace("&", ""))
        for field in (*self.numbers.values(), self.lines):
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for field in self.numbers.values():
            field.setRange(0, 600)
            field.setDecimals(1)
            field.setSingleStep(0.5)
        self.lines.setRange(1, 12)
        own = any(one.own and one.name == name for one in self._backend.layouts.listed())
        self.name.setText(name if own else f"{name}-{OWN}")
        self.refusal.setObjectName("layout_refusal")
        self.refusal.setAccessibleName(_("Why it is refused"))
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        wide: list[tuple[str, QWidget]] = [(_("&Field"), self.fields), (_("&Text"), self.text)]
        pairs: list[tuple[str, QWidget]] = list(zip(_number_words(), self.numbers.values(), strict=True))
        pairs += [(_("&Lines at most"), self.lines), (_("&Alignment"), self.align)]
        for row, (words, part) in enumerate(wide):
            grid.addWidget(self._label(words, part), row, 0)
            grid.addWidget(part, row, 1, 1, 3)
        for number, (words, part) in enumerate(pairs):
            row, column_of = len(wide) + number // 2, 2 * (number % 2)
            part.setMaximumWidth(104)
            grid.addWidget(self._label(words, part), row, column_of)
            grid.addWidget(part, row, column_of + 1)
        for number, flag in enumerate(self.flags.values()):
            grid.addWidget(flag, len(wide) + len(pairs) // 2 + number // 2, 2 * (number % 2), 1, 2)
        self.name.setMinimumWidth(240)
        side = QVBoxLayout()
        side.addLayout(grid)
        side.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self.canvas, 1)
        beside.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        hint = QLabel(
            _("Drag a field, move it with the arrow keys (with Shift further), or type numbers in millimetres.")
        )
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addLayout(beside, 1)
        column.addWidget(self.refusal)
        column.addLayout(self._buttons())

    def _label(self, words: str, part: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setBuddy(part)
        return label

    def _buttons(self) -> QHBoxLayout:
        label = self._label(_("&Keep as"), self.name)
        keep = push_button("keep_layout", _("Keep"), "save", "primary")
        close = push_button("close_layout", _("Cancel"))
        keep.clicked.connect(self._on_keep)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        for one in (label, self.name):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.moved.connect(self._on_moved)
        self.fields.currentIndexChanged.connect(self._on_field)
        self.text.textEdited.connect(self._on_typed)
        self.align.currentIndexChanged.connect(self._on_typed)
        self.lines.valueChanged.connect(self._on_typed)
        for field in self.numbers.values():
            field.valueChanged.connect(self._on_typed)
        for flag in self.flags.values():
            flag.toggled.connect(self._on_typed)
        self._resting.timeout.connect(self._redraw)

    @property
    def field(self) -> Field:
        """The field that is being changed."""
        return next(one for one in self.changed.field if one.name == self._field)

    def _on_chosen(self, name: str) -> None:
        choose(self.fields, name)

    def _on_field(self, _index: int) -> None:
        self._field = str(chosen(self.fields))
        self._show_field()

    def _on_moved(self, name: str, x: float, y: float) -> None:
        self._change(name, x=x, y=y)
        self._show_field()

    def _on_typed(self, _value: object = None) -> None:
        values: dict[str, Any] = {one: field.value() for one, field in self.numbers.items()}
        values |= {one: flag.isChecked() for one, flag in self.flags.items()}
        values |= {"text": self.text.text(), "align": chosen(self.align), "lines": self.lines.value()}
        self._change(self._field, **values)

    def _change(self, name: str, **values: Any) -> None:
        fields = tuple(
            msgspec.structs.replace(one, **values) if one.name == name else one for one in self.changed.field
        )
        self.changed = msgspec.structs.replace(self.changed, field=fields)
        self.canvas.show_layout(self.changed, self._field)
        self._resting.start()

    def _show_field(self) -> None:
        """Show the numbers of the chosen field without taking them for typed ones."""
        parts: list[QWidget] = [self.text, self.align, self.lines, *self.numbers.values(), *self.flags.values()]
        for part in parts:
            part.blockSignals(True)
        self.text.setText(self.field.text)
        choose(self.align, self.field.align)
        self.lines.setValue(self.field.lines)
        for one, number in self.numbers.items():
            number.setValue(getattr(self.field, one))
        for one, flag in self.flags.items():
            flag.setChecked(getattr(self.field, one))
        for part in parts:
            part.blockSignals(False)
        self.canvas.show_layout(self.changed, self._field)

    def _redraw(self) -> None:
        changed = self.changed
        self._shell.run(partial(_picture, changed, self._values), partial(self._on_drawn, changed), self._on_failed)

    def _on_drawn(self, layout: Layout, image: QImage) -> None:
        if layout is self.changed:
            self.refusal.clear()
            self.canvas.show_image(image)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self.refusal.setText(str(error))
        else:
            self._shell.tell(error)

    def _on_keep(self) -> None:
        try:
            self._backend.layouts.write(self.name.text().strip(), self.changed)
        except ToldError as error:
            self.refusal.setText(str(error))
            return
        self._shell.toast(_("The layout was kept as {name}.").format(name=self.name.text().strip()))
        self.kept.emit(self.name.text().strip())
        self.accept()


def _picture(layout: Layout, values: CertificateValues, _report: ProgressReport) -> QImage:
    from phuquoc_desktop.documents.certificate import as_pdf
    from phuquoc_desktop.documents.certificate.layout_files import as_toml, read_layout
    from phuquoc_desktop.services.attaching.pdf_pages import PdfPages

    read_layout(as_toml(layout).encode(), "")
    pages = PdfPages(as_pdf.draw(layout, [values]), "certificate")
    try:
        return as_image(pages.draw(0, 1.6))
    finally:
        pages.close()


def _number_words() -> tuple[str, ...]:
    return (_("From the left"), _("From the top"), _("Width"), _("Height"), _("Size of letters"), _("Smallest letters"))


def _flag_words() -> tuple[str, ...]:
    return (_("Bold"), _("Italic"), _("Capitals"), _("Fills its lines"))
