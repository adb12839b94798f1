"""What may stand only once and would stand twice, told by the names of its fields and never by those of the database."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import UniqueConstraint

from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.storage.errors import AlreadyThereError, StillReferredToError
from phuquoc_desktop.storage.tables import BY_KIND, metadata
from phuquoc_desktop.translation import _

_SQLITE_SAYS = "UNIQUE constraint failed: "


def in_words(record: type[Record], names: Iterable[str]) -> str:
    """Return what fields of a record are called; who owns it goes without saying."""
    labels = {plan.name: _(plan.label) for plan in field_plans(record) if plan.label}
    given = list(names)
    return ", ".join(labels[name] for name in given if name in labels) or ", ".join(given)


def told_by_sqlite(text: str) -> StillReferredToError:
    """Return what to tell of a rule that SQLite found broken, by its message."""
    places = [one.partition(".") for one in text.removeprefix(_SQLITE_SAYS).split(", ")]
    record = BY_KIND.get(places[0][0]) if text.startswith(_SQLITE_SAYS) else None
    if record is None:
        return StillReferredToError(detail=text)
    return AlreadyThereError(detail=in_words(record, [name for _table, _dot, name in places]))


def told_by_rule(table: str, rule: str) -> StillReferredToError:
    """Return what to tell of a rule that PostgreSQL found broken, by table and name."""
    known = metadata.tables[table].constraints if table in BY_KIND else ()
    for one in known:
        if isinstance(one, UniqueConstraint) and one.name == rule:
            return AlreadyThereError(detail=in_words(BY_KIND[table], one.columns.keys()))
    return StillReferredToError(detail=f"{table}: {rule}")
