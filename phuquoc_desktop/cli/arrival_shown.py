"""What a bundle changes, before and after it is taken in, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.incoming import Foreseen, Taken
    from phuquoc_desktop.services.effects import Effect
    from phuquoc_desktop.services.foreseen import RecordChange


def arrival_document(arrival: Foreseen | Taken) -> dict[str, Any]:
    """Return the changes of records, what the law in it changes, the remarks, and what is strange about it."""
    return {
        "changes": [change_document(one) for one in arrival.changes],
        "law": [
            {"id": one.standing.file.file_id, "against": one.against, "changes": list(one.lines)} for one in arrival.law
        ],
        "remarks": list(arrival.remarks),
        "warnings": list(arrival.warnings),
    }


def change_document(change: RecordChange) -> dict[str, Any]:
    """Return one record's change."""
    return {
        "kind": change.record_kind,
        "id": change.record_id,
        "name": change.name,
        "what": change.operation.value,
        "fields": [{"label": one.label, "old": one.old, "new": one.new} for one in change.fields],
    }


def arrival_lines(arrival: Foreseen | Taken) -> Iterator[str]:
    """Yield the same as indented lines."""
    yield from (f"  {one}" for one in arrival.warnings)
    yield from (f"  {one}" for one in law_lines(arrival.law))
    yield from (f"  {one.told}" for one in arrival.changes)
    yield from (f"  {one}" for one in arrival.remarks)


def law_lines(effects: Iterable[Effect]) -> Iterator[str]:
    """Yield what files change, under what each is held against."""
    for one in effects:
        if one.against:
            yield f"{one.standing.told} – {one.told}"
            yield from (f"  {line}" for line in one.lines)
