"""Sentences and clauses of a paragraph, each parted from its brackets; the text stays what the document says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from phuquoc_desktop.intake.plan.asides import Aside, part_asides
from phuquoc_desktop.intake.plan.mending import mended
from phuquoc_desktop.intake.plan.tokens import Token, tokenise

Ends = Callable[[Sequence[Token], int], bool]

_MARKS = frozenset("*_“”\"«»'‘’")
_ABBREVIATIONS = frozenset({"tp", "tx", "tt", "gs", "ts", "ths", "p", "q", "h", "x", "đ", "tr", "bs", "ks", "v", "st"})
LONGEST_CLAUSE = 400
"""Tokens of the longest clause that is read; what is longer is no sentence of a plan."""


@dataclass(frozen=True)
class Clause:
    """A clause in tokens, without its brackets; ``text`` is the paragraph that the tokens' places belong to."""

    text: str
    tokens: tuple[Token, ...]
    asides: tuple[Aside, ...]
    sentence: str
    begins_sentence: bool
    ends_with: str
    """The sign that ends it: ``;`` or ``.`` or nothing."""

    def quote(self, first: int, last: int) -> str:
        """Return the text of tokens ``first`` to ``last`` (beyond the end), with the brackets behind it."""
        if first >= last:
            return ""
        end = max([self.tokens[last - 1].end, *(aside.tokens[-1].end + 1 for aside in self.asides if aside.at == last)])
        return self.text[self.tokens[first].start : end].strip(" ,;")

    def asides_between(self, first: int, last: int) -> list[Aside]:
        """Return the brackets after token ``first`` and up to ``last``."""
        return [aside for aside in self.asides if first < aside.at <= last]


def clauses(text: str) -> Iterator[list[Clause]]:
    """Return the sentences of a paragraph as lists of clauses; what is too long to be one is left out."""
    tokens, asides = part_asides(_without_marks(tokenise(mended(text))))
    for first, last in _pieces(tokens, 0, len(tokens), _ends_sentence):
        sentence = _sentence_text(text, tokens, asides, first, last)
        yield [
            _clause(text, tokens, asides, sentence, first, start, end)
            for start, end in _pieces(tokens, first, last, _ends_clause)
            if 0 < end - start <= LONGEST_CLAUSE
        ]


def _without_marks(tokens: Sequence[Token]) -> list[Token]:
    """Leave out quotation marks and stars; the word behind one keeps the space that stood before it."""
    kept: list[Token] = []
    parted = False
    for token in tokens:
        if token.text in _MARKS:
            parted |= not token.glued
        else:
            kept.append(token._replace(glued=False) if parted else token)
            parted = False
    return kept


def _clause(
    text: str, tokens: Sequence[Token], asides: Sequence[Aside], sentence: str, first: int, start: int, end: int
) -> Clause:
    last = end if tokens[end - 1].low not in {";", "."} else end - 1
    own = tuple(
        Aside(aside.at - start, aside.tokens, aside.kind)
        for aside in asides
        if start < aside.at <= last or (aside.at == start == 0)
    )
    sign = tokens[end - 1].low if last < end else ""
    return Clause(text, tuple(tokens[start:last]), own, sentence, start == first, sign)


def _sentence_text(text: str, tokens: Sequence[Token], asides: Sequence[Aside], first: int, last: int) -> str:
    end = tokens[last].start if last < len(tokens) else len(text)
    return text[tokens[first].start : end].strip()


def _pieces(tokens: Sequence[Token], first: int, last: int, ends: Ends) -> Iterator[tuple[int, int]]:
    start = first
    for at in range(first, last):
        if ends(tokens, at):
            yield start, at + 1
            start = at + 1
    if start < last:
        yield start, last


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low == ";"


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a point ends a sentence: not that of TP. or of 4. 549."""
    if tokens[at].low not in {".", "!", "?"} or at + 1 == len(tokens):
        return False
    before, after = tokens[at - 1] if at else tokens[at], tokens[at + 1]
    if after.glued or (before.low in _ABBREVIATIONS and before.text[:1].isupper()):
        return False
    return not (before.is_number and after.is_number and len(after.text) == 3)
