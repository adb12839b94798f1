"""Questions and explanations as commands print them, for people and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date, show_period

if TYPE_CHECKING:
    from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest
    from phuquoc_desktop.services.explanations import ExplanationLine


def line_document(line: ExplanationLine) -> dict[str, Any]:
    """Return a question with its answer as JSON."""
    key = line.key
    return {
        "id": line.id,
        "state": line.state.value,
        "office": key.office.partition("@")[0],
        "year": key.year,
        "code": key.code,
        "period": key.period,
        "indicator": line.indicator,
        "figure": line.figure,
        "question": request_document(line.request) if line.request else None,
        "answer": answer_document(line.answer) if line.answer else None,
        "days_left": line.due.days_left if line.due and line.is_open else None,
    }


def request_document(request: ExplanationRequest) -> dict[str, Any]:
    """Return a question as JSON."""
    return {
        "id": request.id,
        "office": request.addressee.partition("@")[0],
        "year": request.year,
        "code": request.target_code,
        "period": request.period,
        "text": request.text,
        "asked_on": request.asked_on.isoformat(),
        "due_on": request.due_on.isoformat() if request.due_on else None,
        "status": request.status.value,
    }


def answer_document(given: Explanation) -> dict[str, Any]:
    """Return an answer as JSON."""
    return {
        "id": given.id,
        "question": given.request,
        "year": given.year,
        "code": given.target_code,
        "period": given.period,
        "text": given.text,
        "evidence": given.evidence,
        "file": given.file_name,
        "size": given.size,
        "sha256": given.attachment,
        "answered_on": given.answered_on.isoformat(),
        "answered_by": given.answered_by,
    }


def list_lines(found: list[ExplanationLine]) -> list[str]:
    """Return the list for people."""
    headings = [
        _("Office"),
        _("Code"),
        _("Period"),
        _("Figure"),
        _("State"),
        _("Due"),
        _("Question"),
        _("Answer"),
        "ID",
    ]
    return table(headings, [_cells(one) for one in found])


def _cells(line: ExplanationLine) -> list[str]:
    key, asked = line.key, line.request
    due = show_date(asked.due_on) if asked and asked.due_on else ""
    return [
        key.office.partition("@")[0],
        key.code,
        show_period(key.period or str(key.year)),
        line.figure,
        line.state.label,
        due,
        asked.text if asked else "",
        line.answer.text if line.answer else "",
        line.id,
    ]
