"""Explanations (giải trình) as both sides see them, and what an office answers; the city asks in :mod:`city.questions`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest, ExplanationStatus
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.working_days import Due, WorkingDays
from phuquoc_desktop.services import calendars_at_hand, record_journal
from phuquoc_desktop.services.attaching import looking
from phuquoc_desktop.services.figure_at import FigureKey, Figures
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

SHORTEST = 20
"""Characters: an answer that only says “done” explains nothing."""


class ExplanationTooShortError(RefusedError):
    """The answer says nothing."""

    sentence = N_("Explain in at least {shortest} characters.")


class UnknownQuestionError(RefusedError):
    """No question has that id, or several begin with it."""

    sentence = N_("There is no question “{text}”, or several begin so; see the list of explanations for the ids.")


class NotAskedError(RefusedError):
    """The question is for another office."""

    sentence = N_("This question is for another office; only that office can answer it.")


class QuestionClosedError(RefusedError):
    """The city has said what it thinks of the answer."""

    sentence = N_("The city has closed this question ({status}); if something is to be added, explain unasked.")


class UnknownFigureError(RefusedError):
    """There is no such target of that office."""

    sentence = N_("There is no target “{code}” in {year} here; see the list of targets for the codes.")


class PeriodOutsideYearError(RefusedError):
    """The period belongs to another year than the figure."""

    sentence = N_("The period {period} is not in {year}; check the period or the year.")


class ExplanationState(Labelled):
    """Where a question or an explanation stands, for both sides."""

    WAITING = "waiting", N_("Waits for an answer")
    ANSWERED = "answered", N_("Answered, the city has not said yet whether that does")
    UNASKED = "unasked", N_("Explained unasked")
    ASKED_AGAIN = "asked_again", N_("Asked again")
    ACCEPTED = "accepted", N_("Explained")


OPEN = frozenset([ExplanationState.WAITING, ExplanationState.ANSWERED])
"""What somebody still has to do something about."""


@dataclass(frozen=True)
class ExplanationLine:
    """One question with its answer, or an explanation that nobody asked for; ``figure`` is what it is about, as written now."""

    key: FigureKey
    state: ExplanationState
    request: ExplanationRequest | None
    answer: Explanation | None
    indicator: str
    figure: str
    due: Due | None

    @property
    def id(self) -> str:
        """The id of the question, of an explanation without one its own."""
        return self.request.id if self.request else self.answer.id if self.answer else ""

    @property
    def is_open(self) -> bool:
        """Whether an answer or a word about the answer is still owed."""
        return self.state in OPEN

    @property
    def is_late(self) -> bool:
        """Whether the answer is overdue."""
        return self.state is ExplanationState.WAITING and self.due is not None and self.due.days_left < 0


def lines(read: Reader, today: date, *, year: int | None = None, office: str | None = None) -> list[ExplanationLine]:
    """Return all questions and explanations that are here, what is open first, that in the order in which it is due."""
    requests, answers = read.explanation_requests.all(), read.explanations.all()
    by_question = {(one.office, one.request): one for one in answers if one.request}
    asked = {(one.addressee, one.id) for one in requests}
    pairs: list[tuple[ExplanationRequest | None, Explanation | None]] = [
        (one, by_question.get((one.addressee, one.id))) for one in requests
    ]
    pairs += [(None, one) for one in answers if (one.office, one.request) not in asked]
    figures, reckoning = Figures(read), calendars_at_hand.working_days(read)
    found = [_line(request, answer, figures, reckoning, today) for request, answer in pairs]
    wanted = [one for one in found if year in (None, one.key.year) and office in (None, one.key.office)]
    return sorted(wanted, key=_place)


def open_lines(read: Reader, today: date, *, year: int | None = None) -> list[ExplanationLine]:
    """Return what still waits: at a ward its questions without an answer, at the city also answers to be judged."""
    own = read.profile.office
    return [
        one
        for one in lines(read, today, year=year)
        if one.is_open and (one.key.office != own or one.state is ExplanationState.WAITING)
    ]


def of_figure(read: Reader, key: FigureKey, today: date) -> list[ExplanationLine]:
    """Return what was asked and explained about one figure, or about all periods of a target when the key names none."""
    found = lines(read, today, year=key.year, office=key.office)
    return [one for one in found if one.key.code == key.code and key.period in (None, one.key.period)]


def journal(read: Reader, line: ExplanationLine) -> tuple[JournalLine, ...]:
    """Return what happened to a question and its answer, newest first; earlier wordings are in it."""
    known = [one for one in (line.request, line.answer) if one is not None]
    found = [entry for one in known for entry in record_journal.of_record(read, one.kind, one.id)]
    return tuple(sorted(found, key=lambda entry: entry.at, reverse=True))


def question(read: Reader, text: str) -> ExplanationRequest:
    """Return the question with that id, or the only one whose id begins or ends so; raises UnknownQuestionError."""
    known = read.explanation_requests.all()
    exact = [one for one in known if one.id == text]
    found = exact or [one for one in known if text and (one.id.startswith(text) or one.id.endswith(text))]
    if len(found) != 1:
        raise UnknownQuestionError(field="request", text=text)
    return found[0]


def answer(work: UnitOfWork, store: AttachmentStore, draft: Explanation, today: date, file: Path | None) -> Explanation:
    """Answer a question, or explain a figure unasked when the draft names none; a second answer replaces the first.

    The figure is taken from the question. A file is stored by its content; without one that of the first answer stays.
    Raises NotAskedError, QuestionClosedError, UnknownFigureError, ExplanationTooShortError and what the store refuses.
    """
    given = tidied(draft)
    _fill(work, given, today, file)
    found = refusals(given)
    if given.text and len(given.text) < SHORTEST:
        found.append(ExplanationTooShortError(field="text", shortest=SHORTEST))
    refuse_if_any(found)
    earlier = _earlier(work, given)
    if file is not None:
        looking.look(file)
        stored = store.take_in(file)
        given.attachment, given.file_name, given.size = stored.digest, stored.name, stored.size
    elif earlier is not None:
        given.attachment, given.file_name, given.size = earlier.attachment, earlier.file_name, earlier.size
    if earlier is not None:
        earlier.take_over(given)
        return earlier
    given.id, given.office = work.new_id(), work.office
    return work.explanations.add(given)


def _fill(work: UnitOfWork, given: Explanation, today: date, file: Path | None) -> None:
    if given.request:
        asked = question(work, given.request)
        if asked.addressee != work.office:
            raise NotAskedError(field="request")
        if asked.status is not ExplanationStatus.OPEN:
            raise QuestionClosedError(field="request", status=asked.status)
        given.request, given.year, given.target_code = asked.id, asked.year, asked.target_code
        given.period = asked.period
    else:
        given.period = checked_figure(work, FigureKey(work.office, given.year, given.target_code, given.period)).period
    given.answered_on, given.answered_by = today, work.job.actor.name
    given.file_name = file.name if file else None


def _earlier(work: UnitOfWork, given: Explanation) -> Explanation | None:
    if given.request is not None:
        return work.explanations.first(office=work.office, request=given.request)
    figure = {"year": given.year, "target_code": given.target_code, "period": given.period}
    return work.explanations.first(office=work.office, request=None, **figure)


def checked_figure(read: Reader, key: FigureKey) -> FigureKey:
    """Return the key with its period as it is kept; raises UnknownFigureError, UnreadablePeriodError, PeriodOutsideYearError."""
    if not Figures(read).is_known(key):
        raise UnknownFigureError(field="target_code", code=key.code, year=key.year)
    if key.period is None:
        return key
    period = Period.parse(key.period)
    if period.year != key.year:
        raise PeriodOutsideYearError(field="period", period=str(period), year=key.year)
    return FigureKey(key.office, key.year, key.code, str(period))


def remove(work: UnitOfWork, explanation_id: str) -> None:
    """Take an explanation back; the journal keeps it, and the stored file stays so that this can be undone."""
    work.explanations.remove(work.explanations.get(explanation_id))


def _line(
    request: ExplanationRequest | None,
    given: Explanation | None,
    figures: Figures,
    reckoning: WorkingDays,
    today: date,
) -> ExplanationLine:
    key = _key(request, given)
    due = reckoning.due(request.due_on, today) if request and request.due_on else None
    return ExplanationLine(
        key, _state(request, given), request, given, figures.indicator(key), figures.written(key), due
    )


def _key(request: ExplanationRequest | None, given: Explanation | None) -> FigureKey:
    if request is not None:
        return FigureKey(request.addressee, request.year, request.target_code, request.period)
    if given is None:
        raise ValueError("neither a question nor an answer")
    return FigureKey(given.office, given.year, given.target_code, given.period)


def _state(request: ExplanationRequest | None, given: Explanation | None) -> ExplanationState:
    if request is None:
        return ExplanationState.ANSWERED if given and given.request else ExplanationState.UNASKED
    if request.status is ExplanationStatus.OPEN:
        return ExplanationState.ANSWERED if given else ExplanationState.WAITING
    return ExplanationState(request.status.value)


def _place(line: ExplanationLine) -> tuple[int, date, str, int, str]:
    due = line.request.due_on if line.request and line.request.due_on else date.max
    return list(ExplanationState).index(line.state), due, line.key.office, line.key.year, line.key.code
