"""The form of a candidate in a dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier import Candidate, Dossier, Rating
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.deciding import Deciding
from phuquoc_desktop.gui.dialogs.fields import count_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_candidate import Ui_CandidateForm
from phuquoc_desktop.gui.law_asking import LawAsking
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.finding_rows import law_words
from phuquoc_desktop.services import dossiers, initiatives, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.services.law import proposals
from phuquoc_desktop.services.law.proposals import Law, Proposal
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


@dataclass(frozen=True)
class Found:
    """What law and register say of the party in the form."""

    proposal: Proposal | None
    initiatives: tuple[Initiative, ...]


def _found(dossier: Dossier, draft: Candidate, read: Reader, law: Law) -> Found:
    judged = proposals.for_candidates(read, law, dossier, [draft])
    known = initiatives.of_party(read, draft.party_id)
    return Found(judged[0] if judged else None, tuple(one.initiative for one in known))


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
        self._register: dict[str, Initiative] = {}
        self._wanted = candidate.initiative_id if candidate else None
        self.ui = Ui_CandidateForm()
        self.ui.setupUi(self)
        self.prepare(_("Change candidate {name}").format(name=name) if candidate else _("New candidate"))
        offer(self.ui.rating, [(one.label, one) for one in Rating], nothing=_("(not rated yet)"))
        offer(self.ui.initiative_id, [], nothing=_("(none from the register)"))
        self.ui.party_id.set_lookup(self._look_up)
        self._asking = LawAsking(backend, shell, self)
        if candidate:
            self._show(candidate, name)
        self._connect()
        self._ask()

    def draft(self) -> Candidate:
        """Return what the form says."""
        ui = self.ui
        if not self._candidate:
            ui.party_id.needed("party_id", _("Person or collective"))
        return Candidate.draft(
            dossier_id=self._dossier.id,
            party_id=self._party_id or "",
            rating=chosen(ui.rating),
            initiative=ui.initiative.text(),
            initiative_number=ui.initiative_number.text(),
            achievements=ui.achievements.toPlainText(),
            votes_for=count_in(ui.votes_for, "votes_for"),
            votes_total=count_in(ui.votes_total, "votes_total"),
            note=ui.note.text(),
            initiative_id=chosen(ui.initiative_id) or self._wanted,
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

    @property
    def _party_id(self) -> str | None:
        if self._candidate:
            return self._candidate.party_id
        return self.ui.party_id.party.id if self.ui.party_id.party else None

    def _connect(self) -> None:
        ui, panel = self.ui, self.ui.findings_panel
        panel.may_decide = True
        self._deciding = Deciding(self.backend, self.shell, panel)
        self._deciding.decided.connect(self._ask)
        self._asking.answered.connect(self._on_answered)
        self._asking.refused.connect(panel.show_nothing)
        ui.party_id.picked.connect(self._on_picked)
        ui.initiative_id.currentIndexChanged.connect(self._on_initiative_chosen)
        ui.rating.currentIndexChanged.connect(self._ask)
        for field in (ui.initiative, ui.initiative_number, ui.votes_for, ui.votes_total):
            field.editingFinished.connect(self._ask)

    def _ask(self) -> None:
        """Ask the law about what stands in the form now; as long as that cannot be read, the last answer stays."""
        try:
            draft = self.draft()
        except RefusedError:
            self._asking.ask(None)
            return
        self._asking.ask(partial(_found, self._dossier, draft))

    def _on_picked(self, party: PartyLine | None) -> None:
        if party is None:
            self.ui.findings_panel.show_nothing(_("Choose who first; then the findings under the law stand here."))
        self._ask()

    def _on_answered(self, found: Found) -> None:
        untouched = self._snapshot() == self._typed
        self._offer_initiatives(found.initiatives)
        if untouched:
            self._remember()
        if found.proposal is not None:
            law = law_words(found.proposal.shelved, proposals.counting_day(self._dossier))
            self.ui.findings_panel.show_proposals([found.proposal], law)

    def _offer_initiatives(self, known: Sequence[Initiative]) -> None:
        self._register = {one.id: one for one in known}
        listed = [(f"{one.title} ({one.year})", one.id) for one in known]
        offer(self.ui.initiative_id, listed, nothing=_("(none from the register)"))
        if self._wanted in self._register:
            blocker = QSignalBlocker(self.ui.initiative_id)
            choose(self.ui.initiative_id, self._wanted)
            blocker.unblock()
            self._wanted = None

    def _on_initiative_chosen(self) -> None:
        """Write name and decision of an initiative of the register, as the papers print them."""
        known = self._register.get(chosen(self.ui.initiative_id))
        if known is not None:
            self.ui.initiative.setText(known.title)
            self.ui.initiative_number.setText(known.decision_number or "")
        self._ask()

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
