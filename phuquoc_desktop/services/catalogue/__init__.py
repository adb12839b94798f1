"""What ships with the program: offices, awards, the plan of 2021, papers, regimes, calendars and deadlines, as domain values."""

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
from phuquoc_desktop.services.catalogue.offices import load_offices
from phuquoc_desktop.services.catalogue.papers import papers_on_condition, required_papers
from phuquoc_desktop.services.catalogue.plans import load_plan
from phuquoc_desktop.services.catalogue.regimes import documents_on, load_regimes, regime_on

__all__ = [
    "DamagedCatalogueError",
    "DamagedPlanError",
    "NewerPlanError",
    "NotAPlanError",
    "PlanNotOpenedError",
    "documents_on",
    "load_awards",
    "load_calendars",
    "load_deadlines",
    "load_offices",
    "load_plan",
    "load_regimes",
    "open_calendar",
    "papers_on_condition",
    "read_calendar",
    "regime_on",
    "required_papers",
]
