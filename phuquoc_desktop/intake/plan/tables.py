"""Tables of targets: STT, chỉ tiêu, đơn vị tính, kế hoạch, with last year's column where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.tokens import Token, contains, longest_match, phrases, starts_with, tokenise
from phuquoc_desktop.intake.plan.units import unit_at

_NUMBER = phrases("stt | tt | số tt | số thứ tự | no")
_NAME = phrases(
    "chỉ tiêu | tên chỉ tiêu | nội dung | danh mục | nội dung chỉ tiêu | các chỉ tiêu | hạng mục",
    "tiêu chí | chỉ tiêu chủ yếu",
)
_UNIT = phrases("đvt | đơn vị tính | đơn vị | đv tính")
_PLAN = phrases(
    "kế hoạch | kh | mục tiêu | chỉ tiêu giao | chỉ tiêu năm | giao | phấn đấu | nq | nghị quyết",
    "dự toán | chỉ tiêu phấn đấu",
)
_PAST = phrases(
    "thực hiện | ước thực hiện | th | ước th | kết quả | ước đạt | ước năm | ước cả năm | cùng kỳ",
    "hiện trạng | năm trước | ước tính",
)
_OTHER = phrases(
    "so sánh | ghi chú | chủ trì | phụ trách | phân công | theo dõi | tăng giảm | tốc độ | %",
    "đơn vị thực hiện | cơ quan | bình quân | tỷ lệ so | thực hiện nhiệm vụ",
)
_PERIODS = phrases("quý | 6 tháng | 9 tháng | 06 tháng | 09 tháng | tháng | sáu tháng | học kỳ")
_YEAR = re.compile(r"\b((?:19|20)[0-9]{2})\b")
_COMPARING = re.compile(r"so sánh|so với|tăng,? ?\(?giảm|kh\S*\s*/\s*(?:th|ước)|%|/", re.IGNORECASE)
_BRACKETS = re.compile(r"\((?:đvt|đơn vị(?: tính)?)?:?\s*([^()]{1,30})\)", re.IGNORECASE)
_HEAD_ROWS = 4


class Measured(NamedTuple):
    """A column of the plan that measures one of several things of a row: “Diện tích (ha)”."""

    column: int
    measure: str
    unit: str


@dataclass
class Columns:
    """Which column holds what, counted from 0."""

    name: int
    plan: int
    number: int | None = None
    unit: int | None = None
    past: int | None = None
    past_year: int | None = None
    first_row: int = 1
    plan_unit: str = ""
    """The unit in the heading of the plan's column: “Kế hoạch (triệu đồng)”."""
    measured: tuple[Measured, ...] = ()
    """Where the plan has a column for each of several measures, all of them."""


@dataclass(frozen=True)
class TableRow:
    """A row as it is understood; ``offset`` counts rows from the first of the table."""

    offset: int
    number: str
    name: str
    unit: str
    plan: str
    past: str = ""
    cells: tuple[str, ...] = ()


def columns_of(rows: Sequence[Sequence[str]], year: int | None) -> Columns | None:
    """Find the columns by their headings; None where a table is not one of targets."""
    for height in range(min(_HEAD_ROWS, len(rows)), 0, -1):
        heads = _heads([row for row in rows[:height] if not _numbers_columns(row)])
        if height > 1 and not _is_head(rows[height - 1]):
            continue
        columns = _columns(heads, year)
        if columns is not None:
            columns.first_row = height
            return columns
    return None


def _heads(rows: Sequence[Sequence[str]]) -> list[str]:
    """Join the headings that stand one below the other; a heading over several columns holds for each."""
    wide = max(map(len, rows), default=0)
    filled: list[list[str]] = []
    for number, row in enumerate(rows):
        cells = [*row, *[""] * (wide - len(row))]
        if number < len(rows) - 1:
            for at in range(1, wide):
                cells[at] = cells[at] or (
                    cells[at - 1] if any(later[at : at + 1] and later[at] for later in rows[number + 1 :]) else ""
                )
        filled.append(cells)
    return [" ".join(dict.fromkeys(row[at] for row in filled if row[at])) for at in range(wide)]


def _numbers_columns(row: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: (1), (2), (3)=(2)/(1), or A, B, 1, 2."""
    cells = [cell for cell in row if cell]
    return len(cells) > 1 and all(re.fullmatch(r"\(?[0-9A-C]\)?(?:\s?=.{1,20})?", cell) for cell in cells)


def _is_head(row: Sequence[str]) -> bool:
    """Tell whether a row holds no figures but years and the numbers of columns."""
    if _numbers_columns(row):
        return True
    cells = [cell for cell in row if cell]
    figures = sum(1 for cell in cells if re.fullmatch(r"[\d.,%‰ <>=≥≤-]+", cell) and not _YEAR.fullmatch(cell))
    return bool(cells) and not figures and not re.fullmatch(r"[IVX]{1,4}\.?|[0-9]{1,2}\.?", row[0])


def _columns(heads: Sequence[str], year: int | None) -> Columns | None:
    kinds = [_kind(head, year) for head in heads]
    name = next((at for at, kind in enumerate(kinds) if kind == "name"), None)
    plan = _plan_column(heads, kinds, year, name)
    if name is None or plan is None:
        return None
    past = _past_column(heads, kinds, plan, year)
    found = {kind: next((at for at, one in enumerate(kinds) if one == kind), None) for kind in ("number", "unit")}
    past_year = _year_in(heads[past]) if past is not None else None
    measured = _measured(heads, [at for at, kind in enumerate(kinds) if kind == "plan" and at != name])
    unit = _unit_in(heads[plan])
    return Columns(name, plan, found["number"], found["unit"], past, past_year, plan_unit=unit, measured=measured)


def _measured(heads: Sequence[str], plans: Sequence[int]) -> tuple[Measured, ...]:
    """Return the columns that end with a measure of their own, where there are several different ones."""
    found = [one for at in plans if (one := _measure_in(at, heads[at])) is not None]
    return tuple(found) if len({one.measure.lower() for one in found}) == len(found) == len(plans) > 1 else ()


def _measure_in(at: int, head: str) -> Measured | None:
    tokens = tokenise(_BRACKETS.sub("", head))
    for start in range(len(tokens)):
        if longest_match(tokens, start, words.FRAMES) == len(tokens) - start > 0:
            return Measured(at, " ".join(token.text for token in tokens[start:]), _unit_in(head))
    return None


def _unit_in(head: str) -> str:
    """Return the unit that a heading names in brackets, empty for none."""
    told = (tokenise(one) for one in _BRACKETS.findall(head))
    return next((text_of_unit(tokens) for tokens in told if tokens and unit_at(tokens, 0).length == len(tokens)), "")


def text_of_unit(tokens: Sequence[Token]) -> str:
    """Return a unit as it is called within a sentence."""
    return unit_at(tokens, 0).name or ""


def _kind(head: str, year: int | None) -> str:
    head = _BRACKETS.sub("", head) if _unit_in(head) else head
    tokens = tokenise(head)
    if contains(tokens, _NUMBER) and len(tokens) <= 4:
        return "number"
    if (
        contains(tokens, _UNIT)
        and len(tokens) <= 6
        and not contains(tokens, phrases("chủ trì | thực hiện | phụ trách | theo dõi | phối hợp | quản lý"))
    ):
        return "unit"
    if _COMPARING.search(head) or contains(
        tokens, phrases("ghi chú | chủ trì | phụ trách | theo dõi | phối hợp | đơn vị thực hiện | cơ quan")
    ):
        return "other"
    is_past = contains(tokens, _PAST) or starts_with(tokens, phrases("ước"))
    if is_past and not contains(tokens, phrases("kế hoạch thực hiện")):
        return "past"
    named = _year_in(head)
    if contains(tokens, _PLAN) or (named is not None and contains(tokens, _NAME)):
        return "past" if year is not None and named is not None and named < year else "plan"
    if contains(tokens, _NAME):
        return "name"
    if named is not None:
        return "past" if year is not None and named < year else "plan"
    return "other"


def _year_in(text: str) -> int | None:
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def _plan_column(heads: Sequence[str], kinds: Sequence[str], year: int | None, name: int | None) -> int | None:
    plans = [at for at, kind in enumerate(kinds) if kind == "plan" and at != name]
    whole = [at for at in plans if not contains(tokenise(heads[at]), _PERIODS)]
    plans = whole or plans
    this_year = [at for at in plans if year is not None and _year_in(heads[at]) == year]
    if this_year or plans:
        return (this_year or plans)[-1 if this_year else 0]
    values = [
        at for at, head in enumerate(heads) if re.search(r"giá trị|số lượng|chỉ số|mức", head.lower()) and at != name
    ]
    second = [at for at, kind in enumerate(kinds) if kind == "name" and at != name]
    return next(iter(second or values), None)


def _past_column(heads: Sequence[str], kinds: Sequence[str], plan: int, year: int | None) -> int | None:
    """Return the column of last year's result: the nearest before the plan."""
    pasts = [at for at, kind in enumerate(kinds) if kind == "past" and at != plan]
    results = [at for at in pasts if contains(tokenise(heads[at]), _PAST)]
    return next(reversed(results or pasts), None)


def rows_of(rows: Sequence[Sequence[str]], columns: Columns) -> Iterator[TableRow]:
    """Return the rows below the headings, headings that a new page repeats left out."""
    heads = {tuple(row) for row in rows[: columns.first_row]}
    for offset, row in enumerate(rows[columns.first_row :], start=columns.first_row):
        if tuple(row) in heads or not any(row):
            continue
        at = [_cell(row, place) for place in (columns.number, columns.name, columns.unit, columns.plan, columns.past)]
        if at[1] and not re.fullmatch(r"\(?[A-Z0-9]\)?", at[1]):
            yield TableRow(offset, at[0], at[1], at[2], at[3], at[4], tuple(row))


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""
