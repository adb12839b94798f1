"""Clauses without a figure: what is to be kept or done, and what is to rise or fall."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.domain.target import Comparator, Direction
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.asides import criteria_in
from phuquoc_desktop.intake.plan.building import criteria_within, set_asides, years_in
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.indicator import capital, stripped, written
from phuquoc_desktop.intake.plan.tokens import Phrases, Token, contains, longest_match, phrases, starts_with

_CHANGES = {"tăng": Direction.INCREASE, "giảm": Direction.DECREASE}
_NOT_CHANGES = frozenset("trưởng cường nghèo thiểu nhẹ sút tốc thu chi".split())
_AFTER_CHANGE = phrases(
    "so với | so | hơn | cùng kỳ | dần | cả | hàng năm | hằng năm | qua | theo | rõ rệt | mạnh | đáng kể",
    "trên cả | về",
)
_COUNTABLE = phrases("tỷ lệ | số | mức | tai nạn | tội phạm | số vụ | tổng số | tình trạng")
_ORDER = phrases("trật tự an toàn xã hội | trật tự , an toàn xã hội | trật tự xã hội | quốc phòng | an ninh")
_SECURITY = phrases("an ninh chính trị | an ninh quốc gia | quốc phòng | chủ quyền | an ninh")
_INTRODUCTIONS = phrases("như sau | sau đây | dưới đây | cụ thể | cụ thể như sau")
_CONTINUED = frozenset({"tiếp", "phấn", "thường"})
SHORTEST = 3


def read_quality(clause: Clause, first: int, last: int, *, strict: bool) -> list[Draft]:
    """Return the targets of a clause without figures; ``strict`` asks for a verb at its beginning."""
    tokens = clause.tokens[first:last]
    if len(tokens) < SHORTEST or _introduces(tokens):
        return []
    end = first + _before_not_to_happen(tokens)
    change = _change(clause, clause.tokens[first:end])
    if change is not None:
        rest = read_quality(clause, end + 1, last, strict=strict) if end < last else []
        return [_finished(clause, first, end, change), *rest]
    if not starts_with(_plain(tokens), words.QUALITATIVE_VERBS) and (strict or not contains(tokens, words.PASSIVES)):
        return []
    names = _names(tokens)
    drafts = [Draft(indicator=name, qualitative=True) for name in names if name]
    return [_finished(clause, first, last, draft) for draft in drafts]


def _before_not_to_happen(tokens: Sequence[Token]) -> int:
    """Find the comma of “giảm số vụ cháy, không để xảy ra cháy lớn”; the end where there is none."""
    commas = (at for at, token in enumerate(tokens) if token.low == ",")
    return next((at for at in commas if starts_with(tokens[at + 1 :], words.NOT_TO_HAPPEN)), len(tokens))


def _finished(clause: Clause, first: int, last: int, draft: Draft) -> Draft:
    draft.text, draft.sentence = clause.quote(first, last), clause.sentence
    named, compared = years_in(clause.tokens[first:last])
    draft.years, draft.base_year = named, compared
    set_asides(clause, first, last, draft)
    draft.criteria = criteria_within(clause, first, last)
    return draft


def _plain(tokens: Sequence[Token]) -> list[Token]:
    kept = list(tokens)
    while kept and not kept[0].is_word:
        kept = kept[1:]
    while kept and kept[-1].low in {",", ":", "-", "và"}:
        kept.pop()
    return kept[_place_before(kept) :]


def _place_before(tokens: Sequence[Token]) -> int:
    """Count the words of “Trên địa bàn phường” before a verb."""
    if not starts_with(tokens, phrases("trên địa bàn | trên toàn địa bàn | toàn xã | toàn phường")):
        return 0
    verbs = (at for at in range(2, min(len(tokens), 9)) if longest_match(tokens, at, words.QUALITATIVE_VERBS))
    return next(verbs, 0)


def _introduces(tokens: Sequence[Token]) -> bool:
    return tokens[-1].low == ":" or contains(tokens[-5:], _INTRODUCTIONS)


def _change(clause: Clause, tokens: Sequence[Token]) -> Draft | None:
    """Read “Số vụ phạm pháp hình sự giảm so với cùng kỳ” and “Giảm số vụ …”."""
    for at, token in enumerate(tokens):
        direction = _CHANGES.get(token.low)
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        before = tokens[at - 1].low if at else ""
        if direction is None or after in _NOT_CHANGES or before in {"độ", "mức", "lệ", "suất"}:
            continue
        name = _changed(tokens, at)
        if name:
            return Draft(indicator=name, comparator=Comparator.NONE, direction=direction)
    return None


def _changed(tokens: Sequence[Token], at: int) -> str:
    end = at - 1 if at and tokens[at - 1].low in {"kéo", "làm"} else at
    before = stripped(tokens[:end])
    if before and longest_match(before, 0, words.QUALITATIVE_VERBS) == len(before):
        before = []
    rest = _without_criteria(tokens[at + 1 :]) if not before else tokens[at + 1 :]
    if before and (not rest or longest_match(rest, 0, _AFTER_CHANGE, 2)):
        return capital(written(before))
    if not before and starts_with(rest, _COUNTABLE):
        end = next(
            (one for one in range(len(rest)) if longest_match(rest, one, phrases("so với | so | cả | trên cả"), 2)),
            len(rest),
        )
        return capital(written(stripped(rest[:end])))
    return ""


def _without_criteria(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out “cả 3 tiêu chí về” before what they are criteria of."""
    end = next((at + 1 for at, token in enumerate(tokens[:6]) if token.low in {"chí", "mặt"}), 0)
    if not end or tokens[0].low not in {"cả", "trên"} or criteria_in(tokens[:end]) is None:
        return tokens
    return tokens[end + 1 :] if end < len(tokens) and tokens[end].low in {"về", "của"} else tokens[end:]


def _names(tokens: Sequence[Token]) -> list[str]:
    """Name a quality by its whole clause; security and public order are two targets where “và” joins them."""
    kept = _without_end(_plain(tokens))
    kept = kept[2:] if [token.low for token in kept[:2]] == ["tiếp", "tục"] and len(kept) > 4 else kept
    if [token.low for token in kept[:2]] == ["thực", "hiện"] and starts_with(kept[2:], words.QUALITATIVE_VERBS):
        kept = kept[2:]
    for at, token in enumerate(kept):
        if token.low == "và" and longest_match(kept, at + 1, _ORDER) and _ends_with(kept[:at], _SECURITY):
            verb = longest_match(kept, 0, words.QUALITATIVE_VERBS)
            first, second = kept[:at], [*kept[:verb], *kept[at + 1 :]]
            return [capital(written(first)), capital(f"{written(kept[:verb])} {written(second[verb:])}")]
    return [capital(written(kept))] if len(kept) >= SHORTEST else []


def _ends_with(tokens: Sequence[Token], known: Phrases) -> bool:
    lows = tuple(token.low for token in tokens[-6:])
    return any(lows[at:] in known for at in range(len(lows)))


def _without_end(tokens: Sequence[Token]) -> list[Token]:
    """Leave out where: “trên địa bàn thành phố”."""
    for at in range(2, len(tokens)):
        if longest_match(tokens, at, phrases("trên địa bàn | trên toàn địa bàn")) and len(tokens) - at < 8:
            return list(tokens[:at])
    return list(tokens)
