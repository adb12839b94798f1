"""The balance of the year's registrations above their list; read beside the window, anew after every change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.services.fairness import Balance, Fairness
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
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 0, 4)
        column.addWidget(self.meter)

    def refresh(self) -> None:
        """Read the balance of the year again."""
        self._shell.run(self._read, self._on_read)

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
