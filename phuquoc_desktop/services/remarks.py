"""Remarks (nhận xét): what the city asks an office to mend, what the office answers, and whether that does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import EmptyFieldError, refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark, RemarkAnswer, RemarkStatus
from phuquoc_desktop.domain.return_reason import SHORTEST
from phuquoc_desktop.services import review_places
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _

ANSWER = N_("Answer a remark of the city")
CLOSE = N_("Close a remark")
REPEAT = N_("Repeat a remark")


class RemarkTooShortError(RefusedError):
    """The remark does not say what to do."""

    sentence = N_("Say in at least {shortest} characters what is to be mended.")


class DueBeforeMadeError(RefusedError):
    """The day lies in the past."""

    sentence = N_("It would have to be mended before it is asked for; choose a day from today on.")


class LockedToMendError(RefusedError):
    """The office could not mend it."""

    sentence = N_("“{stream}” of {period} is accepted and locked, so the office cannot mend this; unlock it first.")


class NotAskedHereError(RefusedError):
    """The remark is for another office."""

    sentence = N_("This remark is for another office; only that office answers it.")


class ClosedRemarkError(RefusedError):
    """There is nothing to be done about the remark any more."""

    sentence = N_("The city has closed this remark; nothing is left to be done about it.")


class UnknownRemarkError(RefusedError):
    """No remark has that id, or several begin or end so."""

    sentence = N_("There is no remark “{text}”, or several begin or end so; list them to see their ids.")


@dataclass(frozen=True)
class RemarkLine:
    """A remark and what the office says it has done, None while it has said nothing."""

    remark: Remark
    answer: RemarkAnswer | None

    @property
    def is_closed(self) -> bool:
        """Whether the city has closed it."""
        return self.remark.status is not RemarkStatus.OPEN

    @property
    def waits(self) -> bool:
        """Whether the office has still to do something."""
        return not self.is_closed and self.answer is None


def find(read: Reader, text: str) -> Remark:
    """Return one remark by its id, or by how that begins or ends; raises UnknownRemarkError."""
    known = [one for one in read.remarks.all() if one.id.startswith(text) or one.id.endswith(text)]
    if len(known) != 1 or not text:
        raise UnknownRemarkError(field="remark", text=text)
    return known[0]


def lines(read: Reader, remarks: Iterable[Remark]) -> list[RemarkLine]:
    """Put the answers beside remarks, in the order given."""
    given = list(remarks)
    answers = {one.remark_id: one for one in read.remark_answers.whose("remark_id", [one.id for one in given])}
    return [RemarkLine(one, answers.get(one.id)) for one in given]


def to_do(read: Reader) -> list[RemarkLine]:
    """Return the open remarks for this office: those without an answer first, what is due soonest before."""
    found = lines(
        read, [one for one in read.remarks.whose("addressee", read.known_as) if one.status is RemarkStatus.OPEN]
    )
    return sorted(found, key=lambda one: (not one.waits, one.remark.due_on or date.max, one.remark.made_on))


def make(work: UnitOfWork, draft: Remark, today: date) -> Remark:
    """Write a remark on a record of another office; whose it is and the day are filled in here."""
    remark = tidied(draft)
    remark.addressee = work.shelf(remark.record_kind).get(remark.record_id).office
    remark.id, remark.office, remark.made_on = work.new_id(), work.office, today
    found = refusals(remark)
    if len(remark.text) < SHORTEST:
        found.append(RemarkTooShortError(field="text", shortest=SHORTEST))
    if remark.due_on is not None and remark.due_on < today:
        found.append(DueBeforeMadeError(field="due_on"))
    refuse_if_any(found)
    _refuse_locked(work, remark, today)
    return work.remarks.add(remark)


def close(work: UnitOfWork, remark_id: str) -> Remark:
    """Say that the remark was answered well enough; it stays in the record."""
    remark = work.remarks.get(remark_id)
    remark.status = RemarkStatus.ANSWERED
    return remark


def repeat(work: UnitOfWork, remark_id: str, text: str, due_on: date | None, today: date) -> Remark:
    """Say that the answer does not do: the remark is closed, and made anew in these words on the same record and field."""
    former = work.remarks.get(remark_id)
    if former.status is not RemarkStatus.OPEN:
        raise ClosedRemarkError()
    former.status = RemarkStatus.ANSWERED
    draft = Remark.draft(
        addressee="",
        record_kind=former.record_kind,
        record_id=former.record_id,
        field_name=former.field_name,
        text=text,
        made_on=today,
        reason_code=former.reason_code,
        clause=former.clause,
        due_on=due_on,
    )
    return make(work, draft, today)


def give_answer(work: UnitOfWork, remark_id: str, text: str, today: date) -> RemarkAnswer:
    """Say what was done about a remark; a second answer takes the place of the first. It goes with the next report."""
    remark = work.remarks.get(remark_id)
    if remark.addressee != work.office:
        raise NotAskedHereError()
    if remark.status is not RemarkStatus.OPEN:
        raise ClosedRemarkError()
    draft = tidied(
        RemarkAnswer.draft(
            remark_id=remark.id, text=text, answered_on=today, answered_by=work.job.actor.name[:100] or "?"
        )
    )
    if not draft.text:
        raise EmptyFieldError(field="text", label=_("Answer"))
    refuse_if_any(refusals(draft))
    known = work.remark_answers.first(remark_id=remark.id)
    if known is not None:
        known.take_over(draft)
        return known
    draft.id, draft.office = work.new_id(), work.office
    return work.remark_answers.add(draft)


def _refuse_locked(work: UnitOfWork, remark: Remark, today: date) -> None:
    place = review_places.places_of(work, remark.record_kind, [remark.record_id]).get(remark.record_id)
    lock = work.locks_on(today, remark.addressee).at(place)
    if lock is not None:
        raise LockedToMendError(stream=lock.stream, period=lock.period)
