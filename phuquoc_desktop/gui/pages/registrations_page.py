"""Đăng ký thi đua: who is registered for what this year, with search, filters, and everything one does with it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.dialogs.bulk_registration_dialog import BulkRegistrationDialog
from phuquoc_desktop.gui.dialogs.copy_year_dialog import CopyYearDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog, RegistrationOffer
from phuquoc_desktop.gui.intake.aim_bar import Purpose
from phuquoc_desktop.gui.intake.offer import IntakeOffer
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.fairness_strip import FairnessStrip
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.pages.overview_tiles import Tile
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.pages.paper_actions import PaperActions
from phuquoc_desktop.gui.pages.registration_filters import RegistrationFilterRow
from phuquoc_desktop.gui.pages.registration_list import COLUMNS, RegistrationSource, Surroundings
from phuquoc_desktop.gui.pages.registration_panel import RegistrationPanel
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.choices import choose, chosen
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import directory, registration_view, registrations
from phuquoc_desktop.services.registration_view import RegistrationView
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

PAPER = "registration-list"
ROOM_FOR_TILES = 440
A_MOMENT = 60
"""Milliseconds after which the panel follows the list, so that holding an arrow key stays quick."""
WAITING_COLUMNS = {"party_kind", "registered_on", "movement"}
"""They make room for the panel while it stands."""
TOUCHED_BY = {"registration", "party", "unit", "movement", "bundle_sent", "remark", "award_held", YEAR_CHANGED}
TILES = {
    PartyKind.PERSON: N_("persons registered"),
    PartyKind.COLLECTIVE: N_("collectives registered"),
    PartyKind.HOUSEHOLD: N_("households registered"),
    None: N_("titles and forms in all"),
}


class RegistrationsPage(Page):
    """The list of a year; a tile narrows it to one kind of party, and a panel tells the course of the one chosen."""

    title_id = N_("Registrations")
    search_hint = N_("Search by name, position, identity number… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PaperActions(self, PAPER, _("List of registrations"), self._paper_name)
        self._source = RegistrationSource(backend, shell.year)
        self._around: Surroundings | None = None
        self._wanted = ""
        self._tiles = QWidget()
        self.fairness = FairnessStrip(backend, shell)
        self.tiles = {kind: self._tile(kind, words) for kind, words in TILES.items()}
        self.filters = RegistrationFilterRow(backend.awards.known)
        self.award, self.unit, self.kind = self.filters.award, self.filters.unit, self.filters.kind
        self.table = TableView("registrations", _("Registrations"))
        self.model = PagedTableModel(COLUMNS, self._source.ids, self._source.rows, shell.run, self.table)
        self.card = self._list_card()
        self.panel = RegistrationPanel()
        self.intake = IntakeOffer(self, backend, shell, self.table, Purpose.REGISTRATIONS)
        self._moment = QTimer(self)
        self._lay_out()
        self._add_actions()
        self._connect()
        self._on_course()  # the widths that were kept also hold which columns were hidden
        self.table.horizontalHeader().setSortIndicator(0, self.table.horizontalHeader().sortIndicatorOrder())

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read list and figures again where they may have changed."""
        if kinds and not kinds & TOUCHED_BY:
            return
        self._source.year = self.shell.year
        self._load(self.model.query)
        self.shell.run(self._source.surroundings, self._on_surroundings)
        self.fairness.refresh()
        self._moment.start()

    def search(self, text: str) -> None:
        """Narrow the list to names, positions and identity numbers with these words."""
        self._load(replace(self.model.query, text=text))

    def open_record(self, record_id: str) -> None:
        """Show one registration in its form."""
        self.table.choose(record_id)
        self._open(record_id)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the list where there is little of it."""
        super().resizeEvent(event)
        self._tiles.setVisible(self.height() >= ROOM_FOR_TILES)
        self.fairness.fit(self.height())

    def _tile(self, kind: PartyKind | None, words: str) -> Tile:
        tile = Tile(kind.value if kind else "all", _(words))
        tile.setProperty("kind", kind.value if kind else "")
        tile.setToolTip(_("Show only these in the list") if kind else _("Show all in the list"))
        tile.clicked.connect(self._on_tile_clicked)
        return tile

    def _list_card(self) -> ListCard:
        words = _("Register the first person, collective or household; the city's award list is there already.")
        nothing = EmptyState("registrations", _("Nobody is registered this year yet"), words, _("New registration"))
        nothing.acted.connect(self._on_add)
        return ListCard(self.table, self.model, nothing)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filtered)
        self.card.all_asked.connect(self._on_all_asked)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._withdraw)
        self.table.chosen.connect(self._on_row_chosen)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.panel.back_asked.connect(self._on_bring_back)
        self.panel.remarks_asked.connect(partial(self.shell.go_to, "bundles"))
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT)
        self._moment.timeout.connect(self._look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(10)
        tiles = QHBoxLayout(self._tiles)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(12)
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.card, 1)
        beside.addWidget(self.panel)
        self.panel.hide()
        column.addWidget(self._tiles)
        column.addWidget(self.fairness)
        column.addWidget(self.filters)
        column.addLayout(beside, 1)

    def _add_actions(self) -> None:
        self.add_action("register", _("Register"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self._papers.add_sheet()
        self.add_action("take_in_list", _("Take in a list…"), self.intake.on_action, icon="receive", shortcut="Ctrl+I")
        self.add_action("copy_year", _("Copy from last year"), self._on_copy_year, icon="import")
        self.edit = self.add_action("edit", _("Open"), self._on_edit, icon="edit")
        self.changing = self.add_action(
            "change_several", _("Change those chosen"), self._on_change_several, icon="edit"
        )
        self.withdrawing = self.add_action("withdraw", _("Withdraw"), self._on_withdraw, icon="delete")
        self.telling = self.add_action("course", _("Show the course"), self._on_course, icon="clock", shortcut="Ctrl+H")
        self.telling.setCheckable(True)
        self.copying = self.add_action("copy", _("Copy"), self.table.copy_chosen, icon="copy")
        self._papers.add_others()
        self.add_action("balance", _("Balance of the list"), self.fairness.show_details, icon="targets")
        self.table.set_menu([self.edit, self.changing, self.withdrawing, self.telling])
        self._enable()

    def _load(self, query: Query) -> None:
        query = replace(query, filters=self.filters.filters())
        self.card.is_narrowed = bool(query.text or query.filters)
        self.model.load(query)

    def _on_surroundings(self, around: Surroundings) -> None:
        self._around = around
        self.filters.offer_units(around.units)
        self.filters.offer_states(around.states)
        self.fairness.show_counts(around.counts.parties)
        for kind, tile in self.tiles.items():
            count = around.counts.parties[kind] if kind else around.counts.registrations
            tile.say(show_number(count), _(TILES[kind]))

    def _on_filtered(self) -> None:
        self._load(self.model.query)

    def _on_tile_clicked(self) -> None:
        value = self.sender().property("kind")
        choose(self.kind, PartyKind(value) if value else None)

    def _on_all_asked(self) -> None:
        self.filters.clear()
        self.search_cleared.emit()
        self.search("")

    def _on_row_chosen(self, record_id: str) -> None:
        self._wanted = record_id
        self._enable()
        self._moment.start()

    def _enable(self) -> None:
        count = len(self.table.chosen_ids()) or int(self.table.currentIndex().isValid())
        there = chosen(self.filters.state) is not RegistrationState.WITHDRAWN
        self.copying.setEnabled(bool(count))
        self.edit.setEnabled(count == 1 and there)
        self.withdrawing.setEnabled(bool(count) and there)
        self.changing.setEnabled(bool(count) and there)

    def _on_course(self) -> None:
        shown = self.telling.isChecked()
        self.panel.setVisible(shown)
        for place, column in enumerate(COLUMNS):
            self.table.setColumnHidden(place, shown and column.name in WAITING_COLUMNS)
        self._moment.start()

    def _look(self) -> None:
        wanted = self._wanted
        if not wanted or not self.telling.isChecked():
            self.panel.show_nothing()
            return

        def work(_report: ProgressReport) -> RegistrationView | None:
            with self.backend.reading() as read:
                try:
                    return registration_view.look(read, wanted, self.backend.awards)
                except RecordGoneError:
                    return None

        self.shell.run(work, self._on_looked)

    def _on_looked(self, view: RegistrationView | None) -> None:
        if view is not None and view.line.id == self._wanted:
            self.panel.show_view(view)

    def _on_add(self) -> None:
        self._show_form(RegistrationOffer(*self._offered()))

    def _on_edit(self) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._open(ids[0])

    def _open(self, record_id: str) -> None:
        with self.backend.reading() as read:
            registration = read.registrations.find(record_id)
            if registration is None:
                self._show_course()
                return
            party = directory.lines(read, [registration.party_id])[0]
        self._show_form(RegistrationOffer(*self._offered(), registration, party))

    def _show_course(self) -> None:
        """What was withdrawn has no form; its course says what can be done."""
        self.telling.setChecked(True)
        self._on_course()

    def _offered(self) -> tuple[list[Any], list[str]]:
        return self._movements(), [one.name for one in self._around.units] if self._around else []

    def _movements(self) -> list[Movement]:
        return list(self._around.movements) if self._around else []

    def _show_form(self, offered: RegistrationOffer) -> None:
        self._show(RegistrationDialog(self.backend, self.shell, offered, self))

    def _on_copy_year(self) -> None:
        self._show(CopyYearDialog(self.backend, self.shell, self._movements(), self))

    def _on_change_several(self) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._show(BulkRegistrationDialog(self.backend, self.shell, ids, self._movements(), self))

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_withdraw(self) -> None:
        self._withdraw(self.table.chosen_ids())

    def _withdraw(self, ids: list[str]) -> None:
        def does(work: UnitOfWork) -> None:
            for one in ids:
                registrations.withdraw(work, one)

        said = ngettext("{count} registration was withdrawn.", "{count} registrations were withdrawn.", len(ids))
        if ids and self.withdrawing.isEnabled():
            self._jobs.run(N_("Withdraw registrations"), does, said.format(count=len(ids)))

    def _on_bring_back(self, registration_id: str) -> None:
        year, awards = self.shell.year, self.backend.awards

        def does(work: UnitOfWork) -> None:
            registrations.bring_back(work, registration_id, year, awards)

        self._jobs.run(N_("Register again what was withdrawn"), does, _("The registration stands again."))

    def _paper_name(self) -> str:
        return f"danh sách đăng ký thi đua {self.shell.year}"
