"""Đăng ký thi đua: who is registered for what this year, with search, filters, and everything one does with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog, RegistrationOffer
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.fairness_strip import FairnessStrip
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.pages.overview_tiles import Tile
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.pages.registration_list import (
    COLUMNS,
    RegistrationFilters,
    RegistrationSource,
    Surroundings,
)
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import directory, registrations
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

PAPER = "registration-list"
ROOM_FOR_TILES = 440
TOUCHED_BY = {"registration", "party", "unit", "movement", "bundle_sent", YEAR_CHANGED}
TILES = {
    PartyKind.PERSON: N_("persons registered"),
    PartyKind.COLLECTIVE: N_("collectives registered"),
    PartyKind.HOUSEHOLD: N_("households registered"),
    None: N_("titles and forms in all"),
}


class RegistrationsPage(Page):
    """The list of a year; a tile narrows it to one kind of party."""

    title_id = N_("Registrations")
    search_hint = N_("Search by name, position, identity number… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self._source = RegistrationSource(backend, shell.year)
        self._around: Surroundings | None = None
        self._tiles = QWidget()
        self.fairness = FairnessStrip(backend, shell)
        self.tiles = {kind: self._tile(kind, words) for kind, words in TILES.items()}
        self.award, self.unit, self.kind = (self._filter_box(name) for name in ("award", "unit", "kind"))
        self.table = TableView("registrations", _("Registrations"))
        self.model = PagedTableModel(COLUMNS, self._source.ids, self._source.rows, shell.run, self.table)
        self.card = self._list_card()
        self._lay_out()
        self._add_actions()
        self._offer_fixed()
        self.table.horizontalHeader().setSortIndicator(0, self.table.horizontalHeader().sortIndicatorOrder())

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read list and figures again where they may have changed."""
        if kinds and not kinds & TOUCHED_BY:
            return
        self._source.year = self.shell.year
        self._load(self.model.query)
        self.shell.run(self._source.surroundings, self._on_surroundings)
        self.fairness.refresh()

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

    def _filter_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"filter_{name}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.currentIndexChanged.connect(self._on_filtered)
        return box

    def _list_card(self) -> ListCard:
        words = _("Register the first person, collective or household; the city's award list is there already.")
        nothing = EmptyState("registrations", _("Nobody is registered this year yet"), words, _("New registration"))
        nothing.acted.connect(self._on_add)
        card = ListCard(self.table, self.model, nothing)
        card.all_asked.connect(self._on_all_asked)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._withdraw)
        self.table.chosen.connect(self._on_row_chosen)
        return card

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(10)
        tiles, filters = QHBoxLayout(self._tiles), QHBoxLayout()
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(12)
        filters.setSpacing(8)
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        for box, words in ((self.award, _("Award")), (self.kind, _("Kind")), (self.unit, _("Unit"))):
            box.setAccessibleName(_("Filter by: {field}").format(field=words))
            filters.addWidget(box, 1)
        column.addWidget(self._tiles)
        column.addWidget(self.fairness)
        column.addLayout(filters)
        column.addWidget(self.card, 1)

    def _add_actions(self) -> None:
        self.add_action("register", _("Register"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("save_sheet", _("Save as Excel"), self._on_save_sheet, icon="export")
        self.edit = self.add_action("edit", _("Open"), self._on_edit, icon="edit")
        self.withdrawing = self.add_action("withdraw", _("Withdraw"), self._on_withdraw, icon="delete")
        self.copying = self.add_action("copy", _("Copy"), self.table.copy_chosen, icon="copy")
        self.add_action("save_pdf", _("Save as PDF"), self._on_save_pdf, icon="paper")
        self.add_action("save_word", _("Save as Word"), self._on_save_word, icon="paper")
        self.add_action("print", _("Print preview"), self._on_print, icon="print", shortcut="Ctrl+P")
        self.add_action("balance", _("Balance of the list"), self.fairness.show_details, icon="targets")
        self.table.set_menu([self.edit, self.withdrawing])
        self._on_row_chosen("")

    def _offer_fixed(self) -> None:
        awards = [(one.name, one.code) for one in self.backend.awards.known]
        offer(self.award, awards, nothing=_("All titles and forms"))
        offer(self.kind, [(one.label, one) for one in PartyKind], nothing=_("All kinds"))
        offer(self.unit, [], nothing=_("All units"))

    def _filters(self) -> RegistrationFilters:
        return RegistrationFilters(chosen(self.award), chosen(self.kind), chosen(self.unit))

    def _load(self, query: Query) -> None:
        query = replace(query, filters=self._filters())
        self.card.is_narrowed = bool(query.text or query.filters)
        self.model.load(query)

    def _on_surroundings(self, around: Surroundings) -> None:
        self._around = around
        offer(self.unit, [(one.name, one.id) for one in around.units], nothing=_("All units"))
        for kind, tile in self.tiles.items():
            count = around.counts.parties[kind] if kind else around.counts.registrations
            tile.say(show_number(count), _(TILES[kind]))

    def _on_filtered(self) -> None:
        self._load(self.model.query)

    def _on_tile_clicked(self) -> None:
        value = self.sender().property("kind")
        choose(self.kind, PartyKind(value) if value else None)

    def _on_all_asked(self) -> None:
        for box in (self.award, self.kind, self.unit):
            choose(box, None)
        self.search_cleared.emit()
        self.search("")

    def _on_row_chosen(self, record_id: str) -> None:
        for action in (self.edit, self.withdrawing, self.copying):
            action.setEnabled(bool(record_id))

    def _on_add(self) -> None:
        self._show_form(RegistrationOffer(*self._offered()))

    def _on_edit(self) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._open(ids[0])

    def _open(self, record_id: str) -> None:
        with self.backend.reading() as read:
            registration = read.registrations.get(record_id)
            party = directory.lines(read, [registration.party_id])[0]
        self._show_form(RegistrationOffer(*self._offered(), registration, party))

    def _offered(self) -> tuple[list[Any], list[str]]:
        if self._around is None:
            return [], []
        return list(self._around.movements), [one.name for one in self._around.units]

    def _show_form(self, offered: RegistrationOffer) -> None:
        dialog = RegistrationDialog(self.backend, self.shell, offered, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_withdraw(self) -> None:
        self._withdraw(self.table.chosen_ids())

    def _withdraw(self, ids: list[str]) -> None:
        def does(work: UnitOfWork) -> None:
            for one in ids:
                registrations.withdraw(work, one)

        said = ngettext("{count} registration was withdrawn.", "{count} registrations were withdrawn.", len(ids))
        if ids:
            self._jobs.run(N_("Withdraw registrations"), does, said.format(count=len(ids)))

    def _on_save_sheet(self) -> None:
        self._save("xlsx")

    def _on_save_pdf(self) -> None:
        self._save("pdf")

    def _on_save_word(self) -> None:
        self._save("docx")

    def _save(self, ending: str) -> None:
        self._papers.save(PAPER, ending, name=f"danh sách đăng ký thi đua {self.shell.year}")

    def _on_print(self) -> None:
        self._papers.preview(PAPER, None, self._show_paper)

    def _show_paper(self, html: str) -> None:
        from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview

        dialog = ReportPreview(_("List of registrations"), html, ("pdf", "docx", "xlsx"), self)
        dialog.preview.export_asked.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
