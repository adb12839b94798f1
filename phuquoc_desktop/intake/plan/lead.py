"""The words before a figure that say how it is meant: at least, below, down to, more by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.target import Comparator, Direction
from phuquoc_desktop.intake.plan.tokens import Token, phrase

_COMPARATORS = {
    Comparator.AT_LEAST: (
        "ít nhất | tối thiểu | không thấp hơn | không dưới | không ít hơn | từ | ≥ | > = | tối thiểu là | "
        "thấp nhất | không nhỏ hơn | tối thiểu phải | ít nhất là | đạt và vượt | đạt từ"
    ),
    Comparator.MORE_THAN: "trên | hơn | vượt | > | cao hơn | nhiều hơn | lớn hơn | trên mức | vượt mức | quá",
    Comparator.AT_MOST: (
        "không quá | không vượt quá | tối đa | không cao hơn | không trên | ≤ | < = | không vượt | "
        "không lớn hơn | cao nhất | còn | chỉ còn | xuống còn | xuống mức | không nhiều hơn | khống chế ở mức | khống chế"
    ),
    Comparator.LESS_THAN: "dưới | thấp hơn | nhỏ hơn | ít hơn | < | chưa đến | dưới mức",
    Comparator.PLAN: "theo kế hoạch | theo kế hoạch là | kế hoạch là",
    Comparator.EXACTLY: "đúng | = | đúng bằng | đúng",
}
_LEVELS = (
    "đạt | đạt được | đạt mức | đạt tỷ lệ | là | ở mức | mức | bằng | chiếm | chiếm tỷ trọng | "
    "chiếm tỷ lệ | ước đạt | : | tỷ lệ đạt | tương đương | ước tính | ổn định ở mức | ước"
)
_TO = (
    "lên | lên đến | lên tới | lên thành | lên mức | xuống | xuống còn | còn | chỉ còn | lên trên | đưa lên | xuống mức"
)
_WEAK = (
    "phấn đấu | khoảng | xấp xỉ | gần | ~ | bình quân | hàng năm | hằng năm | mỗi năm | thêm | cần | phải | "
    "sẽ | dự kiến | có | được | và | từ | thực hiện | hoàn thành | duy trì | với | mức | đến | tới | "
    "đến khoảng | ước | cho | có ít nhất | đều | để"
)
_BEFORE_LEVEL = frozenset("phấn đấu ước cần phải sẽ dự kiến được có tỷ lệ để đều thêm".split())
_CHANGES = {
    Direction.INCREASE: (
        "tăng | tăng thêm | tăng trưởng | cao hơn | nhiều hơn | tăng tối thiểu | vượt | gấp | tăng gấp | tăng bình quân"
    ),
    Direction.DECREASE: "giảm | cắt giảm | kéo giảm | rút ngắn | giảm thêm | giảm dần | thấp hơn | ít hơn | giảm bình quân | hạ",
}
_NOUNS_OF_CHANGE = frozenset({"độ", "lệ", "mức", "suất"})


def _table() -> dict[tuple[str, ...], dict[str, object]]:
    """Return all lead phrases with what they mean."""
    table: dict[tuple[str, ...], dict[str, object]] = {}
    for name, texts in (("weak", _WEAK), ("level", _LEVELS), ("to", _TO)):
        for text in texts.split("|"):
            table.setdefault(phrase(text), {})[name] = True
    for comparator, text in _COMPARATORS.items():
        for one in text.split("|"):
            table.setdefault(phrase(one), {})["comparator"] = comparator
    for direction, text in _CHANGES.items():
        for one in text.split("|"):
            table.setdefault(phrase(one), {})["change"] = direction
    return table


_PHRASES = _table()
_MOST = max(map(len, _PHRASES))


@dataclass
class Lead:
    """What stands before a figure: from token ``start`` on."""

    start: int
    comparator: Comparator | None = None
    change: Direction | None = None
    is_level: bool = False
    is_down_or_up_to: bool = False
    has_from: bool = False
    has_have: bool = False
    is_weak_only: bool = True
    words: tuple[str, ...] = ()

    @property
    def exceeds(self) -> bool:
        """Whether it says by how much something is passed: “vượt 5 % dự toán”, but not “không vượt quá”."""
        return "vượt" in self.words and not {"không", "đạt"} & set(self.words) and not self.is_level

    @property
    def is_there(self) -> bool:
        """Whether anything stands there that speaks of a target."""
        return bool(self.words)


def lead_of(tokens: Sequence[Token], first: int, floor: int) -> Lead:
    """Read backwards from a figure at ``first``, not beyond ``floor``."""
    lead = Lead(first)
    while lead.start > floor:
        count = _phrase_before(tokens, lead.start, floor)
        words = tuple(token.low for token in tokens[lead.start - count : lead.start])
        if not count or not _take(lead, words, tokens):
            break
        lead.start -= count
    if lead.is_down_or_up_to:
        lead.change = None
    _give_back(lead, tokens, first)
    lead.words = tuple(token.low for token in tokens[lead.start : first])
    return lead


def _give_back(lead: Lead, tokens: Sequence[Token], first: int) -> None:
    """Leave to the name what belongs to it: “và”, and the average of “Năng suất bình quân 2,9 tấn/ha”."""
    while lead.start < first and tokens[lead.start].low in {"và", "cho"}:
        lead.start += 1
    if [token.low for token in tokens[lead.start : lead.start + 2]] == ["bình", "quân"] and not lead.change:
        lead.start = min(lead.start + 2, first)


def _phrase_before(tokens: Sequence[Token], end: int, floor: int) -> int:
    return next(
        (
            count
            for count in range(min(_MOST, end - floor), 0, -1)
            if tuple(token.low for token in tokens[end - count : end]) in _PHRASES
        ),
        0,
    )


def _take(lead: Lead, words: tuple[str, ...], tokens: Sequence[Token]) -> bool:
    """Add a phrase to the lead; False where it belongs to the name of the indicator instead."""
    meaning = _PHRASES[words]
    start = lead.start - len(words)
    before = tokens[start - 1].low if start else ""
    if (words[0] in {"lên", "xuống"} and before == "trở") or (words[0] == "đạt" and before == "chưa"):
        return False
    if lead.is_level and not set(words) <= _BEFORE_LEVEL and not (lead.words == () and words == ("vượt",)):
        return _take_before_level(lead, words, meaning)
    if "change" in meaning and not _take_change(lead, words, meaning, tokens):
        return False
    if "comparator" in meaning and lead.comparator is None and not lead.change:
        lead.comparator = meaning["comparator"]  # type: ignore[assignment]
    if "level" in meaning:
        lead.is_level = True
    if "to" in meaning:
        lead.is_down_or_up_to = True
    lead.has_from |= words == ("từ",)
    lead.has_have |= "có" in words
    lead.is_weak_only &= set(meaning) == {"weak"}
    return True


def _take_before_level(lead: Lead, words: tuple[str, ...], meaning: dict[str, object]) -> bool:
    """Before “đạt” only words that make it “đạt và vượt”, or say how the level is held, belong to the lead."""
    if words in {("đạt",), ("và",), ("khống", "chế")} or (words == ("mức",) and lead.is_level):
        if "comparator" in meaning:
            lead.comparator = lead.comparator or meaning["comparator"]  # type: ignore[assignment]
        return True
    return False


def _take_change(lead: Lead, words: tuple[str, ...], meaning: dict[str, object], tokens: Sequence[Token]) -> bool:
    """Take “tăng” as a verb, unless it is part of a noun (tốc độ tăng) or a comparator before a level (cao hơn)."""
    if lead.is_level:
        return False
    start = lead.start - len(words)
    before = tokens[start - 1].low if start else ""
    if before in _NOUNS_OF_CHANGE or (before == "số" and start > 1 and tokens[start - 2].low == "chỉ"):
        return False
    if words in {("tăng", "trưởng")} and not start:
        return False
    if words == ("vượt",) or "comparator" in meaning:
        return True
    if lead.change is None:
        lead.change = meaning["change"]  # type: ignore[assignment]
    return True
