"""What SQLite and PostgreSQL say differently, as expressions that each of them is given in its own words.

Whole statements that differ are in ``sqlite_dialect.py`` and ``postgresql/dialect.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, Boolean, ColumnElement, String, bindparam
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class _Condition(FunctionElement[bool]):
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: Any = None) -> Any:
        """Stand as it is; compared with 1, which SQLAlchemy adds where booleans are numbers, no index would serve it."""
        return self


class OneOf(_Condition):
    """That a column holds one of the values of a JSON array, given as one parameter however many there are."""

    inherit_cache = True


class JournalValue(FunctionElement[str]):
    """What a field was before the change, by a journal row's JSON and the field's name."""

    inherit_cache = True
    type = String()


class Unindexed(FunctionElement[Any]):
    """A column whose index SQLite is kept from walking; PostgreSQL weighs that itself."""

    inherit_cache = True

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


class Gathered(FunctionElement[Any]):
    """A column by which PostgreSQL is to order what it has found, instead of walking an index that has the order."""

    inherit_cache = True

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


class PositionKey(FunctionElement[str]):
    """The Vietnamese sort key of a party's position; PostgreSQL keeps it beside the party's search words."""

    inherit_cache = True
    type = String()


class UnitKey(FunctionElement[str]):
    """The Vietnamese sort key of the name of a party's unit; kept as that of its position."""

    inherit_cache = True
    type = String()


class Holding(_Condition):
    """That the entry with a number holds all given words, each as a beginning."""

    inherit_cache = True


class HoldingNumber(_Condition):
    """That the entry holds a word that begins with these digits, or an identity number with them inside."""

    inherit_cache = True


class Words(TypeDecorator[list[str]]):
    """Folded words as what the full-text index is asked: each one as a prefix, all of them."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str:
        """Return the words in the language of the index."""
        words = value or []
        return as_tsquery(words) if dialect.name == "postgresql" else as_query(words)


def as_tsquery(words: Iterable[str]) -> str:
    """Return PostgreSQL's expression for folded words, each as a prefix."""
    return " & ".join(f"'{word}':*" for word in words)


def as_query(words: Iterable[str]) -> str:
    """Return the FTS5 expression for folded words, each as a prefix."""
    return " ".join(f'"{word}"*' for word in words)


def given_words(words: Iterable[str]) -> BindParameter[list[str]]:
    """Return folded words as a parameter of :class:`Holding`."""
    return bindparam("words", list(words), Words(), unique=True)


def _parts(element: FunctionElement[Any], compiler: SQLCompiler, **more: Any) -> list[str]:
    return [compiler.process(part, **more) for part in element.clauses]


@compiles(OneOf, "sqlite")
def _one_of_sqlite(element: OneOf, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _parts(element, compiler, **more)
    return f"{column} IN (SELECT value FROM json_each({values}))"


@compiles(OneOf, "postgresql")
def _one_of_postgresql(element: OneOf, compiler: SQLCompiler, **more: Any) -> str:
    column, values = _parts(element, compiler, **more)
    return f"{column} IN (SELECT jsonb_array_elements_text(CAST({values} AS jsonb)))"


@compiles(JournalValue, "sqlite")
def _journal_value_sqlite(element: JournalValue, compiler: SQLCompiler, **more: Any) -> str:
    fields, name = _parts(element, compiler, **more)
    return f"json_extract({fields}, '$.' || {name} || '[0]')"


@compiles(JournalValue, "postgresql")
def _journal_value_postgresql(element: JournalValue, compiler: SQLCompiler, **more: Any) -> str:
    fields, name = _parts(element, compiler, **more)
    return f"(CAST({fields} AS json) -> {name} ->> 0)"


@compiles(Unindexed, "sqlite")
def _unindexed_sqlite(element: Unindexed, compiler: SQLCompiler, **more: Any) -> str:
    return f"+{_parts(element, compiler, **more)[0]}"


@compiles(Unindexed, "postgresql")
def _unindexed_postgresql(element: Unindexed, compiler: SQLCompiler, **more: Any) -> str:
    return _parts(element, compiler, **more)[0]


@compiles(Gathered, "sqlite")
def _gathered_sqlite(element: Gathered, compiler: SQLCompiler, **more: Any) -> str:
    return _parts(element, compiler, **more)[0]


@compiles(Gathered, "postgresql")
def _gathered_postgresql(element: Gathered, compiler: SQLCompiler, **more: Any) -> str:
    return f"({_parts(element, compiler, **more)[0]} || '')"


@compiles(PositionKey, "sqlite")
@compiles(UnitKey, "sqlite")
def _key_sqlite(element: FunctionElement[str], compiler: SQLCompiler, **more: Any) -> str:
    return f"vietnamese_key({_parts(element, compiler, **more)[0]})"


@compiles(PositionKey, "postgresql")
def _position_postgresql(_element: PositionKey, _compiler: SQLCompiler, **_more: Any) -> str:
    return "search_entry.position_key"


@compiles(UnitKey, "postgresql")
def _unit_postgresql(_element: UnitKey, _compiler: SQLCompiler, **_more: Any) -> str:
    return "search_entry.unit_key"


_MATCHING = "SELECT rowid FROM search_words WHERE search_words MATCH {words}"
_INSIDE = """SELECT number FROM search_entry WHERE record_id IN
    (SELECT id FROM party INDEXED BY ix_party_office_identity_number WHERE instr(identity_number, {digits}) > 0)"""


@compiles(Holding, "sqlite")
def _holding_sqlite(element: Holding, compiler: SQLCompiler, **more: Any) -> str:
    number, words = _parts(element, compiler, **more)
    return f"{number} IN ({_MATCHING.format(words=words)})"


@compiles(Holding, "postgresql")
def _holding_postgresql(element: Holding, compiler: SQLCompiler, **more: Any) -> str:
    _number, words = _parts(element, compiler, **more)
    return f"search_entry.words @@ CAST({words} AS tsquery)"


@compiles(HoldingNumber, "sqlite")
def _number_sqlite(element: HoldingNumber, compiler: SQLCompiler, **more: Any) -> str:
    number, words, digits = _parts(element, compiler, **more)
    return f"{number} IN ({_MATCHING.format(words=words)} UNION {_INSIDE.format(digits=digits)})"


@compiles(HoldingNumber, "postgresql")
def _number_postgresql(element: HoldingNumber, compiler: SQLCompiler, **more: Any) -> str:
    number, words, digits = _parts(element, compiler, **more)
    inside = f"SELECT id FROM party WHERE strpos(identity_number, {digits}) > 0"
    return f"""{number} IN (SELECT e.number FROM search_entry e WHERE e.words @@ CAST({words} AS tsquery)
        UNION SELECT e.number FROM search_entry e WHERE e.record_id IN ({inside}))"""
