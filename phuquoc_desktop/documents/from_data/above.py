"""What papers of a year rest on: the plan of the level above, what it is called, and the dates that concern a committee."""

from __future__ import annotations

from phuquoc_desktop.documents.desk import FILE, Desk, placed
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.deadline import Belongs
from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.services import launch_plans
from phuquoc_desktop.vietnamese.dates import formal_date

NOT_OURS = (Belongs.PLAN, Belongs.SCHOOLS)
"""Dates that no paper of a committee announces: that of its own plan, and those of the school year."""


def above(desk: Desk, year: int) -> PlanDocument | None:
    """Return the plan of a year on which the office's work rests, or None; the city has nobody above."""
    found = launch_plans.city_plan(desk.read, year)
    return found if found and found.office != str(desk.office.key) else None


def plan_named(plan: PlanDocument) -> str:
    """Return title, number, date and issuer as far as they are known."""
    words, places = Template(FILE), {"title": plan.title, "issuer": plan.issuer, "number": plan.number}
    if not plan.number:
        return words.say("plan_named", **places)
    if plan.issued_on is None:
        return words.say("plan_numbered", **places)
    return words.say("plan_dated", date=formal_date(plan.issued_on), **places)


def receiver(desk: Desk) -> Office:
    """Return the office to which this one reports: the city for a ward, the province for the city or a special zone."""
    if desk.city.key != desk.office.key or desk.office.parent is None:
        return desk.city
    return desk.offices.by_key(str(desk.office.parent))


def interior(desk: Desk) -> str:
    """Return what its interior office is called: Phòng Nội vụ of a city, Sở Nội vụ of a province."""
    return _interior_of(receiver(desk))


def own_interior(desk: Desk) -> str:
    """Return what the interior office of the one who writes is called."""
    return _interior_of(desk.office)


def _interior_of(office: Office) -> str:
    name = "interior_province" if office.kind is OfficeKind.PROVINCE else "interior"
    return Template(FILE).say(name, place=placed(office))


def level(desk: Desk) -> str:
    """Return the word for the level above, as it stands in a sentence: thành phố, tỉnh."""
    return Template(FILE).say(f"level.{receiver(desk).kind.value}")
