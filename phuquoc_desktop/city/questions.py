"""What the city asks about an office's figures, and what it says of the answers; both go out with the next return."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.explanation import ExplanationRequest, ExplanationStatus
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.explanations import QuestionClosedError, checked_figure, question
from phuquoc_desktop.services.figure_at import FigureKey
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

SHORTEST = 20
"""Characters: a question that only says “why?” cannot be answered."""


class OnlyTheCityAsksError(RefusedError):
    """An office below the city wants to ask."""

    sentence = N_("Only the city asks for explanations; an office answers, or explains unasked.")


class QuestionTooShortError(RefusedError):
    """The question does not say what is to be explained."""

    sentence = N_("Say in at least {shortest} characters what is to be explained.")


class AskedItselfError(RefusedError):
    """The city would ask itself."""

    sentence = N_("This is the city's own figure; an explanation is asked of another office.")


class DueBeforeAskedError(RefusedError):
    """The day lies in the past."""

    sentence = N_("The answer would be due before it is asked for; choose a day from today on.")


class AskedAlreadyError(RefusedError):
    """The same figure is being asked about."""

    sentence = N_("An explanation of this figure is asked for already; close that question or ask again there.")


class NotAnsweredError(RefusedError):
    """There is nothing to accept yet."""

    sentence = N_("This question has no answer here yet; take in the office's next report, or withdraw the question.")


class AnsweredAlreadyError(RefusedError):
    """The office has answered."""

    sentence = N_("This question was answered; accept the answer or ask again.")


def ask(work: UnitOfWork, draft: ExplanationRequest, today: date) -> ExplanationRequest:
    """Ask an office about one figure; the day of asking is filled in here. It travels with the next return."""
    request = tidied(draft)
    request.asked_on, request.status = today, ExplanationStatus.OPEN
    if work.profile.role is not Role.CITY:
        raise OnlyTheCityAsksError()
    if request.addressee == work.office:
        raise AskedItselfError(field="addressee")
    offices_at_hand.offices(work).by_key(request.addressee)
    _refuse(request, today)
    key = FigureKey(request.addressee, request.year, request.target_code, request.period)
    request.period = checked_figure(work, key).period
    if _is_being_asked(work, request):
        raise AskedAlreadyError(field="target_code")
    request.id, request.office = work.new_id(), work.office
    return work.explanation_requests.add(request)


def accept(work: UnitOfWork, request_id: str) -> ExplanationRequest:
    """Say that the answer does; raises NotAnsweredError, QuestionClosedError."""
    request = _answered(work, request_id)
    request.status = ExplanationStatus.ACCEPTED
    return request


def ask_again(work: UnitOfWork, request_id: str, text: str, due_on: date | None, today: date) -> ExplanationRequest:
    """Say that the answer does not do, and ask anew about the same figure; question and answer before stay as they are."""
    former = _answered(work, request_id)
    former.status = ExplanationStatus.ASKED_AGAIN
    draft = ExplanationRequest.draft(
        addressee=former.addressee,
        year=former.year,
        target_code=former.target_code,
        period=former.period,
        text=text,
        asked_on=today,
        due_on=due_on,
    )
    work.flush()
    return ask(work, draft, today)


def withdraw(work: UnitOfWork, request_id: str) -> None:
    """Take back a question that nobody has answered; raises AnsweredAlreadyError."""
    request = question(work, request_id)
    if work.explanations.first(office=request.addressee, request=request.id):
        raise AnsweredAlreadyError()
    work.explanation_requests.remove(request)


def _answered(work: UnitOfWork, request_id: str) -> ExplanationRequest:
    request = question(work, request_id)
    if request.status is not ExplanationStatus.OPEN:
        raise QuestionClosedError(field="request", status=request.status)
    if work.explanations.first(office=request.addressee, request=request.id) is None:
        raise NotAnsweredError(field="request")
    return request


def _refuse(request: ExplanationRequest, today: date) -> None:
    found = refusals(request)
    if request.text and len(request.text) < SHORTEST:
        found.append(QuestionTooShortError(field="text", shortest=SHORTEST))
    if request.due_on is not None and request.due_on < today:
        found.append(DueBeforeAskedError(field="due_on"))
    refuse_if_any(found)


def _is_being_asked(work: UnitOfWork, request: ExplanationRequest) -> bool:
    known = work.explanation_requests.all(
        addressee=request.addressee, year=request.year, target_code=request.target_code, status=ExplanationStatus.OPEN
    )
    return any(one.period == request.period for one in known)
