"""Dossiers (hồ sơ khen thưởng): open, fill, check, submit, recall."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper, Procedure
from phuquoc_desktop.domain.dossier_rules import (
    ChecklistLine,
    PaperState,
    SimplifiedNotForAwardError,
    checklist,
    is_owing,
    on_condition,
    refuse_if_closed,
    refuse_if_closed_to_papers,
    refuse_if_incomplete,
)
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.route import DossierLevel, level_under
from phuquoc_desktop.domain.law.rulebook import Rulebook
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration_rules import AwardNotForPartyError, strange_year
from phuquoc_desktop.services import council_room, dossier_parts, dossier_versions, offices_at_hand, report_contents
from phuquoc_desktop.services.attaching import looking
from phuquoc_desktop.services.begun_papers import Begun, begun_in
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.exchange import Delivery, deliveries
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.services.law.papers import has_simplified, papers_on_condition, required_papers
from phuquoc_desktop.storage.attachments import AttachmentStore, read_to_attach
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese

Part = TypeVar("Part", Candidate, Paper)


class CodeTakenError(RefusedError):
    """Another dossier has that code."""

    sentence = N_("There is already a dossier {code}; choose another code.")


class AlreadyCandidateError(RefusedError):
    """The party is a candidate of this dossier already."""

    sentence = N_("{name} is already a candidate in dossier {code}.")


class VotesDisagreeError(RefusedError):
    """More votes in favour than votes cast."""

    sentence = N_("{votes_for} votes in favour of {votes_total} cast cannot be; check both numbers.")


@dataclass(frozen=True)
class DossierLine:
    """One row of the list of dossiers; ``not_eligible`` counts candidates who stand against submitting it, where asked.

    ``missing`` papers stand against it too, ``owed`` ones follow until the dossier's ``owed_until``.
    """

    dossier: Dossier
    award_name: str
    candidates: int
    missing: int
    delivery: Delivery
    not_eligible: int = 0
    owed: int = 0
    level: DossierLevel = DossierLevel.UNKNOWN

    @property
    def id(self) -> str:
        """The dossier's id."""
        return self.dossier.id


@dataclass(frozen=True)
class DossierView:
    """A whole dossier: candidates with their parties, papers, and the checklist; ``ready`` when it may be submitted.

    ``on_condition`` are the papers that only a condition asks for, which a person must judge; ``level`` says how far it goes.
    """

    dossier: Dossier
    candidates: tuple[tuple[Candidate, Party], ...]
    papers: tuple[Paper, ...]
    checklist: tuple[ChecklistLine, ...]
    on_condition: tuple[ChecklistLine, ...] = ()
    level: DossierLevel = DossierLevel.UNKNOWN

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return bool(self.candidates) and all(line.state is not PaperState.MISSING for line in self.checklist)

    @property
    def owed(self) -> tuple[ChecklistLine, ...]:
        """What follows later."""
        return tuple(line for line in self.checklist if line.is_owed)


def open_dossier(work: UnitOfWork, draft: Dossier, awards: Awards) -> Dossier:
    """Open a dossier; an empty code gets the next free one of the year, such as HS-2021-003."""
    dossier = tidied(draft)
    dossier.code = dossier.code or _next_code(work, dossier.year)
    awards.by_code(dossier.award)
    _refuse(work, dossier, except_id=None)
    dossier.id, dossier.office = work.new_id(), work.office
    return work.dossiers.add(dossier)


def amend(work: UnitOfWork, dossier_id: str, draft: Dossier, awards: Awards) -> Dossier:
    """Write the draft's values over an open dossier; its status and its public notice stay."""
    dossier = work.dossiers.get(dossier_id)
    refuse_if_closed(dossier)
    wanted = tidied(draft)
    for name in _KEPT:
        setattr(wanted, name, getattr(dossier, name))
    wanted.code = wanted.code or dossier.code
    award = awards.by_code(wanted.award)
    _refuse(work, wanted, except_id=dossier_id)
    for party in work.parties.several(one.party_id for one in work.candidates.all(dossier_id=dossier_id)).values():
        _refuse_strange_party(award, party, "award")
    dossier.take_over(wanted)
    return dossier


_KEPT = ("status", "judged_by", "published_from", "published_until", "publication_result")
"""What other jobs write."""


def remove(work: UnitOfWork, dossier_id: str) -> None:
    """Remove an open dossier with all that belongs to it; attached files stay stored."""
    dossier = work.dossiers.get(dossier_id)
    refuse_if_closed(dossier)
    for quoted in work.quoted_figures.all(dossier_id=dossier_id):
        work.quoted_figures.remove(quoted)
    for paper in work.papers.all(dossier_id=dossier_id):
        work.papers.remove(paper)
    for candidate in work.candidates.all(dossier_id=dossier_id):
        dossier_parts.remove_with_candidate(work, candidate.id)
        work.candidates.remove(candidate)
    dossier_parts.remove_with_dossier(work, dossier_id)
    work.dossiers.remove(dossier)


def add_candidate(work: UnitOfWork, draft: Candidate, awards: Awards) -> Candidate:
    """Propose a party in an open dossier."""
    dossier = work.dossiers.get(draft.dossier_id)
    refuse_if_closed(dossier)
    candidate = _checked(draft)
    party, award = work.parties.get(candidate.party_id), awards.by_code(dossier.award)
    _refuse_strange_party(award, party, "party_id")
    if work.candidates.first(dossier_id=dossier.id, party_id=party.id):
        raise AlreadyCandidateError(field="party_id", name=party.name, code=dossier.code)
    candidate.id, candidate.office = work.new_id(), work.office
    return work.candidates.add(candidate)


def amend_candidate(work: UnitOfWork, candidate_id: str, draft: Candidate) -> Candidate:
    """Write the draft's values over a candidate of an open dossier; votes that a closed meeting counted stay."""
    candidate = work.candidates.get(candidate_id)
    dossier = work.dossiers.get(candidate.dossier_id)
    refuse_if_closed(dossier)
    council_room.refuse_other_votes(work, dossier, candidate, draft)
    draft.dossier_id, draft.party_id = candidate.dossier_id, candidate.party_id
    candidate.take_over(_checked(draft))
    return candidate


def remove_candidate(work: UnitOfWork, candidate_id: str) -> None:
    """Take a candidate, with papers, drafts and quoted figures about that candidate, out of an open dossier."""
    candidate = work.candidates.get(candidate_id)
    refuse_if_closed(work.dossiers.get(candidate.dossier_id))
    for quoted in work.quoted_figures.all(candidate_id=candidate_id):
        work.quoted_figures.remove(quoted)
    for paper in work.papers.all(candidate_id=candidate_id):
        work.papers.remove(paper)
    dossier_parts.remove_with_candidate(work, candidate_id)
    work.candidates.remove(candidate)


def attach(work: UnitOfWork, store: AttachmentStore, draft: Paper, file: Path) -> Paper:
    """Put a paper with its file into a dossier that is open or owes papers; an empty title takes the kind's name.

    The draft's ``accepted_doubt`` is the reason for which a person lets pass what the program doubts; what was doubted is
    written beside it. Raises the refusals of ``attaching``, DoubtsNotAcceptedError among them.
    """
    refuse_if_closed_to_papers(work.dossiers.get(draft.dossier_id))
    content = read_to_attach(file)
    looked = looking.look_at(content, file.name)
    draft.file_name, draft.pages = file.name, looked.pages
    draft.accepted_doubt = looking.refuse_doubts(looked, draft.accepted_doubt)
    paper = tidied(draft)
    paper.title = paper.title or vietnamese(paper.paper_kind.label_key)
    refuse_if_any(refusals(paper))
    if paper.candidate_id and work.candidates.get(paper.candidate_id).dossier_id != paper.dossier_id:
        raise RecordGoneError(field="candidate_id")
    stored = store.put(content, file.name)
    paper.attachment, paper.size = stored.digest, stored.size
    paper.id, paper.office = work.new_id(), work.office
    return work.papers.add(paper)


def detach(work: UnitOfWork, paper_id: str) -> None:
    """Take a paper out of an open dossier; the stored file stays, so that this can be undone."""
    paper = work.papers.get(paper_id)
    refuse_if_closed(work.dossiers.get(paper.dossier_id))
    work.papers.remove(paper)


def submit(work: UnitOfWork, dossier_id: str, awards: Awards) -> Dossier:
    """Close a complete dossier for sending, and note its version and which pack judged it.

    Raises NoCandidateError, PapersMissingError or NotEligibleError.
    """
    seen = view(work, dossier_id)
    refuse_if_closed(seen.dossier)
    refuse_if_incomplete(seen.dossier, [one for one, _party in seen.candidates], list(seen.checklist))
    law = proposals.Law(shelf.rulebook(work), awards)
    judged = proposals.for_dossier(work, law, dossier_id)
    proposals.refuse_if_not_eligible(judged)
    seen.dossier.judged_by = proposals.proved(judged[0].shelved)
    dossier_versions.submitted(work, seen.dossier)
    return seen.dossier


def recall(work: UnitOfWork, dossier_id: str, reason: str) -> Dossier:
    """Open a submitted dossier again; the reason stays in its history. Raises NotSubmittedError, ReasonNeededError."""
    dossier = work.dossiers.get(dossier_id)
    dossier_versions.recalled(work, dossier, reason)
    return dossier


def view(read: Reader, dossier_id: str) -> DossierView:
    """Return a whole dossier."""
    dossier = read.dossiers.get(dossier_id)
    candidates = read.candidates.all(dossier_id=dossier_id)
    parties = read.parties.several(one.party_id for one in candidates)
    papers = read.papers.all(dossier_id=dossier_id)
    begun = begun_in(read, [dossier], candidates)[dossier_id]
    silent = report_contents.silent(read, [dossier], candidates)
    inside = _Inside(shelf.rulebook(read), candidates, papers, begun, silent, offices_at_hand.offices(read))
    proposed = tuple((one, parties[one.party_id]) for one in candidates)
    lines, conditional = _checklist(dossier, inside), _conditional(dossier, inside)
    return DossierView(dossier, proposed, tuple(papers), tuple(lines), tuple(conditional), _level(dossier, inside))


def lines(read: Reader, year: int, awards: Awards, office: str | None = None) -> list[DossierLine]:
    """Return the dossiers of a year, newest first; of one office, or of all that are here."""
    equal = {"year": year} | ({"office": office} if office else {})
    known = sorted(read.dossiers.all(**equal), key=lambda one: one.code, reverse=True)
    ids = [one.id for one in known]
    candidates, papers = read.candidates.whose("dossier_id", ids), read.papers.whose("dossier_id", ids)
    states = _delivery_of_parts(read, [*known, *candidates, *papers])
    candidates_of, papers_of = _by_dossier(candidates), _by_dossier(papers)
    if not known:
        return []
    rulebook, begun = shelf.rulebook(read), begun_in(read, known, candidates)
    silent, offices = report_contents.silent(read, known, candidates), offices_at_hand.offices(read)
    inside = {
        one.id: _Inside(
            rulebook, candidates_of.get(one.id, []), papers_of.get(one.id, []), begun[one.id], silent, offices
        )
        for one in known
    }
    return [_dossier_line(one, inside[one.id], awards, states) for one in known]


def _delivery_of_parts(read: Reader, parts: Iterable[Dossier | Candidate | Paper]) -> dict[str, Delivery]:
    by_kind: dict[str, list[str]] = {}
    for one in parts:
        by_kind.setdefault(one.kind, []).append(one.id)
    return {key: state for kind, ids in by_kind.items() for key, state in deliveries(read, kind, ids).items()}


def _by_dossier(parts: Iterable[Part]) -> dict[str, list[Part]]:
    groups: dict[str, list[Part]] = {}
    for one in parts:
        groups.setdefault(one.dossier_id, []).append(one)
    return groups


@dataclass(frozen=True)
class _Inside:
    """What lies in a dossier or is begun for it, and the packs that say what should.

    ``silent`` are candidates of whom nobody has written what they achieved.
    """

    rulebook: Rulebook
    candidates: list[Candidate]
    papers: list[Paper]
    begun: Begun
    silent: frozenset[str]
    offices: Offices

    def pack(self, dossier: Dossier) -> Pack:
        """The law that counts for the dossier."""
        return self.rulebook.on(proposals.counting_day(dossier)).pack


def _dossier_line(dossier: Dossier, inside: _Inside, awards: Awards, states: dict[str, Delivery]) -> DossierLine:
    """Make a row; a dossier has come as far as the least of what lies in it."""
    lines = _checklist(dossier, inside)
    found = {states[one.id] for one in (dossier, *inside.candidates, *inside.papers)}
    return DossierLine(
        dossier,
        inside.pack(dossier).name_of(awards.by_code(dossier.award)),
        len(inside.candidates),
        sum(one.state is PaperState.MISSING for one in lines),
        next(state for state in Delivery if state in found),
        owed=sum(one.is_owed for one in lines),
        level=_level(dossier, inside),
    )


def _checklist(dossier: Dossier, inside: _Inside) -> list[ChecklistLine]:
    award = load_awards().by_code(dossier.award)
    required = required_papers(inside.pack(dossier), award, dossier.procedure)
    return checklist(
        required, inside.candidates, inside.papers, inside.begun, silent=inside.silent, owed=is_owing(dossier)
    )


def _conditional(dossier: Dossier, inside: _Inside) -> list[ChecklistLine]:
    award = load_awards().by_code(dossier.award)
    return on_condition(papers_on_condition(inside.pack(dossier), award, dossier.procedure), inside.papers)


def _level(dossier: Dossier, inside: _Inside) -> DossierLevel:
    return level_of(inside.pack(dossier), inside.offices, dossier.office, dossier.award)


def level_of(pack: Pack, offices: Offices, office: str, award: str) -> DossierLevel:
    """Return how far a dossier of an office (key as text) goes for an award, under a pack."""
    own = offices.by_key(office)
    parent = offices.by_key(str(own.parent)).kind if own.parent else None
    return level_under(pack, own.kind, parent, award)


def _checked(draft: Candidate) -> Candidate:
    candidate = tidied(draft)
    found = refusals(candidate)
    if (candidate.votes_for or 0) > (candidate.votes_total or 0):
        found.append(
            VotesDisagreeError(field="votes_for", votes_for=candidate.votes_for, votes_total=candidate.votes_total or 0)
        )
    refuse_if_any(found)
    return candidate


def _refuse_strange_party(award: Award, party: Party, field: str) -> None:
    if party.party_kind.value not in award.subjects:
        raise AwardNotForPartyError(field=field, award=award.name, kind=party.party_kind, name=party.name)


def _refuse(work: UnitOfWork, dossier: Dossier, except_id: str | None) -> None:
    found = refusals(dossier) + strange_year(dossier.year)
    if not found:
        found += _strange_procedure(work, dossier)
    other = work.dossiers.first(office=work.office, code=dossier.code)
    if other is not None and other.id != except_id:
        found.append(CodeTakenError(field="code", code=dossier.code))
    refuse_if_any(found)


def _strange_procedure(work: UnitOfWork, dossier: Dossier) -> list[RefusedError]:
    """Refuse the simplified procedure where the law of the dossier's day has none for its award."""
    day, award = proposals.counting_day(dossier), load_awards().by_code(dossier.award)
    if dossier.procedure is Procedure.FULL or has_simplified(shelf.rulebook(work).on(day).pack, award):
        return []
    return [SimplifiedNotForAwardError(field="procedure", award=award.name, day=f"{day:%d/%m/%Y}")]


def _next_code(work: UnitOfWork, year: int) -> str:
    taken = {one.code for one in work.dossiers.all(office=work.office)}
    number = 1
    while f"HS-{year}-{number:03}" in taken:
        number += 1
    return f"HS-{year}-{number:03}"
