"""The city's board: each office, what it has sent, whether it was answered, what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile

from phuquoc_desktop.bundle.sequence import gaps, newest
from phuquoc_desktop.bundle.suspicion import suspicions
from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, RemarkStatus
from phuquoc_desktop.domain.explanation import ExplanationStatus
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _


class Intake(Labelled):
    """Tình trạng nộp of one office."""

    NOTHING = "nothing", N_("Nothing received")
    RECEIVED = "received", N_("Received, no receipt given")
    RECEIPTED = "receipted", N_("Receipt given")
    RETURNED = "returned", N_("Returned with remarks")
    RECALLED = "recalled", N_("Recalled by the office")


@dataclass(frozen=True)
class BoardLine:
    """One office on the board; ``gaps`` are the sequence numbers that never arrived."""

    office: Office
    intake: Intake
    latest: BundleReceived | None
    gaps: tuple[int, ...]
    registrations: int
    dossiers: int
    open_remarks: int
    open_questions: int = 0
    """Questions about figures that wait for an answer, or whose answer waits for the city's word."""
    warnings: tuple[str, ...] = ()
    """What is strange about the reports that nobody here has looked at yet: clocks, a history cut short or rewritten."""

    @property
    def recalled_because(self) -> str | None:
        """Why the office has taken its latest report back; what stands here of it is marked until a newer one comes."""
        return self.latest.recalled_because if self.latest else None

    @property
    def taken_at(self) -> datetime | None:
        """When its latest report was taken in."""
        return self.latest.taken_at if self.latest else None


def board(read: Reader, offices: Offices, city: str, day: date) -> list[BoardLine]:
    """Return every office below the city that stands on that day, in the order of their codes."""
    return [_line(read, one) for one in below(offices, city, day)]


def below(offices: Offices, city: str, day: date) -> list[Office]:
    """Return the offices to which the city answers on that day, in the order of their codes."""
    return below_between(offices, city, day, day)


def below_between(offices: Offices, city: str, first: date, last: date) -> list[Office]:
    """Return the offices to which the city answers on any of these days, in the order of their codes and first days."""
    found = [one for one in offices.known if str(one.parent) == city and one.stands_between(first, last)]
    return sorted(found, key=lambda one: (one.key.code, one.key.valid_from))


def _line(read: Reader, office: Office) -> BoardLine:
    key = str(office.key)
    received = read.bundles_received.all(sender=key)
    reports = [one for one in received if one.bundle_kind is BundleKind.REPORT]
    latest = newest(reports)
    remarks = read.remarks.count(addressee=key, status=RemarkStatus.OPEN)
    return BoardLine(
        office=office,
        intake=_intake(read, key, latest),
        latest=latest,
        gaps=gaps(reports),
        registrations=read.registrations.count(office=key),
        dossiers=read.dossiers.count(office=key),
        open_remarks=remarks,
        open_questions=read.explanation_requests.count(addressee=key, status=ExplanationStatus.OPEN),
        warnings=tuple(_strange(reports, received)),
    )


def strange_by_office(read: Reader) -> dict[str, tuple[str, ...]]:
    """Return :attr:`BoardLine.warnings` of every office that has any, by its key, in two statements."""
    unseen = {one.sender for one in read.bundles_received.all(bundle_kind=BundleKind.REPORT, checked_on=None)}
    received: dict[str, list[BundleReceived]] = {}
    for one in read.bundles_received.whose("sender", sorted(unseen)):
        received.setdefault(one.sender, []).append(one)
    told = {
        key: tuple(_strange([one for one in found if one.bundle_kind is BundleKind.REPORT], found))
        for key, found in received.items()
    }
    return {key: warnings for key, warnings in told.items() if warnings}


def _strange(reports: Iterable[BundleReceived], received: Sequence[BundleReceived]) -> Iterator[str]:
    """Yield what is strange about the reports since the last one that was ticked as looked at."""
    in_order = sorted(reports, key=lambda one: (one.taken_at, one.sequence), reverse=True)
    for one in reversed(list(takewhile(lambda one: one.checked_on is None, in_order))):
        for sentence in suspicions(one, received):
            yield _("Report no. {number}: {sentence}").format(number=one.sequence, sentence=sentence)


def _intake(read: Reader, office: str, latest: BundleReceived | None) -> Intake:
    if latest is None:
        return Intake.NOTHING
    if latest.recalled_on is not None:
        return Intake.RECALLED
    returns = read.bundles_sent.all(bundle_kind=BundleKind.RETURN, receiver=office)
    if any(one.made_at >= latest.taken_at for one in returns):
        return Intake.RETURNED
    receipt = read.bundles_sent.first(bundle_kind=BundleKind.RECEIPT, receipt_number=latest.receipt_number)
    return Intake.RECEIPTED if receipt else Intake.RECEIVED
