"""What surrounds the pages once an office is open: which page is shown, what it is told, what it may ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from phuquoc_desktop.gui import icons, messages
from phuquoc_desktop.gui.error_teller import ErrorTeller
from phuquoc_desktop.gui.lock_band import LockBand
from phuquoc_desktop.gui.main_window import MainWindow
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.pages.registry import PAGES, PagePlan
from phuquoc_desktop.gui.tasks import Task, TaskRunner, Work
from phuquoc_desktop.gui.undo_desk import UndoDesk
from phuquoc_desktop.gui.widgets.practice_band import PracticeBand
from phuquoc_desktop.gui.widgets.toast import ToastStand
from phuquoc_desktop.translation import _

T = TypeVar("T")


class OfficeShell(QObject):
    """The :class:`~phuquoc_desktop.gui.shell.Shell` of the real window; pages are built when first visited."""

    _changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        opened: OpenedOffice,
        runner: TaskRunner,
        teller: ErrorTeller,
        plans: Sequence[PagePlan] = PAGES,
    ) -> None:
        super().__init__(window)
        self.opened = opened
        self._window = window
        self._runner = runner
        self._teller = teller
        self._year = opened.year
        self._pages: dict[str, Page] = {}
        self._plans = {plan.name: plan for plan in plans}
        self._stale: dict[str, frozenset[str]] = {}
        self._searches: dict[str, str] = {}
        self._current = ""
        self._toasts = ToastStand(window)
        self._bar = window.top_bar
        self._undo_desk = UndoDesk(opened.backend, self)
        window.show_office(opened)
        window.guards.append(self._may_close)
        if opened.practice:
            window.add_band(PracticeBand())
        self._locks = None if opened.is_city else LockBand(opened.backend, self)
        if self._locks is not None:
            window.add_notice(self._locks)
        self._jobs_action = self._make_jobs_action()
        self._connect()

    @property
    def year(self) -> int:
        """The emulation year chosen in the sidebar."""
        return self._year

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._current)

    def go_to(self, page_name: str, record_id: str | None = None) -> None:
        """Show a page, building it when it is new, and where given one of its records."""
        if page_name != self._current and self.page is not None and not self.page.may_leave():
            self._window.sidebar.mark(self._current)
            return
        page = self._pages.get(page_name) or self._build(page_name)
        if page_name != self._current:
            self._show(page_name, page)
        if record_id is not None:
            page.open_record(record_id)

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell in passing what was done, with the way back."""
        self._toasts.show_toast(text, undo)

    def run(
        self,
        work: Work[T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        *,
        title: str = "",
    ) -> Task:
        """Run long work beside the window."""
        return self._runner.run(work, on_done, on_failed, title=title)

    def tell(self, error: Exception) -> None:
        """Show an error to the user."""
        self._teller.tell(error)

    def confirm(self, question: str, yes: str, *, title: str = "", danger: bool = False) -> bool:
        """Ask before what is not easily undone."""
        return messages.confirm(self._window, question, yes, title=title, danger=danger)

    def _connect(self) -> None:
        self._window.sidebar.chosen.connect(self._on_chosen)
        self._window.sidebar.year_chosen.connect(self._on_year_chosen)
        self._bar.search_changed.connect(self._on_search_changed)
        self._bar.search_left.connect(self._on_search_left)
        self._changed.connect(self._on_changed, Qt.ConnectionType.QueuedConnection)
        self.opened.watch(self._changed.emit)
        refresh = QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self._window)
        refresh.activated.connect(self._on_refresh)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._window)
        undo.activated.connect(self._on_undo)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self._window)
        find.activated.connect(self._bar.take_focus)

    def _make_jobs_action(self) -> QAction:
        action = QAction(icons.icon("undo"), _("Recent jobs"), self)
        action.setObjectName("recent_jobs")
        action.setShortcut(QKeySequence("Ctrl+Shift+Z"))
        action.triggered.connect(self._on_jobs_asked)
        self._window.addAction(action)
        return action

    def _build(self, name: str) -> Page:
        page = self._plans[name].build(self.opened.backend, self)
        page.title_changed.connect(self._on_title_changed)
        page.search_cleared.connect(self._on_search_cleared)
        self._pages[name] = page
        self._stale[name] = frozenset()
        return page

    def _show(self, name: str, page: Page) -> None:
        self._current = name
        self._window.sidebar.mark(name)
        self._bar.set_title(page.title)
        self._bar.set_search(_(page.search_hint), self._searches.get(name, ""))
        self._bar.set_actions([*page.actions(), self._jobs_action])
        self._window.show_widget(page)
        self._toasts.stay_above()
        self._freshen(name)
        if self._locks is not None:
            self._locks.show_page(name)
        page.focus_first()

    def _freshen(self, name: str) -> None:
        kinds = self._stale.pop(name, None)
        if kinds is not None:
            self._pages[name].refresh(kinds)

    def _on_undo(self) -> None:
        """Take back what the toast told of, else the last job, after asking."""
        if self._toasts.can_undo:
            self._toasts.undo_last()
        else:
            self._undo_desk.ask_last()

    def _on_jobs_asked(self) -> None:
        self._undo_desk.show_jobs(self._window)

    def _on_chosen(self, name: str) -> None:
        self.go_to(name)

    def _on_title_changed(self) -> None:
        if self.page is not None:
            self._bar.set_title(self.page.title)

    def _on_search_changed(self, text: str) -> None:
        self._searches[self._current] = text
        if self.page is not None:
            self.page.search(text)

    def _on_search_left(self) -> None:
        if self.page is not None:
            self.page.focus_first()

    def _on_search_cleared(self) -> None:
        self._searches[self._current] = ""
        if self.page is not None:
            self._bar.set_search(_(self.page.search_hint), "")

    def _on_year_chosen(self, year: int) -> None:
        self._year = year
        self._mark_stale(frozenset({YEAR_CHANGED}))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        self._window.status_line.show_saved(datetime.now().astimezone())
        self._mark_stale(kinds)

    def _on_refresh(self) -> None:
        self._mark_stale(frozenset())

    def _mark_stale(self, kinds: frozenset[str]) -> None:
        for name in self._pages:
            waiting = self._stale.get(name)
            everything = waiting == frozenset() or not kinds
            self._stale[name] = frozenset() if everything else (waiting or frozenset()) | kinds
        if self._current:
            self._freshen(self._current)
        if self._locks is not None:
            self._locks.follow(kinds)

    def _may_close(self) -> bool:
        return self.page is None or self.page.may_leave()
