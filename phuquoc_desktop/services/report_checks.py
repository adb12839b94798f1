"""Achievement reports checked as text: length, figures, posts only, copied passages, figures unlike the records.

What is found are doubts for a person; nothing is refused for them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.domain.passages import Passage
from phuquoc_desktop.domain.report_text import (
    KnownFigure,
    Meter,
    TextDoubt,
    TextFinding,
    measure,
    of_figures,
    of_impact,
    of_length,
    of_records,
    sentences_of,
)
from phuquoc_desktop.services.catalogue import load_report_forms
from phuquoc_desktop.services.report_contents import RESULTS
from phuquoc_desktop.services.report_known import known_figures
from phuquoc_desktop.services.report_sources import (
    FILE_PART,
    ReadFile,
    ReportSource,
    ReportSources,
    attached_reports,
    written_by_people,
)
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import nfc

WEIGHTS = {
    TextDoubt.EMPTY: Weight.WARNING,
    TextDoubt.SHORT: Weight.HINT,
    TextDoubt.NO_FIGURE: Weight.HINT,
    TextDoubt.ONLY_POSTS: Weight.HINT,
    TextDoubt.COPIED: Weight.WARNING,
    TextDoubt.DIFFERS: Weight.WARNING,
}
_SHOWN = 90
"""Characters of a copied passage that a sentence quotes."""


@dataclass(frozen=True)
class ReportFinding:
    """A doubt at one report; ``excerpt`` is the sentence or passage that it is about, empty where it is about a whole part.

    ``copied_from`` is the other text with the place of the passage in it; ``paper_id`` names an attached file.
    """

    found: TextFinding
    candidate_id: str
    excerpt: str = ""
    copied_from: ReportSource | None = None
    copied_start: int = 0
    copied_end: int = 0
    paper_id: str | None = None

    @property
    def weight(self) -> Weight:
        """How much it weighs."""
        return WEIGHTS[self.found.doubt]


@dataclass(frozen=True)
class CheckedReport:
    """One candidate's report with how full its parts are, and what can be said against it."""

    candidate_id: str
    name: str
    meters: tuple[Meter, ...]
    findings: tuple[ReportFinding, ...]


@dataclass(frozen=True)
class ReportTexts:
    """The parts of a report as it would be printed; ``own`` are those that people wrote, which alone can be copied."""

    texts: Mapping[str, str]
    own: Collection[str]


class ReportChecker:
    """Checks reports against all others that are here and against the records of their office.

    Making one reads every report; ``files`` reads attached ones, which are compared too where it is given.
    """

    def __init__(self, read: Reader, files: ReadFile | None = None, form_words: Iterable[str] = ()) -> None:
        self._read = read
        self._files = files
        self._forms = load_report_forms()
        self._sources = ReportSources(read, self._forms.copying, files, form_words)
        self._known: dict[tuple[str, int], tuple[KnownFigure, ...]] = {}

    def prepare(self, candidate: Candidate) -> tuple[KnownFigure, ...]:
        """Read the records that a candidate's report is held against, so that :meth:`check` reads nothing any more."""
        dossier = self._read.dossiers.get(candidate.dossier_id)
        return self._figures(dossier)

    def check(
        self, candidate_id: str, report: ReportTexts, known: Iterable[KnownFigure], *, lengths: bool = True
    ) -> tuple[tuple[Meter, ...], tuple[ReportFinding, ...]]:
        """Return meters and doubts of a report's texts; ``known`` is what :meth:`prepare` gave. Reads no records."""
        texts = {part: nfc(text) for part, text in report.texts.items()}
        meters = tuple(measure(part, text, self._forms.length_of(part)) for part, text in texts.items())
        found = list(self._plain(texts, meters, tuple(known), lengths=lengths))
        told = [ReportFinding(one, candidate_id, _excerpt(texts[one.part], one)) for one in found]
        for part in report.own:
            told += self._copied(candidate_id, part, texts.get(part, ""))
        return meters, tuple(sorted(told, key=lambda one: (one.weight is Weight.HINT, _place(texts, one))))

    def of_dossier(self, dossier: Dossier, texts: Mapping[str, ReportTexts] | None = None) -> tuple[CheckedReport, ...]:
        """Return all reports of a dossier checked, attached ones too.

        ``texts`` are the reports as they would be printed, by candidate; without them only what people wrote is looked at,
        and no length.
        """
        candidates = self._read.candidates.all(dossier_id=dossier.id)
        names = self._read.parties.values((one.party_id for one in candidates), "name")
        written = written_by_people(self._read, candidates)
        known = self._figures(dossier)
        checked = []
        for one in candidates:
            report = texts[one.id] if texts else ReportTexts(written[one.id], tuple(written[one.id]))
            meters, found = self.check(one.id, report, known, lengths=texts is not None)
            findings = (*found, *self._attached(one, known))
            checked.append(CheckedReport(one.id, str(names[one.party_id]["name"]), meters, findings))
        return tuple(checked)

    def _plain(
        self, texts: Mapping[str, str], meters: Iterable[Meter], known: tuple[KnownFigure, ...], *, lengths: bool
    ) -> Iterator[TextFinding]:
        if lengths:
            for meter in meters:
                yield from of_length(meter)
        yield from of_figures(texts, RESULTS)
        yield from of_impact(RESULTS, texts.get(RESULTS, ""), self._forms.impact)
        for part, text in texts.items():
            yield from of_records(part, text, known)

    def _copied(self, candidate_id: str, part: str, text: str) -> Iterator[ReportFinding]:
        for passage in self._sources.index.find(text, self._sources.keys_of(candidate_id)):
            yield self._copy(candidate_id, part, text, passage)

    def _copy(self, candidate_id: str, part: str, text: str, passage: Passage) -> ReportFinding:
        source, excerpt = self._sources.by_key[passage.source], text[passage.start : passage.end]
        sentence = N_("{words} words in a row stand in the report of {name} ({office}, {year}) too: “{excerpt}”")
        places = (
            ("words", str(passage.words)),
            ("name", source.name),
            ("office", source.office),
            ("year", str(source.year)),
            ("excerpt", _short(excerpt)),
        )
        found = TextFinding(TextDoubt.COPIED, part, sentence, places, passage.start, passage.end)
        return ReportFinding(found, candidate_id, excerpt, source, passage.source_start, passage.source_end)

    def _attached(self, candidate: Candidate, known: tuple[KnownFigure, ...]) -> Iterator[ReportFinding]:
        for paper in attached_reports(self._read, [candidate.id]) if self._files else ():
            source = self._sources.by_key.get(paper.id)
            if source is None:
                continue
            found = [*of_records(FILE_PART, source.text, known), *of_figures({FILE_PART: source.text}, FILE_PART)]
            for one in found:
                yield ReportFinding(one, candidate.id, _excerpt(source.text, one), paper_id=paper.id)
            for copied in self._copied(candidate.id, FILE_PART, source.text):
                yield ReportFinding(
                    copied.found,
                    candidate.id,
                    copied.excerpt,
                    copied.copied_from,
                    copied.copied_start,
                    copied.copied_end,
                    paper.id,
                )

    def _figures(self, dossier: Dossier) -> tuple[KnownFigure, ...]:
        key = (dossier.office, dossier.year)
        if key not in self._known:
            self._known[key] = known_figures(self._read, *key)
        return self._known[key]


def _excerpt(text: str, found: TextFinding) -> str:
    """Return the sentence in which a doubt stands."""
    if not found.end:
        return ""
    for start, end in sentences_of(text):
        if start <= found.start < end:
            return text[start:end].strip()
    return text[found.start : found.end]


def _short(excerpt: str) -> str:
    line = " ".join(excerpt.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(maxsplit=1)[0]}…"


def _place(texts: Mapping[str, str], one: ReportFinding) -> tuple[int, int]:
    parts = list(texts)
    return parts.index(one.found.part) if one.found.part in parts else len(parts), one.found.start
