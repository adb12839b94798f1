"""Quá trình trao đổi: all that passed between an office and the city about one dossier, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.dossier_course import DossierVersion
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent, Remark, RemarkAnswer, RemarkStatus
from phuquoc_desktop.domain.record import Labelled, Record
from phuquoc_desktop.domain.review import DossierReview
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.reviewed import job_that_added
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


class ThreadKind(Labelled):
    """What passed."""

    VERSION = "version", N_("Version of the dossier")
    REMARK = "remark", N_("Remark of the city")
    ANSWER = "answer", N_("Answer of the office")
    REVIEW = "review", N_("Step at the city")


@dataclass(frozen=True)
class ThreadEvent:
    """One thing that passed; ``carried`` says which bundle brought or took it, empty while none has."""

    on: date
    who: str
    kind: ThreadKind
    title: str
    lines: tuple[str, ...]
    carried: str
    record_id: str


def of_dossier(read: Reader, dossier_id: str) -> tuple[ThreadEvent, ...]:
    """Return what passed about a dossier, its candidates and papers, oldest first."""
    carriers = _Carriers(read)
    events = [*_versions(read, dossier_id, carriers), *_reviews(read, dossier_id, carriers)]
    remarks = [one for key in _about(read, dossier_id) for one in read.remarks.all(record_id=key)]
    events += _remarks(read, remarks, carriers)
    events += _answers(read, remarks, carriers)
    return tuple(one for _place, one in sorted(events, key=lambda pair: pair[0]))


_Placed = tuple[tuple[date, int, str], ThreadEvent]


class _Carriers:
    """Which bundle brought a record here, or took it away first."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._received = {job_that_added(read.session, one.id): one for one in read.bundles_received.all()}
        self._sent = sorted(read.bundles_sent.all(), key=lambda one: one.journal_head)

    def place(self, record: Record) -> tuple[int, str]:
        """Return the journal number of a record's beginning, and its bundle in words."""
        first = next(iter(self._read.changes(record_id=record.id)), None)
        if first is None:
            return 0, ""
        received = self._received.get(first.work_id)
        if received is not None:
            return first.sequence, _came(received)
        kind = BundleKind.REPORT if isinstance(record, DossierVersion | RemarkAnswer) else BundleKind.RETURN
        addressee = getattr(record, "addressee", None)
        took = (
            one
            for one in self._sent
            if one.bundle_kind is kind and one.journal_head >= first.sequence and addressee in (None, one.receiver)
        )
        return first.sequence, next((_went(one) for one in took), "")


def _came(bundle: BundleReceived) -> str:
    told = _("came with: {kind} no. {number}, taken in on {day}")
    return told.format(kind=bundle.bundle_kind.label, number=bundle.sequence, day=show_date(bundle.taken_at.date()))


def _went(bundle: BundleSent) -> str:
    told = _("went with: {kind} no. {number}, made on {day}")
    return told.format(kind=bundle.bundle_kind.label, number=bundle.sequence, day=show_date(bundle.made_at.date()))


def _about(read: Reader, dossier_id: str) -> list[str]:
    inside = [*read.candidates.all(dossier_id=dossier_id), *read.papers.all(dossier_id=dossier_id)]
    return [dossier_id, *(one.id for one in inside)]


def _versions(read: Reader, dossier_id: str, carriers: _Carriers) -> Iterator[_Placed]:
    for one in read.dossier_versions.all(dossier_id=dossier_id):
        title = _("Version {number}: {event}").format(number=one.number, event=one.event.label)
        lines = (*(one.reason or "").splitlines(), *(f"• {line}" for line in (one.changes or "").splitlines()))
        sequence, carried = carriers.place(one)
        event = ThreadEvent(one.happened_on, one.done_by, ThreadKind.VERSION, title, lines, carried, one.id)
        yield (one.happened_on, sequence, one.id), event


def _reviews(read: Reader, dossier_id: str, carriers: _Carriers) -> Iterator[_Placed]:
    for one in read.dossier_reviews.all(dossier_id=dossier_id):
        letter = _("Letter {number}").format(number=one.letter_number) if one.letter_number else ""
        dated = show_date(one.letter_dated) if one.letter_dated else ""
        lines = tuple(part for part in (one.note or "", " · ".join(filter(None, (letter, dated)))) if part)
        sequence, carried = carriers.place(one)
        event = ThreadEvent(
            one.reviewed_on, one.reviewed_by, ThreadKind.REVIEW, one.stage.label, lines, carried, one.id
        )
        yield (one.reviewed_on, sequence, one.id), event


def _remarks(read: Reader, remarks: list[Remark], carriers: _Carriers) -> Iterator[_Placed]:
    names = names_of(read, [(one.record_kind, one.record_id) for one in remarks], ())
    for one in remarks:
        about = " · ".join(filter(None, (names[one.record_id], one.clause)))
        closed = "" if one.status is RemarkStatus.OPEN else _("closed")
        lines = tuple(part for part in (one.text, about, closed) if part)
        sequence, carried = carriers.place(one)
        title = ThreadKind.REMARK.label
        event = ThreadEvent(one.made_on, "", ThreadKind.REMARK, title, lines, carried, one.id)
        yield (one.made_on, sequence, one.id), event


def _answers(read: Reader, remarks: list[Remark], carriers: _Carriers) -> Iterator[_Placed]:
    for one in read.remark_answers.whose("remark_id", [remark.id for remark in remarks]):
        sequence, carried = carriers.place(one)
        title = ThreadKind.ANSWER.label
        event = ThreadEvent(one.answered_on, one.answered_by, ThreadKind.ANSWER, title, (one.text,), carried, one.id)
        yield (one.answered_on, sequence, one.id), event


def stage_of(read: Reader, dossier_id: str) -> DossierReview | None:
    """Return the newest step of the city with a dossier, or None."""
    steps = read.dossier_reviews.all(dossier_id=dossier_id)
    return max(steps, key=lambda one: (one.reviewed_on, one.id), default=None)
