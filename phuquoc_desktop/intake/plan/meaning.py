"""How a figure is meant: at least, at most, a change, a planned amount."""

from __future__ import annotations

from phuquoc_desktop.domain.target import Comparator, Direction
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.roles import Piece
from phuquoc_desktop.intake.plan.tokens import contains, longest_match, phrases, tokenise
from phuquoc_desktop.intake.plan.units import Kind

_UP, _DOWN = ("trở", "lên"), ("trở", "xuống")
_FINISHED = phrases("hoàn thành")
_QUOTA_UNITS = phrases("chỉ tiêu")


def comparator_of(clause: Clause, piece: Piece, indicator: str, end: int) -> tuple[Comparator, bool]:
    """Return how the figure is held, and whether no word says so."""
    figure, lead = piece.figure, piece.lead
    behind = _behind(clause, piece, end)
    if figure.value_to is not None:
        return Comparator.RANGE, False
    if lead.exceeds:
        return Comparator.AT_LEAST, False
    if behind is not None and lead.comparator in {None, Comparator.AT_LEAST}:
        return behind, False
    if lead.comparator is not None and lead.comparator is not Comparator.AT_LEAST:
        return lead.comparator, False
    if lead.comparator is not None or lead.change:
        return Comparator.AT_LEAST, lead.comparator is None
    return _implicit(clause, piece, indicator), True


def _behind(clause: Clause, piece: Piece, end: int) -> Comparator | None:
    """Look for “trở lên” behind the figure, even behind the nouns that it counts."""
    tokens = clause.tokens
    for at in range(piece.figure.last, min(end, piece.figure.last + 12) - 1):
        if tokens[at].low in {",", ";", ":"} or tokens[at].is_number:
            return None
        pair = (tokens[at].low, tokens[at + 1].low)
        if pair == _UP:
            return Comparator.AT_LEAST
        if pair == _DOWN:
            return Comparator.AT_MOST
    return None


def _implicit(clause: Clause, piece: Piece, indicator: str) -> Comparator:
    name = tokenise(indicator)
    if contains(name, words.SPENDING) and piece.figure.kind is Kind.MONEY:
        return Comparator.PLAN
    if _is_quota(clause, piece):
        return Comparator.EXACTLY
    if piece.figure.kind is Kind.SHARE and is_better_low(indicator):
        return Comparator.AT_MOST
    return Comparator.AT_LEAST


def is_better_low(indicator: str) -> bool:
    """Tell whether less of it is better, so that a bare figure is an upper limit."""
    name = tokenise(indicator)
    at = next((place for place in range(len(name)) if longest_match(name, place, words.LOWER_IS_BETTER)), None)
    if at is None or contains(name, words.REDUCTIONS):
        return False
    return not {token.low for token in name[at:]} & _GOOD


_GOOD = frozenset("được tham tiếp sử hỗ vay cấp thoát hưởng khám quản điều".split())
"""Words behind “hộ nghèo” that make more of it better: được cấp thẻ, tham gia, tiếp cận."""


def _is_quota(clause: Clause, piece: Piece) -> bool:
    """Tell whether an assigned number is to be met neither more nor less: conscripts above all."""
    if piece.figure.kind is not Kind.SHARE or piece.figure.value != 100 or "chỉ tiêu" not in (piece.figure.unit or ""):
        return contains(clause.tokens, words.CONSCRIPTION) and piece.figure.value == 100
    before = clause.tokens[: piece.figure.first]
    return contains(clause.tokens, words.CONSCRIPTION) or contains(before, _FINISHED)


_BEFORE_CHANGE = frozenset(
    ", - phấn đấu trong đó kéo và năm tiếp tục mỗi để kiềm chế làm hạn ngăn chặn đẩy lùi góp phần riêng".split()
)


def change_at_head(clause: Clause, start: int, end: int) -> Direction | None:
    """Read “Giảm tỷ lệ hộ nghèo 0,5 %”: the verb begins the clause, the figure ends it."""
    for at in range(start, end):
        token = clause.tokens[at]
        if token.low in _BEFORE_CHANGE or token.is_number:
            continue
        after = clause.tokens[at + 1].low if at + 1 < len(clause.tokens) else ""
        if after in {"trưởng", "cường", "thiểu", "nghèo", "dần", "dân", "gia"}:
            return None
        return {"giảm": Direction.DECREASE, "tăng": Direction.INCREASE, "hạ": Direction.DECREASE}.get(token.low)
    return None
