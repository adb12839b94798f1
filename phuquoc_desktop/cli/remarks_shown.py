"""Remarks and their answers as the command line shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.remarks import RemarkLine
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


def line_documents(read: Reader, lines: Iterable[RemarkLine]) -> list[dict[str, Any]]:
    """Return remarks for ``--json``."""
    given = list(lines)
    names = names_of(read, [(one.remark.record_kind, one.remark.record_id) for one in given], ())
    return [_document(one, names[one.remark.record_id]) for one in given]


def _document(line: RemarkLine, name: str) -> dict[str, Any]:
    remark, answer = line.remark, line.answer
    return {
        "id": remark.id,
        "office": remark.addressee.partition("@")[0],
        "kind": remark.record_kind,
        "record": remark.record_id,
        "name": name,
        "field": remark.field_name,
        "text": remark.text,
        "reason": remark.reason_code,
        "clause": remark.clause,
        "made_on": remark.made_on.isoformat(),
        "due_on": remark.due_on.isoformat() if remark.due_on else None,
        "closed": line.is_closed,
        "answer": {
            "text": answer.text,
            "on": answer.answered_on.isoformat(),
            "by": answer.answered_by,
        }
        if answer
        else None,
    }


def told(read: Reader, lines: Iterable[RemarkLine]) -> Iterator[str]:
    """Yield each remark in a few lines, with its answer below."""
    for one in line_documents(read, lines):
        state = _("closed") if one["closed"] else _("answered") if one["answer"] else _("to be answered")
        yield f"{one['id']}  {one['name']}" + (f" · {one['field']}" if one["field"] else "") + f"  [{state}]"
        yield f"  {one['text']}" + (f" ({one['clause']})" if one["clause"] else "")
        if one["due_on"]:
            yield "  " + _("To be mended by {day}").format(day=_day(one["due_on"]))
        if one["answer"]:
            yield f"  → {one['answer']['text']} ({one['answer']['by']}, {_day(one['answer']['on'])})"


def _day(text: str) -> str:
    from datetime import date

    return show_date(date.fromisoformat(text))
