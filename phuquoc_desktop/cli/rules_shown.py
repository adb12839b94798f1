"""Rule packs, verdicts and findings as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from phuquoc_desktop.domain.law.eligibility import CriterionFinding
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.services.law.judging import Judged
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


def pack_document(shelved: ShelvedPack) -> dict[str, Any]:
    """Return what is known of a pack."""
    head = shelved.pack.head
    return {
        "id": head.id,
        "regime": head.regime,
        "title": head.title,
        "version": head.version,
        "valid_from": head.valid_from.isoformat(),
        "valid_to": head.valid_to.isoformat() if head.valid_to else None,
        "confirmed": head.confirmed,
        "confirmed_by": head.confirmed_by,
        "confirmed_on": head.confirmed_on.isoformat() if head.confirmed_on else None,
        "source": head.source,
        "sha256": shelved.sha256,
        "origin": shelved.origin.value,
        "signed_by": shelved.signed_by or None,
        "awards": sorted({rule.award for rule in shelved.pack.awards}),
    }


def pack_cells(shelved: ShelvedPack) -> list[str]:
    """Return a pack as one row."""
    head = shelved.pack.head
    until = show_date(head.valid_to) if head.valid_to else "…"
    confirmed = _("yes") if head.confirmed else _("no")
    span = f"{show_date(head.valid_from)} – {until}"
    return [head.regime, head.version, span, confirmed, shelved.origin.label, shelved.sha256[:16], head.title]


def verdict_document(judged: Judged) -> dict[str, Any]:
    """Return a verdict as the contract of ``rules evaluate`` has it, with the parts of groups below their group."""
    judgement, head = judged.judgement, judged.shelved.pack.head
    ground = judgement.ground
    return {
        "verdict": judgement.verdict.value,
        "regime": head.regime,
        "pack": {
            "id": head.id,
            "version": head.version,
            "sha256": judged.shelved.sha256,
            "confirmed": head.confirmed,
        },
        "year": judgement.year,
        "ground": {"id": ground.id, "article": ground.article, "sentence": ground.sentence} if ground else None,
        "other_grounds": [{"id": one.id, "article": one.article} for one in judgement.other_grounds],
        "findings": [finding_document(one) for one in judgement.findings],
    }


def finding_document(finding: CriterionFinding) -> dict[str, Any]:
    """Return one finding; an empty article says that none is known."""
    criterion = finding.criterion
    document: dict[str, Any] = {
        "criterion": criterion.id,
        "met": finding.met,
        "article": finding.article,
        "message": finding.message,
        "confirmed": finding.confirmed,
        "certainty": criterion.certainty.value,
        "weight": criterion.weight.value,
        "counts": finding.counts,
        "found": finding.found,
        "needed": finding.needed,
        "next_step": finding.next_step,
        "source": criterion.source,
    }
    if finding.parts:
        document["parts"] = [finding_document(part) for part in finding.parts]
    return document


def verdict_lines(judged: Judged) -> Iterator[str]:
    """Say a verdict and what it rests on."""
    judgement, head = judged.judgement, judged.shelved.pack.head
    told = _("{verdict}: {award}, year {year}, under {law} (pack {id} {version})")
    yield told.format(
        verdict=judgement.verdict.label,
        award=judgement.rule.award,
        year=judgement.year,
        law=head.title,
        id=head.id,
        version=head.version,
    )
    for finding in judgement.findings:
        yield from _finding_lines(finding, 1)


def _finding_lines(finding: CriterionFinding, depth: int) -> Iterator[str]:
    mark = "✓" if finding.met else "?" if finding.met is None else "✗"
    unsure = "" if finding.confirmed else f" ({finding.criterion.certainty.label})"
    yield f"{'  ' * depth}{mark} {finding.message} [{finding.article}]{unsure}"
    for part in finding.parts:
        yield from _finding_lines(part, depth + 1)
