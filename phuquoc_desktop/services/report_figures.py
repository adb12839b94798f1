"""The table of targets in an achievement report: what was reached, beside the same months of the year before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from phuquoc_desktop.domain.course import MONTHS, Course
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.services import quoting, targets
from phuquoc_desktop.services.targets.tree import courses_of_last_year
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number

_WIDE = Context(prec=80)


@dataclass(frozen=True)
class ComparedFigure:
    """One indicator of a year; ``now`` and ``before`` are as printed, without their unit, empty where unknown.

    ``until`` is the month that the figure reaches to, None for the whole year; ``ratio`` is in per cent of ``before``.
    """

    code: str
    year: int
    indicator: str
    unit: str
    now: str = ""
    before: str = ""
    until: int | None = None
    ratio: Decimal | None = None


class ReportFigures:
    """Reads the figures of many reports; last year's courses and the tree of a year are read once."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._courses: dict[tuple[int, str], dict[str, Course]] = {}

    def quoted(self, figures: Iterable[QuotedFigure]) -> tuple[ComparedFigure, ...]:
        """Return what dossiers quote, in its frozen words, with what the records tell of the year before."""
        ordered = sorted(figures, key=lambda one: (one.year, one.target_code, Period.parse(one.period).last))
        return tuple(self._quoted(one) for one in ordered)

    def of_office(self, year: int) -> tuple[ComparedFigure, ...]:
        """Return all of the office's own targets of a year that have a figure, in the plan's order."""
        return tuple(
            _compared(
                ComparedFigure(line.target.code, year, line.target.indicator, line.target.unit or ""),
                line.achieved,
                line.same_period_last_year,
                line.course.month,
            )
            for line in targets.tree(self._read, year)
            if line.own and line.achieved is not None
        )

    def _quoted(self, one: QuotedFigure) -> ComparedFigure:
        written = quoting.figure_in(one.statement, one.period)
        number, unit = _split(written)
        indicator = one.statement.partition(f": {written}")[0]
        plain = ComparedFigure(one.target_code, one.year, indicator, unit, now=written if number is None else "")
        month = Period.parse(one.period).last
        return _compared(plain, number, self._before(one, month), month)

    def _before(self, one: QuotedFigure, month: int) -> Decimal | None:
        entry_id = quoting.entry_named(one.source)
        entry = self._read.progress.find(entry_id)
        target = self._read.targets.find(entry.target_id) if entry else None
        if target is None:
            return None
        key = (one.year, target.office)
        if key not in self._courses:
            self._courses[key] = courses_of_last_year(self._read, *key)
        course = self._courses[key].get(one.target_code)
        return course.at(month) if course else None


def _compared(plain: ComparedFigure, now: Decimal | None, before: Decimal | None, month: int) -> ComparedFigure:
    return ComparedFigure(
        plain.code,
        plain.year,
        plain.indicator,
        plain.unit,
        now=plain.now if now is None else show_number(now),
        before="" if before is None else show_number(before),
        until=month if 0 < month < MONTHS else None,
        ratio=ratio_of(now, before),
    )


def ratio_of(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """Return one figure in per cent of another, with two digits; None where either is unknown or the former is not above 0."""
    if now is None or before is None or before <= 0:
        return None
    return (_WIDE.divide(now, before) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP, _WIDE)


def _split(written: str) -> tuple[Decimal | None, str]:
    """Part a written figure into number and unit; words of a judgement are no number."""
    for end in range(len(written), 0, -1):
        try:
            return parse_number(written[:end]), written[end:].strip()
        except ValueError:
            continue
    return None, ""
