"""What a dossier must contain, from ``required-papers.json``: one rule a paper, with its law by regime."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from phuquoc_desktop.domain.award import Award, AwardCategory, Regime
from phuquoc_desktop.domain.dossier import PaperKind, Procedure, RequiredPaper
from phuquoc_desktop.services.catalogue.reading import Entry, read_catalogue


@dataclass(frozen=True)
class _Rule:
    procedure: Procedure
    awards: frozenset[str]
    papers: dict[Regime, RequiredPaper]


def required_papers(award: Award, procedure: Procedure, regime: Regime) -> tuple[RequiredPaper, ...]:
    """Return what is always asked for, in the order in which papers lie in a dossier.

    The simplified procedure is open to commendation forms only; a title gets the full list under either. An award that the
    regime does not have needs nothing.
    """
    return tuple(paper for paper in _papers(award, procedure, regime) if not paper.condition)


def papers_on_condition(award: Award, procedure: Procedure, regime: Regime) -> tuple[RequiredPaper, ...]:
    """Return what is asked for only when the ``condition`` of the paper holds, which a person must judge."""
    return tuple(paper for paper in _papers(award, procedure, regime) if paper.condition)


def _papers(award: Award, procedure: Procedure, regime: Regime) -> list[RequiredPaper]:
    if award.authority_under(regime) is None:
        return []
    used = Procedure.FULL if award.category is AwardCategory.TITLE else procedure
    fitting = (rule for rule in _rules() if rule.procedure is used and award.code in rule.awards)
    return [rule.papers[regime] for rule in fitting if regime in rule.papers]


@cache
def _rules() -> tuple[_Rule, ...]:
    return read_catalogue("required-papers.json", "papers", lambda document: tuple(map(_rule, document["papers"])))


def _rule(entry: Entry) -> _Rule:
    papers = {Regime(law["regime"]): _paper(entry, law) for law in entry["law"]}
    return _Rule(Procedure(entry["procedure"]), frozenset(entry["awards"]), papers)


def _paper(entry: Entry, law: Entry) -> RequiredPaper:
    return RequiredPaper(
        paper_kind=PaperKind(entry["paper"]),
        per_candidate=entry["per_candidate"],
        drafted=entry["drafted"],
        article=law["article"],
        source=law["source"],
        certainty=law["certainty"],
        title=entry.get("title", ""),
        condition=entry.get("condition", ""),
    )
