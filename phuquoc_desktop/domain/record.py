"""One dataclass a record: the table, the bundle schema, the journal and the form derive from it.

A record is a plain dataclass with ``id`` (UUIDv7 as text) and ``office`` (the owner, as ``OfficeKey`` text). Each further
field is declared with :func:`told`, which carries what its type cannot say.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Self, TypeVar

from phuquoc_desktop.translation import _


def told(
    label: str,
    *,
    default: Any = MISSING,
    longest: int | None = None,
    private: bool = False,
    refers_to: str | None = None,
    points_to: str | None = None,
) -> Any:
    """Declare a field of a record.

    ``label`` is the catalogue's word for it; ``longest`` a limit in characters; ``private`` keeps it out of previews and
    printed lists; ``refers_to`` names the kind of record that the id in it belongs to, and must be there. ``points_to`` does
    the same for a record that may belong to another office, and so may be missing.
    """
    metadata = {
        "label": label,
        "longest": longest,
        "private": private,
        "refers_to": refers_to,
        "points_to": points_to,
    }
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(kw_only=True, eq=False)
class Record:
    """Anything that is stored, journalled and sent; ``kind`` is its name in tables, journal and bundles."""

    kind: ClassVar[str] = ""
    id: str = dataclasses.field(metadata={"label": "", "longest": 36})
    office: str = dataclasses.field(metadata={"label": "", "longest": 20})

    @classmethod
    def draft(cls, **values: Any) -> Self:
        """Make a record that nobody owns yet, as a form or a list proposes it; a service gives it id and office."""
        return cls(id="", office="", **values)

    def take_over(self, other: Self) -> None:
        """Take every value of another record of the same kind, except id and office."""
        for field in dataclasses.fields(self):
            if field.name not in ("id", "office"):
                setattr(self, field.name, getattr(other, field.name))


class Labelled(str, Enum):
    """An enumeration stored by its value and shown by its label: ``PERSON = "person", N_("Person")``."""

    label_key: str

    def __new__(cls, value: str, label_key: str = "") -> Labelled:
        """Make a member from its stored value and its word."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label_key = label_key
        return member

    @property
    def label(self) -> str:
        """The word in the language spoken now."""
        return _(self.label_key)

    def __str__(self) -> str:
        return str(self.value)


R = TypeVar("R", bound=Record)

_EXACT = re.compile(r"-?[0-9]{1,24}(?:\.[0-9]{1,24})?")
"""What a decimal looks like in plain form; the limit keeps a hostile ``1E999999999`` from filling the memory."""

_WHOLE = 2**63
"""Whole numbers of a database go from its negative to just below it."""


@dataclass(frozen=True)
class FieldPlan:
    """What is known of one field: ``python`` is one of str int bool date datetime Decimal or a Labelled class.

    ``default`` is MISSING (of ``dataclasses``) for a field that must be given.
    """

    name: str
    python: type
    optional: bool
    label: str
    longest: int | None
    private: bool
    refers_to: str | None
    default: Any = MISSING
    points_to: str | None = None

    @property
    def names(self) -> str | None:
        """The kind of record whose id stands in the field, there or not."""
        return self.refers_to or self.points_to


def field_plans(record: type[Record]) -> tuple[FieldPlan, ...]:
    """Return the fields of a record class in order, ``id`` and ``office`` first."""
    if record not in _known_plans:
        _known_plans[record] = tuple(_plans(record))
    return _known_plans[record]


_known_plans: dict[type[Record], tuple[FieldPlan, ...]] = {}


def _plans(record: type[Record]) -> Iterator[FieldPlan]:
    hints = typing.get_type_hints(record)
    for field in dataclasses.fields(record):
        python, optional = _unwrap(hints[field.name])
        yield FieldPlan(
            field.name,
            python,
            optional,
            field.metadata["label"],
            field.metadata.get("longest"),
            bool(field.metadata.get("private")),
            field.metadata.get("refers_to"),
            field.default,
            field.metadata.get("points_to"),
        )


def _unwrap(hint: Any) -> tuple[type, bool]:
    if isinstance(hint, types.UnionType):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return inner[0], True
    return hint, False


def is_exact(number: Decimal) -> bool:
    """Tell whether a decimal is a number of at most 24 digits before and after its point, and so stays exact."""
    return number.is_finite() and number.adjusted() < 24 and int(number.as_tuple().exponent) >= -24


def is_whole(number: int) -> bool:
    """Tell whether a whole number fits into a database."""
    return -_WHOLE <= number < _WHOLE


def as_plain(value: object) -> str | int | bool | None:
    """Turn a field's value into what JSON, the journal and a bundle hold; the exact inverse of :func:`from_plain`."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _plain_decimal(value)
    if value is None or isinstance(value, (str, int, bool)):
        return value
    raise TypeError(f"a record field may not hold {type(value).__name__}")


def _plain_decimal(number: Decimal) -> str:
    if not is_exact(number):
        raise ValueError(f"too long to be kept exactly: {number}")
    return format(number, "f")


def from_plain(plan: FieldPlan, value: Any) -> Any:
    """Turn what a journal or a bundle holds back into the field's value; raises ValueError or TypeError when it cannot."""
    if value is None:
        if plan.optional:
            return None
        raise ValueError(f"{plan.name} may not be empty")
    wanted = plan.python if plan.python in (int, bool) else str
    if type(value) is not wanted:
        raise TypeError(f"{plan.name} must be {wanted.__name__}")
    return _READ.get(plan.python, plan.python)(value)


def _text(value: str) -> str:
    value.encode()  # half a surrogate pair can be written in JSON, and nowhere else
    return value


def _whole(value: int) -> int:
    if not is_whole(value):
        raise ValueError(f"too large: {value}")
    return value


def _exact(value: str) -> Decimal:
    if not _EXACT.fullmatch(value):
        raise ValueError(f"not a decimal: {value[:60]!r}")
    return Decimal(value)


def _local_time(value: str) -> datetime:
    made = datetime.fromisoformat(value)
    if made.tzinfo is not None:
        raise ValueError(f"a time with a zone: {value!r}")
    return made


_READ: dict[type, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    bool: bool,
    Decimal: _exact,
    date: date.fromisoformat,
    datetime: _local_time,
}
"""How the plain form of each kind of field is read; a labelled word reads itself."""


def to_plain(record: Record) -> dict[str, str | int | bool | None]:
    """Return a whole record as plain values, keys in field order."""
    return {plan.name: as_plain(getattr(record, plan.name)) for plan in field_plans(type(record))}


def of_plain(record: type[R], plain: dict[str, Any]) -> R:
    """Build a record from plain values; raises ValueError, TypeError or KeyError for what does not fit."""
    return record(**{plan.name: from_plain(plan, plain[plan.name]) for plan in field_plans(record)})
