"""Records as lines: written as FORMAT.md says, read only when every line is of its schema and all fit together.

Reading checks values without turning them into Python's: the database keeps dates and decimals in the same plain form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, repeat
from operator import ge, ne
from typing import Annotated, Any, Literal

import msgspec

from phuquoc_desktop.bundle.errors import UnreadableRecordsError
from phuquoc_desktop.bundle.schema import CARRIED, MAYBE_CITY, path_of
from phuquoc_desktop.bundle.verify import Opened, refusals_of
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.record import FieldPlan, Labelled, R, Record, as_plain, field_plans, of_plain

Plain = str | int | bool | None
PlainRow = tuple[Plain, ...]
Columns = Sequence[Sequence[Plain]]

_PATTERNS = {
    date: r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z",
    datetime: r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\Z",
    Decimal: r"\A-?[0-9]{1,40}(\.[0-9]{1,40})?\Z",
}
_ID = r"\A[0-9A-Za-z-]{1,36}\Z"
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_WHOLE = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]


def encode_rows(record: type[Record], rows: Iterable[PlainRow]) -> bytes:
    """Return the lines of plain rows (values in field order), ordered by id."""
    names = [plan.name for plan in field_plans(record)]
    ordered = sorted(rows, key=lambda row: str(row[0]))
    return msgspec.json.Encoder().encode_lines([dict(zip(names, row, strict=True)) for row in ordered])


def encode_records(records: Iterable[R]) -> bytes:
    """Return the lines of records of one kind, ordered by id."""
    given = list(records)
    if not given:
        return b""
    plans = field_plans(type(given[0]))
    return encode_rows(type(given[0]), (tuple(as_plain(getattr(one, plan.name)) for plan in plans) for one in given))


def read_rows(opened: Opened) -> dict[type[Record], list[PlainRow]]:
    """Return every kind that this bundle carries, absent kinds as empty lists, each row in field order and plain form.

    Raises UnreadableRecordsError, naming file and line, for what is not of the schema, of another office, out of order,
    twice there, or refers to what is not there.
    """
    with refusals_of(opened):
        return _read_rows(opened)


def _read_rows(opened: Opened) -> dict[type[Record], list[PlainRow]]:
    read: dict[type[Record], list[PlainRow]] = {}
    ids: dict[str, set[Plain]] = {}
    outside = frozenset() if opened.head.bundle_kind is BundleKind.CONFIGURATION else MAYBE_CITY
    for record in CARRIED[opened.head.bundle_kind]:
        name = path_of(record)
        rows = read_lines(record, opened.bag.read(name), name) if name in opened.bag.digests else []
        columns = list(zip(*rows, strict=True)) or [() for _plan in field_plans(record)]
        ids[record.kind] = set(columns[0])
        _refuse_disorder(name, columns, opened.head.sender)
        for plan, column in zip(field_plans(record), columns, strict=True):
            _refuse_unreal(plan, name, column)
            if plan.refers_to and plan.refers_to not in outside:
                _refuse_dangling(plan, name, column, ids)
        if opened.head.counts.get(record.kind, 0) != len(rows):
            raise UnreadableRecordsError(line=len(rows), name=name, detail="count")
        read[record] = rows
    return read


def records_of(record: type[R], rows: Iterable[PlainRow]) -> list[R]:
    """Turn plain rows into records."""
    names = [plan.name for plan in field_plans(record)]
    return [of_plain(record, dict(zip(names, row, strict=True))) for row in rows]


def read_lines(record: type[Record], raw: bytes, name: str) -> list[PlainRow]:
    """Return the lines of one kind as plain rows, each checked against its schema; raises UnreadableRecordsError."""
    decoder = msgspec.json.Decoder(row_type(record))
    try:
        rows = [msgspec.structs.astuple(row) for row in decoder.decode_lines(raw)]
    except _UNREADABLE:
        raise _first_bad_line(decoder, raw, name) from None
    if b"\\u0000" in raw:
        _refuse_where(name, "NUL", (any("\0" in str(value) for value in row) for row in rows))
    return rows


def _first_bad_line(decoder: msgspec.json.Decoder[Any], raw: bytes, name: str) -> UnreadableRecordsError:
    for number, line in enumerate(raw.split(b"\n"), 1):
        try:
            if line.strip():
                decoder.decode(line)
        except _UNREADABLE as error:
            return UnreadableRecordsError(line=number, name=name, detail=str(error)[:120])
    return UnreadableRecordsError(line=1, name=name, detail="lines")


def _refuse_where(name: str, detail: str, refused: Iterable[bool]) -> None:
    for number, is_refused in enumerate(refused, 1):
        if is_refused:
            raise UnreadableRecordsError(line=number, name=name, detail=detail)


def _refuse_disorder(name: str, columns: Columns, sender: str) -> None:
    ids: Sequence[Any] = columns[0]
    _refuse_where(name, "order", chain([False], map(ge, ids, ids[1:])))
    _refuse_where(name, "office", map(ne, columns[1], repeat(sender)))


def _refuse_unreal(plan: FieldPlan, name: str, column: Sequence[Plain]) -> None:
    """Refuse days that no calendar has; the pattern has only looked at the digits."""
    if plan.python in (date, datetime):
        unreal = {value for value in set(column) if not _is_real(plan.python, value)}
        if unreal:
            _refuse_where(name, plan.name, map(unreal.__contains__, column))


def _is_real(python: Any, value: Plain) -> bool:
    try:
        return value is None or bool(python.fromisoformat(value))
    except ValueError:
        return False


def _refuse_dangling(plan: FieldPlan, name: str, column: Sequence[Plain], ids: Mapping[str, set[Plain]]) -> None:
    missing = set(column) - ids.get(plan.refers_to or "", set()) - {None}
    if missing:
        _refuse_where(name, plan.name, map(missing.__contains__, column))


_known_types: dict[type[Record], type[msgspec.Struct]] = {}


def row_type(record: type[Record]) -> type[msgspec.Struct]:
    """Return the type of one line: plain values, each checked against its field plan; unknown fields are passed over.

    A field that an older program did not know takes its default.
    """
    if record not in _known_types:
        _known_types[record] = _row_type(record)
    return _known_types[record]


def _row_type(record: type[Record]) -> type[msgspec.Struct]:
    given: list[Any] = []
    for plan in field_plans(record):
        hint = _hint(plan)
        given.append((plan.name, hint) if plan.default is MISSING else (plan.name, hint, as_plain(plan.default)))
    return msgspec.defstruct(f"{record.__name__}Row", given, kw_only=True, gc=False)


def _hint(plan: FieldPlan) -> Any:
    hint = _bare_hint(plan)
    return hint | None if plan.optional else hint


def _bare_hint(plan: FieldPlan) -> Any:
    if plan.name == "id":
        return Annotated[str, msgspec.Meta(pattern=_ID)]
    if issubclass(plan.python, Labelled):
        return Literal[tuple(str(member.value) for member in plan.python)]
    if plan.python is bool:
        return bool
    if plan.python is int:
        return _WHOLE
    return Annotated[str, msgspec.Meta(pattern=_PATTERNS.get(plan.python), max_length=plan.longest)]
