"""The name of an indicator, cleared of the words around it and completed from its neighbour."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.figures import is_year
from phuquoc_desktop.intake.plan.tokens import Token, longest_match, phrases, spelled, starts_with, tokenise

_SEPARATORS = frozenset(",;:.-–—+/…")
_TIMES = phrases(
    "đến năm | đến cuối năm | đến hết năm | trong năm | năm | hết năm | cuối năm | đến cuối | vào năm",
    "từ năm | vào cuối năm | sang năm | riêng năm | đến ngày",
)
_PERIODS = phrases(
    "trong giai đoạn | giai đoạn | trong nhiệm kỳ | nhiệm kỳ | cả giai đoạn | niên độ | trong năm học | năm học"
)
_SPANS = _TIMES | _PERIODS


def stripped(tokens: Sequence[Token]) -> list[Token]:
    """Take away separators, times and weak words at both ends."""
    kept = list(tokens)
    changed = True
    while kept and changed:
        count = _weak_start(kept)
        kept = kept[count:]
        ending = _weak_end(kept)
        kept = kept[: len(kept) - ending]
        changed = bool(count or ending)
    return kept


def without_ends(tokens: Sequence[Token]) -> list[Token]:
    """Take away separators at both ends, and times and weak words at the end: a tail begins as it stands."""
    kept = list(tokens)
    while kept and kept[0].low in _SEPARATORS:
        kept = kept[1:]
    while kept and (count := _weak_end(kept)):
        kept = kept[:-count]
    return kept


def _weak_start(tokens: Sequence[Token]) -> int:
    if tokens[0].low in _SEPARATORS:
        return 1
    return _time_at(tokens, 0) or _weak_words(tokens)


def _weak_words(tokens: Sequence[Token]) -> int:
    """Count weak words, unless they begin a name of their own: “Thực hiện” is weak, “Thực hiện dân chủ” is not."""
    count = longest_match(tokens, 0, words.WEAK_STARTS, 4)
    measure = longest_match(tokens, 0, words.MEASURES, 5)
    rest = tokens[count].low if count < len(tokens) else ""
    if measure > count or (
        tokens[0].low in {"tăng", "giảm"} and rest in {"trưởng", "nghèo", "cường", "thiểu", "dân", "gia"}
    ):
        return 0
    if (tokens[0].low, tokens[min(1, len(tokens) - 1)].low, rest) in _WHOLE_VERBS or rest in _KEPT_OBJECTS:
        return 0
    if tokens[0].low in {"về", "để", "cho", "với"} and count == 1:
        return 1
    return count


_WHOLE_VERBS = {("hoàn", "thành", rest) for rest in ("xuất", "tốt", "chương", "nhiệm")}
_KEPT_OBJECTS = frozenset({"sĩ", "danh", "cấp", "hạng", "nghiêm"})
"""What a weak verb makes one name with: “Duy trì sĩ số”, “Giữ vững danh hiệu”, “Nâng cấp”."""


def _time_at(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens of “Đến cuối năm 2023”, “năm 2021”, “giai đoạn 2021 - 2025”."""
    count = longest_match(tokens, at, _SPANS, 4)
    end = at + count
    if not count or end >= len(tokens) or not is_year(tokens[end]):
        return 0
    if end + 2 < len(tokens) and tokens[end + 1].low in {"-", "–", "/"} and is_year(tokens[end + 2]):
        end += 2
    return end + 1 - at


def _weak_end(tokens: Sequence[Token]) -> int:
    if not tokens:
        return 0
    if tokens[-1].low in _SEPARATORS:
        return 1
    for count in range(min(8, len(tokens) - 1), 0, -1):
        if _time_at(tokens, len(tokens) - count) == count:
            return count
    if [token.low for token in tokens[-2:]] in (["trở", "lên"], ["trở", "xuống"]):
        return 0
    if len(tokens) > 1 and (tokens[-2].low, tokens[-1].low) in {("chưa", "đạt"), ("chuyên", "cần")}:
        return 0
    if tokens[-1].low == "năm" and len(tokens) > 1 and (tokens[-2].is_number or tokens[-2].low == "/"):
        return 0
    return next(
        (
            count
            for count in range(min(4, len(tokens)), 0, -1)
            if tuple(token.low for token in tokens[-count:]) in words.WEAK_ENDS
        ),
        0,
    )


def has_content(tokens: Sequence[Token]) -> bool:
    """Tell whether anything is left that could name an indicator."""
    return any(token.is_word for token in stripped(tokens))


def written(tokens: Sequence[Token]) -> str:
    """Write tokens with the spaces that stood between them."""
    parts: list[str] = []
    for token in tokens:
        parts.append(token.text if token.glued or not parts else f" {token.text}")
    return "".join(parts).strip()


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Begin with a small letter, where the first word is none of capitals alone (GRDP)."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]


def has_measure(text: str) -> bool:
    """Tell whether a name begins with what is measured."""
    tokens = tokenise(text)
    return starts_with(tokens, words.MEASURES) and not starts_with(tokens, _NO_MEASURES)


_NO_MEASURES = phrases(
    "chi bộ | chi hội | chi đoàn | thu hoạch | thu gom | thu hút | thu hồi | số hóa | tổng kết | chi trả | độ tuổi | vốn vay"
)
"""Words that only begin like a measure."""


def frame_of(text: str) -> str:
    """Return the measure that neighbours share, with what it is written as; empty for none."""
    tokens = tokenise(text)
    count = longest_match(tokens, 0, words.FRAMES)
    return written(tokens[:count])


def framed(frame: str, text: str) -> str:
    """Complete a bare name with a neighbour's measure."""
    return capital(f"{frame} {small(text)}")


def is_sector(text: str) -> bool:
    """Tell whether a name is that of a sector alone."""
    return starts_with(tokenise(text), words.SECTORS)


def same_words(first: str, second: str) -> int:
    """Count the words of the first that the second has; the first word counts for more, as it tells sectors apart."""
    mine, others = _words(first), set(_words(second))
    return sum(1 for word in mine if word in others) + (len(mine) if mine and mine[0] in others else 0)


def _words(text: str) -> list[str]:
    return [spelled(token.text) for token in tokenise(text) if token.is_word]


def name_of(text: str) -> str:
    """Return a name cleared of what surrounds it."""
    return capital(written(stripped(tokenise(text))))
