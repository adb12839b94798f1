"""The board of the city's desk: each office, what is due from it, and how far that has come; read for all offices at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.bundle.sequence import gaps, newest
from phuquoc_desktop.city.board import below_between
from phuquoc_desktop.city.due_items import DueItem, due_items
from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.services import calendars_at_hand
from phuquoc_desktop.storage import arrived
from phuquoc_desktop.storage.arrived import Held, ReportSeen
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

HANDED_IN = (DossierStatus.SUBMITTED.value, DossierStatus.ACCEPTED.value)
KINDS = {
    "registration": Stream.REGISTRATIONS,
    "progress_entry": Stream.TARGETS,
    "explanation": Stream.TARGETS,
    "dossier": Stream.DOSSIERS,
    "candidate": Stream.DOSSIERS,
    "paper": Stream.DOSSIERS,
    "year_result": Stream.RESULTS,
}
"""To which stream a remark on a record belongs."""


class Punctuality(Labelled):
    """Đúng hạn hay không; nothing to send is not the same as not sent."""

    AHEAD = "ahead", N_("Not due yet")
    ON_TIME = "on_time", N_("Sent on time")
    LATE = "late", N_("Sent late")
    MISSING = "missing", N_("Not sent")
    NOTHING = "nothing", N_("Nothing to send")


SENT = (Punctuality.ON_TIME, Punctuality.LATE)
EXPECTED = (*SENT, Punctuality.MISSING)


class Handling(Labelled):
    """Xử lý tại thành phố: how far what was sent has come."""

    NONE = "none", N_("Nothing received")
    RECEIVED = "received", N_("Received")
    CHECKED = "checked", N_("Checked")
    RETURNED = "returned", N_("Returned")
    RECALLED = "recalled", N_("Recalled")
    APPROVED = "approved", N_("Approved")
    ACCEPTED = "accepted", N_("Accepted")


@dataclass(frozen=True)
class DueCell:
    """One office and one thing due; ``late_by`` are working days, ``bundle`` is the report that brought it first.

    ``sent_on`` is the day on which that report was made as the office's clock says, but never later than it was taken in.
    """

    item: DueItem
    punctuality: Punctuality
    handling: Handling
    late_by: int = 0
    count: int = 0
    bundle: ReportSeen | None = None
    sent_on: date | None = None


@dataclass(frozen=True)
class DueLine:
    """One office; ``gaps`` are numbers of reports that never arrived, ``latest`` the newest report."""

    office: Office
    cells: tuple[DueCell, ...]
    latest: ReportSeen | None
    gaps: tuple[int, ...]
    open_remarks: int
    open_questions: int

    def counted(self, *wanted: Punctuality) -> int:
        """Count the cells that stand so."""
        return sum(one.punctuality in wanted for one in self.cells)

    @property
    def key(self) -> str:
        """The office's key text."""
        return str(self.office.key)


@dataclass(frozen=True)
class DueBoard:
    """All of a year on one day; the lines stand in the order of the offices given."""

    year: int
    today: date
    items: tuple[DueItem, ...]
    lines: tuple[DueLine, ...]

    def totals(self, place: int) -> tuple[int, int, int]:
        """Return of one thing due from how many offices it was expected by now, how many sent it, how many on time."""
        cells = [line.cells[place].punctuality for line in self.lines]
        counts = (sum(one in wanted for one in cells) for wanted in (EXPECTED, SENT, (Punctuality.ON_TIME,)))
        expected, sent, on_time = counts
        return expected, sent, on_time


def owing(read: Reader, offices: Offices, city: str, year: int) -> list[Office]:
    """Return the offices from which something of a year is due: in the year of a reorganisation those of before and after."""
    days = [item.until for item in due_items(read, year)] or [date(year, 7, 1)]
    return [one for one in below_between(offices, city, min(days), max(days)) if any(map(one.stands_on, days))]


def due_board(read: Reader, offices: Sequence[Office], year: int, today: date) -> DueBoard:
    """Put the board of a year together; the number of statements does not hang on that of offices.

    A thing is due from whoever stands on its last day.
    """
    items = tuple(due_items(read, year))
    facts = _Facts(read, items, year)
    reckoning = calendars_at_hand.working_days(read)

    def cell(one: Office, item: DueItem) -> DueCell:
        office = str(one.key)
        held = facts.held(office, item)
        if held is None:
            return DueCell(item, _without(facts, one, item, today), Handling.NONE)
        bundle = facts.bundle_of(held)
        sent_on = min(bundle.made_at, bundle.taken_at).date() if bundle else None
        late = reckoning.between(item.until, sent_on).days if sent_on and sent_on > item.until else 0
        punctuality = Punctuality.LATE if sent_on and sent_on > item.until else Punctuality.ON_TIME
        return DueCell(item, punctuality, facts.handling(office, item, bundle), late, held.entries, bundle, sent_on)

    lines = tuple(_line(facts, one, tuple(cell(one, item) for item in items)) for one in offices)
    return DueBoard(year, today, items, lines)


def _without(facts: _Facts, office: Office, item: DueItem, today: date) -> Punctuality:
    """Judge what has not come: dossiers are only due where an office has any for these awards."""
    if not office.stands_on(item.until):
        return Punctuality.NOTHING
    if item.stream is Stream.DOSSIERS and not facts.has_dossiers(str(office.key), item):
        return Punctuality.NOTHING if today > item.until else Punctuality.AHEAD
    return Punctuality.MISSING if today > item.until else Punctuality.AHEAD


def _line(facts: _Facts, office: Office, cells: tuple[DueCell, ...]) -> DueLine:
    key = str(office.key)
    known = facts.reports.get(key, [])
    remarks = sum(count for (addressee, _kind), count in facts.remarks_of(key))
    return DueLine(office, cells, newest(known), gaps(known), remarks, facts.questions.get(key, 0))


class _Facts:
    """What the records say of all offices, read once."""

    def __init__(self, read: Reader, items: Iterable[DueItem], year: int) -> None:
        self.reports: dict[str, list[ReportSeen]] = defaultdict(list)
        for one in arrived.reports(read.session):
            self.reports[one.sender].append(one)
        self._by_id = {one.id: one for known in self.reports.values() for one in known}
        periods = [period for item in items if item.stream is Stream.TARGETS for period in item.periods]
        session = read.session
        self._held: dict[tuple[Stream, str, str], Held] = {}
        self._keep(Stream.REGISTRATIONS, arrived.registrations(session, year))
        self._keep(Stream.RESULTS, arrived.results(session, year))
        self._keep(Stream.TARGETS, arrived.progress(session, periods))
        self._keep(Stream.DOSSIERS, arrived.dossiers(session, year, HANDED_IN))
        self._dossiers = {(one.office, one.what) for one in arrived.dossiers(session, year)}
        self._brought = arrived.brought_by(session, {one.first_id for one in self._held.values()})
        self._remarks: dict[str, list[tuple[tuple[str, str], int]]] = defaultdict(list)
        for place, count in arrived.open_remarks(session).items():
            self._remarks[place[0]].append((place, count))
        self.questions = arrived.open_questions(session)
        self._reviews = _reviews(read.period_reviews.all())

    def _keep(self, stream: Stream, found: Iterable[Held]) -> None:
        for one in found:
            self._held[stream, one.office, one.what] = one

    def held(self, office: str, item: DueItem) -> Held | None:
        """Return what an office has of a thing due: of several periods or awards the counts together, the first one's id."""
        names = {Stream.TARGETS: item.periods, Stream.DOSSIERS: item.awards}.get(item.stream, ("",))
        found = [self._held[item.stream, office, one] for one in names if (item.stream, office, one) in self._held]
        if not found:
            return None
        return Held(office, item.code, sum(one.entries for one in found), min(one.first_id for one in found))

    def has_dossiers(self, office: str, item: DueItem) -> bool:
        """Tell whether an office has any dossier for the awards of a thing due, however far it is."""
        return any((office, award) in self._dossiers for award in item.awards)

    def bundle_of(self, held: Held) -> ReportSeen | None:
        """Return the report that brought a record first; None where its way is not known."""
        return self._by_id.get(self._brought.get(held.first_id, ""))

    def remarks_of(self, office: str) -> list[tuple[tuple[str, str], int]]:
        """Return how many remarks wait at an office, by kind of record."""
        return self._remarks.get(office, [])

    def handling(self, office: str, item: DueItem, bundle: ReportSeen | None) -> Handling:
        """Tell how far the city has come with it; the newest word counts."""
        state = next((found for one in item.periods if (found := self._reviews.get((office, item.stream, one)))), None)
        if state is ReviewState.ACCEPTED:
            return Handling.ACCEPTED
        latest = self.reports[office][-1] if self.reports.get(office) else None
        if latest is not None and latest.recalled_on is not None:
            return Handling.RECALLED
        if any(KINDS.get(kind) is item.stream for (_office, kind), _count in self.remarks_of(office)):
            return Handling.RETURNED
        if state is ReviewState.APPROVED:
            return Handling.APPROVED
        checked = any(one is not None and one.checked_on for one in (latest, bundle))
        return Handling.CHECKED if checked else Handling.RECEIVED


def _reviews(found: Iterable[PeriodReview]) -> dict[tuple[str, Stream, str], ReviewState]:
    return {(one.addressee, one.stream, one.period): one.state for one in found}
