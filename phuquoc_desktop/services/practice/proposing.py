"""Dossiers of a practice office: one complete with small attachments, one that lacks papers."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper, PaperKind, Rating
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.people import People
from phuquoc_desktop.services.practice.registering import is_fighter
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Proposing:
    """Opens dossiers of one year."""

    work: UnitOfWork
    store: AttachmentStore
    inventor: Inventor
    awards: Awards
    year: int
    today: date

    def propose(self, people: People, initiatives: Mapping[str, Initiative]) -> None:
        """Open the complete dossier and the one with missing papers; initiatives go by their author's id."""
        self.open_complete("CSTDCS", "complete", fighters(people)[:3], initiatives)
        mixed = [*people.persons[3:14:10], *people.collectives[2:3], *people.households[:1]]
        incomplete = self._open("GK_HUYEN", "incomplete", council=False)
        candidates = self._candidates(incomplete, mixed, Rating.GOOD, {})
        for candidate, party in list(zip(candidates, mixed, strict=True))[:1]:
            self._attach(incomplete, (candidate, party), PaperKind.REPORT)

    def open_complete(
        self, award: str, title: str, parties: Sequence[Party], initiatives: Mapping[str, Initiative]
    ) -> Dossier:
        """Open a dossier that lacks no paper."""
        dossier = self._open(award, title, council=True)
        self._candidates(dossier, parties, Rating.EXCELLENT, initiatives)
        self.work.flush()
        view = dossiers.view(self.work, dossier.id)
        about = {candidate.id: (candidate, party) for candidate, party in view.candidates}
        for line in view.checklist:
            if line.state is PaperState.MISSING:
                self._attach(dossier, about[line.candidate.id] if line.candidate else None, line.paper_kind)
        return dossier

    def _open(self, award: str, title: str, *, council: bool) -> Dossier:
        opened = min(date(self.year, 12, 6), self.today)
        draft = Dossier.draft(
            code="",
            title=self.inventor.sample.texts["dossiers"][title],
            award=award,
            year=self.year,
            opened_on=opened,
            council_met_on=opened if council else None,
        )
        dossier = dossiers.open_dossier(self.work, draft, self.awards)
        self.work.flush()
        return dossier

    def _candidates(
        self, dossier: Dossier, parties: Iterable[Party], rating: Rating, initiatives: Mapping[str, Initiative]
    ) -> list[Candidate]:
        drafts = [self._candidate(dossier, one, rating, initiatives.get(one.id)) for one in parties]
        return [dossiers.add_candidate(self.work, one, self.awards) for one in drafts]

    def _candidate(self, dossier: Dossier, party: Party, rating: Rating, initiative: Initiative | None) -> Candidate:
        rng, texts = self.inventor.rng, self.inventor.sample.texts
        total = rng.randint(9, 11)
        draft = Candidate.draft(
            dossier_id=dossier.id,
            party_id=party.id,
            achievements=" ".join(rng.sample(texts["achievements"][party.party_kind.value], 2)),
            votes_for=total - rng.randint(0, 1),
            votes_total=total,
        )
        if party.party_kind is PartyKind.PERSON:
            draft.rating = rating
        if initiative is not None:
            draft.initiative_id, draft.initiative = initiative.id, initiative.title
            draft.initiative_number = initiative.decision_number
        return draft

    def _attach(self, dossier: Dossier, about: tuple[Candidate, Party] | None, kind: PaperKind) -> None:
        self.work.flush()
        texts = self.inventor.sample.texts["papers"]
        title = f"{texts[kind.value]}: {about[1].name}" if about else texts[kind.value]
        draft = Paper.draft(
            dossier_id=dossier.id,
            candidate_id=about[0].id if about else None,
            paper_kind=kind,
            title=title,
            dated=dossier.opened_on,
        )
        grounds = about[0].achievements if about else dossier.title
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"{title.replace(':', ' -')}.txt"
            file.write_text(f"{texts['heading']}\r\n\r\n{title}\r\n\r\n{grounds}\r\n", encoding="utf-8", newline="")
            dossiers.attach(self.work, self.store, draft, file)


def fighters(people: People) -> list[Party]:
    """Return the persons who strive for “Chiến sĩ thi đua cơ sở”."""
    return [one for number, one in enumerate(people.persons) if is_fighter(number)]
