"""A value with its words made into a target."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from phuquoc_desktop.domain.target import Comparator, Direction
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.asides import Aside, AsideKind, criteria_in
from phuquoc_desktop.intake.plan.clause import Clause
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.figures import find_figures, is_year
from phuquoc_desktop.intake.plan.indicator import capital, has_measure, small, stripped, without_ends, written
from phuquoc_desktop.intake.plan.meaning import change_at_head, comparator_of
from phuquoc_desktop.intake.plan.roles import Piece, Role, signed
from phuquoc_desktop.intake.plan.spans import Span, is_verb, says_at
from phuquoc_desktop.intake.plan.tokens import Phrases, Token, longest_match, phrase, phrases, starts_with, tokenise
from phuquoc_desktop.intake.plan.units import Kind, scale_of, unit_at

_ORGANS = phrases("cơ quan | các cơ quan")
_COUNT_WORDS = phrases("tổng số | số | các | tất cả các | toàn bộ | trong tổng số | của")


def build(clause: Clause, span: Span, verb: str = "", same: str = "") -> Draft | None:
    """Return the target of a span; None where nothing names it.

    ``verb`` is that of the figure before it in a list, ``same`` the name that it goes on with where it has none.
    """
    name = _name(span, verb) or same
    if not name or starts_with(tokenise(name), words.POINTS):
        return None
    draft = Draft(indicator=name, text=clause.quote(span.start, span.end), sentence=clause.sentence)
    _set_figure(clause, span, draft)
    set_asides(clause, span.start, span.end, draft)
    _set_years(clause, span, draft)
    draft.criteria = criteria_within(clause, span.start, span.end)
    return draft


def _name(span: Span, verb: str) -> str:
    head, unit = stripped(span.head), span.piece.figure.unit or ""
    changes = span.piece.lead.change and span.tail and starts_with(head, words.QUALITATIVE_VERBS)
    if not span.is_first and head and not changes:
        return _name_of_head(span, head, unit)
    tail = without_ends(span.tail)
    counts = span.piece.figure.kind in {Kind.COUNT, Kind.BARE}
    if verb and (counts or span.piece.figure.kind is Kind.SHARE) and _shares_verb(span):
        return " ".join(filter(None, (verb, _without_scale(unit) if counts else "", written(tail))))
    if tail:
        return _name_of_tail(span, tail, unit)
    more = " đạt thêm" if "thêm" in span.piece.lead.words else ""
    return capital(f"số {unit}{more}") if unit and counts else ""


def _shares_verb(span: Span) -> bool:
    """Tell whether a count goes on with what is done: not “có ít nhất 3 xã”, “9/10 khu phố”."""
    lead = span.piece.lead
    has_own = bool({"phấn", "duy", "thực", "hoàn"} & set(lead.words))
    is_rate = "dân" in (span.piece.figure.unit or "").partition("/")[2]
    return not (lead.is_level or lead.has_have or has_own or is_rate or span.piece.figure.whole is not None)


def verb_of(span: Span) -> str:
    """Return the verb that a list of counts shares, empty where none leads it."""
    head = stripped(span.head)
    if starts_with(head, _GOING_ON):
        return ""
    counts = span.piece.figure.kind in {Kind.COUNT, Kind.BARE} and _lacks_object(span, head)
    return capital(written(head)) if is_verb(span) or counts else ""


def _lacks_object(span: Span, head: list[Token]) -> bool:
    """Tell whether a short verb leads a count: “Kết nạp 45 đảng viên”."""
    short = 0 < len(head) <= 3 and not has_measure(written(head)) and not span.piece.lead.is_level
    leads = starts_with(head, _ALL_VERBS) and not starts_with(head, words.RANKS)
    return short and leads and not span.piece.lead.change


def _name_of_head(span: Span, head: list[Token], unit: str) -> str:
    name = capital(written(head))
    if len(head) == 2 and starts_with(head, _AVERAGE | _TOTAL):
        return f"{name} {unit}"
    if starts_with(head, _EACH) and span.piece.figure.kind in {Kind.COUNT, Kind.BARE}:
        how = "đạt" if span.piece.lead.is_level else "có" if span.piece.lead.has_have else ""
        return " ".join(filter(None, (name, how, _without_scale(unit), written(without_ends(span.tail)))))
    if span.piece.lead.words == ("thực", "hiện") and span.piece.figure.kind is Kind.COUNT:
        return " ".join(filter(None, (name, "thực hiện", _without_scale(unit), written(without_ends(span.tail)))))
    if span.piece.lead.words[:1] == (":",) and span.piece.figure.unit == "%" and says_at(span.tail) == 0:
        return f"{name} {written(without_ends(span.tail))}"
    if is_verb(span):
        counted = unit if span.piece.figure.kind in {Kind.COUNT, Kind.BARE} else ""
        return " ".join(filter(None, (name, _without_scale(counted), written(without_ends(span.tail)))))
    counts_things = span.piece.figure.kind is Kind.COUNT and phrase(unit) not in words.PEOPLE_UNITS
    if counts_things and _lacks_object(span, head):
        return f"{name} {_without_scale(unit)}"
    return name


_ALL_VERBS = words.QUALITATIVE_VERBS | words.ACTIONS


_AVERAGE = phrases("bình quân | trung bình")
_GOING_ON = phrases("lũy kế | nâng tổng số | đưa tổng số")
_TOTAL = phrases("tổng số")
_EACH = phrases("mỗi | bình quân mỗi | mỗi một | trung bình mỗi")


def _name_of_tail(span: Span, tail: list[Token], unit: str) -> str:
    figure = span.piece.figure
    if span.piece.lead.change:
        counted = _without_scale(unit) if figure.kind in {Kind.COUNT, Kind.BARE} else ""
        return capital(" ".join(filter(None, ("số" if counted else "", counted, written(tail)))))
    if figure.kind is Kind.SHARE:
        rest = tail[longest_match(tail, 0, _COUNT_WORDS, 3) :] or tail
        text = written(rest)
        if starts_with(rest, _ORGANS) or has_measure(text) or " " in unit:
            return capital(text)
        return f"Tỷ lệ {small(text)}"
    text = written(tail)
    if figure.kind in {Kind.COUNT, Kind.BARE}:
        return f"Số {_without_scale(unit)} {text}"
    return capital(text)


def _without_scale(unit: str) -> str:
    """Return what a unit counts, without its multiplier and what it is reckoned on."""
    counted = unit.partition("/")[0]
    scale, name = scale_of(counted)
    return counted if scale == 1 else name or counted


def _set_figure(clause: Clause, span: Span, draft: Draft) -> None:
    main = span.piece
    level = next((one for one in main.attached if one.role in {Role.LEVEL, Role.BASE}), None)
    if level is not None:
        _set_risen(main, level, draft)
    meant = level or main
    figure = meant.figure
    draft.value, draft.value_to, draft.unit = figure.value, figure.value_to, figure.unit
    if figure.unit is None:
        draft.unit = _unit_of_name(span)
    draft.kind, draft.scale, draft.raw, draft.readings = figure.kind, figure.scale, figure.raw, figure.readings
    draft.comparator, draft.is_implicit = comparator_of(clause, meant, draft.indicator, span.end)
    if level is None:
        draft.direction = _direction(clause, span)
    if draft.direction and draft.comparator in {Comparator.PLAN, Comparator.AT_MOST} and draft.is_implicit:
        draft.comparator = Comparator.AT_LEAST
    _set_growth(main, draft)
    _set_organs(span, draft)


def _unit_of_name(span: Span) -> str | None:
    """Read the unit of “Bác sĩ/vạn dân: 9,5”, which is its name."""
    head = stripped(span.head)
    unit = unit_at(head, 0)
    return unit.name if head and unit.length == len(head) and "/" in (unit.name or "") else None


def _set_risen(main: Piece, level: Piece, draft: Draft) -> None:
    """Keep what the level rose or fell from, or by how much."""
    if level.role is Role.BASE:
        draft.base_value = main.figure.value
    elif main.figure.kind is Kind.SHARE and level.figure.kind is not Kind.SHARE:
        draft.growth = main.figure.value * signed(main)


def _direction(clause: Clause, span: Span) -> Direction | None:
    lead = span.piece.lead
    if lead.change:
        return lead.change
    if lead.is_down_or_up_to:
        return None
    if _ends_with_change(span):
        return Direction.DECREASE
    if lead.exceeds:
        return Direction.INCREASE if span.piece.figure.kind is Kind.SHARE else None
    if starts_with(stripped(span.head), _REDUCTIONS) and span.piece.figure.kind is Kind.SHARE:
        return Direction.DECREASE
    head = stripped(span.head)
    leads_to_level = lead.is_level and not starts_with(head, phrases("giảm"))
    return None if leads_to_level else change_at_head(clause, span.start, span.piece.figure.first)


def _ends_with_change(span: Span) -> bool:
    """Tell whether a row or a colon parts the verb from its figure: “Tỷ lệ hộ nghèo giảm: 1,5 %”."""
    head = [token.low for token in span.head if token.low not in {":", "-"}]
    return span.piece.lead.words[:1] == (":",) and head[-1:] == ["giảm"] and span.piece.figure.kind is Kind.SHARE


_REDUCTIONS = phrases("mức giảm | tỷ lệ giảm | tốc độ giảm | số giảm")


def _set_growth(main: Piece, draft: Draft) -> None:
    for one in main.attached:
        if one.role is Role.GROWTH and draft.is_level:
            grown = one.figure.value * signed(one)
            draft.growth = grown - 100 if "bằng" in one.lead.words else grown


def _set_organs(span: Span, draft: Draft) -> None:
    """Name what a share of offices is out of: “100 % cơ quan, đơn vị”."""
    tail = list(span.tail)
    if draft.unit != "%" or not span.is_first or not starts_with(tail, _ORGANS):
        return
    subject = [token.low for token in tail[:12]]
    both = any(
        subject[at] in {"và", ",", "-"} and subject[at + 1 : at + 3] == ["đơn", "vị"] for at in range(len(subject))
    )
    draft.unit = "% cơ quan, đơn vị" if both else "% cơ quan"


def set_asides(clause: Clause, start: int, end: int, draft: Draft) -> None:
    """Take what stands in brackets, an exception, and the places that are named."""
    for aside in clause.asides:
        if start < aside.at <= end or aside.at == start == 0:
            _set_aside(aside, draft)
    if draft.exception is None:
        draft.exception = _exception_inline(clause.tokens[start:end])
    if not draft.places:
        draft.places = _remaining_places(clause.tokens[start:end])


def _set_aside(aside: Aside, draft: Draft) -> None:
    if aside.kind is AsideKind.EXCEPTION:
        draft.exception = aside.text
    elif aside.kind is AsideKind.PLACES:
        draft.places = aside.places
    elif aside.kind is AsideKind.GROWTH and draft.is_level and draft.growth is None:
        draft.growth = growth_in(aside.tokens)
    elif aside.kind is AsideKind.REFERENCE:
        _set_reference(aside.tokens, draft)
    elif aside.kind is AsideKind.NAME and len(aside.tokens) < _LONGEST_BRACKET and _qualifies(aside):
        draft.indicator = f"{draft.indicator} ({aside.text})"


_LONGEST_BRACKET = 9


def _qualifies(aside: Aside) -> bool:
    return aside.tokens[0].is_word or not find_figures(aside.tokens)


def growth_in(tokens: Sequence[Token]) -> Decimal | None:
    """Read a growth in brackets: (tăng 3,32 %), (+3,32 %), (bằng 108 % so với năm 2022)."""
    figure = next((one for one in find_figures(tokens) if one.unit == "%"), None)
    if figure is None:
        return None
    first = tokens[0].low
    if first == "bằng":
        return figure.value - 100
    return -figure.value if first in {"giảm", "-"} else figure.value


def _set_reference(tokens: Sequence[Token], draft: Draft) -> None:
    """Keep last year's figure where brackets give it."""
    figure = next((one for one in find_figures(tokens) if one.unit is not None), None)
    year = next((int(token.text) for token in tokens if is_year(token)), None)
    past = year is not None or starts_with(tokens, phrases("cùng kỳ | ước thực hiện | thực hiện | th | năm trước"))
    if figure is not None and past and figure.unit == draft.unit:
        draft.base_value, draft.base_year = figure.value, year or draft.base_year


def _exception_inline(tokens: Sequence[Token]) -> str | None:
    for at in range(len(tokens)):
        if longest_match(tokens, at, words.EXCEPTIONS, 4) and at > 1 and tokens[at - 1].low != "loại":
            end = next((one for one in range(at, len(tokens)) if tokens[one].low in {",", ";"}), len(tokens))
            return written(tokens[at:end])
    return None


def _remaining_places(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Read “các xã còn lại” as named places."""
    lows = [token.low for token in tokens]
    for at in range(len(lows) - 3):
        if lows[at] == "các" and lows[at + 2 : at + 4] == ["còn", "lại"]:
            return (written(tokens[at : at + 4]),)
    return ()


def criteria_within(clause: Clause, start: int, end: int) -> int | None:
    """Return how many criteria “cả 3 tiêu chí” speaks of, in the words or in their brackets."""
    told = [clause.tokens[start:end], *(aside.tokens for aside in clause.asides if start <= aside.at <= end)]
    return next((count for count in map(criteria_in, told) if count), None)


def _set_years(clause: Clause, span: Span, draft: Draft) -> None:
    named, compared = years_in(clause.tokens[span.start : span.end])
    draft.years = named
    draft.base_year = draft.base_year or compared


_COMPARING = phrases("so với | so | cùng kỳ | hơn | giá | từ | lần")
_AHEAD = phrases("đến năm | đến hết năm | đến cuối năm | giai đoạn | nhiệm kỳ | năm học | vụ | khóa | đến")
_PAPERS = phrases(
    "quyết định | nghị quyết | luật | chỉ thị | nghị định | thông tư | kết luận | chương trình mục tiêu quốc gia",
    "chuẩn nghèo | giá so sánh | giá | kế hoạch số | bộ tiêu chí",
)


def years_in(tokens: Sequence[Token]) -> tuple[tuple[int, ...], int | None]:
    """Return the years that are named on their own, and the year that is compared with."""
    named: list[int] = []
    compared: int | None = None
    for at, token in enumerate(tokens):
        if not is_year(token) or (at and tokens[at - 1].low != "năm"):
            continue
        before = tokens[max(0, at - 8) : at]
        if _within(before, _COMPARING):
            compared = int(token.text)
        elif not _within(before[-4:], _AHEAD) and not _within(before, _PAPERS):
            named.append(int(token.text))
    return tuple(named), compared


def _within(tokens: Sequence[Token], known: Phrases) -> bool:
    return any(longest_match(tokens, at, known, 3) for at in range(len(tokens)))


def exception_before(clause: Clause, end: int) -> str | None:
    """Read “Trừ xã đảo Hòn Nghê, 100 % xã …”: an exception that stands before everything."""
    if not end or not longest_match(clause.tokens, 0, words.EXCEPTIONS, 4):
        return None
    return written([token for token in clause.tokens[:end] if token.low != ","])
