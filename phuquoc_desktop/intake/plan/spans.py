"""Which words of a clause belong to which of its values: what names it before, and what it counts behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.indicator import has_content, has_measure, stripped, written
from phuquoc_desktop.intake.plan.roles import SEPARATORS, Piece, real_tail
from phuquoc_desktop.intake.plan.tokens import Phrases, Token, contains, longest_match, phrases, starts_with
from phuquoc_desktop.intake.plan.units import Kind


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
    for first, second in reversed(list(pairwise(spans))):
        _lend(clause, first, second)
    return Spans(prefix, spans)


def _lend(clause: Clause, first: Span, second: Span) -> None:
    """Let neighbours share words: “95 % cán bộ và 85 % hội viên được học tập”, “công nhận mới 02 trường …, lại 05 trường”."""
    shares = first.piece.figure.kind is second.piece.figure.kind is Kind.SHARE
    both = all(one.kind is Kind.SHARE or one.whole is not None for one in (first.piece.figure, second.piece.figure))
    if both and first.is_first and second.is_first and clause.tokens[second.start].low in {"và", ","}:
        verb = says_at(second.tail)
        named = first.tail or first.piece.figure.whole is not None
        if verb is not None and named and says_at(first.tail) is None:
            first.tail = [*first.tail, *second.tail[verb:]]
    _lend_rate(first, second)
    heads = stripped(first.head), stripped(second.head)
    same_unit = first.piece.figure.unit == second.piece.figure.unit
    follows = all(heads) and (heads[0][0].low == heads[1][0].low or starts_with(heads[1], _GOING_ON))
    follows = follows or (first.is_first and starts_with(heads[1], _GOING_ON))
    done = is_verb(first) and 0 < len(heads[1]) <= _SHORT_VERB and starts_with(heads[1], words.ACTIONS)
    if not shares and same_unit and not second.tail and (follows or done):
        second.tail = first.tail


def _lend_rate(first: Span, second: Span) -> None:
    """Reckon “8,5 bác sĩ và 29 giường bệnh trên 1 vạn dân” both on so many people."""
    mine, theirs = first.piece.figure, second.piece.figure
    base = (theirs.unit or "").partition("/")[2]
    both = mine.kind is theirs.kind is Kind.COUNT and first.is_first and second.is_first
    if both and base.endswith("dân") and mine.unit and "/" not in mine.unit:
        first.piece.figure = replace(mine, unit=f"{mine.unit}/{base}")


_GOING_ON = phrases("lũy kế | nâng tổng số | đưa tổng số")
_PREDICATES = frozenset("được giữ dùng đạt có tham sử thực hoàn xếp chấp tiếp đủ".split())


def says_at(tail: Sequence[Token]) -> int | None:
    """Return where the words behind a figure begin to say something of what is counted; None where they only name it."""
    return next((at for at, token in enumerate(tail) if token.low in _PREDICATES), None)


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
    span.tail = _without_quality(span.tail)
    if span.piece.lead.has_from and [token.low for token in span.tail[-2:]] == ["trở", "lên"]:
        span.tail = span.tail[:-2]


def _without_quality(tail: Sequence[Token]) -> Sequence[Token]:
    """Leave to itself what is not to happen: “90 % chi đoàn xếp loại khá, không có chi đoàn yếu”."""
    commas = (at for at, token in enumerate(tail) if token.low == ",")
    end = next((at for at in commas if starts_with(tail[at + 1 :], words.NOT_TO_HAPPEN)), len(tail))
    return tail[:end]


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
    if piece.lead.words[:1] == (":",) and len(counted := _counted(clause, piece)) > 1:
        says = piece.figure.unit == "%" and bool(says_at(counted))
        if _names_area(first_words) or (says and not starts_with(first_words, words.MEASURES)):
            return piece.start
    if not first_words or starts_with(first_words, words.MEASURES):
        return 0
    for at in range(piece.start - 1, 0, -1):
        if longest_match(tokens, at, words.PART_MARKS, 3):
            return 0
        if tokens[at].low in {",", ":"} and _begins_anew(clause, piece, at + 1):
            return 0 if tokens[at].low == ":" and starts_with(tokens, words.PART_MARKS) else at + 1
    return 0


def _names_area(tokens: Sequence[Token]) -> bool:
    """Tell whether “Văn hóa:” only says what a count belongs to."""
    return bool(tokens) and longest_match(tokens, 0, words.AREAS) == len(tokens)


def _counted(clause: Clause, piece: Piece) -> list[Token]:
    return real_tail(clause.tokens[piece.figure.last :])


def _begins_anew(clause: Clause, piece: Piece, start: int) -> bool:
    """Tell whether what names the first value begins at a token: a new measure, a verb behind an exception, only the time."""
    own = stripped(clause.tokens[start : piece.start])
    if not own:
        return _counts_something(clause, piece)
    if starts_with(own, words.MEASURES):
        return len(own) > 1 or own[0].low not in {"thu", "chi"}
    before = clause.tokens[: start - 1]
    return not has_content(before) or starts_with(before, _BEFORE_ALL)


_SOURCES = phrases("theo nghị quyết | theo quyết định | theo kế hoạch | theo chỉ thị | căn cứ | thực hiện nghị quyết")
_BEFORE_ALL = words.EXCEPTIONS | _SOURCES


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
    fresh = [at for at in seps if starts_with(clause.tokens[at + 1 :], words.BEGINNINGS)]
    return fresh[0] if fresh else seps[-1] if before.is_first else seps[0]


def _has_tail(clause: Clause, before: Span, end: int) -> bool:
    return bool(real_tail(tuple(clause.tokens[before.piece.figure.last : end])))


def is_verb(span: Span) -> bool:
    """Tell whether a verb leads and what is counted stands behind the figure: “Trồng mới 500 ha rừng”."""
    head = stripped(span.head)
    piece = span.piece
    if not head or not span.tail or piece.lead.is_level or piece.lead.change or piece.lead.is_down_or_up_to:
        return False
    if has_measure(written(head)) and not starts_with(head, words.QUALITATIVE_VERBS):
        return False
    if starts_with(head, _ALLOTTING) and piece.figure.kind is Kind.SHARE:
        return True
    if starts_with(span.tail, _OUT_OF) or tuple(token.low for token in span.tail) in _COUNTED_AS:
        return False
    return piece.figure.kind is not Kind.SHARE or len(head) <= _LONGEST_VERB


_ALLOTTING = phrases("bố trí | dành | trích")
_OUT_OF = phrases("tổng số | tổng | so với | trong tổng | số hộ | của")
_COUNTED_AS = phrases("khách | người | khách du lịch | khách tham quan")
"""What only completes the unit of “1,2 triệu lượt khách”."""

_LONGEST_VERB = 4
_SHORT_VERB = 2


def speaks_of(tokens: Sequence[Token], known: Phrases) -> bool:
    """Tell whether words stand among the tokens."""
    return contains(tokens, known)
