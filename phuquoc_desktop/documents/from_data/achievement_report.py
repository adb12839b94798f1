"""The achievement reports of a dossier, each by the form that counts on its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from phuquoc_desktop.documents.achievement_report import AchievementReport, EarlierAward, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.report_draft import CODE, ReportDraft
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.documents.report_structure import FILE, Structure
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.law.pack import GrantingLevel, Pack
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.report_form import ChosenForm
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import initiatives, paper_drafts
from phuquoc_desktop.services.catalogue import load_report_forms
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.services.law import proposals
from phuquoc_desktop.services.report_checks import ReportTexts
from phuquoc_desktop.services.report_contents import RESULTS
from phuquoc_desktop.services.report_figures import ComparedFigure, ReportFigures
from phuquoc_desktop.vietnamese.fold import fold_words

_HIGHER = (GrantingLevel.PROVINCE, GrantingLevel.GOVERNMENT, GrantingLevel.PRESIDENT)
_EVERY_YEAR = "hằng năm"


@dataclass(frozen=True)
class DossierReports:
    """The reports of one dossier; what they share is read once."""

    desk: Desk
    dossier: Dossier
    candidates: tuple[Candidate, ...]

    @classmethod
    def of_dossier(cls, desk: Desk, dossier_id: str) -> DossierReports:
        """Return the reports of all candidates; raises RecordGoneError."""
        dossier = desk.read.dossiers.get(dossier_id)
        return cls(desk, dossier, tuple(desk.read.candidates.all(dossier_id=dossier_id)))

    @classmethod
    def of_candidate(cls, desk: Desk, candidate_id: str) -> DossierReports:
        """Return the report of one candidate; raises RecordGoneError."""
        candidate = desk.read.candidates.get(candidate_id)
        return cls(desk, desk.read.dossiers.get(candidate.dossier_id), (candidate,))

    @cached_property
    def pack(self) -> Pack:
        """The law of the day that counts."""
        return self.desk.rulebook().on(proposals.counting_day(self.dossier)).pack

    @cached_property
    def award(self) -> ProposedAward:
        """What is proposed."""
        award = self.desk.awards.by_code(self.dossier.award)
        name = self.desk.proposed_name(award, proposals.counting_day(self.dossier))
        return ProposedAward(name, award.category, self.dossier.year)

    @cached_property
    def parties(self) -> dict[str, Party]:
        """The candidates' parties by id."""
        return self.desk.read.parties.several(one.party_id for one in self.candidates)

    def party_of(self, candidate: Candidate) -> Party:
        """Return who is proposed."""
        return self.parties[candidate.party_id]

    def form_of(self, candidate: Candidate) -> ChosenForm:
        """Return the form that counts on the day of the law."""
        kind = self.party_of(candidate).party_kind
        return load_report_forms().choose(self.pack.head.regime, self.dossier.award, self.dossier.mode, kind)

    def draft_of(self, candidate: Candidate) -> ReportDraft:
        """Return the drafts of a candidate's report with what people wrote."""
        party = self.party_of(candidate)
        return ReportDraft(
            Structure(self.form_of(candidate).structure, party.party_kind),
            self.dossier,
            candidate,
            party,
            self._particulars.get(party.id),
            self._results.get(party.id),
            self._initiatives_of(candidate),
            self._movement,
            self._kept.get(candidate.id, paper_drafts.NOTHING_KEPT),
        )

    def report_of(self, candidate: Candidate) -> AchievementReport:
        """Return a candidate's report as a value."""
        party, draft = self.party_of(candidate), self.draft_of(candidate)
        return AchievementReport(
            self.desk.issuer,
            self.award,
            self.form_of(candidate),
            party,
            draft.parts(),
            particulars=draft.particulars,
            unit=self._units.get(party.unit_id or "", "") or self._own_name(party),
            movement=self._movement,
            figures=self.figures_of(candidate),
            earlier=tuple(self._earlier(one) for one in self._held.get(party.id, ())),
            number=draft.kept.number,
            dated=draft.kept.dated,
            reporter=draft.kept.signer or "",
            confirmed_above=self._is_high,
        )

    def figures_of(self, candidate: Candidate) -> tuple[ComparedFigure, ...]:
        """Return the table of targets: what the dossier quotes for the candidate or for all, else all of the office's own.

        The latter only for a collective that bears the office's own name.
        """
        about = [one for one in self._quoted if one.candidate_id in {None, candidate.id}]
        if about:
            return self._figures.quoted(about)
        return self._of_office if is_the_office(self.party_of(candidate), self.desk) else ()

    @cached_property
    def _figures(self) -> ReportFigures:
        return ReportFigures(self.desk.read)

    @cached_property
    def _of_office(self) -> tuple[ComparedFigure, ...]:
        return self._figures.of_office(self.dossier.year)

    @cached_property
    def _quoted(self) -> list[QuotedFigure]:
        return self.desk.read.quoted_figures.all(dossier_id=self.dossier.id)

    @cached_property
    def _is_high(self) -> bool:
        authority = self.pack.authority(self.dossier.award)
        return authority is not None and authority.level in _HIGHER

    @cached_property
    def _movement(self) -> str:
        movement = self.desk.read.movements.find(self.dossier.movement_id)
        return movement.name if movement else ""

    @cached_property
    def _particulars(self) -> dict[str, Particulars]:
        return {one.party_id: one for one in self.desk.read.particulars.whose("party_id", self.parties)}

    @cached_property
    def _results(self) -> dict[str, YearResult]:
        known = self.desk.read.year_results.whose("party_id", self.parties)
        return {one.party_id: one for one in known if one.year == self.dossier.year}

    @cached_property
    def _units(self) -> dict[str, str]:
        ids = (one.unit_id for one in self.parties.values() if one.unit_id)
        return {one.id: one.name for one in self.desk.read.units.several(ids).values()}

    @cached_property
    def _kept(self) -> dict[str, paper_drafts.Kept]:
        return paper_drafts.of_several(self.desk.read, [one.id for one in self.candidates], CODE)

    @cached_property
    def _held(self) -> dict[str, list[AwardHeld]]:
        found: dict[str, list[AwardHeld]] = {}
        for one in self.desk.read.awards_held.whose("party_id", self.parties):
            if not one.revoked and one.year <= self.dossier.year:
                found.setdefault(one.party_id, []).append(one)
        return found

    @cached_property
    def _authored(self) -> dict[str, list[InitiativeLine]]:
        read = self.desk.read
        authored = read.authorships.whose("party_id", self.parties)
        known = read.initiatives.several(one.initiative_id for one in authored)
        lines = {one.initiative.id: one for one in initiatives.lines(read, known.values())}
        found: dict[str, list[InitiativeLine]] = {}
        for one in authored:
            found.setdefault(one.party_id, []).append(lines[one.initiative_id])
        return found

    def _initiatives_of(self, candidate: Candidate) -> tuple[InitiativeLine, ...]:
        """Return the initiative that the proposal rests on first, then the others that count for the award."""
        known = self._authored.get(candidate.party_id, [])
        chosen = [one for one in known if one.initiative.id == candidate.initiative_id]
        others = [one for one in known if one not in chosen and self._counts(one.initiative)]
        return (*chosen, *sorted(others, key=lambda one: one.initiative.year, reverse=True))

    def _counts(self, initiative: Initiative) -> bool:
        """Tell whether an initiative is of the year of a yearly award, or of the years up to it for others."""
        if self.desk.awards.by_code(self.dossier.award).rhythm.startswith(_EVERY_YEAR):
            return initiative.year == self.dossier.year
        return initiative.year <= self.dossier.year

    def _earlier(self, held: AwardHeld) -> EarlierAward:
        award = self.desk.awards.by_code(held.award)
        return EarlierAward(
            self.pack.name_of(award),
            award.category,
            held.year,
            held.decision_number or "",
            held.decision_date,
            self.desk.cited(held.issuer or ""),
        )

    def _own_name(self, party: Party) -> str:
        """Return where somebody works of whom no unit is named; nothing for whom that says nothing."""
        return self.desk.office.name if party.party_kind is PartyKind.COLLECTIVE else ""


def achievement_report(desk: Desk, candidate_id: str) -> Document:
    """Return the report of one candidate; raises RecordGoneError."""
    reports = DossierReports.of_candidate(desk, candidate_id)
    return compose(reports.report_of(reports.candidates[0]))


def achievement_reports(desk: Desk, dossier_id: str) -> Iterator[tuple[Candidate, Document]]:
    """Return the reports of all candidates of a dossier, reading once what they share; raises RecordGoneError."""
    reports = DossierReports.of_dossier(desk, dossier_id)
    for candidate in reports.candidates:
        with desk.worded():
            document = compose(reports.report_of(candidate))
        yield candidate, document


def report_parts(desk: Desk, candidate_id: str) -> tuple[WrittenPart, ...]:
    """Return the parts of a candidate's report that people may write, in the order of the paper."""
    reports = DossierReports.of_candidate(desk, candidate_id)
    return tuple(reports.draft_of(reports.candidates[0]).parts().values())


def report_texts(desk: Desk, dossier_id: str) -> dict[str, ReportTexts]:
    """Return the words of all reports of a dossier as they would be printed, by candidate; raises RecordGoneError."""
    reports = DossierReports.of_dossier(desk, dossier_id)
    with desk.worded():
        return {one.id: texts_of(reports.draft_of(one)) for one in reports.candidates}


def texts_of(draft: ReportDraft) -> ReportTexts:
    """Return a report's words part by part, and which of them people wrote."""
    parts = draft.parts()
    own = {name for name, part in parts.items() if part.own is not None}
    if draft.candidate.achievements and RESULTS in parts:
        own.add(RESULTS)
    return ReportTexts({name: part.text for name, part in parts.items()}, own)


def is_the_office(party: Party, desk: Desk) -> bool:
    """Tell whether a collective bears the office's own name, as “Cán bộ và nhân dân phường …” does."""
    if party.party_kind is not PartyKind.COLLECTIVE:
        return False
    called, place = " ".join(fold_words(party.name)), " ".join(fold_words(desk.office.short_name))
    before = called.removesuffix(place).strip() if called.endswith(place) else None
    return before is not None and before in {"", *Template(FILE).lines("office_called")}
