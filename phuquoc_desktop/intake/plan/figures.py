"""Figures of a sentence: numbers and ranges with their units; years, dates and numbers of documents are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.intake.plan.tokens import Token, longest_match, phrases
from phuquoc_desktop.intake.plan.units import MULTIPLIERS, NO_UNIT, Kind, Unit, per_at, unit_at
from phuquoc_desktop.intake.plan.written_number import Written, read_written

_DASHES = frozenset("-–—−")
_RANGE_WORDS = phrases("đến | tới | - | – | — | − | đến dưới | cho đến")
_LABELS = phrases(
    "số | điều | khoản | điểm | mục | chương | phụ lục | quyết định | nghị quyết | chỉ thị | kết luận",
    "thông tư | nghị định | công văn",
    "đề án | chương trình | quốc lộ | tỉnh lộ | đường tỉnh | đường | ql | đt | tl | lớp | khóa | lần thứ",
    "thứ | cấp độ | mức độ | hạng",
    "cấp | bậc | khối | quý | tháng | ngày | phường | quận | tổ | khu phố | thôn | ấp | tiểu khu | lô",
    "covid | thế kỷ | tuần | loại | dự án",
    "năm | vùng | khu vực | vitamin | nhóm | bảng | biểu | khu | xóm | đội | thông báo | hướng dẫn",
    "năm thứ | tct | iso | tcvn | tập đoàn | nhà máy | top",
)
"""Words that name something by the number behind them."""

_LOOSE_LABELS = frozenset("số năm tháng vực cấp loại điểm đường án trình nhóm hạng bậc đội mục".split())
"""Labels that a counted thing behind the number makes none of: “Nâng cấp 12 tuyến hẻm”."""

_NOT_LABELS = phrases("tổng số | con số | có số | khoảng số | nâng cấp | cung cấp | trợ cấp")
_TIMES = frozenset({"tháng", "ngày", "giờ", "năm", "quý", "phút", "tuần", "nhiệm", "khâu", "cấp"})
_STOPPED = frozenset(
    "đạt trở so với và của để trong tại cho theo từ đến tới là có được bằng ở do về tăng giảm còn như này khi hoặc hay trên dưới "
    "thì mà nhằm góp phấn trong đó gồm so hơn toàn cả mỗi các những".split()
)


@dataclass(frozen=True)
class Figure:
    """A number with its unit at tokens ``first`` to ``last`` (beyond the end); ``readings`` where its marks are doubted."""

    first: int
    last: int
    value: Decimal
    value_to: Decimal | None
    unit: str | None
    kind: Kind
    scale: Decimal
    raw: str
    readings: tuple[Decimal, ...] = ()
    whole: Decimal | None = None
    """What “15” is out of in “15/19 tiêu chí”."""

    @property
    def is_age(self) -> bool:
        """Whether it counts years or months of a life."""
        return self.unit is not None and "tuổi" in self.unit.split()

    @property
    def is_base_of_rate(self) -> bool:
        """Whether it is what a rate is reckoned on: “trên 1 vạn dân”, “trên 10.000 dân”."""
        return self.unit in {"vạn dân", "dân"} and self.raw.replace(".", "") in {"1", "100", "1000", "10000", "100000"}

    @property
    def is_time(self) -> bool:
        """Whether it counts days, months or years."""
        return self.unit is not None and self.unit.split()[0] in _TIMES


def find_figures(tokens: Sequence[Token]) -> list[Figure]:
    """Return the figures in order; what only looks like one is passed over."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        if not tokens[at].is_number:
            at += 1
            continue
        skipped = _names_something(tokens, at)
        figure = None if skipped else _figure_at(tokens, at)
        if figure is None:
            at += max(skipped, 1)
        else:
            found.append(figure)
            at = figure.last
    return found


def _names_something(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens are a date, a year or the number of a document; 0 where it may be a figure."""
    if [token.low for token in tokens[at + 1 : at + 3]] == ["con", "số"]:
        return 3
    for test in (_date_or_code, _years, _label):
        count = test(tokens, at)
        if count:
            return count
    return 0


def _date_or_code(tokens: Sequence[Token], at: int) -> int:
    """Pass over 25/02/2021, 36/NQ-HĐND, 24/24, 05-CT/TW, and numbers glued to letters before them (QL14, B40)."""
    if at and tokens[at].glued and tokens[at - 1].is_word and tokens[at - 1].low not in {"đạt"}:
        return 1
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].low in "/-." and tokens[end].glued and tokens[end + 1].glued:
        if tokens[end].low == "/" and not _is_code_part(tokens, at, end):
            break
        if tokens[end].low != "/" and not (tokens[end + 1].is_word and tokens[end + 1].text.isupper()):
            break
        end += 2
    return end - at if end > at + 1 else 0


def _is_code_part(tokens: Sequence[Token], at: int, stroke: int) -> bool:
    """Tell whether a stroke goes on with a date or a code, rather than with “15/19 tiêu chí” or “5/vạn dân”."""
    after = tokens[stroke + 1]
    if after.is_word:
        return after.text.isupper() and after.low not in {"ha", "km"}
    if not after.is_number:
        return False
    before = tokens[at - 1].low if at else ""
    if tokens[at].text == after.text == "24":
        return True
    if stroke != at + 1 or before in {"ngày", "tháng", "quý", "số"}:
        return True
    counts = _unit(tokens, stroke + 2).name is not None
    return not (_is_rate(tokens, stroke) or (counts and _plain(tokens[at]) <= _plain(after)))


def _is_rate(tokens: Sequence[Token], stroke: int) -> bool:
    """Tell whether a stroke goes on with “/100.000 trẻ đẻ sống”."""
    return (
        tokens[stroke + 1].text.replace(".", "") in {"100", "1000", "10000", "100000"} and per_at(tokens, stroke)[1] > 2
    )


def _plain(token: Token) -> int:
    return int(token.text) if token.text.isdigit() and len(token.text) < 9 else 0


def _years(tokens: Sequence[Token], at: int) -> int:
    """Pass over years and periods: năm 2021, 2021-2025, 2021 - 2022."""
    if not is_year(tokens[at]):
        return 0
    if at + 2 < len(tokens) and tokens[at + 1].low in _DASHES | {"/"} and is_year(tokens[at + 2]):
        return 3
    before = tokens[at - 1].low if at else ""
    if before in {"năm", "khóa", "kỳ", "/", "-", "đoạn", "vụ", "học"} or unit_at(tokens, at + 1) == NO_UNIT:
        return 1
    return 0


def is_year(token: Token) -> bool:
    """Tell whether a token may be a year."""
    return token.is_number and len(token.text) == 4 and token.text.isdigit() and "1900" <= token.text <= "2100"


def _label(tokens: Sequence[Token], at: int) -> int:
    """Pass over the number in “Điều 2”, “mức độ 3, 4”, “thôn 5”."""
    labelled = any(_ends_label(tokens, at, count) for count in (2, 1))
    unit = unit_at(tokens, at + 1)
    if not labelled or unit.kind in {Kind.SHARE, Kind.MONEY, Kind.MEASURE}:
        return 0
    if unit.kind is Kind.COUNT and tokens[at - 1].low in _LOOSE_LABELS:
        return 0
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].low in {",", "và", "-", "–"} and tokens[end + 1].is_number:
        if unit_at(tokens, end + 2) != NO_UNIT:
            break
        end += 2
    return end - at


def _ends_label(tokens: Sequence[Token], at: int, count: int) -> bool:
    if at < count or longest_match(tokens, at - count, _LABELS, count) != count:
        return False
    return at < 2 or longest_match(tokens, at - 2, _NOT_LABELS, 2) != 2


def _figure_at(tokens: Sequence[Token], at: int) -> Figure | None:
    raw, number_end = _digits(tokens, at)
    second = _range_end(tokens, at, number_end)
    if second:
        return _range(tokens, at, raw, number_end, second)
    if number_end + 1 < len(tokens) and tokens[number_end].low == "/" and tokens[number_end + 1].is_number:
        return _rate(tokens, at, number_end) if _is_rate(tokens, number_end) else _out_of(tokens, at, number_end)
    unit = _unit(tokens, number_end)
    written = read_written(raw, unit.kind)
    if written is None:
        return None
    value, last = _with_smaller(tokens, number_end, written, unit)
    name = unit.name
    if last > number_end + unit.length:
        name = (
            f"{tokens[number_end].low} {unit_at(tokens, last).name}" if last < len(tokens) else tokens[number_end].low
        )
        unit, last = _compound_unit(tokens, number_end, last)
        name = unit.name
    else:
        last = number_end + unit.length
    return Figure(at, last, value, None, name, unit.kind, unit.scale, raw, written.readings)


def _digits(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Join groups parted by spaces (1 234 567), or by a point and a space (4. 549)."""
    raw, end = tokens[at].text, at + 1
    if not raw.isdigit() or len(raw) > 3 or raw.startswith("0"):
        return raw, end
    while end < len(tokens) and _is_group(tokens[end]) and not tokens[end].glued:
        raw, end = f"{raw}.{tokens[end].text}", end + 1
    if (
        end == at + 1
        and end + 1 < len(tokens)
        and tokens[end].low == "."
        and _is_group(tokens[end + 1])
        and tokens[end].glued
    ):
        return f"{raw}.{tokens[end + 1].text}", end + 2
    return raw, end


def _is_group(token: Token) -> bool:
    return token.is_number and len(token.text) == 3 and token.text.isdigit()


def _range_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where the second number of a range begins: 6,5-7 %, 6,5% - 7%, 8,5 đến 9 %; 0 for no range."""
    unit = unit_at(tokens, end)
    for skip in dict.fromkeys((0, unit.length)):
        count = longest_match(tokens, end + skip, _RANGE_WORDS, 2)
        second = end + skip + count
        if count and second < len(tokens) and tokens[second].is_number and not is_year(tokens[second]):
            other = unit_at(tokens, _digits(tokens, second)[1])
            if skip == 0 or unit.name == other.name or other.name is None:
                return second
    return 0


def _range(tokens: Sequence[Token], at: int, raw: str, end: int, second: int) -> Figure | None:
    raw_to, end_to = _digits(tokens, second)
    unit = _unit(tokens, end_to)
    if unit.name is None and second > end + 1:
        unit = unit_at(tokens, end)._replace(length=0)
    low, high = read_written(raw, unit.kind), read_written(raw_to, unit.kind)
    if low is None or high is None:
        return None
    readings = low.readings or high.readings
    return Figure(
        at, end_to + unit.length, low.value, high.value, unit.name, unit.kind, unit.scale, f"{raw}-{raw_to}", readings
    )


def _rate(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    name, count = per_at(tokens, end)
    written = read_written(tokens[at].text, Kind.MEASURE)
    if written is None:
        return None
    return Figure(at, end + count, written.value, None, name, Kind.MEASURE, Decimal(1), tokens[at].text)


def _out_of(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    counted = 1 if tokens[end + 2 : end + 3] and tokens[end + 2].low == "số" else 0
    unit = _unit(tokens, end + 2 + counted)
    part, whole = read_written(tokens[at].text, unit.kind), read_written(tokens[end + 1].text, unit.kind)
    if part is None or whole is None:
        return None
    last = end + 2 + counted + unit.length
    return Figure(at, last, part.value, None, unit.name, unit.kind, unit.scale, tokens[at].text, (), whole.value)


def _unit(tokens: Sequence[Token], at: int) -> Unit:
    """Read the unit; an unknown noun behind a number counts as one."""
    unit = unit_at(tokens, at)
    if unit.name is not None or at >= len(tokens):
        return unit
    token = tokens[at]
    is_noun = token.text.islower() or (token.text.isupper() and 1 < len(token.text) < 7)
    if token.is_word and is_noun and not token.glued and token.low not in _STOPPED:
        ending, more = per_at(tokens, at + 1)
        return Unit(token.text + ending, 1 + more, Kind.COUNT if more else Kind.BARE)
    return unit


def _with_smaller(tokens: Sequence[Token], at: int, written: Written, unit: Unit) -> tuple[Decimal, int]:
    """Add the smaller part of “8 tỷ 900 triệu đồng”; returns the value in the greater unit, and where the part ends."""
    if at + 2 >= len(tokens) or tokens[at].low not in {"tỷ", "triệu", "nghìn"} or not tokens[at + 1].is_number:
        return written.value, at
    greater, smaller = MULTIPLIERS[tokens[at].low], MULTIPLIERS.get(tokens[at + 2].low)
    part = read_written(tokens[at + 1].text, Kind.MONEY)
    if smaller is None or smaller >= greater or part is None:
        return written.value, at
    return written.value + part.value * smaller / greater, at + 3


def _compound_unit(tokens: Sequence[Token], at: int, end: int) -> tuple[Unit, int]:
    """Name the unit of “8 tỷ 900 triệu đồng”: tỷ đồng."""
    base = unit_at(tokens, end)
    greater = tokens[at].low
    name = greater if base.name is None else f"{greater} {base.name}"
    kind = Kind.MONEY if base.kind is Kind.MONEY else Kind.MEASURE
    return Unit(name, 0, kind, MULTIPLIERS[greater]), end + base.length
