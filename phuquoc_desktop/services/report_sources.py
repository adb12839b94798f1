"""What people have written in achievement reports, of all offices and years that are here, to be compared word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.dossier import Candidate, Paper, PaperKind
from phuquoc_desktop.domain.dossier_course import PaperDraft
from phuquoc_desktop.domain.passages import PassageIndex
from phuquoc_desktop.domain.report_form import CopyRule
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.report_contents import CODE, RESULTS
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.fold import fold_words

ReadFile = Callable[[Paper], str | None]
"""Reads the text of an attached report, None where there is none to be read."""
FILE_PART = "file"
_SHORT_NAME = 4
"""Titles of so few words are no phrase of their own."""


@dataclass(frozen=True)
class ReportSource:
    """One text that stands in a report: whose, of which part (or of an attached file), of which year and office."""

    key: str
    candidate_id: str
    dossier_id: str
    part: str
    text: str
    name: str
    year: int
    office: str


class ReportSources:
    """All such texts with the index of their passages; reading them takes a moment, asking does not.

    ``form_words`` are the fixed words of forms, which attached reports have in common.
    """

    def __init__(
        self, read: Reader, rule: CopyRule, files: ReadFile | None = None, form_words: Iterable[str] = ()
    ) -> None:
        self.by_key = {one.key: one for one in _sources(read, files)}
        self._index = PassageIndex(rule.least_words, (*rule.ignored, *form_words, *_names_of_law(read)))
        for one in self.by_key.values():
            self._index.add(one.key, one.text)
        self._of_candidate: dict[str, list[str]] = {}
        for one in self.by_key.values():
            self._of_candidate.setdefault(one.candidate_id, []).append(one.key)

    @property
    def index(self) -> PassageIndex:
        """The passages."""
        return self._index

    def keys_of(self, candidate_id: str) -> list[str]:
        """Return the keys of a candidate's own texts, against which it is not held."""
        return self._of_candidate.get(candidate_id, [])


def attached_reports(read: Reader, candidate_ids: Iterable[str]) -> list[Paper]:
    """Return the reports that were attached for candidates as Word or PDF files; pictures and sheets hold no text."""
    known = read.papers.whose("candidate_id", candidate_ids)
    return [one for one in known if one.paper_kind is PaperKind.REPORT and is_text(one)]


def is_text(paper: Paper) -> bool:
    """Tell whether a file is of a kind that text may be read from."""
    return (paper.file_name or "").lower().endswith((".docx", ".pdf"))


def written_by_people(read: Reader, candidates: Iterable[Candidate]) -> dict[str, dict[str, str]]:
    """Return what people wrote of each candidate by part: own words, and achievements where the results have no own words."""
    found = {one.id: {RESULTS: one.achievements} if one.achievements else {} for one in candidates}
    drafts = {one.id: one for one in _drafts(read, found)}
    for part in read.paper_parts.whose("draft_id", drafts):
        found[drafts[part.draft_id].subject][part.part] = part.text
    return found


def _drafts(read: Reader, subjects: Iterable[str]) -> list[PaperDraft]:
    return [one for one in read.paper_drafts.whose("subject", subjects) if one.paper_code == CODE]


def _sources(read: Reader, files: ReadFile | None) -> Iterator[ReportSource]:
    candidates = {one.id: one for one in read.candidates.all()}
    dossiers = read.dossiers.values((one.dossier_id for one in candidates.values()), "year")
    names = read.parties.values((one.party_id for one in candidates.values()), "name")
    offices = offices_at_hand.offices(read)

    def source(key: str, candidate: Candidate, part: str, text: str) -> ReportSource:
        return ReportSource(
            key,
            candidate.id,
            candidate.dossier_id,
            part,
            text,
            str(names[candidate.party_id]["name"]),
            int(dossiers[candidate.dossier_id]["year"]),
            _office_name(offices, candidate.office),
        )

    for candidate_id, parts in written_by_people(read, candidates.values()).items():
        for part, text in parts.items():
            yield source(f"{candidate_id}/{part}", candidates[candidate_id], part, text)
    for paper in attached_reports(read, candidates) if files else ():
        read_text = files(paper) if files else None
        if read_text:
            yield source(paper.id, candidates[paper.candidate_id or ""], FILE_PART, read_text)


def _office_name(offices: Offices, office: str) -> str:
    return offices.by_key(office).short_name


def _names_of_law(read: Reader) -> Iterator[str]:
    """Name what everybody must write alike: laws, awards, movements, initiatives, offices."""
    packs = [one.pack for one in shelf.rulebook(read).packs]
    yield from (document.name for pack in packs for document in pack.documents)
    yield from (award.name for award in load_awards().known)
    yield from (office.name for office in offices_at_hand.offices(read).known)
    yield from (movement.name for movement in read.movements.all())
    yield from (one.title for one in read.initiatives.all() if len(fold_words(one.title)) > _SHORT_NAME)
