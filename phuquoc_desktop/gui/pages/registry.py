"""The pages in the order of the sidebar; a page's module is imported when it is first visited."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, NamedTuple

from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from phuquoc_desktop.gui.pages.page import Page
    from phuquoc_desktop.gui.shell import Shell


class PagePlan(NamedTuple):
    """One entry of the sidebar; ``factory`` is ``module:Class`` below ``phuquoc_desktop.gui.pages``."""

    name: str
    title: str
    icon: str
    factory: str
    city_only: bool = False

    def build(self, backend: Any, shell: Shell) -> Page:
        """Import and build the page."""
        module, _colon, class_name = self.factory.partition(":")
        page_class = getattr(importlib.import_module(f"phuquoc_desktop.gui.pages.{module}"), class_name)
        page: Page = page_class(backend, shell)
        return page


PAGES = [
    PagePlan("overview", N_("Overview"), "overview", "overview_page:OverviewPage"),
    PagePlan("desk", N_("Intake desk"), "receive", "desk_page:DeskPage", city_only=True),
    PagePlan("registrations", N_("Registrations"), "registrations", "registrations_page:RegistrationsPage"),
    PagePlan("close", N_("Close to an award"), "steps", "close_page:ClosePage"),
    PagePlan("targets", N_("Targets"), "targets", "targets_page:TargetsPage"),
    PagePlan("dossiers", N_("Dossiers"), "dossiers", "dossiers_page:DossiersPage"),
    PagePlan("council", N_("Council"), "speech", "council_page:CouncilPage"),
    PagePlan("decisions", N_("Decisions"), "award", "decisions_page:DecisionsPage"),
    PagePlan("rules", N_("Rules"), "rules", "rules_page:RulesPage"),
    PagePlan("bundles", N_("Bundles"), "bundles", "bundles_page:BundlesPage"),
    PagePlan("directory", N_("Directory"), "directory", "directory_page:DirectoryPage"),
    PagePlan("initiatives", N_("Initiatives"), "initiative", "initiatives_page:InitiativesPage"),
    PagePlan("settings", N_("Settings"), "settings", "settings_page:SettingsPage"),
]
