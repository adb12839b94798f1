"""What ships with the program: offices, awards, the plan of 2021, calendars and deadlines, as domain values.

Law ships as rule packs, which ``services/law`` reads.
"""

from __future__ import annotations

from phuquoc_desktop.services.catalogue.awards import load_awards
from phuquoc_desktop.services.catalogue.calendars import load_calendars, open_calendar, read_calendar
from phuquoc_desktop.services.catalogue.deadlines import load_deadlines
from phuquoc_desktop.services.catalogue.errors import (
    DamagedCatalogueError,
    DamagedPlanError,
    NewerPlanError,
    NotAPlanError,
    PlanNotOpenedError,
)
from phuquoc_desktop.services.catalogue.fairness import load_fairness
from phuquoc_desktop.services.catalogue.offices import load_offices
from phuquoc_desktop.services.catalogue.plans import load_plan
from phuquoc_desktop.services.catalogue.report_forms import load_report_forms

__all__ = [
    "DamagedCatalogueError",
    "DamagedPlanError",
    "NewerPlanError",
    "NotAPlanError",
    "PlanNotOpenedError",
    "load_awards",
    "load_calendars",
    "load_deadlines",
    "load_fairness",
    "load_offices",
    "load_plan",
    "load_report_forms",
    "open_calendar",
    "read_calendar",
]
