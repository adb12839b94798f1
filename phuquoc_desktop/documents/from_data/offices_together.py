"""What the offices below the city come to together, target by target, for the city's chairman.

Amounts are added up and held against the city's own figure; of shares and judgements the worst office decides. A sum in which
offices are missing says so, and is judged only where the rest could not alter it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.documents.chairman_lines import FILE, planned_shown, share_shown
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.drawing.charts.percent_line import PercentLine
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.course import Course, sum_of
from phuquoc_desktop.domain.judgement import Judgement, Rule
from phuquoc_desktop.domain.judging import Part, judge, judge_all
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing, Target, grows, percent_of_plan
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import GapLine
from phuquoc_desktop.services.targets.gaps import OfficeFigure
from phuquoc_desktop.vietnamese.numbers import show_number

LAGGING = (Standing.MISSED, Standing.BEHIND)
_GOOD = (Standing.MET, Standing.ON_COURSE)


@dataclass(frozen=True)
class Together:
    """One target of the city: its line of the strip, how it is judged, and what is said of it where it lags."""

    line: PercentLine
    judgement: Judgement
    attention: str

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return self.judgement.standing


def of_offices(desk: Desk) -> list[Together]:
    """Return the city's targets of the desk's year, the worst first."""
    names = {str(one.key): one.short_name for one in desk.below}
    found = [_together(line, names) for line in targets.gaps(desk.read, desk.year, names)]
    return sorted(found, key=lambda one: one.judgement.order)


def latest_period(desk: Desk) -> Period:
    """Return the period of the latest figure that any office has sent or the city has recorded, else the month of the day."""
    lines = targets.gaps(desk.read, desk.year)
    courses = [course for line in lines for course in (line.course, *(one.course for one in line.offices))]
    month = desk.today.month if desk.today.year == desk.year else 12
    recorded = [figure.period for course in courses for figure in course.figures]
    return max(recorded, default=Period(desk.year, month, month))


def _together(line: GapLine, names: Mapping[str, str]) -> Together:
    judgement, course, figures = _judged(line)
    percent = percent_of_plan(line.target, course.reached)
    shown = PercentLine(line.target.indicator, share_shown(percent), judgement.standing.value, figures)
    lagging = [names.get(one.office, one.office) for one in line.offices if one.judgement.standing in LAGGING]
    words = Template(FILE)
    name = "lagging_offices" if lagging else "lagging_city"
    told = words.say(name, indicator=line.target.indicator, figures=figures, names=", ".join(lagging))
    return Together(shown, judgement, told)


def _judged(line: GapLine) -> tuple[Judgement, Course, str]:
    """Judge by the city's own figures where it has recorded any, else by those of the offices."""
    if line.course.month or line.course.latest:
        return judge(line.target, line.course), line.course, _figures(line.target, line.course.reached)
    known = [one for one in line.offices if one.reached is not None]
    if line.target.qualitative:
        return _worst(line.offices), Course(line.course.cumulation), _good(line.offices)
    if line.sums is None:
        return _worst(known), Course(line.course.cumulation), _between(line, known)
    return _added(line, known)


def _added(line: GapLine, known: Sequence[OfficeFigure]) -> tuple[Judgement, Course, str]:
    course = sum_of([one.course for one in known])
    figures = _figures(line.target, course.reached, len(known), len(line.offices))
    judgement = judge(line.target, course)
    is_sure = judgement.standing is Standing.MET and grows(line.target)
    if len(known) < len(line.offices) and not is_sure:
        judgement = Judgement(Standing.UNKNOWN, Rule.GAP if known else Rule.NO_PROGRESS)
    return judgement, course, figures


def _worst(offices: Sequence[OfficeFigure]) -> Judgement:
    return judge_all([Part(one.office, one.office, one.judgement) for one in offices if one.own is not None])


def _figures(target: Target, reached: Decimal | None, known: int = 1, total: int = 1) -> str:
    words = Template(FILE)
    if reached is None:
        return words.say("nothing_reached")
    places = {"reached": show_number(reached), "unit": target.unit or "", "known": known, "total": total}
    if target.value is None or target.direction is not None:
        return words.say("summed_only", **places)
    name = "summed" if known == total else "summed_of"
    return words.say(name, planned=planned_shown(target), **places).strip()


def _between(line: GapLine, known: Sequence[OfficeFigure]) -> str:
    words, ends = Template(FILE), line.reached_between
    if ends is None:
        return words.say("nothing_reached")
    low, high = (show_number(one.reached or Decimal()) for one in ends)
    unit = line.target.unit or ""
    return words.say("between", low=low, high=high, unit=unit, known=len(known), total=len(line.offices))


def _good(offices: Sequence[OfficeFigure]) -> str:
    if all(one.judgement.standing is Standing.UNKNOWN for one in offices):
        return Template(FILE).say("nothing_reached")
    good = sum(one.judgement.standing in _GOOD for one in offices)
    return Template(FILE).say("judged", good=good, total=len(offices))
