"""“Cả 3 tiêu chí” of traffic accidents: cases, deaths, injuries."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.tokens import Phrases, contains, phrases, tokenise


class _Criterion(NamedTuple):
    name: str
    unit: str
    words: Phrases


_USUAL = (
    _Criterion("số vụ", "vụ", phrases("số vụ")),
    _Criterion("số người chết", "người", phrases("số người chết | người chết | số người tử vong")),
    _Criterion("số người bị thương", "người", phrases("số người bị thương | người bị thương | bị thương")),
)
NAME = "Tai nạn giao thông"


def spread(draft: Draft) -> list[Draft]:
    """Return one target a criterion, where a draft speaks of several; what the sentence does not name is assumed."""
    own = tokenise(draft.text)
    named = [one for one in _USUAL if contains(own, one.words)]
    if (draft.criteria is None and len(named) < 2) or "tai nạn" not in draft.sentence.lower():
        return [draft]
    chosen = named if len(named) >= (draft.criteria or 2) else list(_USUAL[: draft.criteria or 3])
    return [_one(draft, criterion, is_assumed=criterion not in named) for criterion in chosen]


def _one(draft: Draft, criterion: _Criterion, *, is_assumed: bool) -> Draft:
    unit = criterion.unit if draft.value is None else draft.unit
    return replace(draft, indicator=f"{NAME}: {criterion.name}", unit=unit, is_assumed=is_assumed)
