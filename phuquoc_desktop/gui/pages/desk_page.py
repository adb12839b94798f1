"""Bàn tiếp nhận: where the city takes in, watches, reviews and answers what its offices send."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.bundles.file_drops import FileDrops
from phuquoc_desktop.gui.pages.bundles.waiting_strip import WaitingStrip
from phuquoc_desktop.gui.pages.desk.intake_tab import IntakeTab
from phuquoc_desktop.gui.pages.desk.registry import TABS
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import N_, _

INTAKE = "intake"
"""The tab to which whatever arrives is led."""


class DeskPage(Page):
    """Tabs of ``desk.registry``, each built when it is first shown, and told of what changed while it was behind."""

    title_id = N_("Intake desk")
    search_hint = N_("Search by office… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._text = ""
        self._grounds: list[QVBoxLayout] = []
        self._built: dict[int, DeskTab] = {}
        self._stale: dict[int, frozenset[str]] = {}
        self._shown = 0
        self.tabs = QTabWidget(self)
        self.waiting = WaitingStrip(backend, shell, self)
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.drops = FileDrops(self, folders=True)
        self.drops.dropped.connect(self._on_dropped)
        self.add_action(
            "receive_files", _("Receive files…"), self._on_receive, icon="receive", shortcut="Ctrl+O", primary=True
        )
        self.add_action("receive_folder", _("Receive a folder…"), self._on_receive_folder, icon="folder")

    @property
    def tab(self) -> DeskTab:
        """The tab that is shown."""
        place = self.tabs.currentIndex()
        return self._built.get(place) or self._build(place)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Tell the tab that is shown now, the others when they are shown."""
        for place in self._built:
            waiting = self._stale.get(place)
            everything = waiting == frozenset() or not kinds
            self._stale[place] = frozenset() if everything else (waiting or frozenset()) | kinds
        self._freshen()
        self.waiting.refresh()

    def search(self, text: str) -> None:
        """Narrow what the tab shows."""
        self._text = text
        self.tab.search(text)

    def open_record(self, record_id: str) -> None:
        """Show a tab by its name, and after a slash one of its records; an office's key alone is the first tab's."""
        name, _slash, rest = record_id.partition("/")
        places = {plan.name: place for place, plan in enumerate(TABS)}
        if name in places:
            self.tabs.setCurrentIndex(places[name])
            if rest:
                self.tab.open_record(rest)
        else:
            self.tabs.setCurrentIndex(0)
            self.tab.open_record(record_id)

    def may_leave(self) -> bool:
        """Ask the tab."""
        return self.tab.may_leave()

    def focus_first(self) -> None:
        """Begin in the tab."""
        self.tab.focus_first()

    def _intake(self) -> IntakeTab:
        self.open_record(INTAKE)
        tab = self.tab
        assert isinstance(tab, IntakeTab)
        return tab

    def _on_receive(self) -> None:
        self._intake().ask_files()

    def _on_receive_folder(self) -> None:
        self._intake().ask_folder()

    def _on_dropped(self, paths: list[Path]) -> None:
        self._intake().receive(paths)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("desk_tabs")
        self.tabs.setAccessibleName(_("Intake desk"))
        self.tabs.setDocumentMode(True)
        bar = self.tabs.tabBar()
        bar.setObjectName("desk_tab_bar")
        bar.setAccessibleName(_("Intake desk"))
        bar.setDrawBase(False)
        for plan in TABS:
            ground = QWidget()
            ground.setObjectName(f"desk_ground_{plan.name}")
            self._grounds.append(QVBoxLayout(ground))
            self._grounds[-1].setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(ground, _(plan.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.addWidget(self.waiting)
        column.addWidget(self.tabs)

    def _build(self, place: int) -> DeskTab:
        tab = TABS[place].build(self.backend, self.shell)
        self._built[place], self._stale[place] = tab, frozenset()
        self._grounds[place].addWidget(tab)
        return tab

    def _freshen(self) -> None:
        tab = self.tab
        kinds = self._stale.pop(self.tabs.currentIndex(), None)
        if kinds is not None:
            tab.refresh(kinds)

    def _on_tab_changed(self, place: int) -> None:
        before = self._built.get(self._shown)
        if place != self._shown and before is not None and not before.may_leave():
            self.tabs.setCurrentIndex(self._shown)
            return
        self._shown = place
        self._freshen()
        self.tab.search(self._text)
