"""The chairman's page of an office: its targets, what is due, who is proposed, the last report and its receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from phuquoc_desktop.documents.chairman_lines import attention, line_of
from phuquoc_desktop.documents.chairman_page import FACTS, FILE, ChairmanPage, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.offices_together import LAGGING, latest_period, of_offices
from phuquoc_desktop.documents.from_data.progress import period_of, reported_of
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent, RemarkStatus
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import calendar, exchange, explanations, targets
from phuquoc_desktop.services.calendar import State
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date

_YEAR = 365
_PRESSING = (State.LATE, State.TODAY, State.SOON, State.AHEAD)
_NOT_YET = (DossierStatus.DRAFT, DossierStatus.RETURNED)


class NowOnlyError(RefusedError):
    """The offices' figures are added up as they are now."""

    sentence = N_("At the city the chairman's page shows what the offices have sent by now; leave the period out.")


def chairman_page(desk: Desk, period: str | None = None) -> Document:
    """Return the page up to a period, by default the latest that has figures; raises UnreadablePeriodError.

    At the city it shows what the offices come to together by now, and an earlier period raises NowOnlyError.
    """
    if desk.read.profile.role is Role.CITY:
        return _city_page(desk, period)
    until = period_of(desk, period)
    lines = sorted(targets.tree(desk.read, until.year, until), key=lambda line: line.judgement.order)
    rows = [reported_of(line, until) for line in lines]
    lagging = [(row, line.need) for row, line in zip(rows, lines, strict=True) if row.standing in LAGGING]
    return compose(
        ChairmanPage(
            desk.office.name,
            str(until),
            tuple(map(line_of, rows)),
            tuple(attention(row, need) for row, need in lagging),
            due=tuple(_due(desk)),
            facts=tuple(_facts(desk)),
            dated=desk.today,
        )
    )


def _city_page(desk: Desk, period: str | None) -> Document:
    if period is not None:
        raise NowOnlyError(field="period")
    together = of_offices(desk)
    return compose(
        ChairmanPage(
            desk.office.name,
            str(latest_period(desk)),
            tuple(one.line for one in together),
            tuple(one.attention for one in together if one.standing in LAGGING),
            due=tuple(_due(desk)),
            facts=tuple(_city_facts(desk)),
            dated=desk.today,
        )
    )


def _due(desk: Desk) -> Iterator[str]:
    """Name what is due, the most urgent first, as many as there is room for."""
    words = Template(FILE)
    known = calendar.by_urgency(calendar.due_lines(desk.read, desk.year, desk.today))
    pressing = [line for line in known if line.state in _PRESSING]
    shown = pressing if len(pressing) <= FACTS else pressing[: FACTS - 1]
    for line in shown:
        yield _due_line(line, desk.today.year, words)
    if len(shown) < len(pressing):
        yield words.say("more_due", count=len(pressing) - len(shown))
    if not pressing:
        yield words.say("no_due")


def _due_line(line: calendar.DueLine, this_year: int, words: Template) -> str:
    """Say a date with the days to it; of another year with its year, and without days that nobody counts any more."""
    day, title = show_date(line.on), line.deadline.title
    if line.days_left < -_YEAR:
        return words.say("long_over", date=day, title=title)
    date = day[:5] if line.on.year == this_year else day
    return words.say("due", date=date, title=title, state=_state(line, words))


def _state(line: calendar.DueLine, words: Template) -> str:
    if line.days_left == 0:
        return words.say("today")
    return words.say("late" if line.days_left < 0 else "left", days=abs(line.days_left))


def _facts(desk: Desk) -> Iterator[str]:
    read, words = desk.read, Template(FILE)
    office = read.profile.office
    yield from _proposed(desk, words, office=office)
    reports = exchange.reports_sent(read)
    yield _report(reports[-1], words) if reports else words.say("never_sent")
    remarks = read.remarks.count(addressee=office, status=RemarkStatus.OPEN)
    asked = len(explanations.open_lines(read, desk.today, year=desk.year))
    changes = exchange.count_since_last_report(read, office)
    yield words.say("changes", changes=changes, remarks=remarks + asked)


def _city_facts(desk: Desk) -> Iterator[str]:
    """Tell what all offices together have registered and proposed, and which of them have sent nothing."""
    words = Template(FILE)
    yield from _proposed(desk, words)
    below, reports = desk.below, desk.read.bundles_received.all(bundle_kind=BundleKind.REPORT)
    heard = {one.sender for one in reports}
    silent = [one.short_name for one in below if str(one.key) not in heard]
    yield words.say("heard", count=len(below) - len(silent), total=len(below))
    if silent:
        yield words.say("silent", names=", ".join(silent))


def _proposed(desk: Desk, words: Template, **owned: str) -> Iterator[str]:
    """Count registrations, dossiers and candidates, of one office or of all."""
    read = desk.read
    registered = read.registrations.all(year=desk.year, **owned)
    yield _who("registered", (one.party_id for one in registered), desk, words)
    dossiers = read.dossiers.all(year=desk.year, **owned)
    submitted = sum(one.status not in _NOT_YET for one in dossiers)
    yield words.say("dossiers", count=len(dossiers), submitted=submitted) if dossiers else words.say("no_dossiers")
    candidates = read.candidates.whose("dossier_id", [one.id for one in dossiers])
    yield _who("proposed", (one.party_id for one in candidates), desk, words)


def _who(name: str, party_ids: Iterator[str], desk: Desk, words: Template) -> str:
    parties = desk.read.parties.whose("id", party_ids)
    if not parties:
        return words.say(f"nobody_{name}")
    kinds = Counter(one.party_kind for one in parties)
    shown = [words.say(f"counted.{kind.value}", count=kinds[kind]) for kind in PartyKind if kinds[kind]]
    return words.say(name, counted=", ".join(shown))


def _report(sent: BundleSent, words: Template) -> str:
    places = {"number": sent.sequence, "date": show_date(sent.made_at.date())}
    if sent.received_at is None:
        return words.say("sent", **places)
    return words.say("received", receipt=sent.receipt_number or show_date(sent.received_at.date()), **places)
