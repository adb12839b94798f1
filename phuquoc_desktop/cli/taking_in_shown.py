"""A dry run as it is printed: one document for programs, lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.intake.dry_run import Candidate, Difference, DryRow, DryRun, Wanted
    from phuquoc_desktop.intake.opening import OpenedList
    from phuquoc_desktop.intake.taking import Taken

OF_INITIATIVES = ("initiative", "authorship")
KINDS = ("unit", "party", "registration")
_SHOWN = 40
"""Faults, and changes, that are printed; the error workbook has all faults."""


def dry_run_document(run: DryRun, opened: OpenedList) -> dict[str, Any]:
    """Return everything about the rows; nothing known is null."""
    counts = {"read": len(run.rows), **{status.value: count for status, count in run.counts().items()}}
    return {
        "rows": [_of_initiative(one) if run.aim.initiatives else _row(one) for one in run.rows],
        "counts": counts,
        "year": run.aim.year,
        "told": list(run.told),
        "skipped": [
            {"sheet": one.sheet, "row": one.row, "why": one.why.value, "text": one.text}
            for one in opened.reading.skipped
        ],
        "errors_file": None,
        "taken": None,
    }


def refused_document(reason: str) -> dict[str, Any]:
    """Return what is printed of a file that is not read."""
    counts = dict.fromkeys(("read", "new", "same", "changed", "doubtful", "refused"), 0)
    empty: dict[str, Any] = {"rows": [], "counts": counts, "year": None, "told": [], "skipped": []}
    return empty | {"errors_file": None, "taken": None, "reason": reason}


def taken_document(taken: Taken, work_id: str, kinds: Sequence[str] = KINDS) -> dict[str, Any]:
    """Return what taking in came to."""
    return {
        "job": work_id,
        "rows": {outcome.value: count for outcome, count in taken.rows.items()},
        "added": {kind: taken.added.get(kind, 0) for kind in kinds},
        "changed": {kind: taken.changed.get(kind, 0) for kind in kinds},
    }


def dry_run_lines(run: DryRun, opened: OpenedList) -> list[str]:
    """Return the counts, what is told of the file, and the rows that wait for a person."""
    counts = [f"{status.label}: {count}" for status, count in run.counts().items() if count]
    read = ngettext("{count} row read", "{count} rows read", len(run.rows)).format(count=len(run.rows))
    lines = [f"{read} – {', '.join(counts)}" if counts else read]
    skipped = len(opened.reading.skipped)
    if skipped:
        told = ngettext("{count} other row was skipped.", "{count} other rows were skipped.", skipped)
        lines.append(told.format(count=skipped))
    if run.asking:
        told = ngettext("{count} row has repairs to accept.", "{count} rows have repairs to accept.", run.asking)
        lines.append(told.format(count=run.asking))
    lines += _first([line for row in run.rows for line in _waiting(row)])
    lines += _first([line for row in run.rows for line in _changing(row)])
    return [*lines, *run.told]


def _first(lines: list[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], _("… and {count} more").format(count=more)] if more > 0 else lines


def _waiting(row: DryRow) -> Iterator[str]:
    return _said_of(row, [*(f"{one.rule} {one.remedy}" for one in row.errors), *(one.text for one in row.doubts)])


def _changing(row: DryRow) -> Iterator[str]:
    """Tell what would be written anew, of rows that register somebody known as well."""
    from phuquoc_desktop.intake.wanting import label_of

    return _said_of(row, [f"{label_of(one.field)}: {one.old or '–'} → {one.new}" for one in row.differences])


def _said_of(row: DryRow, told_of_it: Sequence[str]) -> Iterator[str]:
    sentence = _("{sheet}, row {row}, {name}: {told}")
    for told in told_of_it:
        yield sentence.format(sheet=row.read.sheet, row=row.read.row, name=row.wanted.name, told=told)


def _row(row: DryRow) -> dict[str, Any]:
    return {
        "sheet": row.read.sheet,
        "row": row.read.row,
        "status": row.status.value,
        "party": _party(row.wanted),
        "awards": list(row.awards),
        "repairs": [
            {"field": one.field, "from": one.before, "to": one.after, "kind": one.kind.value}
            for one in row.read.repairs
        ],
        "errors": [
            {"field": one.field, "value": one.value, "rule": one.rule, "remedy": one.remedy} for one in row.errors
        ],
        "doubts": [one.text for one in row.doubts],
        "remarks": list(row.remarks),
        "match": row.taken_for or None,
        "candidates": [_candidate(one) for one in row.candidates],
        "changes": _changes(row.differences),
    }


def _of_initiative(row: DryRow) -> dict[str, Any]:
    """Return a row of a list of initiatives: what it says by field instead of a party."""
    document = _row(row)
    for name in ("party", "awards", "candidates"):
        document.pop(name)
    return document | {"initiative": dict(row.read.fields)}


def _party(wanted: Wanted) -> dict[str, Any]:
    return {
        "kind": wanted.kind.value,
        "name": wanted.name,
        "birth": wanted.birth or None,
        "sex": wanted.sex or None,
        "position": wanted.position or None,
        "unit": wanted.unit or None,
        "identity_number": wanted.identity_number or None,
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "birth": one.birth or None,
        "unit": one.unit or None,
        "score": one.score,
        "reasons": list(one.reasons),
        "changes": _changes(one.differences),
    }


def _changes(differences: tuple[Difference, ...]) -> list[dict[str, Any]]:
    return [{"field": one.field, "old": one.old or None, "new": one.new} for one in differences]
