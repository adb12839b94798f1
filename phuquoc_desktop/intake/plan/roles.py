"""Which figures of a clause are values of targets, and which only tell growth, last year, or a part of a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from phuquoc_desktop.domain.target import Direction
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.figures import Figure, find_figures, is_year
from phuquoc_desktop.intake.plan.indicator import has_content, has_measure, stripped, without_ends, written
from phuquoc_desktop.intake.plan.lead import Lead, lead_of
from phuquoc_desktop.intake.plan.tokens import Token, contains, longest_match, phrases, starts_with
from phuquoc_desktop.intake.plan.units import Kind

SEPARATORS = frozenset({",", ";", "và", ":"})
_STRONG_MEASURES = phrases(
    "sản lượng | năng suất | tỷ lệ | tỷ trọng | tổng số | tổng giá trị | tổng vốn | tổng thu | tổng chi",
    "doanh thu | diện tích | kim ngạch | thu nhập bình quân | với",
)
_COSTS = phrases("bằng nguồn | từ nguồn | kinh phí | trị giá | số tiền")

_NAMING_UNITS = phrases(
    "chương trình | phong trào | khâu | nhiệm vụ | đột phá | nội dung | lĩnh vực | cấp | mặt | nhóm",
    "bước | không | khâu đột phá | loại | nghề | tuần | độ | năm | ngày | giờ | tháng | quý | phút",
    "chiều | trong | nước | vùng | hạng | sao | bậc | bên | kỳ | kì | khóa",
)
_COMPARISON = phrases("so với | so năm | so cùng kỳ | so kế hoạch | so cuối năm | so đầu năm")


class Role(Enum):
    """What a figure is for."""

    VALUE = auto()
    GROWTH = auto()
    BASE = auto()
    LEVEL = auto()
    """The level behind a change: “tăng 8,5 %, đạt 12.000 tỷ đồng”."""
    NOTHING = auto()


@dataclass
class Piece:
    """A figure with its lead; ``attached`` are figures that belong to it."""

    figure: Figure
    lead: Lead
    role: Role = Role.VALUE
    attached: list[Piece] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where it ends with all that belongs to it."""
        return max([self.figure.last, *(one.figure.last for one in self.attached)])

    @property
    def start(self) -> int:
        """Where its lead begins, or that of the figure it rose from."""
        return min([self.lead.start, *(one.lead.start for one in self.attached)])


def pieces(clause: Clause, *, with_bare: bool = False) -> list[Piece]:
    """Return the figures that are values, in order, with what belongs to each; ``with_bare`` those without a unit too."""
    chosen: list[Piece] = []
    for piece in _candidates(clause, with_bare=with_bare):
        last = chosen[-1] if chosen else None
        if last is None:
            chosen.append(piece)
            continue
        piece.role = _role(clause, last, piece)
        if piece.role is Role.VALUE:
            _decide(clause, chosen, piece)
        else:
            last.attached.append(piece)
    return chosen


def _candidates(clause: Clause, *, with_bare: bool) -> Iterator[Piece]:
    figures = find_figures(clause.tokens)
    floor = 0
    for number, figure in enumerate(figures):
        lead = lead_of(clause.tokens, figure.first, floor)
        floor = figure.last
        is_bare = with_bare and figure.unit is None
        if is_bare or not (_is_part_of_name(clause, figures, number, lead) or _is_not_to_happen(clause, figure)):
            yield Piece(figure, lead)


def _is_not_to_happen(clause: Clause, figure: Figure) -> bool:
    """Tell whether a figure says behind a comma what shall not be: “…, không có xã dưới 15 tiêu chí”."""
    comma = max((at for at in range(figure.first) if clause.tokens[at].low == ","), default=-1)
    own = stripped(clause.tokens[comma + 1 : figure.first]) if comma >= 0 else []
    count = longest_match(own, 0, words.NOT_TO_HAPPEN)
    return count > 0 and not starts_with(own[count:], words.MEASURES)


def _is_part_of_name(clause: Clause, figures: list[Figure], number: int, lead: Lead) -> bool:
    """Tell whether a figure only belongs to a name: ages, degrees, “19 tiêu chí” in a share, a bare number."""
    figure = figures[number]
    before = clause.tokens[: figure.first]
    if figure.is_age:
        return not contains(before, phrases("tuổi thọ | tuổi bình quân"))
    if figure.is_base_of_rate or _is_counted_for_its_name(clause, figure, lead):
        return True
    if figure.kind is Kind.BARE and not _is_bare_value(clause, figure, lead):
        return True
    shares = [one for one in figures[number + 1 :] if one.kind is Kind.SHARE]
    return figure.kind is not Kind.SHARE and bool(shares) and _names_a_share(clause, figure, lead, shares[0])


def _is_counted_for_its_name(clause: Clause, figure: Figure, lead: Lead) -> bool:
    """Tell whether “cả 3 tiêu chí”, “04 phong trào”, “30 độ” only name something."""
    before = clause.tokens[figure.first - 1].low if figure.first else ""
    unit = clause.tokens[figure.last - 1 : figure.last] if figure.unit else ()
    names = starts_with(clause.tokens[figure.first + 1 : figure.first + 3], _NAMING_UNITS)
    if [token.low for token in clause.tokens[max(0, figure.first - 3) : figure.first]] == ["trong", "tổng", "số"]:
        return True
    if (
        figure.raw in {"1", "01"}
        and figure.kind is not Kind.SHARE
        and before in {"quân", "trên", "mỗi"}
        and _leads_on(clause, figure)
    ):
        return True
    if before in {"cả", "thứ", "quy", "theo", "trong", "sau", "vòng", "kỳ"} and figure.kind in {
        Kind.COUNT,
        Kind.BARE,
        Kind.MEASURE,
    }:
        return figure.kind is not Kind.MEASURE or before in {"quy", "thứ"}
    if unit and unit[0].low == "sao" and figure.first and _stands_behind_a_count(clause, figure):
        return True
    return (
        bool(unit)
        and names
        and not (_is_work(figure) or _is_average(clause, figure))
        and figure.whole is None
        and not lead.is_level
        and lead.comparator is None
    )


def _leads_on(clause: Clause, figure: Figure) -> bool:
    """Tell whether another figure follows before a comma: “Doanh thu bình quân 01 HTX đạt 3,2 tỷ đồng”."""
    rest = clause.tokens[figure.last :]
    end = next((at for at, token in enumerate(rest) if token.low in SEPARATORS and token.low != ":"), len(rest))
    return any(token.is_number for token in rest[:end])


def _is_work(figure: Figure) -> bool:
    """Tell whether days count work that is done."""
    return figure.unit in {"ngày công", "ngày lao động", "ngày lương"}


def _is_average(clause: Clause, figure: Figure) -> bool:
    """Tell whether days or hours are measured: “Ngày lưu trú bình quân: khách quốc tế 3,5 ngày”."""
    if figure.unit == "năm" or contains(clause.tokens[: figure.first], _COMPARISON):
        return False
    return "," in figure.raw or contains(clause.tokens[: figure.first], phrases("bình quân | trung bình | thời gian"))


def _stands_behind_a_count(clause: Clause, figure: Figure) -> bool:
    """Tell whether “5/5 sao” says of what kind the counted are."""
    start = max((at for at in range(figure.first) if clause.tokens[at].low in SEPARATORS), default=-1) + 1
    return any(token.is_number for token in clause.tokens[start : figure.first])


def _is_bare_value(clause: Clause, figure: Figure, lead: Lead) -> bool:
    if figure.unit is None and lead.words == ("mức",):
        return False
    if figure.unit is not None and (figure.whole is not None or _counts_what_is_done(clause, figure, lead)):
        return True
    if lead.is_level or lead.change or lead.comparator:
        is_place = figure.value_to is not None and has_measure(written(stripped(clause.tokens[: lead.start])))
        return figure.unit is not None or lead.is_level or lead.change is not None or is_place
    return figure.unit is not None and not has_content(clause.tokens[: lead.start]) and len(clause.tokens) > figure.last


def _counts_what_is_done(clause: Clause, figure: Figure, lead: Lead) -> bool:
    """Tell whether a verb leads an unknown noun, or a nought the number: “Đón 25 chuyến”, “mở mới 02 đường bay”."""
    start = max((at for at in range(lead.start) if clause.tokens[at].low in SEPARATORS), default=-1) + 1
    head = stripped(clause.tokens[start : lead.start])
    padded = figure.raw.startswith("0") and figure.raw.isdigit() and len(figure.raw) == 2
    short = 0 < len(head) <= 3 + padded * 2 or [token.low for token in head[-1:]] == ["cho"]
    leads = short and starts_with(head, words.ACTIONS | words.QUALITATIVE_VERBS)
    return leads or (padded and (not head or lead.is_there))


def _names_a_share(clause: Clause, figure: Figure, lead: Lead, share: Figure) -> bool:
    """Tell whether a count stands in the name of a share: “Tỷ lệ xã đạt 19 tiêu chí: 80 %”."""
    start = max((at for at in range(figure.first) if clause.tokens[at].low in {",", ":"}), default=-1) + 1
    heads = (stripped(clause.tokens[: lead.start]), stripped(clause.tokens[start : lead.start]))
    named = any(starts_with(head, words.SHARE_HEADS) for head in heads if head)
    parted = any(clause.tokens[at].low in {",", ";"} for at in range(figure.last, share.first))
    counted = not lead.is_there and not parted and figure.kind is Kind.COUNT and figure.whole is None
    return named or (counted and has_content(clause.tokens[: lead.start]))


def own_words(clause: Clause, first: int, last: int) -> list[Token]:
    """Return what stands between two figures after the last separator, without words of comparison and years."""
    start = first
    for at in range(first, last):
        if clause.tokens[at].low in SEPARATORS:
            start = at + 1
    start = max([start, *(aside.at for aside in clause.asides_between(first, last))])
    left: list[Token] = []
    at = start
    while at < last:
        count = longest_match(clause.tokens, at, words.COMPARED, 4)
        if count or is_year(clause.tokens[at]) or not clause.tokens[at].is_word:
            at += max(count, 1)
        else:
            left.append(clause.tokens[at])
            at += 1
    return left


def _role(clause: Clause, last: Piece, piece: Piece) -> Role:
    if _is_cost(clause, last, piece):
        return Role.NOTHING
    own = own_words(clause, last.end, piece.lead.start)
    own = [token for token in own if token.low not in {"trở", "lên", "xuống"}]
    if own:
        return Role.VALUE
    if piece.lead.is_down_or_up_to and _rises_from(last, piece):
        return Role.LEVEL if last.lead.change and not last.lead.has_from else Role.BASE
    if piece.lead.change:
        return _role_of_change(clause, last, piece)
    if last.lead.change and (piece.lead.is_level or piece.lead.is_down_or_up_to) and not _tail(clause, piece):
        return Role.LEVEL
    if "chiếm" in piece.lead.words or "vượt" in piece.lead.words or "bằng" in piece.lead.words:
        return _role_of_share(clause, last, piece)
    return Role.VALUE if _is_listed(clause, last, piece) or _tail(clause, piece) else Role.NOTHING


def _is_cost(clause: Clause, last: Piece, piece: Piece) -> bool:
    """Tell whether it only says what the counted cost: “02 căn nhà tình thương trị giá 140 triệu đồng”."""
    gap = clause.tokens[last.end : piece.lead.start]
    joined = not any(token.low in SEPARATORS for token in gap)
    return joined and last.figure.kind in {Kind.COUNT, Kind.BARE} and contains(gap, _COSTS)


def _is_listed(clause: Clause, last: Piece, piece: Piece) -> bool:
    """Tell whether a count goes on with a list: “thành lập mới 01 KCN và 02 cụm công nghiệp”."""
    counts = {Kind.COUNT, Kind.BARE}
    both = last.figure.kind in counts and piece.figure.kind in counts and piece.figure.unit is not None
    other = piece.figure.unit != last.figure.unit or bool(_tail(clause, piece))
    if not (both and other and not piece.lead.is_level and is_parted(clause, last.end, piece.lead.start)):
        return False
    piece.lead.change = piece.lead.change or last.lead.change
    return True


def _rises_from(last: Piece, piece: Piece) -> bool:
    same = last.figure.unit == piece.figure.unit or last.figure.unit is None
    return same or last.figure.kind == piece.figure.kind


def _role_of_change(clause: Clause, last: Piece, piece: Piece) -> Role:
    """A growth beside a level, or a change of something named behind it: “giảm 5 % số vụ, giảm 3 % số người chết”."""
    if _tail(clause, piece) and (last.lead.change or last.figure.kind is Kind.SHARE):
        return Role.VALUE
    is_growth = piece.figure.unit in {"%", "%/năm"} and not last.lead.change
    has_one = any(one.role is Role.GROWTH for one in last.attached)
    return Role.GROWTH if is_growth and not has_one else Role.NOTHING


def _role_of_share(clause: Clause, last: Piece, piece: Piece) -> Role:
    """Take “bằng 105 % so với năm 2022” as growth; against a plan it is no growth."""
    if "bằng" not in piece.lead.words or piece.figure.kind is not Kind.SHARE or last.lead.change:
        return Role.NOTHING
    after = clause.tokens[piece.figure.last : piece.figure.last + 6]
    past = contains(after, phrases("so với | cùng kỳ | năm trước | năm"))
    return (
        Role.GROWTH
        if past and piece.figure.unit == "%" and not contains(after, phrases("kế hoạch | dự toán"))
        else Role.NOTHING
    )


def _decide(clause: Clause, chosen: list[Piece], piece: Piece) -> None:
    """Keep both values if something parts them; else the one that is more likely a value."""
    last = chosen[-1]
    if is_parted(clause, last.end, piece.lead.start):
        chosen.append(piece)
        return
    if _wins(clause, last, piece):
        chosen[-1] = piece


def is_parted(clause: Clause, first: int, last: int) -> bool:
    """Tell whether a comma, “và” or a new measure stands between two figures."""
    return any(
        clause.tokens[at].low in SEPARATORS or longest_match(clause.tokens, at, _STRONG_MEASURES, 4)
        for at in range(first, last)
    )


def _wins(clause: Clause, last: Piece, piece: Piece) -> bool:
    if last.figure.kind is not piece.figure.kind:
        return piece.figure.kind > last.figure.kind
    head = stripped(clause.tokens[: last.lead.start])
    return bool(head) and piece.lead.is_there and (last.lead.is_level or starts_with(head, words.MEASURES))


def _tail(clause: Clause, piece: Piece) -> list[Token]:
    """Return what the figure counts, behind it and before the next separator."""
    end = next(
        (at for at in range(piece.figure.last, len(clause.tokens)) if clause.tokens[at].low in {",", ";", ":"}),
        len(clause.tokens),
    )
    return real_tail(clause.tokens[piece.figure.last : end])


def real_tail(tokens: tuple[Token, ...]) -> list[Token]:
    """Return what follows a figure, unless it tells only place, time or comparison."""
    rest = list(tokens)
    if [token.low for token in rest[:2]] in (["trở", "lên"], ["trở", "xuống"]):
        rest = rest[2:]
    end = next((at for at in range(len(rest)) if longest_match(rest, at, _COMPARISON)), len(rest))
    rest = rest[:end]
    if starts_with(rest, words.PLACES_TAIL):
        return []
    return rest if any(token.is_word for token in without_ends(rest)) else []


def signed(piece: Piece) -> int:
    """Return whether a growth is one up or down."""
    return -1 if piece.lead.change is Direction.DECREASE else 1
