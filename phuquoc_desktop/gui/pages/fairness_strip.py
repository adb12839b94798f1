"""The balance of the year's registrations above their list; read beside the window, anew after every change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.fairness import Aspect
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.dialogs.rule_dialog import show_rule
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.gui.widgets.fairness_words import percent
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.gui.widgets.quota_line import QuotaStrip, brief_quota_words, state_of
from phuquoc_desktop.services.fairness import Balance, Fairness
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.services.law.quotas import QuotaLine, quota_lines
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

ROOM = 560
"""Height of a page below which the strip folds to one line of words, and leaves the room to the list."""

IN_BRIEF = (Aspect.WOMEN, Aspect.DIRECT)
"""What the one line says of the balance; the details say all of it."""


class FairnessStrip(QFrame):
    """A card with the meter, or the same in one line; ``shown`` tells that a balance has been read."""

    shown = Signal()

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fairness_strip")
        self.setProperty("role", "card")
        self._backend, self._shell = backend, shell
        self.meter = FairnessMeter()
        self.quotas = QuotaStrip()
        self.quotas.rule_asked.connect(self._on_rule_asked)
        self.brief = OneLine("fairness_brief", "caption")
        self.details = QPushButton(_("Details…"))
        self.details.setObjectName("fairness_details")
        self.details.setProperty("role", "link")
        self.details.clicked.connect(self.show_details)
        self._counts: dict[PartyKind, int] = {}
        self._open, self._folded = QWidget(), QWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the balance of the year again."""
        self._shell.run(self._read, self._on_read)
        if not self._is_city:
            self._shell.run(self._read_quotas, self._on_read_quotas)

    def show_counts(self, counts: Mapping[PartyKind, int]) -> None:
        """Say how many of each kind are registered, where the tiles that show it have no room."""
        self._counts = dict(counts)
        self._say_briefly()

    def fit(self, height: int) -> None:
        """Show bars where the page is high enough, else words."""
        self._open.setVisible(height >= ROOM)
        self._folded.setVisible(height < ROOM)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the details from anywhere in the line of words."""
        if self._folded.isVisible():
            self.show_details()
        else:
            super().mouseReleaseEvent(event)

    def _lay_out(self) -> None:
        bars = QVBoxLayout(self._open)
        bars.setContentsMargins(14, 8, 0, 4)
        bars.setSpacing(2)
        bars.addWidget(self.meter)
        bars.addWidget(self.quotas)
        words = QHBoxLayout(self._folded)
        words.setContentsMargins(10, 3, 4, 3)
        words.setSpacing(8)
        words.addWidget(self.brief, 1)
        words.addWidget(self.details)
        self._folded.setCursor(Qt.CursorShape.PointingHandCursor)
        self._folded.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._open)
        column.addWidget(self._folded)

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
        self._show_rule(self.window(), line)

    def _show_rule(self, above: QWidget, line: QuotaLine) -> None:
        quota = line.criterion
        show_rule(self._backend, self._shell, line.shelved, line.award.code, PartyKind.PERSON, quota, above)

    def _on_read(self, balance: Balance) -> None:
        self.meter.show_balance(balance)
        self._say_briefly()
        self.shown.emit()

    def _on_read_quotas(self, lines: list[QuotaLine]) -> None:
        self.quotas.show_lines(lines)
        self._say_briefly()

    def _say_briefly(self) -> None:
        parts = [*_counted(self._counts), *_shares(self.meter.balance), *map(brief_quota_words, self.quotas.lines)]
        self.brief.setText(" · ".join(parts))
        tones = {state_of(one).tone for one in self.quotas.lines}
        self.brief.setProperty("tone", next((one for one in ("bad", "warn") if one in tones), ""))
        self.brief.style().unpolish(self.brief)
        self.brief.style().polish(self.brief)
        self.details.setAccessibleDescription(self.brief.text())

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
        if self.quotas.lines:
            dialog.add_quotas(self.quotas.lines).rule_asked.connect(partial(self._show_rule, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _counted(counts: Mapping[PartyKind, int]) -> Iterator[str]:
    """Say how many of each kind there are."""
    for kind, count in counts.items():
        said = {
            PartyKind.PERSON: ngettext("{count} person", "{count} persons", count),
            PartyKind.COLLECTIVE: ngettext("{count} collective", "{count} collectives", count),
            PartyKind.HOUSEHOLD: ngettext("{count} household", "{count} households", count),
        }[kind]
        yield said.format(count=show_number(count))


def _shares(balance: Balance | None) -> Iterator[str]:
    if balance is not None:
        for aspect in IN_BRIEF:
            share = balance.listed[aspect].percent
            yield f"{aspect.label.lower()} {percent(None if share is None else round(share))}"
