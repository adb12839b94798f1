"""The tab of duplicates: looks for suspects beside the window, shows them with their likeness, carries out what is decided."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.duplicates.comparison import Comparison
from phuquoc_desktop.gui.pages.duplicates.listing import COLUMNS, ScoreDelegate, SuspectSource
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.tasks import Task
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import duplicates, merging, pair_view
from phuquoc_desktop.services.duplicates import Suspects
from phuquoc_desktop.services.merging import Merged
from phuquoc_desktop.services.pair_view import PairView
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


class DuplicatesPanel(QWidget):
    """The office's own suspects; at the city those across all offices, which it may only tell apart."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates_panel")
        self._backend = backend
        self._shell = shell
        self._jobs = Jobs(backend, shell)
        self._task: Task | None = None
        self._is_left_without_focus = False
        self.source = SuspectSource()
        self.table = TableView("suspects", _("Entries that may be one person"))
        self.model = PagedTableModel(COLUMNS, self.source.ids, self.source.rows, None, self.table)
        words = _("Nobody in the directory looks like somebody else.")
        self._beside = QSplitter(Qt.Orientation.Horizontal, self)
        nothing = EmptyState("good", _("No duplicates were found"), words)
        self.card = ListCard(self.table, self.model, nothing, self._beside)
        self.comparison = Comparison(self._beside)
        self.told = QLabel()
        self.told.setObjectName("suspects_told")
        self.told.setProperty("role", "soft")
        self.told.setWordWrap(True)
        self.table.setItemDelegateForColumn(0, ScoreDelegate(self.table))
        self.put_off = _link("show_put_off")
        self.again = _link("look_again")
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Search the directory anew."""
        if self._task is not None:
            self._task.cancel()
        office = None if self._backend.profile.role is Role.CITY else self._backend.profile.office

        def work(report: ProgressReport) -> Suspects:
            with self._backend.reading() as read:
                return duplicates.suspects(read, office, report)

        self._task = self._shell.run(work, self._on_found, title=_("Looking for duplicates"))

    def search(self, text: str) -> None:
        """Narrow the list to pairs with these words."""
        self.card.is_narrowed = bool(text)
        self.model.query = Query(text=text)
        self._show_list()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.told, 1)
        head.addWidget(self.put_off)
        head.addWidget(self.again)
        self.put_off.hide()
        self.again.setText(_("Look again"))
        self.again.setAccessibleName(_("Look again"))
        beside = self._beside
        beside.setObjectName("duplicates_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(self.card)
        beside.addWidget(self.comparison)
        beside.setStretchFactor(0, 1)
        beside.setSizes([560, 520])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(beside, 1)

    def _connect(self) -> None:
        self.table.chosen.connect(self._on_chosen)
        self.again.clicked.connect(self.look)
        self.put_off.clicked.connect(self._on_put_off_asked)
        self.comparison.merge_asked.connect(self._on_merge)
        self.comparison.apart_asked.connect(self._on_apart)
        self.comparison.later_asked.connect(self._on_later)
        self.comparison.turn_asked.connect(self._on_turn)

    def _on_found(self, found: Suspects) -> None:
        self._task = None
        self.source.show(found.pairs)
        self.told.setText(" ".join(_told(found)))
        self._show_list()

    def _show_list(self) -> None:
        self.model.load()
        count = len(self.source.put_off)
        self.put_off.setVisible(count > 0)
        said = ngettext("Show {count} pair put off", "Show {count} pairs put off", count)
        self.put_off.setText(said.format(count=count))
        self.put_off.setAccessibleName(self.put_off.text())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            choose_row(self.table, 0)
        if self._is_left_without_focus:
            self._is_left_without_focus = False
            (self.table if self.model.rowCount() else self.again).setFocus()

    def _on_chosen(self, name: str) -> None:
        suspect = self.source.find(name)
        if suspect is None:
            self.comparison.show_nothing()
            return
        with self._backend.reading() as read:
            try:
                self.comparison.show_view(pair_view.look(read, *suspect.ids))
            except RecordGoneError:
                self.comparison.show_nothing()

    def _on_turn(self) -> None:
        if self.comparison.view is not None:
            with self._backend.reading() as read:
                self.comparison.show_view(pair_view.turned(read, self.comparison.view))

    def _on_merge(self, taken: tuple[str, ...]) -> None:
        view = self.comparison.view
        if view is not None:
            said = _("Two entries of {name} are one now.").format(name=view.first.name)
            self._jobs.run(merging.MERGE, partial(_merge, view, taken), said, self._on_merged)

    def _on_merged(self, _merged: Merged) -> None:
        """The button that was pressed has gone with the pair; the keyboard goes on in the list."""
        self._is_left_without_focus = True

    def _on_apart(self, reason: str) -> None:
        view = self.comparison.view
        if view is not None:
            said = _("{first} and {second} are not asked about again.")
            job = partial(_tell_apart, view, reason, self._backend.today)
            self._jobs.run(
                N_("Tell two entries apart"), job, said.format(first=view.first.name, second=view.second.name)
            )

    def _on_later(self) -> None:
        ids = self.table.chosen_ids()
        self.source.put_off.update(ids)
        self._show_list()

    def _on_put_off_asked(self) -> None:
        self.source.put_off.clear()
        self._show_list()


def _merge(view: PairView, taken: tuple[str, ...], work: UnitOfWork) -> Merged:
    return merging.merge(work, view.first.id, view.second.id, taken)


def _tell_apart(view: PairView, reason: str, today: Any, work: UnitOfWork) -> DistinctPair:
    return duplicates.tell_apart(work, view.first.id, view.second.id, today, reason)


def _told(found: Suspects) -> list[str]:
    count = len(found.pairs)
    said = ngettext(
        "{count} pair to look at among {all} entries.", "{count} pairs to look at among {all} entries.", count
    )
    told = [said.format(count=show_number(count), all=show_number(found.looked_at))]
    if found.crowded:
        told.append(_("{count} groups are too alike to be compared; enter dates of birth.").format(count=found.crowded))
    return told


def _link(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("role", "link")
    return button
