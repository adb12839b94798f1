"""The form of what an achievement report says of a party in its first part: one field a line of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.particulars_rules import FIELDS
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import FieldPlan, field_plans
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog, text_of
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import particulars
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth

LONG = 1000
"""Texts that may be longer than so many characters get room for several lines."""
_ROOM = 74


class ParticularsDialog(FormDialog):
    """Its fields are those that apply to the kind of party."""

    job = N_("Write particulars")

    def __init__(
        self, backend: Any, shell: Shell, party: Party, known: Particulars | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._party = party
        self.ui = SimpleNamespace()
        self._build(known)
        self.prepare(_("Particulars of {name}").format(name=party.name))
        self.resize(760, self.sizeHint().height())

    def draft(self) -> Particulars:
        """Return what the form says."""
        values = {plan.name: text_of(getattr(self.ui, plan.name)) or None for plan in self._plans()}
        return Particulars.draft(party_id=self._party.id, **values)

    def store(self, work: UnitOfWork, draft: Particulars) -> Particulars | None:
        """Write the draft."""
        return particulars.write(work, draft)

    def said(self, draft: Particulars) -> str:
        """Say whose particulars are kept."""
        return _("The particulars of {name} are kept.").format(name=self._party.name)

    def _plans(self) -> Iterator[FieldPlan]:
        known = {plan.name: plan for plan in field_plans(Particulars)}
        return (known[name] for name in FIELDS[self._party.party_kind])

    def _build(self, known: Particulars | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        place = 0
        for plan in self._plans():
            is_long = (plan.longest or 0) > LONG
            place += place % 2 if is_long else 0
            cell = self._cell(plan, known, is_long=is_long)
            grid.addLayout(cell, place // 2, place % 2, 1, 2 if is_long else 1)
            place += 2 if is_long else 1
        column.addLayout(grid)
        self.ui.refusal = self._error("refusal")
        self.ui.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ui.buttons.setObjectName("buttons")
        column.addWidget(self.ui.refusal)
        column.addWidget(self.ui.buttons)

    def _cell(self, plan: FieldPlan, known: Particulars | None, *, is_long: bool) -> QVBoxLayout:
        label = QLabel(_(plan.label), self)
        label.setObjectName(f"{plan.name}_label")
        value = getattr(known, plan.name) if known else None
        text = show_birth(value) if value and plan.name == "joined_party_on" else value or ""
        field = self._long(text) if is_long else QLineEdit(text, self)
        field.setObjectName(plan.name)
        field.setAccessibleName(_(plan.label))
        label.setBuddy(field)
        error = self._error(f"{plan.name}_error")
        setattr(self.ui, plan.name, field)
        setattr(self.ui, f"{plan.name}_error", error)
        cell = QVBoxLayout()
        cell.setSpacing(3)
        for one in (label, field, error):
            cell.addWidget(one)
        cell.addStretch(1)  # a sentence under the field beside it must not part this one from its label
        return cell

    def _long(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text, self)
        field.setTabChangesFocus(True)
        field.setFixedHeight(_ROOM)
        return field

    def _error(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setProperty("role", "error")
        return label


def open_particulars(
    backend: Any, shell: Shell, party: Party, parent: QWidget, saved: Callable[[object], object] | None = None
) -> None:
    """Read a party's particulars beside the window, then show their form above it."""

    def read(_report: ProgressReport) -> Particulars | None:
        with backend.reading() as reader:
            return particulars.of_party(reader, party.id)

    def show(known: Particulars | None) -> None:
        dialog = ParticularsDialog(backend, shell, party, known, parent)
        if saved is not None:
            dialog.saved.connect(saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    shell.run(read, show)
