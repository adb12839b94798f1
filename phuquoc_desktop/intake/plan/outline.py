"""Paragraphs in their sections: which are headings, what each stands below, and where bullets hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.target import TargetGroup
from phuquoc_desktop.intake.plan.headings import has_values, inline_heading, introduces, is_capitals, is_heading
from phuquoc_desktop.intake.plan.marker import MarkerKind, is_numbered
from phuquoc_desktop.intake.plan.paragraphs import Paragraph
from phuquoc_desktop.intake.plan.sections import SectionKind, group_of, kind_of
from phuquoc_desktop.intake.plan.source import SourceTable
from phuquoc_desktop.intake.plan.tokens import contains, phrases, starts_with, tokenise

_LISTS = phrases("chỉ tiêu")


Rank = float
"""How deep a heading is: that of its kind of number; headings that Word knows stand above all numbers."""

_NUMBERED = MarkerKind.BULLET - 1
"""Headings of this rank and deeper have no number."""

_CAPITALS = 1.5
"""The rank of a heading in capitals without a number, which may stand above numbers and below none of its kind."""

_FIRSTS = frozenset({"1", "I", "A", "a", "i"})


@dataclass(frozen=True)
class Section:
    """A heading with all that is known of what stands below it; ``label`` is its number."""

    kind: SectionKind
    rank: Rank
    label: str | None = None
    heading: str | None = None
    group: TargetGroup | None = None


ROOT = Section(SectionKind.OPEN, -100)


@dataclass(frozen=True)
class Item:
    """A paragraph or table below a section; ``depth`` counts the bullets that it hangs from, ``bullet`` those of its section."""

    piece: Paragraph | SourceTable
    section: Section
    depth: int = 0
    bullet: int | None = None
    body: str = ""


class _Outline:
    """Walks over the paragraphs and keeps the headings above them."""

    def __init__(self) -> None:
        self.headings: list[Section] = [ROOT]
        self.bullets: list[str] = []
        self.count = 0
        self.numbered: set[Rank] = set()
        self.is_over = False

    @property
    def section(self) -> Section:
        return self.headings[-1]

    def enter(self, text: str, rank: Rank, label: str | None, *, holds_figures: bool = False) -> None:
        """Open a section; those of its rank and deeper are closed.

        One that ``holds_figures`` on its own line, among sections of targets, is of targets whatever it is called.
        """
        self.leave(rank, label)
        if label is None and self._is_sibling(text):
            rank = self.headings.pop().rank
        above = self.headings[-1]
        number = label or above.label
        group = group_of(text) or above.group
        kind = kind_of(text, above.kind)
        if holds_figures and kind is SectionKind.WEAK and above.kind is SectionKind.TARGETS:
            kind = SectionKind.TARGETS
        self.headings.append(Section(kind, rank, number, text, group))
        self._begin()

    def leave(self, rank: Rank, label: str | None) -> None:
        """Close the sections beside and below a number: what was numbered the same way, else what is usually deeper.

        The first number of a kind opens a level of its own below the last (A. above I., or I. above A.).
        """
        same = next((at for at in range(len(self.headings) - 1, 0, -1) if self.headings[at].rank == rank), 0)
        begins = label is not None and label.rpartition(".")[2] in _FIRSTS and rank > MarkerKind.ARTICLE
        loose = rank >= MarkerKind.BULLET - 1
        keep = len(self.headings) if loose else same or len(self.headings)
        while (loose or not same) and not begins and keep > 1 and self.headings[keep - 1].rank >= max(rank, _NUMBERED):
            keep -= 1
        while not (loose or same or begins or rank == _CAPITALS) and keep > 1 and self.headings[keep - 1].rank > rank:
            keep -= 1
        if keep < len(self.headings):
            del self.headings[keep:]
            self._begin()

    def item(self, rank: Rank, label: str) -> None:
        """Take a numbered item: the first may end sections, those that go on with it stand beside it."""
        if rank not in self.numbered:
            self.leave(rank, label)
        self.numbered.add(rank)

    def _begin(self) -> None:
        self.bullets, self.count, self.numbered = [], 0, set()

    def _is_sibling(self, text: str) -> bool:
        """Tell whether “* Các chỉ tiêu khác” stands beside the numbered “3.2. Các chỉ tiêu xã hội”, not below it."""
        beside = tokenise(self.section.heading or "")
        return (
            self.count > 0 and all(contains(one, _LISTS) for one in (beside, tokenise(text))) and self.section.rank > 0
        )

    def hang(self, mark: str) -> int:
        """Return how deep a bullet hangs, by the signs that came before it."""
        if mark in self.bullets:
            del self.bullets[self.bullets.index(mark) + 1 :]
        else:
            self.bullets.append(mark)
        self.count += 1
        return len(self.bullets) - 1


def outlined(pieces_in: Iterable[Paragraph | SourceTable]) -> Iterator[Item]:
    """Return what is no heading, each with its section."""
    outline = _Outline()
    kept = list(pieces_in)
    for number, piece in enumerate(kept):
        if isinstance(piece, SourceTable):
            yield Item(piece, outline.section)
            continue
        after = kept[number + 1] if number + 1 < len(kept) else None
        _look_for_end(outline, piece)
        if not outline.is_over:
            yield from _place(outline, piece, after)


def _look_for_end(outline: _Outline, paragraph: Paragraph) -> None:
    """A paper ends with “Nơi nhận”; an annex begins anew."""
    tokens = tokenise(paragraph.text[:60])
    if starts_with(tokens, phrases("phụ lục | biểu | danh mục")) and len(tokens) < 30:
        outline.is_over = False
    elif paragraph.marker.kind is MarkerKind.NONE and starts_with(tokens, phrases("nơi nhận")):
        outline.is_over = True


def _place(outline: _Outline, paragraph: Paragraph, after: Paragraph | SourceTable | None) -> Iterator[Item]:
    marker = paragraph.marker
    if is_heading(paragraph, after):
        outline.enter(paragraph.text.rstrip(" :."), _rank(paragraph), _label(paragraph))
        return
    body = paragraph.text
    inline = inline_heading(paragraph)
    if inline:
        body = body[len(inline) :].lstrip(" :")
        outline.enter(inline, _rank(paragraph), _label(paragraph), holds_figures=has_values(body))
    if marker.kind is MarkerKind.NONE or inline:
        yield Item(paragraph, outline.section, 0, None, body)
        return
    mark = marker.label if marker.kind is MarkerKind.BULLET else marker.kind.name
    if is_numbered(marker.kind):
        outline.item(_rank(paragraph), marker.label)
    depth = outline.hang(mark)
    yield Item(paragraph, outline.section, depth, outline.count, body)


def _label(paragraph: Paragraph) -> str | None:
    return paragraph.marker.label if is_numbered(paragraph.marker.kind) else None


def _rank(paragraph: Paragraph) -> Rank:
    """Return how deep a heading is; one without a number is deeper than numbers and above bullets."""
    if paragraph.level is not None:
        return paragraph.level - _LEVELS_OF_WORD
    if introduces(paragraph):
        return MarkerKind.BULLET - 1
    if paragraph.marker.kind is MarkerKind.NONE and is_capitals(paragraph.text):
        return _CAPITALS
    return int(paragraph.marker.kind) if is_numbered(paragraph.marker.kind) else int(MarkerKind.BULLET)


_LEVELS_OF_WORD = 20
