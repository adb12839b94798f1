"""Any value of any field of any record, for hypothesis."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, field_plans
from phuquoc_desktop.storage.tables import RECORDS

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40) | st.sampled_from(
    ["", "Nguyễn Thị Hồng", "Đặng Văn Đào", "dấu \" nháy ' và \\", "hai\ndòng", "e\u0301", "😀", "\x00\x1f"]
)
DECIMALS = st.decimals(
    allow_nan=False, allow_infinity=False, places=None, min_value=-(10**20), max_value=10**20
).filter(lambda number: int(number.as_tuple().exponent) >= -24) | st.sampled_from(
    [Decimal(text) for text in ("0.3", "99.60", "0.00", "-0", "1000000000000000", "1E+15", "0.000001")]
)
WHOLE = st.integers(-(2**63), 2**63 - 1)

_OF_TYPE: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: WHOLE,
    date: st.dates(),
    datetime: st.datetimes(),
    Decimal: DECIMALS,
}


def values_of(plan: FieldPlan) -> st.SearchStrategy[Any]:
    """Return any value that the field's type allows."""
    if issubclass(plan.python, Labelled):
        found: st.SearchStrategy[Any] = st.sampled_from(list(plan.python))
    else:
        found = _OF_TYPE[plan.python]
    return st.none() | found if plan.optional else found


def records(kind: type[Record], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return any record of a kind, with the given strategies for some of its fields."""
    fields = {plan.name: values_of(plan) for plan in field_plans(kind)}
    return st.builds(kind, **{**fields, **fixed})


def any_record() -> st.SearchStrategy[Any]:
    """Return any record of any kind."""
    return st.sampled_from(RECORDS).flatmap(records)
