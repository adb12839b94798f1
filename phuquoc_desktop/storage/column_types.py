"""How a record's field lies in a column: in the same plain form as in the journal and in bundles."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Integer, String
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from phuquoc_desktop.domain.record import FieldPlan, as_plain, from_plain


class UnreadableValueError(ValueError):
    """A column holds what no program of ours wrote there: the file was damaged in place."""


class PlainText(TypeDecorator[Any]):
    """Dates, exact decimals and labelled words as text; SQLite would silently round a decimal stored as a number."""

    impl = String
    cache_ok = True

    def __init__(self, plan: FieldPlan) -> None:
        super().__init__()
        self.plan = plan

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Lie there as all other text does."""
        return text_type().dialect_impl(dialect)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Turn the field's value into text."""
        return as_plain(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Turn text back into the field's value."""
        if value is None:
            return None
        try:
            return from_plain(self.plan, value)
        except (TypeError, ValueError) as error:
            raise UnreadableValueError(f"{self.plan.name}: {error}") from error

    def compare_values(self, x: Any, y: Any) -> bool:
        """Tell 99.60 from 99.6: they are equal as numbers, and different as they were written."""
        return bool(as_plain(x) == as_plain(y))


def text_type() -> TypeEngine[str]:
    """Return the type of text; PostgreSQL compares it by code points, as SQLite does, whatever language its server speaks."""
    return String().with_variant(String(collation="C"), "postgresql")


def integer_type() -> TypeEngine[int]:
    """Return the type of whole numbers, which on PostgreSQL must be told that they may be large."""
    return Integer().with_variant(BigInteger(), "postgresql")


def column_type(plan: FieldPlan) -> TypeEngine[Any]:
    """Choose the column type of a field."""
    if plan.python is bool:
        return Boolean()
    if plan.python is int:
        return integer_type()
    return text_type() if plan.python is str else PlainText(plan)
