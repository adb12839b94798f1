"""Which words of a clause belong to which of its values: what names it before, and what it counts behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.indicator import has_content, stripped
from phuquoc_desktop.intake.plan.roles import SEPARATORS, Piece, real_tail
from phuquoc_desktop.intake.plan.tokens import Token, contains, longest_match, starts_with
from phuquoc_desktop.intake.plan.units import Kind

_VERBS_OF_SHARES = frozenset("vận động tuyên tuyển thu cấp hỗ kiểm rà phủ".split())


@dataclass
class Span:
    """Tokens ``start`` to ``end`` of one value; ``head`` and ``tail`` are what names it before and behind the figure."""

    piece: Piece
    start: int
    end: int = 0
    head: Sequence[Token] = ()
    tail: Sequence[Token] = ()
    is_first: bool = False
    """Whether the figure stands before what it counts."""


@dataclass
class Spans:
    """The spans of a clause, and what stood before the first of them and is no name of it."""

    prefix_end: int
    spans: list[Span]


def spans_of(clause: Clause, pieces: list[Piece]) -> Spans:
    """Part a clause among its values."""
    prefix = _prefix_end(clause, pieces[0])
    spans: list[Span] = []
    start = prefix
    for number, piece in enumerate(pieces):
        if number:
            start = _boundary(clause, spans[-1], piece)
            _close(clause, spans[-1], start)
        head = clause.tokens[start : piece.start]
        spans.append(Span(piece, start, head=head, is_first=not has_content(_after_mark(head))))
    _close(clause, spans[-1], len(clause.tokens))
    return Spans(prefix, spans)


def _after_mark(head: Sequence[Token]) -> Sequence[Token]:
    """Leave out “trong đó” at the beginning."""
    kept = [token for token in head if token.low not in SEPARATORS] if len(head) < 5 else head
    return kept[longest_match(kept, 0, words.PART_MARKS, 3) :]


def _close(clause: Clause, span: Span, end: int) -> None:
    span.end = end
    stop = min([end, *(one.start for one in span.piece.attached if one.start >= span.piece.figure.last)])
    span.tail = real_tail(tuple(clause.tokens[span.piece.figure.last : stop]))
    if not span.tail and span.piece.attached and not has_content(span.head):
        span.tail = real_tail(tuple(clause.tokens[span.piece.end : end]))


def _prefix_end(clause: Clause, piece: Piece) -> int:
    """Find where the first value's own words begin: behind “Tiếp tục …,” or “Đẩy mạnh …,” before a new measure."""
    tokens = clause.tokens
    first_words = stripped(tokens[: piece.start])
    if (
        piece.start
        and tokens[piece.start - 1].low == ","
        and not piece.lead.is_level
        and _counts_something(clause, piece)
    ):
        return piece.start
    if not first_words or starts_with(first_words, words.MEASURES):
        return 0
    for at in range(piece.start - 1, 0, -1):
        if tokens[at].low in {",", ":"} and starts_with(tokens[at + 1 :], words.MEASURES):
            return at + 1
        if tokens[at].low == "," and _is_time(tokens[:at]):
            return at + 1
    return 0


def _is_time(tokens: Sequence[Token]) -> bool:
    return not has_content(tokens)


def _counts_something(clause: Clause, piece: Piece) -> bool:
    after = clause.tokens[piece.figure.last :]
    if piece.figure.kind is Kind.SHARE:
        return len(real_tail(tuple(after))) > 2 and not piece.lead.is_level
    return bool(real_tail(tuple(after))) and piece.lead.is_weak_only


def _boundary(clause: Clause, before: Span, piece: Piece) -> int:
    """Find where one value's words end and the next one's begin."""
    gap = range(before.piece.end, piece.start)
    seps = [at for at in gap if clause.tokens[at].low in SEPARATORS]
    new = [at for at in gap if longest_match(clause.tokens, at, words.MEASURES, 5)]
    marks = [at for at in gap if longest_match(clause.tokens, at, words.PART_MARKS, 3)]
    if marks:
        return marks[0]
    if not seps:
        return new[0] if new else piece.start if before.is_first else before.piece.end
    if not has_content(clause.tokens[seps[-1] : piece.start]):
        return seps[-1]
    if not before.is_first and not _has_tail(clause, before, seps[0]):
        return seps[0]
    fresh = [at for at in seps if starts_with(clause.tokens[at + 1 :], words.MEASURES | words.QUALITATIVE_VERBS)]
    return fresh[0] if fresh else seps[-1] if before.is_first else seps[0]


def _has_tail(clause: Clause, before: Span, end: int) -> bool:
    return bool(real_tail(tuple(clause.tokens[before.piece.figure.last : end])))


def is_verb(span: Span) -> bool:
    """Tell whether a verb leads and what is counted stands behind the figure: “Trồng mới 500 ha rừng”."""
    head = stripped(span.head)
    piece = span.piece
    if not head or not span.tail or piece.lead.is_level or piece.lead.change or piece.lead.is_down_or_up_to:
        return False
    if starts_with(head, words.MEASURES) and not starts_with(head, words.QUALITATIVE_VERBS):
        return False
    return piece.figure.kind is not Kind.SHARE or head[0].low in _VERBS_OF_SHARES


def speaks_of(tokens: Sequence[Token], known: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether words stand among the tokens."""
    return contains(tokens, known)
