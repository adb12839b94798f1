"""What a record is called when people speak of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.dates import show_period

_NAMING_FIELDS = ("name", "indicator", "title", "code", "target_code", "period", "text", "file_name", "award", "who")
_OWNERS = ("party_id", "target_id")

Row = dict[str, Any]
"""Some fields of a record."""


def names_of(read: Reader, wanted: Iterable[tuple[str, str]], changes: Iterable[Change]) -> dict[str, str]:
    """Return a name for each (kind, id); for a record that is gone, the name that the journal remembers."""
    remembered = {one.record_id: one for one in changes if "id" in one.values}
    rows = _rows(read, wanted, remembered)
    owners = _owners(read, rows.values(), remembered)
    return {one: _name(row, owners) or one for one, row in rows.items()}


def name_of(read: Reader, record: Record) -> str:
    """Return what a stored record is called."""
    return names_of(read, [(record.kind, record.id)], [])[record.id]


def _rows(read: Reader, wanted: Iterable[tuple[str, str]], remembered: dict[str, Change]) -> dict[str, Row]:
    by_kind: dict[str, list[str]] = {}
    for kind, record_id in wanted:
        by_kind.setdefault(kind, []).append(record_id)
    rows: dict[str, Row] = {}
    for kind, ids in by_kind.items():
        known = {plan.name for plan in field_plans(BY_KIND[kind])}
        fields = [name for name in (*_NAMING_FIELDS, *_OWNERS) if name in known]
        found = read.shelf(kind).values(ids, *fields)
        rows.update({one: found.get(one) or _as_remembered(remembered.get(one)) for one in ids})
    return rows


def _as_remembered(change: Change | None) -> Row:
    if change is None:
        return {}
    return {name: new if old is None else old for name, (old, new) in change.values.items()}


def _owners(read: Reader, rows: Iterable[Row], remembered: dict[str, Change]) -> dict[str, str]:
    """Return what the parties and targets are called that the rows belong to."""
    wanted = {row[name] for row in rows for name in _OWNERS if row.get(name)}
    names = {one: _own_name(_as_remembered(remembered.get(one))) for one in wanted}
    names.update({one: row["name"] for one, row in read.parties.values(wanted, "name").items()})
    names.update({one: row["indicator"] for one, row in read.targets.values(wanted, "indicator").items()})
    return names


def _name(row: Row, owners: dict[str, str]) -> str:
    owner = next((owners[row[name]] for name in _OWNERS if row.get(name)), "")
    return " – ".join(part for part in (owner, _own_name(row)) if part)


def _own_name(row: Row) -> str:
    field = next((name for name in _NAMING_FIELDS if row.get(name)), None)
    if field is None:
        return ""
    if field == "award":
        return next((one.short_name for one in load_awards().known if one.code == row[field]), str(row[field]))
    return show_period(row[field]) if field == "period" else str(row[field])
