"""Khen thưởng đột xuất: three fields, the keyboard alone, and a dossier stands the same day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Procedure
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_urgent import Ui_UrgentForm
from phuquoc_desktop.gui.law_asking import LawAsking
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.services import emergency, offices_at_hand, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.services.emergency import OwedUntil, Urgent, UrgentCall
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


@dataclass(frozen=True)
class Offer:
    """What the law of today offers: the forms with a simplified procedure, the office's own, and when papers follow."""

    awards: tuple[tuple[str, str], ...]
    own: str
    until: OwedUntil


def _offer(office: str, happened_on: date, today: date, award: str, read: Reader, law: Law) -> Offer:
    pack = law.rulebook.on(max(today, happened_on)).pack
    simple = {code for one in pack.papers if Procedure.SIMPLIFIED in one.procedures for code in one.awards}
    named = tuple((pack.name_of(one), one.code) for one in law.awards.known if one.code in simple)
    own = emergency.own_award(pack, offices_at_hand.offices(read), office, today)
    return Offer(named, own, emergency.owed_until(read, pack, award or own, happened_on, today))


class UrgentDialog(FormDialog):
    """Opens the dossier; ``saved`` carries :class:`Urgent`."""

    job = N_("Open an emergency dossier")

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_UrgentForm()
        self.ui.setupUi(self)
        self.prepare(_("Sudden achievement: reward it today"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Open the dossier"))
        self.ui.about.setText(_("Three fields are enough; letter, list and report are drafted at once."))
        offer(self.ui.party_kind, [(one.label, one) for one in PartyKind])
        self.ui.happened_on.set_day(backend.today)
        self.ui.who.set_lookup(self._look_up)
        self.ui.who.picked.connect(self._on_picked)
        self._asking = LawAsking(backend, shell, self)
        self._asking.answered.connect(self._on_offer)
        self.ui.happened_on.date_changed.connect(self._ask)
        self.ui.award.currentIndexChanged.connect(self._ask)
        self._ask()
        self.ui.who.setFocus()

    def draft(self) -> UrgentCall:
        """Return the three fields; raises EmptyFieldError, NotPickedError, UnreadableDateError."""
        ui = self.ui
        happened_on = ui.happened_on.day("happened_on")
        if happened_on is None:
            raise EmptyFieldError(field="happened_on", label=_("When"))
        deed = ui.deed.toPlainText()
        until = ui.owed_until.day("owed_until")
        return UrgentCall(self._who(), deed, happened_on, chosen(ui.award) or "", until)

    def store(self, work: UnitOfWork, draft: UrgentCall) -> Urgent:
        """Open dossier and candidate in one job."""
        return emergency.open_urgent(work, draft, self.backend.awards, self.backend.today)

    def said(self, draft: UrgentCall) -> str:
        """Say what was opened."""
        year, name = draft.happened_on.year, draft.who.name.strip()
        if year != self.shell.year:
            return _("A dossier for {name} is open; it stands among those of {year}.").format(name=name, year=year)
        return _("A dossier for {name} is open; it can be submitted now.").format(name=name)

    def _who(self) -> Party:
        """Return who was picked; a name of which there is nobody, or nobody picked, is somebody new."""
        picker, name = self.ui.who, self.ui.who.text().strip()
        alike = picker.suggestions.called(name) if name else []
        line = picker.needed("who", _("Who achieved it")) if picker.party or alike or not name else None
        if line is None:
            return Party.draft(party_kind=chosen(self.ui.party_kind), name=name)
        return Party(id=line.id, office=line.office, party_kind=line.party_kind, name=line.name)

    def _on_picked(self, line: PartyLine | None) -> None:
        self.ui.party_kind.setEnabled(line is None)
        if line is not None:
            choose(self.ui.party_kind, line.party_kind)

    def _ask(self) -> None:
        try:
            day = self.ui.happened_on.day()
        except UnreadableDateError:
            day = None
        if day is None:
            return
        office = self.backend.profile.office
        self._asking.ask(partial(_offer, office, day, self.backend.today, chosen(self.ui.award) or ""))

    def _on_offer(self, found: Offer) -> None:
        untouched = self._snapshot() == self._typed
        if not self.ui.award.count():
            offer(self.ui.award, found.awards)
            choose(self.ui.award, found.own)
        self.ui.owed_until.setPlaceholderText(show_date(found.until.on))
        self.ui.owed_until.setToolTip(found.until.source)
        told = _("Three fields are enough; the papers are drafted at once, the signed ones follow by {day}.")
        sure = (
            "" if found.until.confirmed else _("No confirmed rule names this day; change it where another one holds.")
        )
        self.ui.about.setText(f"{told.format(day=show_date(found.until.on))} {sure}".strip())
        self.ui.about.setToolTip(found.until.source)
        self._make_room()
        if untouched:
            self._remember()

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, tuple(PartyKind), office=self.backend.profile.office)

        self.shell.run(work, on_found)
