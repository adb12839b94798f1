"""Every paper of a dossier in its order: what is attached, fixed, drafted from the data, or not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from phuquoc_desktop.documents.desk import FILE, Desk
from phuquoc_desktop.documents.from_data.dossier import DossierPapers, papers_of
from phuquoc_desktop.documents.paper_plan import PaperPlan
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.wish import About, Wish
from phuquoc_desktop.domain.council import BallotKind, Meeting
from phuquoc_desktop.domain.dossier import Dossier, Paper, PaperKind, PaperOrigin
from phuquoc_desktop.domain.dossier_rules import ChecklistLine, PaperState
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services import dossier_versions
from phuquoc_desktop.services.council_room import closed_for
from phuquoc_desktop.translation import N_, vietnamese

Plans = Mapping[str, PaperPlan]
INDEX = "dossier-index"
BESIDE = ("vote-result", "public-notice", "signing-sheet", "changes-annex")
"""Papers that go along when there is something to write in them, whether or not the law asks for them."""


class PaperStanding(Labelled):
    """Where a paper of a dossier stands."""

    DRAFT = "draft", N_("Draft, follows the data")
    FIXED = "fixed", N_("Fixed")
    ATTACHED = "attached", N_("Attached")
    OWED = "owed", N_("Follows later")
    MISSING = "missing", N_("Missing")


@dataclass(frozen=True)
class DossierPaper:
    """One paper; ``plan`` is how the program writes it, if it does, ``paper`` the record that stands for it, if any.

    ``title`` is Vietnamese, as papers name it.
    """

    title: str
    standing: PaperStanding
    wish: Wish
    plan: PaperPlan | None = None
    paper: Paper | None = None
    party: Party | None = None
    line: ChecklistLine | None = None

    @property
    def is_written(self) -> bool:
        """Whether the program writes it from the data as they stand."""
        return self.standing is PaperStanding.DRAFT

    @property
    def code(self) -> str:
        """The program's code of the paper, empty for one that it does not write."""
        return self.plan.code if self.plan else ""

    @property
    def subject(self) -> str:
        """The id of what the paper is about, under which its number, date and words are kept; empty if there is none."""
        return (self.wish.subject(self.plan.about) or "") if self.plan else ""


def listed(desk: Desk, dossier_id: str, plans: Plans) -> tuple[DossierPaper, ...]:
    """Return the papers of a dossier but for its index, which is made of them."""
    return tuple(_Listing(papers_of(desk, dossier_id), plans).papers())


class _Listing:
    def __init__(self, papers: DossierPapers, plans: Plans) -> None:
        self._view = papers.view
        self._desk = papers.desk
        self._plans = plans
        self._words = Template(FILE)
        self._parties = {candidate.id: party for candidate, party in self._view.candidates}
        self._meeting = _meeting_of(papers)
        self._seen: set[str] = set()

    def papers(self) -> Iterator[DossierPaper]:
        """Give the checklist first, then what goes along, then what nobody asked for."""
        codes = set()
        for line in self._view.checklist:
            found = self._of_line(line)
            codes.add(found.code)
            yield found
        for code in BESIDE:
            if code in self._plans and code not in codes and self._has_content(code):
                yield self._beside(self._plans[code])
        for paper in self._view.papers:
            if paper.id not in self._seen:
                yield self._of_paper(paper)

    def _of_line(self, line: ChecklistLine) -> DossierPaper:
        candidate = line.candidate.id if line.candidate else None
        wish, plan = self._wish(candidate), self._plan_for(line.paper_kind, candidate)
        party = self._parties.get(candidate or "")
        title = line.required.title or self._words.say(f"paper.{line.paper_kind.value}")
        if line.paper is not None:
            self._seen.add(line.paper.id)
            return DossierPaper(line.paper.title, _kept(line.paper), wish, plan, line.paper, party, line)
        standing = PaperStanding.DRAFT if line.state is PaperState.DRAFTED and plan else _lacking(line)
        return DossierPaper(title, standing, wish, plan, None, party, line)

    def _beside(self, plan: PaperPlan) -> DossierPaper:
        for paper in self._view.papers:
            if paper.paper_code == plan.code and paper.id not in self._seen:
                return self._of_paper(paper)
        kind = plan.paper_kind
        title = self._words.say(f"paper.{kind.value}") if kind else vietnamese(plan.title_key)
        return DossierPaper(title, PaperStanding.DRAFT, self._wish(None), plan)

    def _of_paper(self, paper: Paper) -> DossierPaper:
        self._seen.add(paper.id)
        party = self._parties.get(paper.candidate_id or "")
        plan = self._plans.get(paper.paper_code or "")
        return DossierPaper(paper.title, _kept(paper), self._wish(paper.candidate_id), plan, paper, party)

    def _wish(self, candidate: str | None) -> Wish:
        return Wish(
            self._view.dossier.id, candidate_id=candidate, meeting_id=self._meeting.id if self._meeting else None
        )

    def _plan_for(self, kind: PaperKind, candidate: str | None) -> PaperPlan | None:
        wish = self._wish(candidate)
        known = (plan for plan in self._plans.values() if plan.paper_kind is kind)
        fits = (plan for plan in known if plan.about is not About.CANDIDATE or candidate)
        return next((plan for plan in fits if wish.subject(plan.about)), None)

    def _has_content(self, code: str) -> bool:
        dossier: Dossier = self._view.dossier
        read = self._desk.read
        if code == "public-notice":
            return dossier.published_from is not None
        if code == "signing-sheet":
            return read.signing_steps.count(dossier_id=dossier.id) > 0
        if code == "changes-annex":
            return not dossier_versions.completed(read, dossier).is_first
        return self._meeting is not None and self._meeting.ballot is BallotKind.SECRET


def _meeting_of(papers: DossierPapers) -> Meeting | None:
    """Return the closed meeting that voted on the dossier; one that is still open has no papers for it."""
    return closed_for(papers.desk.read, [papers.view.dossier]).get(papers.dossier_id)


def _kept(paper: Paper) -> PaperStanding:
    is_fixed = paper.origin is PaperOrigin.DRAFTED and paper.fixed_on is not None
    return PaperStanding.FIXED if is_fixed else PaperStanding.ATTACHED


def _lacking(line: ChecklistLine) -> PaperStanding:
    return PaperStanding.OWED if line.state.value == PaperStanding.OWED.value else PaperStanding.MISSING
