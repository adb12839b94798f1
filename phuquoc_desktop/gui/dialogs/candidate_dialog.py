"""The form of a candidate in a dossier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Rating
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fields import count_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_candidate import Ui_CandidateForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import dossiers, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class CandidateDialog(FormDialog):
    """Proposes a party, or changes the grounds of a candidate; then ``name`` says who it is."""

    job = N_("Write a candidate")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        dossier: Dossier,
        candidate: Candidate | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._dossier = dossier
        self._candidate = candidate
        self.ui = Ui_CandidateForm()
        self.ui.setupUi(self)
        self.prepare(_("Change candidate {name}").format(name=name) if candidate else _("New candidate"))
        offer(self.ui.rating, [(one.label, one) for one in Rating], nothing=_("(not rated yet)"))
        self.ui.party_id.set_lookup(self._look_up)
        if candidate:
            self._show(candidate, name)

    def draft(self) -> Candidate:
        """Return what the form says."""
        ui = self.ui
        party_id = self._candidate.party_id if self._candidate else ui.party_id.party and ui.party_id.party.id
        if not party_id:
            raise EmptyFieldError(field="party_id", label=_("Person or collective"))
        return Candidate.draft(
            dossier_id=self._dossier.id,
            party_id=party_id,
            rating=chosen(ui.rating),
            initiative=ui.initiative.text(),
            initiative_number=ui.initiative_number.text(),
            achievements=ui.achievements.toPlainText(),
            votes_for=count_in(ui.votes_for, "votes_for"),
            votes_total=count_in(ui.votes_total, "votes_total"),
            note=ui.note.text(),
        )

    def store(self, work: UnitOfWork, draft: Candidate) -> Candidate:
        """Write the draft."""
        if self._candidate:
            return dossiers.amend_candidate(work, self._candidate.id, draft)
        return dossiers.add_candidate(work, draft, self.backend.awards)

    def said(self, draft: Candidate) -> str:
        """Say who is proposed."""
        sentence = _("{name} was changed.") if self._candidate else _("{name} is proposed in dossier {code}.")
        return sentence.format(name=self.ui.party_id.text(), code=self._dossier.code)

    def _show(self, candidate: Candidate, name: str) -> None:
        ui = self.ui
        ui.party_id.setText(name)
        ui.party_id.setReadOnly(True)
        choose(ui.rating, candidate.rating)
        ui.initiative.setText(candidate.initiative or "")
        ui.initiative_number.setText(candidate.initiative_number or "")
        ui.achievements.setPlainText(candidate.achievements or "")
        ui.votes_for.setText("" if candidate.votes_for is None else str(candidate.votes_for))
        ui.votes_total.setText("" if candidate.votes_total is None else str(candidate.votes_total))
        ui.note.setText(candidate.note or "")

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        subjects = self.backend.awards.by_code(self._dossier.award).subjects
        kinds = tuple(PartyKind(subject) for subject in subjects)

        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, kinds, office=self._dossier.office)

        self.shell.run(work, on_found)
