"""Everything that is shown of the targets: the rows of the list, and all about one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.target import Cumulation, ProgressEntry
from phuquoc_desktop.domain.target_history import TargetVersion
from phuquoc_desktop.gui.pages.target_branches import Need, TargetRow
from phuquoc_desktop.gui.target_words import forecast_sentence
from phuquoc_desktop.services import explanations, record_journal, targets
from phuquoc_desktop.services.explanations import ExplanationLine
from phuquoc_desktop.services.figure_at import FigureKey
from phuquoc_desktop.services.plans import alarms
from phuquoc_desktop.services.plans.alarms import StandingAlarm
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.services.targets import DueFigure, DueState, FormerFigure, GapLine, TargetLine, Whence
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class TargetView:
    """One line of the tree with what stands beside it; the journal is that of its own figure and its entries."""

    line: TargetLine
    row: TargetRow
    journal: tuple[JournalLine, ...]
    explanations: tuple[ExplanationLine, ...]
    versions: tuple[TargetVersion, ...]
    alarms: tuple[StandingAlarm, ...]
    is_city: bool
    office: str
    """Whose window this is, by key."""
    gap: GapLine | None = None
    """At the city the offices beside it."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The judgement with its rule, what December will show, what is needed a month."""
        need = self.line.need.sentence if self.line.need else ""
        told = (self.line.judgement.sentence, forecast_sentence(self.line), need)
        return tuple(one for one in told if one)

    @property
    def last_year(self) -> dict[str, str]:
        """What last year's figure was for each period, written in this year's period."""
        course, year = self.line.last_year, self.line.target.year
        if course is None:
            return {}
        known: dict[str, Decimal | None] = {}
        if course.cumulation is not Cumulation.PER_PERIOD:
            known.update({f"{year}-{month:02d}": value for month, value in course.points})
        for one in course.figures:
            known[str(replace(one.period, year=year))] = one.value
        return {period: show_number(value) for period, value in known.items() if value is not None}


@dataclass(frozen=True)
class FigureView:
    """One figure with the values that stood before it and the way by which it came."""

    entry: ProgressEntry
    history: tuple[FormerFigure, ...]
    whence: Whence


def rows_of_year(read: Reader, year: int, today: date) -> list[TargetRow]:
    """Return the rows of the list, each with what has to be done about it."""
    lines = targets.tree(read, year)
    due: dict[str, DueFigure] = {}
    for figure in targets.due_of(lines, year, today):
        if figure.state is not DueState.NEXT:
            due.setdefault(figure.line.target.code, figure)
    asked = {one.key.code for one in explanations.open_lines(read, today, year=year)}
    doubted = {one.target.code for one in alarms.open_alarms(read, year)}
    return [_row(line, due.get(line.target.code), asked, doubted) for line in targets.tree(read, year)]


def _row(line: TargetLine, due: DueFigure | None, asked: set[str], doubted: set[str]) -> TargetRow:
    held = {
        Need.ALARM: line.target.code in doubted,
        Need.DUE: due is not None,
        Need.EXPLANATION: line.target.code in asked,
        Need.FOLLOW_UP: any(one.follow_up for one in line.entries),
    }
    return TargetRow(line.target.group, 0, line, frozenset(need for need, holds in held.items() if holds), due)


def view_of(read: Reader, row: TargetRow, line: TargetLine, today: date, offices: Collection[str] = ()) -> TargetView:
    """Read what stands beside a line; ``offices`` are those whose figures the city holds beside it."""
    records = [("target", line.own.id)] if line.own is not None else []
    records += [("progress_entry", one.id) for one in line.entries]
    is_city = read.profile.role is Role.CITY
    asked = explanations.lines(read, today, year=line.target.year, office=None if is_city else read.profile.office)
    return TargetView(
        line,
        row,
        _joined(record_journal.of_record(read, kind, one) for kind, one in records),
        tuple(one for one in asked if one.key.code == line.target.code),
        _versions(read, line),
        tuple(one for one in alarms.alarms(read, line.target.year) if one.target.code == line.target.code),
        is_city,
        read.profile.office,
        _gap(read, line, offices) if is_city else None,
    )


def _gap(read: Reader, line: TargetLine, offices: Collection[str]) -> GapLine | None:
    found = targets.gaps(read, line.target.year, offices)
    return next((one for one in found if one.target.id == line.target.id), None)


def _versions(read: Reader, line: TargetLine) -> tuple[TargetVersion, ...]:
    """Return what the city's target and the office's own said before, newest first."""
    ids = {one.id for one in (line.target, line.own) if one}
    return tuple(
        sorted(read.target_versions.whose("target_id", sorted(ids)), key=lambda one: one.valid_to, reverse=True)
    )


def figure_view(read: Reader, entry: ProgressEntry) -> FigureView:
    """Read one figure's former values and the way by which it came."""
    return FigureView(entry, targets.figure_history(read, entry), targets.where_from(read, entry))


def key_of(line: TargetLine, office: str, period: str | None = None) -> FigureKey:
    """Return which figure of an office a line's is."""
    return FigureKey(office, line.target.year, line.target.code, period)


def _joined(journals: Iterable[tuple[JournalLine, ...]]) -> tuple[JournalLine, ...]:
    lines = [line for journal in journals for line in journal]
    return tuple(sorted(lines, key=lambda one: one.at, reverse=True))
