"""What stands in brackets: an exception, named places, parts, a growth, or a part of the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.figures import find_figures
from phuquoc_desktop.intake.plan.indicator import written
from phuquoc_desktop.intake.plan.tokens import Token, longest_match, phrases, starts_with

_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_PLACE_WORDS = phrases(
    "xã | phường | thị trấn | các xã | các phường | gồm các xã | gồm xã | gồm | thôn | ấp | bản",
    "các thôn | đảo | huyện | gồm các phường | là | gồm các | tại | ở | tại các xã | xã đảo | các ấp",
    "khu phố | làng | buôn",
)
_GROWTH = phrases("tăng | giảm | + | bằng | so với")
_REFERENCE = phrases(
    "năm | kế hoạch | nq | kh | nghị quyết | chỉ tiêu | cùng kỳ | ước | thực hiện | th | tỉnh giao",
    "huyện giao | đầu năm | dự toán | trung ương giao | kế hoạch năm | hiện nay | hiện tại | so | đã",
)
_CRITERIA = phrases("tiêu chí | mặt | chỉ số | chỉ tiêu")
_COUNTED = {"ba": 3, "hai": 2}


class AsideKind(Enum):
    """What a bracket is for."""

    EXCEPTION = auto()
    PLACES = auto()
    PARTS = auto()
    GROWTH = auto()
    CRITERIA = auto()
    REFERENCE = auto()
    NAME = auto()


@dataclass(frozen=True)
class Aside:
    """A bracket after ``at`` tokens of the sentence without its brackets."""

    at: int
    tokens: tuple[Token, ...]
    kind: AsideKind

    @property
    def text(self) -> str:
        """What it says."""
        return written(self.tokens)

    @property
    def places(self) -> tuple[str, ...]:
        """The places it names."""
        return named_places(self.tokens)


def part_asides(tokens: Sequence[Token]) -> tuple[list[Token], list[Aside]]:
    """Part a sentence from its brackets; one that is never closed ends with the sentence, one never opened is dropped."""
    kept: list[Token] = []
    asides: list[Aside] = []
    inside: list[Token] = []
    depth = 0
    for token in tokens:
        if token.text in _OPEN:
            depth += 1
        elif token.text in _CLOSE:
            depth = max(depth - 1, 0)
            if not depth and inside:
                asides.append(_aside(len(kept), inside))
                inside = []
        elif depth:
            inside.append(token)
        else:
            kept.append(token)
    if inside:
        asides.append(_aside(len(kept), inside))
    return kept, asides


def _aside(at: int, tokens: list[Token]) -> Aside:
    return Aside(at, tuple(tokens), kind_of(tokens))


def kind_of(tokens: Sequence[Token]) -> AsideKind:
    """Tell what a bracket is for by its first words and its figures."""
    if starts_with(tokens, words.EXCEPTIONS):
        return AsideKind.EXCEPTION
    if criteria_in(tokens):
        return AsideKind.CRITERIA
    if starts_with(tokens, words.PART_MARKS) and any(token.is_number for token in tokens):
        return AsideKind.PARTS
    figures = [one for one in find_figures(tokens) if one.unit is not None]
    if figures:
        return _kind_with_figures(tokens, len(figures))
    return AsideKind.PLACES if named_places(tokens) else AsideKind.NAME


def _kind_with_figures(tokens: Sequence[Token], count: int) -> AsideKind:
    if starts_with(tokens, _GROWTH):
        return AsideKind.GROWTH
    if starts_with(tokens, _REFERENCE):
        return AsideKind.REFERENCE
    return AsideKind.PARTS if count > 1 else AsideKind.NAME


def criteria_in(tokens: Sequence[Token]) -> int | None:
    """Return how many criteria “cả 3 tiêu chí” speaks of, None where it does not."""
    for at, token in enumerate(tokens):
        if at + 1 < len(tokens) and longest_match(tokens, at + 1, _CRITERIA, 2):
            count = _COUNTED.get(token.low) or (int(token.text) if token.text in {"2", "02", "3", "03"} else None)
            before = tokens[at - 1].low if at else ""
            if count and (before in {"cả", "trên", "cả cả"} or not at):
                return count
    return None


def named_places(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return names that begin with capitals throughout, parted by commas or “và”."""
    rest = list(tokens)
    count = longest_match(rest, 0, _PLACE_WORDS, 4)
    rest = rest[count:]
    if rest and rest[0].low == ":":
        rest = rest[1:]
    names = [_place(one) for one in _parted(rest)]
    if not names or not all(names):
        return ()
    only_capitals = any(len(name) > 1 and not name.isupper() for name in names)
    return tuple(names) if only_capitals else ()


def _parted(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.low in {",", "và", ";", "-", "–"}:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _place(tokens: list[Token]) -> str:
    """Return the name of a place, without the word for its kind; empty where it is none."""
    count = longest_match(tokens, 0, _PLACE_WORDS, 3)
    name = tokens[count:] if count < len(tokens) else []
    proper = name and all(token.text[:1].isupper() or token.is_number for token in name) and name[0].is_word
    return written(name) if proper and len(name) <= 5 else ""
