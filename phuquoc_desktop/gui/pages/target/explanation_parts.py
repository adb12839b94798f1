"""What was asked and explained about a target's figures: question, answer, evidence, and what can be done now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.tab import row_of, text
from phuquoc_desktop.gui.pages.target_view import TargetView
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.explanations import ExplanationLine, ExplanationState
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date, show_period

LOOKS = {
    ExplanationState.WAITING: ("warn", "clock"),
    ExplanationState.ANSWERED: ("info", "speech"),
    ExplanationState.UNASKED: ("info", "speech"),
    ExplanationState.ASKED_AGAIN: ("neutral", "refresh"),
    ExplanationState.ACCEPTED: ("good", "good"),
}


def explanation_parts(view: TargetView) -> Iterator[QWidget]:
    """Yield the questions and explanations of a target, what is open first."""
    button = DeedButton(Deed.ASK, _("Ask for an explanation…")) if view.is_city else None
    yield row_of([button or DeedButton(Deed.ANSWER, _("Explain unasked…"))])
    if not view.explanations:
        yield text("no_explanations", _("Nothing was asked or explained about this target."), "soft")
    for number, line in enumerate(view.explanations):
        yield _card(line, number, is_city=view.is_city)


def state_badge(state: ExplanationState) -> BadgeValue:
    """Return how the state of a question is shown."""
    return BadgeValue(state.label.split(",")[0], *LOOKS[state])


def _card(line: ExplanationLine, number: int, *, is_city: bool) -> QFrame:
    card = QFrame()
    card.setObjectName(f"explanation_{number}")
    card.setProperty("role", "notice")
    card.setAccessibleName(line.state.label)
    column = QVBoxLayout(card)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(5)
    head = QHBoxLayout()
    head.addWidget(text("explained_figure", _about(line, is_city=is_city), "caption"), 1)
    head.addWidget(Badge(state_badge(line.state)))
    column.addLayout(head)
    for part in (*_question(line.request), *_answer(line.answer)):
        column.addWidget(part)
    buttons = _buttons(line, is_city=is_city)
    if buttons:
        column.addWidget(row_of(buttons))
    return card


def _about(line: ExplanationLine, *, is_city: bool) -> str:
    office = next((one.name for one in load_offices().known if str(one.key) == line.key.office), "") if is_city else ""
    period = show_period(line.key.period) if line.key.period else _("the whole year")
    return " · ".join(part for part in (office, period, line.figure) if part)


def _question(request: ExplanationRequest | None) -> Iterator[QWidget]:
    if request is None:
        return
    yield text("question", f"{_('Question')}: {request.text}")
    asked = _("asked on {day}").format(day=show_date(request.asked_on))
    due = _("to be answered by {day}").format(day=show_date(request.due_on)) if request.due_on else ""
    yield text("asked_on", "; ".join(part for part in (asked, due) if part), "caption")


def _answer(answer: Explanation | None) -> Iterator[QWidget]:
    if answer is None:
        return
    yield text("answer", f"{_('Explanation')}: {answer.text}")
    if answer.evidence:
        yield text("answer_evidence", f"{_('Evidence')}: {answer.evidence}", "soft")
    said = _("{actor}, {day}").format(actor=answer.answered_by, day=show_date(answer.answered_on))
    yield text("answered_on", said, "caption")
    if answer.attachment:
        yield row_of([DeedButton(Deed.OPEN_EVIDENCE, _("Open {file}").format(file=answer.file_name or ""), answer)])


def _buttons(line: ExplanationLine, *, is_city: bool) -> list[QWidget]:
    state = line.state
    if not is_city:
        if state is ExplanationState.WAITING:
            return [DeedButton(Deed.ANSWER, _("Explain…"), line, is_primary=True)]
        may_correct = state in (ExplanationState.ANSWERED, ExplanationState.UNASKED)
        return [DeedButton(Deed.ANSWER, _("Correct…"), line)] if may_correct else []
    if state is ExplanationState.ANSWERED:
        accept = DeedButton(Deed.ACCEPT, _("Accept"), line, is_primary=True)
        return [accept, DeedButton(Deed.ASK_AGAIN, _("Ask again…"), line)]
    return [DeedButton(Deed.WITHDRAW, _("Withdraw"), line)] if state is ExplanationState.WAITING else []
