"""The balance of the year's registrations above their list; read beside the window, anew after every change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.dialogs.rule_dialog import show_rule
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.gui.widgets.quota_line import QuotaStrip
from phuquoc_desktop.services.fairness import Balance, Fairness
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.services.law.quotas import QuotaLine, quota_lines
from phuquoc_desktop.storage.profile import Role

ROOM = 560
"""Height of a page below which the strip leaves the room to the list."""


class FairnessStrip(QFrame):
    """A card with the meter; ``shown`` tells that a balance has been read."""

    shown = Signal()

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fairness_strip")
        self.setProperty("role", "card")
        self._backend, self._shell = backend, shell
        self.meter = FairnessMeter()
        self.quotas = QuotaStrip()
        self.quotas.rule_asked.connect(self._on_rule_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.meter)
        column.addWidget(self.quotas)

    def refresh(self) -> None:
        """Read the balance of the year again."""
        self._shell.run(self._read, self._on_read)
        if not self._is_city:
            self._shell.run(self._read_quotas, self.quotas.show_lines)

    def fit(self, height: int) -> None:
        """Show itself where the page is high enough."""
        self.setVisible(height >= ROOM)

    def show_details(self) -> None:
        """Open the balance with its words; the city sees each office apart."""
        self._shell.run(self._read_all, self._on_read_all)

    @property
    def _is_city(self) -> bool:
        return bool(self._backend.profile.role is Role.CITY)

    def _read(self, _report: ProgressReport) -> Balance:
        office = None if self._is_city else self._backend.profile.office
        with self._backend.reading() as read:
            return Fairness(read, self._backend.offices).of_registrations(self._shell.year, office)

    def _read_quotas(self, _report: ProgressReport) -> list[QuotaLine]:
        backend = self._backend
        with backend.reading() as read:
            law = Law(backend.rulebook(read), backend.awards)
            return quota_lines(read, law, backend.profile.office, self._shell.year)

    def _on_rule_asked(self, line: QuotaLine) -> None:
        quota = line.criterion
        show_rule(self._backend, self._shell, line.shelved, line.award.code, PartyKind.PERSON, quota, self.window())

    def _on_read(self, balance: Balance) -> None:
        self.meter.show_balance(balance)
        self.shown.emit()

    def _read_all(self, report: ProgressReport) -> tuple[Balance, dict[str, Balance]]:
        balance = self._read(report)
        if not self._is_city:
            return balance, {}
        offices = self._backend.offices
        with self._backend.reading() as read:
            by_office = Fairness(read, offices).by_office(self._shell.year)
        return balance, {offices.by_key(key).short_name: one for key, one in by_office.items()}

    def _on_read_all(self, found: tuple[Balance, dict[str, Balance]]) -> None:
        dialog = FairnessDialog(*found, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
