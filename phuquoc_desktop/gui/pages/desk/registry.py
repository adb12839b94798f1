"""The tabs of the city's desk in their order."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, NamedTuple

from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.gui.pages.desk.tab import DeskTab
    from phuquoc_desktop.gui.shell import Shell


class TabPlan(NamedTuple):
    """One tab; ``factory`` is ``module:Class`` below ``phuquoc_desktop.gui.pages.desk``."""

    name: str
    title: str
    factory: str

    def build(self, backend: Any, shell: Shell) -> DeskTab:
        """Import and build the tab."""
        module, _colon, class_name = self.factory.partition(":")
        tab_class = getattr(importlib.import_module(f"phuquoc_desktop.gui.pages.desk.{module}"), class_name)
        tab: DeskTab = tab_class(self.name, _(self.title), backend, shell)
        return tab


TABS = [
    TabPlan("board", N_("Who has sent what"), "board_tab:BoardTab"),
    TabPlan("intake", N_("Taking in"), "intake_tab:IntakeTab"),
    TabPlan("league", N_("Points of the offices"), "league_tab:LeagueTab"),
    TabPlan("reviews", N_("Reviews"), "reviews_tab:ReviewsTab"),
    TabPlan("matches", N_("One person, two offices"), "matches_tab:MatchesTab"),
    TabPlan("forward", N_("To the province"), "forward_tab:ForwardTab"),
    TabPlan("together", N_("Consolidation"), "together_tab:TogetherTab"),
]
