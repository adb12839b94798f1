"""Which database speaks here, and so which statements it is given; nothing else in the program asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.record import FieldPlan
from phuquoc_desktop.storage.postgresql.dialect import PostgresqlDialect
from phuquoc_desktop.storage.search_entries import Entry
from phuquoc_desktop.storage.sqlite_dialect import SqliteDialect


class Dialect(Protocol):
    """What differs in whole statements; ``SqliteDialect`` tells what each part means."""

    same: str
    null: str

    def sql(self, statement: str) -> str: ...  # noqa: D102

    def listed(self, place: str) -> str: ...  # noqa: D102

    def journalled(self, name: str, part: int) -> str: ...  # noqa: D102

    def json_value(self, plan: FieldPlan, prefix: str = "") -> str: ...  # noqa: D102

    def json_object(self, pairs: Iterable[tuple[str, str]]) -> str: ...  # noqa: D102

    def json_array(self, values: Iterable[str]) -> str: ...  # noqa: D102

    def lines(self, line: str, rest: str) -> str: ...  # noqa: D102

    def staged(self, kind: str) -> str: ...  # noqa: D102

    def stage(self, connection: Connection, kind: str, names: str, rows: Sequence[Sequence[Any]]) -> None: ...  # noqa: D102

    def unstage(self, connection: Connection, kind: str) -> None: ...  # noqa: D102

    def write_rows(self, connection: Connection, table: str, names: str, rows: Sequence[Sequence[Any]]) -> None: ...  # noqa: D102

    def put_entries(self, connection: Connection, entries: Sequence[Entry]) -> None: ...  # noqa: D102

    def are_common(self, connection: Connection, words: Sequence[str]) -> bool: ...  # noqa: D102

    def drop_entries(self, connection: Connection, record_ids: Iterable[str]) -> None: ...  # noqa: D102


_KNOWN: dict[str, Dialect] = {"sqlite": SqliteDialect(), "postgresql": PostgresqlDialect()}


def dialect_of(session: Session) -> Dialect:
    """Return what to say to the database of a session."""
    return _KNOWN[session.get_bind().dialect.name]
