"""What the records of an office say of its indicators in a year, for holding the figures of reports against them."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.course import Course
from phuquoc_desktop.domain.report_text import KnownFigure
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services.targets.tree import courses_of_last_year
from phuquoc_desktop.storage.unit_of_work import Reader


def known_figures(read: Reader, office: str, year: int) -> tuple[KnownFigure, ...]:
    """Return the office's indicators that have a figure in a year.

    Rightly named are also what was reached in each month, the same of the year before, and what was planned.
    """
    own = read.targets.all(year=year, office=office)
    plans = read.targets.several(one.plan_id for one in own if one.plan_id)
    now, before = courses_of_last_year(read, year + 1, office), courses_of_last_year(read, year, office)
    found = []
    for one in own:
        reached = now[one.code].reached if one.code in now else None
        if reached is not None and one.unit:
            courses = [course for course in (now[one.code], before.get(one.code)) if course]
            found.append(
                KnownFigure(one.indicator, one.unit, reached, _others(one, plans.get(one.plan_id or ""), courses))
            )
    return tuple(found)


def _others(own: Target, plan: Target | None, courses: list[Course]) -> frozenset[Decimal]:
    planned = (value for one in (own, plan) if one for value in (one.value, one.value_to))
    recorded = (figure.value for course in courses for figure in course.figures)
    reached = (value for course in courses for _month, value in course.points)
    return frozenset(value for several in (planned, recorded, reached) for value in several if value is not None)
