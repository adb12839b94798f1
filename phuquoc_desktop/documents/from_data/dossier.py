"""The letter and the list that the program writes for a dossier, and what all papers of one dossier rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from phuquoc_desktop.documents import candidate_list as list_paper
from phuquoc_desktop.documents import submission_letter as letter_paper
from phuquoc_desktop.documents.citation import cited
from phuquoc_desktop.documents.desk import FILE, Desk, placed
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.signers import council_of, signed
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.dossier import Candidate, PaperKind
from phuquoc_desktop.domain.law.eligibility import CriterionFinding, Verdict
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.route import grants, grants_under
from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.services import dossiers, paper_drafts, quoting
from phuquoc_desktop.services.law import proposals
from phuquoc_desktop.services.paper_drafts import Kept

LETTER, CANDIDATES = "submission-letter", "candidate-list"
LONGEST_GROUNDS = 700
"""Characters of achievements in a list, where the reports beside it hold the rest."""


@dataclass(frozen=True)
class DossierPapers:
    """One dossier as its papers see it."""

    desk: Desk
    dossier_id: str

    @cached_property
    def view(self) -> dossiers.DossierView:
        """The dossier with its candidates and checklist."""
        return dossiers.view(self.desk.read, self.dossier_id)

    @property
    def counts_on(self) -> date:
        """The day whose law counts."""
        return proposals.counting_day(self.view.dossier)

    @property
    def pack(self) -> Pack:
        """The law of that day."""
        return self.desk.rulebook().on(self.counts_on).pack

    @cached_property
    def proposed(self) -> list[proposals.Proposal]:
        """The candidates as the law sees them."""
        return proposals.for_dossier(
            self.desk.read, proposals.Law(self.desk.rulebook(), self.desk.awards), self.dossier_id
        )

    @property
    def criteria(self) -> tuple[letter_paper.Applied, ...]:
        """Article, clause and point of what carries each proposal, with those who are proposed under it."""
        found: dict[str, list[str]] = {}
        for one in self.proposed:
            article = "; ".join(_articles(one))
            if article:
                found.setdefault(article, []).append(one.party.name)
        return tuple(letter_paper.Applied(article, tuple(names)) for article, names in found.items())

    @property
    def overridden(self) -> tuple[letter_paper.Overridden, ...]:
        """Who is proposed although something is not met, with the reason that was given."""
        return tuple(_overridden(one, one.override) for one in self.proposed if one.override is not None)

    @property
    def granted_by(self) -> str:
        """Who decides on the award, as the law of the day names it."""
        authority = self.pack.authority(self.view.dossier.award)
        return authority.granted_by if authority else self.desk.city.name

    @cached_property
    def award(self) -> ProposedAward:
        """What is proposed."""
        award = self.desk.awards.by_code(self.view.dossier.award)
        return ProposedAward(self.desk.proposed_name(award, self.counts_on), award.category, self.view.dossier.year)

    @cached_property
    def nominees(self) -> tuple[Nominee, ...]:
        """Who is proposed."""
        unit_ids = (party.unit_id for _candidate, party in self.view.candidates if party.unit_id)
        units = self.desk.read.units.several(unit_ids)
        names = {one.id: one.name for one in units.values()}
        return tuple(
            _nominee(candidate, party, names, self._quoted_of(candidate)) for candidate, party in self.view.candidates
        )

    def _quoted_of(self, candidate: Candidate) -> tuple[str, ...]:
        return tuple(one.record.statement for one in self.quotations if one.record.candidate_id == candidate.id)

    @cached_property
    def quotations(self) -> tuple[quoting.Quotation, ...]:
        """The figures of targets that the dossier quotes."""
        return quoting.of_dossier(self.desk.read, self.dossier_id)

    @property
    def quoted(self) -> tuple[letter_paper.Quoted, ...]:
        """The same as the letter prints them, each for whom it speaks."""
        names = {candidate.id: party.name for candidate, party in self.view.candidates}
        records = [one.record for one in self.quotations]
        return tuple(
            letter_paper.Quoted(one.statement, one.source, one.digest, names.get(one.candidate_id or "", ""))
            for one in records
        )

    def kept(self, code: str) -> Kept:
        """What people have said of one of the dossier's papers."""
        return paper_drafts.of(self.desk.read, self.dossier_id, code)

    @cached_property
    def attached(self) -> tuple[str, ...]:
        """The titles of what goes with the letter, in the order of the checklist, counted where there are several."""
        words = Template(FILE)
        counts: dict[str, int] = {}
        for line in self.view.checklist:
            if line.paper_kind is not PaperKind.LETTER:
                title = line.required.title or words.say(f"paper.{line.paper_kind.value}")
                counts[title] = counts.get(title, 0) + 1
        return tuple(
            words.say("paper_each", title=title, count=f"{count:02}") if count > 1 else title
            for title, count in counts.items()
        )


def papers_of(desk: Desk, dossier_id: str) -> DossierPapers:
    """Return the dossier as its papers see it, read once for all of them."""

    def made() -> DossierPapers:
        return DossierPapers(desk.at_home(desk.read.dossiers.get(dossier_id).office), dossier_id)

    return desk.once("dossier", dossier_id, made)


def submission_letter(desk: Desk, dossier_id: str) -> Document:
    """Return the letter to whoever decides or passes it on; RecordGoneError when there is no such dossier."""
    return letter_paper.compose(_letter(desk, dossier_id))


def letter_parts(desk: Desk, dossier_id: str) -> tuple[WrittenPart, ...]:
    """Return the parts of the letter that people may write."""
    paper, words = _letter(desk, dossier_id), Template(letter_paper.FILE)
    drafts = letter_paper.drafted(paper)
    return tuple(
        WrittenPart(part, words.say(f"part.{part}"), drafts[part], paper.own.get(part)) for part in letter_paper.PARTS
    )


def _letter(desk: Desk, dossier_id: str) -> letter_paper.SubmissionLetter:
    """What the office may grant by itself is laid before its chairman by the council; all else goes to the level above."""
    papers, words = papers_of(desk, dossier_id), Template(FILE)
    desk = papers.desk
    dossier, kept = papers.view.dossier, papers.kept(LETTER)
    own = grants_under(papers.pack, desk.office.kind, dossier.award)
    addressee = desk.office if own else desk.city
    return letter_paper.SubmissionLetter(
        council_of(desk, kept) if own else signed(desk, kept).issuer,
        papers.award,
        addressees=(words.say("chairman", city=addressee.name),),
        grounds=letter_paper.known_grounds(papers.pack, papers.counts_on),
        nominees=papers.nominees,
        number=dossier.letter_number,
        dated=dossier.letter_date,
        mode=dossier.mode,
        council=words.say("council", place=placed(desk.office)),
        council_met_on=dossier.council_met_on,
        criteria=papers.criteria,
        overridden=papers.overridden,
        quoted=papers.quoted,
        decides=decides(papers, addressee),
        papers=papers.attached,
        recipients=(*usual_recipients(), *(() if own else (copy_to(words, desk.city),))),
        own=kept.words,
    )


def usual_recipients() -> tuple[str, ...]:
    """Return those whom the office's wording of the letter names; the office above that is told comes after them."""
    return tuple(Template(letter_paper.FILE).lines("recipients"))


def copy_to(words: Template, above: Office) -> str:
    """Return the line of the office for home affairs of the level above."""
    name = "interior_province" if above.kind is OfficeKind.PROVINCE else "interior"
    return words.say("copy_to", name=words.say(name, place=placed(above)))


def _articles(proposal: proposals.Proposal) -> list[str]:
    """Return the articles of the ground that carries a proposal, else of its criteria, each once."""
    ground = proposal.judgement.ground
    if ground is not None and ground.article:
        return [ground.article]
    found = (one.criterion.article for one in proposal.judgement.findings if one.counts)
    return list(dict.fromkeys(part.strip() for article in found for part in article.split(";") if part.strip()))


def decides(papers: DossierPapers, addressee: Office) -> str:
    """Return who decides, where that is not the addressee."""
    authority = papers.pack.authority(papers.view.dossier.award)
    return "" if authority is None or grants(addressee.kind, authority) else authority.granted_by


def _overridden(proposal: proposals.Proposal, ruling: Ruling) -> letter_paper.Overridden:
    """Say what stands against the proposal: what is not met, and only where there is no such thing, what is not known."""
    words = Template(letter_paper.FILE)
    counting = [one for one in proposal.judgement.findings if one.counts]
    failed = [one for one in counting if one.met is False]
    lacks = failed or [one for one in counting if one.met is None]
    told = "; ".join(_lacking(one, "not_met" if failed else "not_known", words) for one in lacks)
    return letter_paper.Overridden(
        proposal.party.name, told or Verdict(ruling.verdict).label, ruling.reason, ruling.ruled_by, ruling.ruled_on
    )


def _lacking(finding: CriterionFinding, which: str, words: Template) -> str:
    article = cited(finding.criterion.article, words) or words.say("no_article")
    return words.say(which, sentence=finding.needed.rstrip("."), article=article)


def candidate_list(desk: Desk, dossier_id: str) -> Document:
    """Return the list that goes with the letter."""
    papers = papers_of(desk, dossier_id)
    desk = papers.desk
    dossier = papers.view.dossier
    own = grants_under(papers.pack, desk.office.kind, dossier.award)
    kept = papers.kept(LETTER)
    issuer = council_of(desk, kept) if own else signed(desk, kept).issuer
    return list_paper.compose(
        list_paper.CandidateList(issuer, papers.award, papers.nominees, dossier.letter_number, dossier.letter_date)
    )


def _nominee(candidate: Candidate, party: Party, units: dict[str, str], quoted: tuple[str, ...]) -> Nominee:
    return Nominee(
        party.party_kind,
        party.name,
        party.sex,
        party.position or "",
        units.get(party.unit_id or "", ""),
        achievements=shortened(candidate.achievements or ""),
        initiative=candidate.initiative or "",
        initiative_decision=candidate.initiative_number or "",
        rating=candidate.rating,
        votes_for=candidate.votes_for,
        votes_total=candidate.votes_total,
        note=candidate.note or "",
        birth=party.birth or "",
        quoted=quoted,
    )


def shortened(text: str, longest: int = LONGEST_GROUNDS) -> str:
    """Return the text cut after a whole word, with dots where something was left out."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(maxsplit=1)[0].rstrip(' ,;.')}…"
