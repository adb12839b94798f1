"""What the law says of every award that a party may be registered for, beside the list in which awards are ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget

from phuquoc_desktop.domain.law.exclusions import clashing
from phuquoc_desktop.domain.law.pack import Exclusion
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.dialogs.deciding import Deciding
from phuquoc_desktop.gui.law_asking import LawAsking
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.standing_look import Look
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow, law_words
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.services.law.proposals import Law, Proposal, expected_day, for_registration
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class Prospect:
    """The proposals for all awards open to a party, and those for which it is registered already."""

    year: int
    proposals: dict[str, Proposal]
    registered: frozenset[str]


def _look(party_id: str, codes: Sequence[str], year: int, read: Reader, law: Law) -> Prospect:
    found = for_registration(read, law, [party_id], codes, year)
    registered = frozenset(one.award for one in read.registrations.all(party_id=party_id, year=year))
    return Prospect(year, {one.award.code: one for one in found}, registered)


class Prospects(QObject):
    """Marks each award of a list with its verdict, and shows the findings on those that are ticked; it hinders nothing."""

    def __init__(self, backend: Any, shell: Shell, box: QListWidget, panel: FindingsPanel) -> None:
        super().__init__(panel)
        self._box = box
        self._panel = panel
        self._deciding = Deciding(backend, shell, panel)
        self._prospect: Prospect | None = None
        self._ticked: list[str] = []
        self._asking = LawAsking(backend, shell, self)
        self._asking.answered.connect(self._on_answered)
        self._asking.refused.connect(panel.show_nothing)

    def ask(self, party_id: str | None, codes: Sequence[str], year: int) -> None:
        """Look at another party; None forgets the one that was shown."""
        self._prospect = None
        self._show()
        self._asking.ask(partial(_look, party_id, codes, year) if party_id else None)

    def show_ticked(self, codes: Sequence[str]) -> None:
        """Show the findings on these awards."""
        self._ticked = list(codes)
        self._show()

    def _on_answered(self, prospect: Prospect) -> None:
        self._prospect = prospect
        self._mark(prospect)
        self._show()

    def _mark(self, prospect: Prospect) -> None:
        blocker = QSignalBlocker(self._box)
        for row in range(self._box.count()):
            item = self._box.item(row)
            found = prospect.proposals.get(item.data(Qt.ItemDataRole.UserRole))
            if found is not None:
                told = FindingRow(found)
                item.setIcon(_icon(told.look))
                item.setToolTip(f"{item.text()}: {told.state}")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
        blocker.unblock()
        self._box.viewport().update()

    def _show(self) -> None:
        if self._prospect is None:
            self._panel.show_nothing(_("Choose who first; then the findings under the law stand here."))
            return
        found = [self._prospect.proposals[code] for code in self._ticked if code in self._prospect.proposals]
        if not found:
            self._panel.show_nothing(_("Tick an award to see what the law asks for it. Nothing here hinders saving."))
            return
        self._panel.show_proposals(found, law_words(found[0].shelved, expected_day(self._prospect.year)))
        self._panel.warn(_told(clashing(found[0].shelved.pack, self._wanted(self._prospect))))

    def _wanted(self, prospect: Prospect) -> Collection[str]:
        return prospect.registered | set(self._ticked)


def _icon(look: Look) -> Any:
    return icons.icon(look.icon, look.colour, 15)


def _told(clauses: Sequence[Exclusion]) -> str:
    return "\n".join(_clause(one) for one in clauses)


def _clause(one: Exclusion) -> str:
    article = one.article or _("no article known")
    grounds = article if one.certainty.confirmed else f"{article}, {one.certainty.label.lower()}"
    return _("They exclude each other for {same}: {sentence} ({grounds})").format(
        same=one.same.label, sentence=one.sentence.rstrip("."), grounds=grounds
    )
