"""The form below a reading: every field of it, corrected as soon as it is left, with what is wrong beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import TargetReading
from phuquoc_desktop.gui.plan_reading.form_fields import (
    FIELDS,
    QUALITATIVE,
    FieldPlan,
    choices,
    fault_in,
    reading_of,
    text_of,
)
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.intake.plan_review.correcting import refused_in
from phuquoc_desktop.translation import _

_ROWS = max(plan.row for plan in FIELDS) + 1


class ReadingForm(QWidget):
    """Emits ``written`` with the reading that the fields say, ``faulty`` with its code and their texts when those are not sound.

    ``faulty`` with None says that they are in order again, and say what the reading says.
    """

    written = Signal(object)
    faulty = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reading_form")
        self._reading: TargetReading | None = None
        self.texts: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QComboBox] = {}
        self.errors: dict[str, QLabel] = {}
        self.qualitative = QCheckBox(_("Judged in words, without a figure"))
        self.qualitative.setObjectName("reading_qualitative")
        self._lay_out()

    def show_reading(
        self, reading: TargetReading, wholes: Sequence[tuple[str, str]], typed: Mapping[str, str] | None
    ) -> None:
        """Show a reading; ``wholes`` are what it may be a part of, ``typed`` what was typed before and is not sound yet."""
        self._reading = reading
        blockers = [QSignalBlocker(one) for one in (*self.texts.values(), *self.boxes.values(), self.qualitative)]
        for name, field in self.texts.items():
            text = typed[name] if typed else text_of(reading, name)
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        offer(self.boxes["parent"], wholes, nothing=choices()["parent"][1])
        for name, box in self.boxes.items():
            choose(box, getattr(reading, name))
        self.qualitative.setChecked(reading.qualitative)
        for blocker in blockers:
            blocker.unblock()
        self._show_errors(self._refusals()[1] if typed else [])

    def focus_first(self) -> None:
        """Begin with the figure, or with the words where there is none."""
        first = self.texts["indicator" if self._reading is not None and self._reading.qualitative else "value"]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        offered = choices()
        for plan in FIELDS:
            grid.addLayout(self._cell(plan, offered), plan.row * 2, plan.column, 1, plan.span)
        for row in range(_ROWS):
            told = QVBoxLayout()
            told.setSpacing(1)
            for plan in FIELDS:
                if plan.row == row:
                    told.addWidget(self.errors[plan.name])
            grid.addLayout(told, row * 2 + 1, 0, 1, 4)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.qualitative.clicked.connect(self._on_finished)
        grid.addWidget(self.qualitative, _ROWS * 2, 0, 1, 4)

    def _cell(self, plan: FieldPlan, offered: Mapping[str, tuple[list[tuple[str, Any]], str | None]]) -> QVBoxLayout:
        editor = self._box(plan, *offered[plan.name]) if plan.kind == "choice" else self._line(plan)
        editor.setObjectName(f"reading_{plan.name}")
        editor.setAccessibleName(_(plan.label).replace("&", ""))
        label = QLabel(_(plan.label))
        label.setProperty("role", "caption")
        label.setBuddy(editor)
        error = QLabel()
        error.setObjectName(f"reading_{plan.name}_error")
        error.setProperty("role", "error")
        error.setWordWrap(True)
        error.hide()
        self.errors[plan.name] = error
        cell = QVBoxLayout()
        cell.setSpacing(1)
        cell.addWidget(label)
        cell.addWidget(editor)
        return cell

    def _line(self, plan: FieldPlan) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumWidth(60)
        line.editingFinished.connect(self._on_finished)
        self.texts[plan.name] = line
        return line

    def _box(self, plan: FieldPlan, words: list[tuple[str, Any]], nothing: str | None) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        offer(box, words, nothing=nothing)
        box.activated.connect(self._on_finished)
        self.boxes[plan.name] = box
        return box

    def _on_finished(self, _value: object = None) -> None:
        if self._reading is None:
            return
        reading, errors = self._refusals()
        self._show_errors(errors)
        if reading is None or errors:
            self.faulty.emit(self._reading.code, self._typed())
        elif self._says_other(reading):
            self.written.emit(reading)
        else:
            self.faulty.emit(self._reading.code, None)

    def _says_other(self, reading: TargetReading) -> bool:
        """Tell whether the fields differ from what is shown: leaving a field untouched corrects nothing."""
        assert self._reading is not None
        shown = {name: text_of(self._reading, name) for name in self.texts}
        return shown != self._typed() or self._picked() != {
            name: getattr(self._reading, name) for name in self._picked()
        }

    def _typed(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.texts.items()}

    def _picked(self) -> dict[str, Any]:
        return {**{name: chosen(box) for name, box in self.boxes.items()}, QUALITATIVE: self.qualitative.isChecked()}

    def _refusals(self) -> tuple[TargetReading | None, list[RefusedError]]:
        assert self._reading is not None
        typed = self._typed()
        faults = [error for name, text in typed.items() if (error := fault_in(name, text)) is not None]
        if faults:
            return None, faults
        reading = reading_of(self._reading, typed, self._picked())
        return reading, refused_in(reading)

    def _show_errors(self, errors: Sequence[RefusedError]) -> None:
        """Say each beside its field; the focus stays where it is, as somebody is working there."""
        told = {error.field: str(error) for error in reversed(errors)}
        labels = {plan.name: _(plan.label).replace("&", "") for plan in FIELDS}
        for name, place in self.errors.items():
            text = f"{labels[name]}: {told[name]}" if name in told else ""
            if place.text() != text:
                field = self.texts.get(name) or self.boxes[name]
                place.setText(text)
                place.setVisible(bool(text))
                field.setProperty("refused", bool(text))
                field.setAccessibleDescription(text)
                field.style().unpolish(field)
                field.style().polish(field)
