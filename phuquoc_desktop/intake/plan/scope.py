"""Parts of a whole: which targets stand behind “trong đó”, and which whole each of them belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from phuquoc_desktop.domain.target import PartsRule
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.indicator import frame_of, has_measure, same_words, stripped, written
from phuquoc_desktop.intake.plan.tokens import Token, longest_match, starts_with
from phuquoc_desktop.intake.plan.units import Kind


class Shape(NamedTuple):
    """How a target is named: what measure begins it, whether a verb leads, whether the figure stands first."""

    measure: str
    is_done: bool
    is_first: bool


def shape_of(head: Sequence[Token], *, is_first: bool) -> Shape:
    """Tell how a target is named before its figure, “trong đó” left out."""
    kept = stripped(head)
    measure = kept[0].low if has_measure(written(kept)) else ""
    return Shape(measure, starts_with(kept, words.QUALITATIVE_VERBS) and len(kept) > 2, is_first)


@dataclass
class Scope:
    """The wholes that parts may belong to; ``is_listed`` where a colon opens the list, ``are_all`` where none is left out."""

    wholes: list[Draft]
    is_listed: bool = False
    are_all: bool = False
    parts: list[Draft] = field(default_factory=list)
    above: Scope | None = None
    """The scope of the whole itself, where it is a part."""
    shape: Shape | None = None
    """How its first part is named."""

    def goes_on(self, draft: Draft, shape: Shape) -> bool:
        """Tell whether a target behind a semicolon is still a part: it measures the same and is named alike."""
        if self.is_listed or not self.parts:
            return True
        return shape == self.shape and (draft.measured == self.parts[-1].measured or draft.kind is Kind.COUNT)

    def take(self, part: Draft) -> None:
        """Make a target a part of the whole that it suits best."""
        alike = [one for one in self.wholes if one.measured == part.measured] or self.wholes
        best = max(alike, key=lambda one: _alike(part, one))
        part.parent = best if _alike(part, best) else alike[-1]
        self.parts.append(part)
        part.parent.parts_are_all |= self.are_all
        levels = part.is_level and part.parent.is_level
        if levels and part.parent.measured == part.measured and (part.kind is not Kind.SHARE or self.are_all):
            part.parent.parts_rule = PartsRule.SUM


def _alike(part: Draft, whole: Draft) -> int:
    return same_words(_bare(part.indicator), _bare(whole.indicator))


def _bare(name: str) -> str:
    frame = frame_of(name)
    return name[len(frame) :].strip() or name


@dataclass(frozen=True)
class Mark:
    """“Trong đó” and its kin before a target."""

    is_listed: bool
    are_all: bool


def mark_before(head: Sequence[Token]) -> Mark | None:
    """Find it among the first words of a target."""
    for at, token in enumerate(head[:4]):
        count = longest_match(head, at, words.PART_MARKS, 3)
        if count:
            after = head[at + count].low if at + count < len(head) else ""
            lows = tuple(one.low for one in head[at : at + count])
            return Mark(after == ":", lows in words.WHOLE_MARKS)
        if token.is_word:
            return None
    return None


def opens_parts(text: str) -> Mark | None:
    """Tell whether a paragraph ends with “trong đó:”, so that the paragraphs below it are its parts."""
    from phuquoc_desktop.intake.plan.tokens import tokenise

    tokens = tokenise(text[-40:])
    while tokens and not tokens[-1].is_word:
        tokens.pop()
    for count in range(3, 0, -1):
        lows = tuple(token.low for token in tokens[-count:])
        if lows in words.PART_MARKS:
            return Mark(is_listed=True, are_all=lows in words.WHOLE_MARKS)
    return None
