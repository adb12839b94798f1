"""The form of one line of a decision: who is given what, how it is printed, and another amount than the law's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.decision import Decision, DecisionLine
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fields import count_in, dong_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_decision_line import Ui_DecisionLineForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import decisions, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class LineDraft:
    """What the form says: the line, and the amount that somebody wrote."""

    line: DecisionLine
    amount: int | None


class DecisionLineDialog(FormDialog):
    """Puts a party on the list, or changes how a line is printed and paid."""

    job = N_("Write a line of a decision")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        decision: Decision,
        line: DecisionLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._decision, self._line = decision, line
        self.ui = Ui_DecisionLineForm()
        self.ui.setupUi(self)
        self.prepare(_("Change a line: {name}").format(name=line.name) if line else _("Add to the list"))
        self.ui.about.hide()
        offer(self.ui.award, [(one.name, one.code) for one in backend.awards.known])
        self.ui.party_id.set_lookup(self._look_up)
        self.ui.party_id.picked.connect(self._on_picked)
        self.ui.year.setText(str(decision.year))
        if line:
            self._show(line)

    def draft(self) -> LineDraft:
        """Return what the form says."""
        ui = self.ui
        year, amount = count_in(ui.year, "year"), dong_in(ui.amount, "amount")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Year"))
        party = self._line.party_id if self._line else ui.party_id.needed("party_id", _("Person or collective")).id
        line = DecisionLine.draft(
            decision_id=self._decision.id,
            party_id=party,
            name=ui.name.text(),
            award=chosen(ui.award),
            year=year,
            achievement=ui.achievement.toPlainText(),
            note=ui.note.text(),
        )
        return LineDraft(line, amount)

    def store(self, work: UnitOfWork, draft: LineDraft) -> DecisionLine:
        """Write the line, then what is said of it."""
        wanted, basis = draft.line, self.backend.basis(work)
        if self._line is None:
            note, wanted.note = wanted.note, None
            line = decisions.add_line(work, wanted, basis)
            wanted = DecisionLine.draft(
                decision_id="", party_id="", name=line.name, award="", year=0, achievement=line.achievement, note=note
            )
        else:
            line = self._line
        decisions.describe(work, line.id, name=wanted.name, achievement=wanted.achievement, note=wanted.note)
        return decisions.set_amount(work, line.id, draft.amount, wanted.note)

    def said(self, draft: LineDraft) -> str:
        """Say whose line was written."""
        return _("The line of {name} was saved.").format(name=draft.line.name or self.ui.party_id.text())

    def _show(self, line: DecisionLine) -> None:
        ui = self.ui
        ui.party_id.setText(line.name)
        for field in (ui.party_id, ui.award, ui.year):
            field.setEnabled(False)
        choose(ui.award, line.award)
        ui.year.setText(str(line.year))
        ui.name.setText(line.name)
        ui.achievement.setPlainText(line.achievement or "")
        ui.amount.setText("" if line.amount is None else show_number(line.amount))
        ui.note.setText(line.note or "")

    def _on_picked(self, party: PartyLine | None) -> None:
        if party is not None:
            fitting = self.backend.awards.open_to(party.party_kind.value)
            offer(self.ui.award, [(one.name, one.code) for one in fitting])
            self.ui.name.setText(party.name)

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        profile = self.backend.profile
        office = None if profile.role is Role.CITY else profile.office

        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, office=office)

        self.shell.run(work, on_found)
