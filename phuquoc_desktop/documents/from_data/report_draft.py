"""What the program drafts for each part of an achievement report: only what the records know; the rest is left to the pen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phuquoc_desktop.documents.report_structure import Structure
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.initiative import Initiative, Invention
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.services.paper_drafts import Kept
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

CODE = PaperCode.REPORT.value


@dataclass(frozen=True)
class ReportDraft:
    """One candidate's report: what is known of the year, and what people wrote themselves."""

    structure: Structure
    dossier: Dossier
    candidate: Candidate
    party: Party
    particulars: Particulars | None
    result: YearResult | None
    initiatives: tuple[InitiativeLine, ...]
    movement: str
    kept: Kept

    @property
    def words(self) -> Template:
        """The words of reports."""
        return self.structure.words

    def parts(self) -> dict[str, WrittenPart]:
        """Return every part with its title, its draft and what people wrote."""
        return {name: self._part(name) for name in self.structure.parts}

    def _part(self, name: str) -> WrittenPart:
        drafts: dict[str, Callable[[], list[str]]] = {
            "duties": lambda: _lines(self.particulars.duties if self.particulars else None),
            "functions": lambda: _lines(self.particulars.functions if self.particulars else None),
            "circumstances": self._circumstances,
            "aim": self._aim,
            "results": self._results,
            "initiatives": self._initiatives,
            "observance": self._observance,
            "organisations": self._organisations,
        }
        drafted = drafts[name]() if name in drafts else []
        return WrittenPart(name, self.structure.title_of(name), "\n".join(drafted), self.kept.own(name))

    def _say(self, name: str, **places: object) -> str:
        return self.words.say(f"draft.{name}", **places)

    def _circumstances(self) -> list[str]:
        happened = self.dossier.happened_on
        return [self._say("happened_on", date=show_date(happened))] if happened else []

    def _aim(self) -> list[str]:
        return [self._say("movement", movement=self.movement)] if self.movement else []

    def _results(self) -> list[str]:
        deed = self.dossier.deed if self.structure.name == "sudden" else None
        told = _lines(self.candidate.achievements) or _lines(deed)
        return [*told, *(self._rated() if self.structure.name != "sudden" else [])]

    def _rated(self) -> list[str]:
        result, year = self.result, self.dossier.year
        rating = self.candidate.rating or (result.rating if result else None)
        told = [self._say("rated", year=year, rating=self.words.say(f"rating.{rating.value}"))] if rating else []
        if result is None or self.party.party_kind is not PartyKind.COLLECTIVE:
            return told
        if result.members:
            counts = {name: getattr(result, name) for name in ("completed", "ldtt")}
            known = {name: count for name, count in counts.items() if count is not None}
            told += [self._say(name, year=year, members=result.members, **{name: known[name]}) for name in known]
        if result.cstdcs:
            told.append(self._say("cstdcs", year=year, cstdcs=result.cstdcs))
        if result.cluster_rank:
            told.append(self._say("rank", year=year, rank=result.cluster_rank))
        return told

    def _initiatives(self) -> list[str]:
        told = [f"- {self._initiative(one)}." for one in self.initiatives]
        if not told and self.candidate.initiative:
            told = [f"- {self._typed()}."]
        return told

    def _typed(self) -> str:
        """Return the initiative as it was typed with the candidate, where the register does not have it."""
        kind = self._say("kind_initiative")
        named = self._say("initiative", kind=kind, title=self.candidate.initiative)
        number = self.candidate.initiative_number
        return f"{named} {self._say('initiative_number', number=number)}" if number else named

    def _initiative(self, line: InitiativeLine) -> str:
        one = line.initiative
        kind = self._say("kind_topic" if one.invention is Invention.TOPIC else "kind_initiative")
        share = next((share for party, _name, share in line.authors if party == self.party.id), None)
        parts = [
            self._say("initiative", kind=kind, title=one.title),
            self._say("initiative_share", share=show_number(share)) if share is not None and share < 100 else "",
            *self._recognised(one),
        ]
        told = " ".join(part for part in parts if part)
        scope = self._say("initiative_scope", scope=self.words.say(f"scope.{one.scope.value}")) if one.scope else ""
        return f"{told}, {scope}" if scope else told

    def _recognised(self, one: Initiative) -> list[str]:
        return [
            self._say("initiative_recognised", recogniser=one.recogniser) if one.recogniser else "",
            self._say("initiative_number", number=one.decision_number) if one.decision_number else "",
            self._say("initiative_date", date=show_date(one.decision_date)) if one.decision_date else "",
        ]

    def _observance(self) -> list[str]:
        result = self.result
        if result is None:
            return []
        is_collective = self.party.party_kind is PartyKind.COLLECTIVE
        known = result.discipline_max if is_collective else result.discipline
        if known is not Discipline.NONE:
            return []
        return [self._say("no_discipline_collective" if is_collective else "no_discipline", year=self.dossier.year)]

    def _organisations(self) -> list[str]:
        more = self.particulars
        return _lines(more.other_posts) if more and self.party.party_kind is PartyKind.PERSON else []


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]
