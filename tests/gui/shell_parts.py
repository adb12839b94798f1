"""Small real pages and an opened office without data, for tests of what surrounds the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from phuquoc_desktop.gui.crash_report import CrashReporter
from phuquoc_desktop.gui.error_teller import ErrorTeller
from phuquoc_desktop.gui.main_window import MainWindow
from phuquoc_desktop.gui.office_shell import OfficeShell
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.registry import PAGES, PagePlan
from phuquoc_desktop.gui.tasks import TaskRunner
from phuquoc_desktop.gui.widgets.task_strip import TaskStrip


class NotePage(Page):
    """Remembers what it was told."""

    title_id = "Notes"
    search_hint = "Search notes"

    def __init__(self, backend: Any, shell: Any) -> None:
        super().__init__(backend, shell)
        self.told: list[frozenset[str]] = []
        self.searched: list[str] = []
        self.shown: list[str] = []
        self.pressed = 0
        self.leaves = True
        self.field = QLineEdit()
        self.field.setObjectName("note")
        self.field.setAccessibleName("Note")
        QVBoxLayout(self).addWidget(self.field)
        self.add_action("note_new", "New note", self.press, icon="add", shortcut="Ctrl+N", primary=True)

    def press(self) -> None:
        self.pressed += 1

    def refresh(self, kinds: frozenset[str]) -> None:
        self.told.append(kinds)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def open_record(self, record_id: str) -> None:
        self.shown.append(record_id)

    def may_leave(self) -> bool:
        return self.leaves

    def focus_first(self) -> None:
        self.field.setFocus()


class NotePlan(PagePlan):
    """A page of the sidebar that needs no data."""

    def build(self, backend: Any, shell: Any) -> Page:
        return NotePage(backend, shell)


class NoData:
    """A backend without any records: enough for what surrounds the pages, which looks at locks."""

    today = date(2021, 6, 15)

    def __init__(self, listeners: list[Any]) -> None:
        self.listeners = listeners

    @contextmanager
    def reading(self) -> Iterator[SimpleNamespace]:
        nothing = SimpleNamespace(all=lambda **_asked: [])
        yield SimpleNamespace(profile=SimpleNamespace(office="31078@2021-03-01"), period_reviews=nothing)


class SmallShell(NamedTuple):
    """The window, its shell, and what reports changes of the data."""

    window: MainWindow
    shell: OfficeShell
    runner: TaskRunner
    reporter: CrashReporter
    change: Callable[[frozenset[str]], None]

    def page(self) -> NotePage:
        shown = self.shell.page
        assert isinstance(shown, NotePage)
        return shown


def opened_office(folder: Path, listeners: list[Any] | None = None) -> OpenedOffice:
    """Describe an office that is open in a folder."""
    watchers = listeners if listeners is not None else []
    return OpenedOffice(
        backend=NoData(watchers),
        name="Phường Dương Đông",
        role="Reporting office",
        user="Lê Thị Mẫu",
        folder=folder,
        year=2021,
        years=(2020, 2021),
        practice=True,
        last_saved=None,
        watch=watchers.append,
        close=watchers.clear,
    )


def shell_of(opened: OpenedOffice) -> SmallShell:
    """Show the real window around note pages."""
    window, reporter = MainWindow(), CrashReporter()
    teller = ErrorTeller(window, reporter)
    runner = TaskRunner(teller.tell, window)
    window.add_band(TaskStrip(runner))
    shell = OfficeShell(window, opened, runner, teller, [NotePlan(*plan) for plan in PAGES])
    window.show()
    window.activateWindow()
    shell.go_to("overview")
    return SmallShell(window, shell, runner, reporter, opened.backend.listeners[0])
