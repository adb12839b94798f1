"""One share that holds for each of several groups: “huấn luyện cho các lực lượng A và lực lượng B đạt 100 %”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.indicator import written
from phuquoc_desktop.intake.plan.tokens import Token, lows, tokenise
from phuquoc_desktop.intake.plan.units import Kind

_BEFORE = frozenset({"cho", "của", "đối", "với", "các"})


def split_shared(draft: Draft) -> list[Draft]:
    """Return one target a group where groups of one kind are joined; an amount of several things stays one."""
    if draft.kind is not Kind.SHARE:
        return [draft]
    tokens = tokenise(draft.indicator)
    at = next((place for place in range(len(tokens)) if _joins_alike(tokens, place)), None)
    if at is None:
        return [draft]
    first = _place_before(tokens, at)
    before = tokens[: first - 1] if tokens[first - 1].low == "các" else tokens[:first]
    groups = (tokens[first:at], tokens[at + 1 :])
    return [replace(draft, indicator=f"{written(before)} {written(group)}") for group in groups]


def _joins_alike(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low == "và" and at + 3 < len(tokens) and _place_before(tokens, at) > 0


def _place_before(tokens: Sequence[Token], at: int) -> int:
    """Find where the noun behind “và” stood before it, after “cho các”; 0 for nowhere."""
    noun = lows(tokens[at + 1 : at + 3])
    return next(
        (
            place
            for place in range(at - 2, 0, -1)
            if lows(tokens[place : place + 2]) == noun and tokens[place - 1].low in _BEFORE
        ),
        0,
    )
