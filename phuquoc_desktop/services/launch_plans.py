"""The office's own launch plan (kế hoạch phát động): one record a year, each part drafted until somebody writes it."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.services import written_parts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

PARTS = (
    *("grounds", "purpose", "requirements", "subjects", "content", "standards", "rewards"),
    *("registering", "solutions", "organisation", "recipients"),
)
"""The parts in the order of the paper; each is a field of the record."""


def of_year(read: Reader, year: int) -> LaunchPlan | None:
    """Return the office's plan of a year as far as somebody has begun it, or None."""
    return read.launch_plans.first(year=year, office=read.profile.office)


def city_plan(read: Reader, year: int) -> PlanDocument | None:
    """Return the newest version of the plan of the level above, on which the office's own rests, or None.

    The city, which has nobody above, is given its own.
    """
    known = read.plan_documents.all(year=year)
    above = [one for one in known if one.office != read.profile.office]
    return max(above or known, key=lambda one: one.version, default=None)


def begin(work: UnitOfWork, year: int, title: str) -> LaunchPlan:
    """Begin the plan of a year, which keeps its own title from then on; one that was begun before is given back."""
    known = of_year(work, year)
    if known is not None:
        return known
    begun = tidied(LaunchPlan(id=work.new_id(), office=work.office, year=year, title=title))
    refuse_if_any(refusals(begun) + strange_year(year))
    return work.launch_plans.add(begun)


def write_part(work: UnitOfWork, plan: LaunchPlan, part: str, text: str | None) -> None:
    """Write a part in the office's own words; None or blank gives the draft back.

    Raises UnknownPartError and TooLongError, and NotOwnerError for another office's plan.
    """
    written_parts.write(plan, PARTS, part, text)
    work.flush()


def reset_part(work: UnitOfWork, plan: LaunchPlan, part: str) -> None:
    """Let the program draft a part again."""
    write_part(work, plan, part, None)


def issue(work: UnitOfWork, plan: LaunchPlan, *, title: str, number: str | None, issued_on: date | None) -> None:
    """Say what the plan is called, and under which number and date it goes out."""
    plan.title, plan.number, plan.issued_on = title, number, issued_on
    refuse_if_any(refusals(tidied(plan)))
    work.flush()
