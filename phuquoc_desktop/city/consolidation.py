"""What the offices have sent, taken together: registrations, targets, dossiers, awards; each figure with its records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from phuquoc_desktop.bundle.sequence import newest
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.course import Course
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.outliers import outliers
from phuquoc_desktop.domain.record import Labelled, Record
from phuquoc_desktop.domain.target import percent_of_plan
from phuquoc_desktop.services import one_person
from phuquoc_desktop.services.targets.gaps import GapLine, OfficeFigure, gaps
from phuquoc_desktop.services.targets.tree import courses_of_last_year
from phuquoc_desktop.storage import arrived
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

MUCH_MORE, MUCH_LESS = Decimal(2), Decimal("0.5")
"""Against the same month of the year before: from these shares on a figure is told."""


class NoSuchRowError(RefusedError):
    """The consolidation has no such row."""

    sentence = N_("There is no row “{code}” in this consolidation; see its list for the codes.")


class Subject(Labelled):
    """What is taken together."""

    REGISTRATIONS = "registrations", N_("Emulation registrations")
    TARGETS = "targets", N_("Targets")
    DOSSIERS = "dossiers", N_("Commendation dossiers")
    AWARDS = "awards", N_("Awards given")


class Strange(Labelled):
    """Why a figure should be looked at."""

    OTHERS = "others", N_("far from the other offices")
    YEAR_BEFORE = "year_before", N_("far from the year before")
    RECALLED = "recalled", N_("from a report that its office has recalled")


@dataclass(frozen=True)
class Figure:
    """One figure of one office; ``sources`` are the (kind, id) of the records that it adds up or counts."""

    value: Decimal | None
    sources: tuple[tuple[str, str], ...] = ()
    strange: tuple[Strange, ...] = ()


@dataclass(frozen=True)
class ConsolidatedRow:
    """One row; ``figures`` are by office. ``whole`` is the city's own figure, ``total`` the sum where figures add up.

    ``linked`` entries are not in the total, for the city has found them to be somebody who is counted already.
    """

    code: str
    title: str
    unit: str
    figures: Mapping[str, Figure]
    total: Decimal | None = None
    whole: Decimal | None = None
    missing: tuple[str, ...] = ()
    linked: int = 0

    @property
    def difference(self) -> Decimal | None:
        """The sum less the city's own figure, None while one is not known or an office is missing."""
        return None if self.total is None or self.whole is None or self.missing else self.total - self.whole

    def figure(self, office: str) -> Figure:
        """Return an office's figure, an empty one where it has sent none."""
        return self.figures.get(office, Figure(None))


@dataclass(frozen=True)
class Entry:
    """One record behind the counts: of which office, what, about whom, and the bundle that wrote it last.

    ``also_in`` are the other offices that have the same person in this row; ``bundle`` is None for what was entered here.
    """

    office: str
    row: str
    name: str
    detail: str = ""
    also_in: tuple[str, ...] = ()
    bundle: BundleReceived | None = None


@dataclass(frozen=True)
class Consolidation:
    """Tổng hợp: rows by office, and the list of records behind them where they are counted."""

    subject: Subject
    year: int
    offices: tuple[str, ...]
    rows: tuple[ConsolidatedRow, ...]
    entries: tuple[Entry, ...] = field(default=())

    @property
    def recalled(self) -> tuple[str, ...]:
        """The offices whose figures come from a report that they have recalled."""
        marked = {key for row in self.rows for key, one in row.figures.items() if Strange.RECALLED in one.strange}
        return tuple(one for one in self.offices if one in marked)

    def row(self, code: str) -> ConsolidatedRow:
        """Return a row by its code; raises NoSuchRowError."""
        found = next((one for one in self.rows if one.code.casefold() == code.casefold()), None)
        if found is None:
            raise NoSuchRowError(field="code", code=code)
        return found


def consolidate(read: Reader, subject: Subject, year: int, offices: Iterable[str], awards: Awards) -> Consolidation:
    """Take together what the offices have sent of a year; ``offices`` are those that should be there."""
    named = tuple(offices)
    if subject is Subject.TARGETS:
        return _targets(read, year, named)
    counted = {Subject.REGISTRATIONS: _registered, Subject.DOSSIERS: _dossiers, Subject.AWARDS: _awarded}[subject]
    return _counted(read, subject, year, named, counted(read, year, set(named)), awards)


@dataclass(frozen=True)
class _Counted:
    record: Record
    award: str
    party_id: str | None
    title: str = ""
    detail: str = ""


def _registered(read: Reader, year: int, offices: set[str]) -> list[_Counted]:
    return [
        _Counted(one, one.award, one.party_id) for one in read.registrations.all(year=year) if one.office in offices
    ]


def _dossiers(read: Reader, year: int, offices: set[str]) -> list[_Counted]:
    known = [one for one in read.dossiers.all(year=year) if one.office in offices]
    return [_Counted(one, one.award, None, f"{one.code} {one.title}", one.status.label) for one in known]


def _awarded(read: Reader, year: int, offices: set[str]) -> list[_Counted]:
    known = [one for one in read.awards_held.all(year=year, revoked=False) if one.office in offices]
    return [_Counted(one, one.award, one.party_id, "", one.decision_number or "") for one in known]


def _counted(
    read: Reader, subject: Subject, year: int, offices: tuple[str, ...], counted: list[_Counted], awards: Awards
) -> Consolidation:
    names = {one.code: one.name for one in awards.known}
    places = {one.code: place for place, one in enumerate(awards.known)}
    cells: dict[str, dict[str, list[_Counted]]] = defaultdict(lambda: defaultdict(list))
    for one in counted:
        cells[one.award][one.record.office].append(one)
    links, recalled = one_person.linked(read), _recalled(read, offices)
    reports = read.bundles_received.all(bundle_kind=BundleKind.REPORT)
    heard = {one.sender for one in reports} | {one.record.office for one in counted}
    present = [one for one in offices if one in heard]
    rows = [
        _marked(_count_row(code, names.get(code, code), by_office, present, offices, links), recalled)
        for code, by_office in sorted(cells.items(), key=lambda pair: (places.get(pair[0], len(places)), pair[0]))
    ]
    entries = _entries(read, counted, links)
    ordered = sorted(entries, key=lambda one: (one.office, places.get(one.row, len(places)), one.name))
    return Consolidation(subject, year, offices, tuple(rows), tuple(ordered))


def _entries(read: Reader, counted: list[_Counted], links: Mapping[str, str]) -> list[Entry]:
    parties = read.parties.values([one.party_id for one in counted if one.party_id], "name")
    written = arrived.written_by(read.session, [one.record.id for one in counted])
    bundles = read.bundles_received.several(written.values())
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in counted:
        holders[one.award, _lead(one, links)].add(one.record.office)
    return [
        Entry(
            one.record.office,
            one.award,
            one.title or str(parties.get(one.party_id or "", {}).get("name", "…")),
            one.detail,
            tuple(sorted(holders[one.award, _lead(one, links)] - {one.record.office})),
            bundles.get(written.get(one.record.id, "")),
        )
        for one in counted
    ]


def _lead(one: _Counted, links: Mapping[str, str]) -> str:
    """Return what an entry is counted by: the person it is about, linked entries of one person alike."""
    return links.get(one.party_id, one.record.id) if one.party_id else one.record.id


def _recalled(read: Reader, offices: Iterable[str]) -> frozenset[str]:
    """Return the offices whose newest report was recalled, so that what is here of them is what they have taken back."""
    latest = {one: newest(read.bundles_received.all(sender=one, bundle_kind=BundleKind.REPORT)) for one in offices}
    return frozenset(key for key, one in latest.items() if one is not None and one.recalled_on is not None)


def _marked(row: ConsolidatedRow, recalled: frozenset[str]) -> ConsolidatedRow:
    figures = {
        key: replace(one, strange=(*one.strange, Strange.RECALLED))
        if key in recalled and one.value is not None
        else one
        for key, one in row.figures.items()
    }
    return replace(row, figures=figures)


def _count_row(
    code: str,
    title: str,
    by_office: Mapping[str, list[_Counted]],
    heard: list[str],
    offices: tuple[str, ...],
    links: Mapping[str, str],
) -> ConsolidatedRow:
    """Count what the offices that have sent a report have; of the others nothing is known."""
    values = {one: Decimal(len(by_office.get(one, ()))) for one in heard}
    far = outliers(values)
    figures = {
        one: Figure(
            values[one],
            tuple((each.record.kind, each.record.id) for each in by_office.get(one, ())),
            (Strange.OTHERS,) if one in far else (),
        )
        for one in heard
    }
    missing = tuple(one for one in offices if one not in values)
    entries = [each for one in heard for each in by_office.get(one, ())]
    persons = len({_lead(one, links) for one in entries})
    return ConsolidatedRow(code, title, "", figures, Decimal(persons), None, missing, len(entries) - persons)


def _targets(read: Reader, year: int, offices: tuple[str, ...]) -> Consolidation:
    before = {one: courses_of_last_year(read, year, one) for one in offices}
    recalled = _recalled(read, offices)
    rows = tuple(_marked(_target_row(line, before, offices), recalled) for line in gaps(read, year, offices))
    return Consolidation(Subject.TARGETS, year, offices, rows)


def _target_row(line: GapLine, before: Mapping[str, Mapping[str, Course]], offices: tuple[str, ...]) -> ConsolidatedRow:
    shown = [one for one in line.offices if one.office in offices]
    shares = {one.office: share for one in shown for share in [_share(one)] if share is not None}
    far = outliers(shares)
    figures = {one.office: _target_figure(one, far, before[one.office].get(line.target.code)) for one in shown}
    achieved = line.achieved
    reached = line.course.reached
    return ConsolidatedRow(
        line.target.code,
        line.target.indicator,
        line.target.unit or "",
        figures,
        achieved.parts if achieved else None,
        achieved.whole if achieved else reached,
        tuple(one for one in offices if one not in figures or figures[one].value is None),
    )


def _share(one: OfficeFigure) -> Decimal | None:
    """Return what can be held against other offices, which differ in size: the share of the own plan, else the figure."""
    if one.own is None or one.reached is None:
        return None
    share = percent_of_plan(one.own, one.reached)
    return share if share is not None else one.reached


def _target_figure(one: OfficeFigure, far: frozenset[str], last_year: Course | None) -> Figure:
    strange = [Strange.OTHERS] if one.office in far else []
    month = one.course.month
    former = last_year.at(month) if last_year and month else None
    if former and one.reached is not None and not MUCH_LESS < one.reached / former < MUCH_MORE:
        strange.append(Strange.YEAR_BEFORE)
    sources = one.course.sources[month - 1] if month else ()
    return Figure(one.reached, tuple(("progress_entry", each) for each in sources), tuple(strange))
