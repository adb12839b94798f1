"""Jobs and journals as commands print them; private numbers come masked from the services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from datetime import datetime

    from phuquoc_desktop.services.job_journal import RecordChange
    from phuquoc_desktop.services.record_journal import FieldChange, JournalLine
    from phuquoc_desktop.services.undoing import JobLine

_SHOWN = 40
"""Records of a job that are printed; the JSON document has all."""


def line_document(one: JobLine) -> dict[str, Any]:
    """Return one job without what it did."""
    return {
        "job": one.work_id,
        "name": one.name,
        "at": one.at.isoformat(),
        "actor": one.actor,
        "records": one.records,
        "first": list(one.names),
        "state": one.state.value,
        "why": one.why or None,
    }


def jobs_table(found: Sequence[JobLine]) -> list[str]:
    """Return the jobs, newest first."""
    headings = [_("When"), _("Job"), _("What it touched"), _("Who"), _("Undo"), _("Id")]
    return table(
        headings,
        [[_time(one.at), one.name, _touched(one), one.actor, one.state.label, one.work_id] for one in found],
    )


def job_document(line: JobLine, touched: Sequence[RecordChange]) -> dict[str, Any]:
    """Return one job with all that it did."""
    changes = [
        {
            "record_kind": one.record_kind,
            "record_id": one.record_id,
            "name": one.name,
            "operation": one.operation.value,
            "fields": _fields(one.fields),
        }
        for one in touched
    ]
    return line_document(line) | {"changes": changes}


def job_lines(line: JobLine, touched: Sequence[RecordChange]) -> list[str]:
    """Return one job: its head, then a line for each record."""
    lines = [f"{_time(line.at)} · {line.name} · {line.actor} · {line.work_id}"]
    lines += [f"  {text}" for one in touched[:_SHOWN] for text in _record_lines(one)]
    more = len(touched) - _SHOWN
    return [*lines, "  " + _("… and {count} more").format(count=more)] if more > 0 else lines


def record_document(kind: str, record_id: str, name: str, found: Sequence[JournalLine]) -> dict[str, Any]:
    """Return the journal of one record."""
    changes = [
        {
            "at": one.at.isoformat(),
            "actor": one.actor,
            "job": one.job,
            "operation": one.operation.value,
            "fields": _fields(one.fields),
        }
        for one in found
    ]
    return {"record_kind": kind, "record_id": record_id, "name": name, "changes": changes}


def record_lines(name: str, found: Sequence[JournalLine]) -> list[str]:
    """Return the journal of one record, newest first."""
    lines = [name]
    for one in found:
        lines.append(f"  {_time(one.at)} · {one.operation.label} · {one.job} · {one.actor}")
        lines += [f"    {text}" for text in _field_lines(one.fields)]
    return lines


def _record_lines(one: RecordChange) -> Iterator[str]:
    """What was added or removed needs no list of its fields to be known."""
    yield f"{one.operation.label}: {one.name}"
    if one.operation.value == "changed":
        yield from (f"  {text}" for text in _field_lines(one.fields))


def _field_lines(fields: Iterable[FieldChange]) -> Iterator[str]:
    return (f"{one.label}: {one.old or '–'} → {one.new or '–'}" for one in fields)


def _fields(fields: Iterable[FieldChange]) -> list[dict[str, Any]]:
    return [{"label": one.label, "old": one.old or None, "new": one.new or None} for one in fields]


def _touched(one: JobLine) -> str:
    more = one.records - len(one.names)
    told = ngettext("and {count} more", "and {count} more", more).format(count=more)
    return "; ".join([*one.names, *([told] if more > 0 else [])])


def _time(at: datetime) -> str:
    return f"{at:%d/%m/%Y %H:%M}"
