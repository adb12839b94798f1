"""Danh bạ: persons, collectives, households and units; the one that is chosen stands beside the list with its history."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.gui.dialogs.award_held_dialog import AwardHeldDialog
from phuquoc_desktop.gui.dialogs.bulk_party_dialog import BulkPartyDialog
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.history_since_dialog import HistorySinceDialog
from phuquoc_desktop.gui.dialogs.initiative_dialog import InitiativeDialog
from phuquoc_desktop.gui.dialogs.particulars_dialog import open_particulars
from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
from phuquoc_desktop.gui.dialogs.unit_dialog import UnitDialog
from phuquoc_desktop.gui.dialogs.year_result_dialog import YearResultDialog
from phuquoc_desktop.gui.intake.aim_bar import Purpose
from phuquoc_desktop.gui.intake.offer import IntakeOffer
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.award_history_deeds import AwardHistoryDeeds
from phuquoc_desktop.gui.pages.directory_list import PARTY_COLUMNS, UNIT_COLUMNS, DirectorySource, Part
from phuquoc_desktop.gui.pages.duplicates.panel import DuplicatesPanel
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.pages.party_panel import PartyPanel
from phuquoc_desktop.gui.pages.personal_data_deeds import PersonalDataDeeds
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import awards_held, directory, initiatives, party_view, year_results
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.services.law.history_since import history_since, set_history_since
from phuquoc_desktop.services.party_view import PartyView
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

TOUCHED_BY = {
    "party",
    "unit",
    "award_held",
    "registration",
    "year_result",
    "initiative",
    "authorship",
    "distinct_pair",
    YEAR_CHANGED,
}
A_MOMENT = 60
"""Milliseconds that a row stays chosen before all about it is read, so that the arrow keys run freely."""


class DirectoryPage(Page):
    """Two lists behind tabs; the panel belongs to the list of parties."""

    title_id = N_("Directory")
    search_hint = N_("Name, initials (nva), unit, position, digits of the identity number… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._slips = AwardHistoryDeeds(backend, shell, self)
        self._personal = PersonalDataDeeds(backend, shell, self)
        self._jobs = Jobs(backend, shell)
        source = DirectorySource(backend)
        self.tabs = self._make_tabs()
        self._beside = QSplitter(Qt.Orientation.Horizontal, self)
        self._stack = QStackedWidget(self._beside)
        self.table = TableView("parties", _("Persons, collectives and households"))
        self.model = PagedTableModel(PARTY_COLUMNS, source.party_ids, source.party_rows, shell.run, self.table)
        self.unit_table = TableView("units", _("Units"))
        self.unit_model = PagedTableModel(UNIT_COLUMNS, source.unit_ids, source.unit_rows, None, self.unit_table)
        self.panel = PartyPanel(self._beside)
        self.card = self._card(self.table, self.model, _("Nobody is in the directory yet"))
        self.unit_card = self._card(self.unit_table, self.unit_model, _("There is no unit yet"))
        self.duplicates = DuplicatesPanel(backend, shell, self._stack)
        self.intake = IntakeOffer(self, backend, shell, self.table, Purpose.DIRECTORY)
        self._wanted = ""
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT)
        self._lay_out()
        self._add_actions()
        self._connect()

    @property
    def part(self) -> Part:
        """The part of the directory that is shown."""
        return list(Part)[self.tabs.currentIndex()]

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the lists and the panel again where they may have changed."""
        if kinds and not kinds & TOUCHED_BY:
            return
        self._load()
        if self.part is Part.DUPLICATES:
            self.duplicates.look()
        if self._wanted:
            self._moment.start()

    def search(self, text: str) -> None:
        """Narrow the lists to these words."""
        self.model.query = replace(self.model.query, text=text)
        self.unit_model.query = replace(self.unit_model.query, text=text)
        self._load()

    def open_record(self, record_id: str) -> None:
        """Show a party, or a unit, wherever the list stood."""
        with self.backend.reading() as read:
            is_unit = read.units.find(record_id) is not None
        self.tabs.setCurrentIndex(list(Part).index(Part.UNITS if is_unit else Part.ALL))
        self._on_all_asked()
        if not (self.unit_table if is_unit else self.table).choose(record_id) and not is_unit:
            self._on_row_chosen(record_id)

    def focus_first(self) -> None:
        """Begin in the list."""
        self._current_table().setFocus()

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setObjectName("directory_tabs")
        tabs.setAccessibleName(_("Parts of the directory"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for part in Part:
            tabs.addTab(part.label)
        return tabs

    def _card(self, table: TableView, model: PagedTableModel, title: str) -> ListCard:
        nothing = EmptyState(
            "directory", title, _("Add the first one, or drop a list in Excel or Word here."), _("Add")
        )
        nothing.acted.connect(self._on_add)
        card = ListCard(table, model, nothing, self._stack)
        card.all_asked.connect(self._on_all_asked)
        table.opened.connect(self._open)
        table.deleted.connect(self._remove)
        return card

    def _lay_out(self) -> None:
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.unit_card)
        self._stack.addWidget(self.duplicates)
        beside = self._beside
        beside.setObjectName("directory_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(self._stack)
        beside.addWidget(self.panel)
        beside.setStretchFactor(0, 1)
        beside.setSizes([780, 330])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(beside, 1)

    def _add_actions(self) -> None:
        self.add_action("add", _("Add"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("take_in_list", _("Take in a list…"), self.intake.on_action, icon="receive", shortcut="Ctrl+I")
        self.editing = self.add_action("edit", _("Edit"), self._on_edit, icon="edit")
        self.removing = self.add_action("remove", _("Delete"), self._on_remove, icon="delete")
        self.copying = self.add_action("copy", _("Copy"), self._on_copy, icon="copy")
        self.giving = self.add_action("give_history", _("Give the award history…"), self._on_give_history, icon="send")
        self.add_action("take_history", _("Take in an award history…"), self._on_take_history, icon="receive")
        self.add_action("history_since", _("History complete since…"), self._on_history_since, icon="calendar")
        for table in (self.table, self.unit_table):
            table.set_menu([self.editing, self.removing])
        self._enable()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_part_chosen)
        self.table.chosen.connect(self._on_row_chosen)
        self.unit_table.chosen.connect(self._enable)
        self._moment.timeout.connect(self._look)
        self.panel.edit_asked.connect(self._on_edit)
        self.panel.remove_asked.connect(self._on_remove)
        self.panel.particulars_asked.connect(self._on_particulars)
        self.panel.export_asked.connect(self._on_export)
        self.panel.erase_asked.connect(self._on_erase)
        self.panel.award_asked.connect(self._on_add_award)
        self.panel.award_removal_asked.connect(self._on_remove_award)
        self.panel.result_asked.connect(self._on_write_result)
        self.panel.result_removal_asked.connect(self._on_remove_result)
        self.panel.initiative_asked.connect(self._on_write_initiative)
        self.panel.initiative_removal_asked.connect(self._on_remove_initiative)
        self.panel.decision_asked.connect(self._on_to_decision)

    def _current_table(self) -> TableView:
        tables = {Part.UNITS: self.unit_table, Part.DUPLICATES: self.duplicates.table}
        return tables.get(self.part, self.table)

    def _load(self) -> None:
        searched = bool(self.model.query.text)
        self.card.is_narrowed = searched or self.part.party_kind is not None
        self.unit_card.is_narrowed = searched
        if self.part is Part.UNITS:
            self.unit_model.load()
        elif self.part is Part.DUPLICATES:
            self.duplicates.search(self.model.query.text)
        else:
            self.model.load(replace(self.model.query, filters=self.part))

    def _on_part_chosen(self) -> None:
        shown: dict[Part, QWidget] = {Part.UNITS: self.unit_card, Part.DUPLICATES: self.duplicates}
        self._stack.setCurrentWidget(shown.get(self.part, self.card))
        self.panel.setVisible(self.part not in shown)
        if not self.tabs.hasFocus():
            self._current_table().setFocus()
        self._load()
        if self.part is Part.DUPLICATES:
            self.duplicates.look()
        self._enable()

    def _on_all_asked(self) -> None:
        self.search_cleared.emit()
        if self.part.party_kind is not None and not self.model.query.text:
            self.tabs.setCurrentIndex(0)
        self.model.query = Query(sort=self.model.query.sort, descending=self.model.query.descending)
        self.unit_model.query = Query()
        self._load()

    def _on_row_chosen(self, record_id: str) -> None:
        self._wanted = record_id
        self._enable()
        if record_id:
            self._moment.start()
        else:
            self.panel.show_nothing()

    def _enable(self, _record_id: str = "") -> None:
        is_chosen = self._current_table().currentIndex().isValid() and self.part is not Part.DUPLICATES
        for action in (self.editing, self.removing, self.copying, self.giving):
            action.setEnabled(is_chosen)

    def _look(self) -> None:
        wanted, year = self._wanted, self.shell.year

        def work(_report: ProgressReport) -> PartyView | None:
            with self.backend.reading() as read:
                try:
                    return party_view.look(read, wanted, year, self.backend.awards)
                except RecordGoneError:
                    return None

        self.shell.run(work, self._on_looked)

    def _on_looked(self, view: PartyView | None) -> None:
        if view is not None and view.party.id == self._wanted:
            self.panel.show_view(view)

    def _on_add(self) -> None:
        if self.part is Part.UNITS:
            self._show(UnitDialog(self.backend, self.shell, parent=self))
        else:
            kind = self.part.party_kind or PartyKind.PERSON
            self._show(PartyDialog(self.backend, self.shell, kind=kind, units=self._unit_names(), parent=self))

    def _on_edit(self) -> None:
        ids = self._current_table().chosen_ids() or ([self._wanted] if self._wanted else [])
        if len(ids) > 1 and self.part is not Part.UNITS:
            self._show(BulkPartyDialog(self.backend, self.shell, ids, self._unit_names(), self))
        elif ids:
            self._open(ids[0])

    def _open(self, record_id: str) -> None:
        with self.backend.reading() as read:
            if self.part is Part.UNITS:
                self._show(UnitDialog(self.backend, self.shell, read.units.get(record_id), self))
                return
            party = read.parties.get(record_id)
            unit = read.units.find(party.unit_id)
        names, unit_name = self._unit_names(), unit.name if unit else None
        self._show(PartyDialog(self.backend, self.shell, party, units=names, unit=unit_name, parent=self))

    def _unit_names(self) -> list[str]:
        with self.backend.reading() as read:
            return [one.name for one in directory.units_in_order(read, self.backend.profile.office)]

    def _show(self, dialog: FormDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_remove(self) -> None:
        self._remove(self._current_table().chosen_ids())

    def _remove(self, ids: list[str]) -> None:
        removing = directory.remove_unit if self.part is Part.UNITS else directory.remove

        def does(work: UnitOfWork) -> None:
            for one in ids:
                removing(work, one)

        said = ngettext("{count} line was deleted.", "{count} lines were deleted.", len(ids)).format(count=len(ids))
        if ids:
            self._jobs.run(N_("Delete from the directory"), does, said)

    def _on_export(self) -> None:
        if self.panel.view is not None:
            self._personal.export(self.panel.view.party.id)

    def _on_give_history(self) -> None:
        if self.panel.view is not None:
            party = self.panel.view.party
            self._slips.give(party.id, party.name, has_number=bool(party.identity_number))

    def _on_take_history(self) -> None:
        self._slips.take(self.panel.view.party.id if self.panel.view else None)

    def _on_erase(self) -> None:
        if self.panel.view is not None:
            self._show(self._personal.erase_dialog(self.panel.view.party.id))

    def _on_history_since(self) -> None:
        with self.backend.reading() as read:
            known = history_since(read)
        dialog = HistorySinceDialog(known, self.backend.profile.year, self)
        dialog.accepted.connect(partial(self._set_history_since, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_history_since(self, dialog: HistorySinceDialog) -> None:
        year = dialog.year

        def work(_report: ProgressReport) -> None:
            with self.backend.begin(N_("Say since when the history is complete")) as unit:
                set_history_since(unit, year)

        def done(_nothing: None) -> None:
            said = _("All awards since {year} are entered.") if year else _("No year is said complete.")
            self.shell.toast(said.format(year=year))

        self.shell.run(work, done)

    def _on_copy(self) -> None:
        self._current_table().copy_chosen()

    def _on_particulars(self) -> None:
        if self.panel.view is not None:
            open_particulars(self.backend, self.shell, self.panel.view.party, self)

    def _on_add_award(self) -> None:
        if self.panel.view is not None:
            self._show(AwardHeldDialog(self.backend, self.shell, self.panel.view.party, self))

    def _on_remove_award(self, held_id: str) -> None:
        def does(work: UnitOfWork) -> None:
            awards_held.remove(work, held_id)

        self._jobs.run(N_("Remove an award from the history"), does, _("The award was removed from the history."))

    def _on_write_result(self, result: YearResult | None) -> None:
        if self.panel.view is not None:
            self._show(YearResultDialog(self.backend, self.shell, self.panel.view.party, result, self))

    def _on_remove_result(self, year: int) -> None:
        if self.panel.view is not None:
            job = partial(_remove_result, self.panel.view.party.id, year)
            said = _("The result of {year} was removed.").format(year=year)
            self._jobs.run(N_("Remove the result of a year"), job, said)

    def _on_write_initiative(self, line: InitiativeLine | None) -> None:
        if self.panel.view is not None:
            self._show(InitiativeDialog(self.backend, self.shell, self.panel.view.party, line, self))

    def _on_to_decision(self, decision_id: str) -> None:
        self.shell.go_to("decisions", decision_id)

    def _on_remove_initiative(self, initiative_id: str) -> None:
        job = partial(_remove_initiative, initiative_id)
        self._jobs.run(N_("Remove an initiative"), job, _("The initiative was removed."))


def _remove_result(party_id: str, year: int, work: UnitOfWork) -> None:
    year_results.remove(work, party_id, year)


def _remove_initiative(initiative_id: str, work: UnitOfWork) -> None:
    initiatives.remove(work, initiative_id)
