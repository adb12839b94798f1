"""What a dossier must contain under a rule pack."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.domain.award import Award, AwardCategory
from phuquoc_desktop.domain.dossier import Procedure, RequiredPaper
from phuquoc_desktop.domain.law.pack import Pack, PaperRule


def required_papers(pack: Pack, award: Award, procedure: Procedure) -> tuple[RequiredPaper, ...]:
    """Return what is always asked for, in the order in which papers lie in a dossier.

    The simplified procedure is open to commendation forms only; a title gets the full list under either. An award that the
    law does not have needs nothing.
    """
    return tuple(_paper(rule) for rule in _rules(pack, award, procedure) if not rule.condition)


def papers_on_condition(pack: Pack, award: Award, procedure: Procedure) -> tuple[RequiredPaper, ...]:
    """Return what is asked for only when the ``condition`` of the paper holds, which a person must judge."""
    return tuple(_paper(rule) for rule in _rules(pack, award, procedure) if rule.condition)


def has_simplified(pack: Pack, award: Award) -> bool:
    """Tell whether the law has a simplified procedure for an award; True where it does not know the award at all."""
    if pack.authority(award.code) is None:
        return True
    if award.category is AwardCategory.TITLE:
        return False
    return any(award.code in one.awards and Procedure.SIMPLIFIED in one.procedures for one in pack.papers)


def simplified_article(pack: Pack, award: Award) -> str:
    """Return the article on which the simplified procedure for an award rests, empty where there is none."""
    known = (one for one in pack.papers if award.code in one.awards and Procedure.SIMPLIFIED in one.procedures)
    return next((one.article for one in known if one.article), "")


def _rules(pack: Pack, award: Award, procedure: Procedure) -> Iterator[PaperRule]:
    if pack.authority(award.code) is None:
        return
    used = Procedure.FULL if award.category is AwardCategory.TITLE else procedure
    for rule in pack.papers:
        if award.code in rule.awards and used in rule.procedures:
            yield rule


def _paper(rule: PaperRule) -> RequiredPaper:
    return RequiredPaper(
        paper_kind=rule.paper,
        per_candidate=rule.per_candidate,
        drafted=rule.drafted,
        article=rule.article,
        source=rule.source,
        certainty=rule.certainty.value,
        title=rule.title,
        condition=rule.condition,
        form=rule.form,
    )
