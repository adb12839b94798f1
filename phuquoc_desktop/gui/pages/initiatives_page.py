"""Sáng kiến: the register of initiatives and topics, whose they are, who recognised them, for what they were used."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from phuquoc_desktop.gui.dialogs.initiative_dialog import InitiativeDialog
from phuquoc_desktop.gui.intake.aim_bar import Purpose
from phuquoc_desktop.gui.intake.offer import IntakeOffer
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.initiatives_source import COLUMNS, InitiativeFilters, InitiativesSource
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.paper_actions import PaperActions
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

PAPER = "initiative-list"
TOUCHED_BY = {"initiative", "authorship", "party", "candidate", "dossier"}


class InitiativesPage(Page):
    """The register with search, a year, and those that may still be used."""

    title_id = N_("Initiatives")
    search_hint = N_("Search by name, author, decision… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PaperActions(self, PAPER, _("List of initiatives"), self._paper_name, self._paper_year)
        self.source = InitiativesSource(backend)
        self.year = QComboBox()
        self.unused = QCheckBox(_("Only those not used yet"))
        self.table = TableView("initiatives", _("Register of initiatives"))
        self.model = PagedTableModel(COLUMNS, self.source.ids, self.source.rows, shell.run, self.table)
        self.intake = IntakeOffer(self, backend, shell, self.table, Purpose.INITIATIVES)
        self.card = self._card()
        self._lay_out()
        self._add_actions()
        self._offer_years([])
        self._connect()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the register again where it may have changed."""
        if kinds and not kinds & TOUCHED_BY:
            return
        self.source.forget()
        self._load(self.model.query)
        self.shell.run(self.source.years, self._offer_years)

    def search(self, text: str) -> None:
        """Narrow the register to these words."""
        self._load(replace(self.model.query, text=text))

    def open_record(self, record_id: str) -> None:
        """Show one initiative in its form."""
        self._on_all_asked()
        self.table.choose(record_id)
        self._open(record_id)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _card(self) -> ListCard:
        why = _("Enter what was recognised; some titles ask for an initiative, and each may be used once.")
        nothing = EmptyState("initiative", _("No initiative is entered yet"), why, _("New initiative"))
        nothing.acted.connect(self._on_add)
        return ListCard(self.table, self.model, nothing)

    def _lay_out(self) -> None:
        self.year.setObjectName("initiative_year")
        self.year.setAccessibleName(_("Year of recognition"))
        self.unused.setObjectName("only_unused")
        label = QLabel(_("Year of recognition"))
        label.setBuddy(self.year)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for widget in (label, self.year, self.unused):
            filters.addWidget(widget)
        filters.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(10)
        column.addLayout(filters)
        column.addWidget(self.card, 1)

    def _add_actions(self) -> None:
        self.add_action("add", _("New initiative"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("take_in_list", _("Take in a list…"), self.intake.on_action, icon="receive", shortcut="Ctrl+I")
        self._papers.add_sheet()
        self.editing = self.add_action("edit", _("Edit"), self._on_edit, icon="edit")
        self.removing = self.add_action("remove", _("Delete"), self._on_remove, icon="delete")
        self.to_author = self.add_action("to_author", _("Show the author"), self._on_to_author, icon="directory")
        self.copying = self.add_action("copy", _("Copy"), self.table.copy_chosen, icon="copy")
        self._papers.add_others()
        self.table.set_menu([self.editing, self.removing, self.to_author])
        self._enable()

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(self._on_filtered)
        self.unused.toggled.connect(self._on_filtered)
        self.card.all_asked.connect(self._on_all_asked)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._remove)
        self.table.chosen.connect(self._enable)

    def _offer_years(self, years: list[int]) -> None:
        offer(self.year, [(str(year), year) for year in years], nothing=_("All years"))

    def _load(self, query: Query) -> None:
        query = replace(query, filters=InitiativeFilters(chosen(self.year), self.unused.isChecked()))
        self.card.is_narrowed = bool(query.text or query.filters)
        self.model.load(query)

    def _on_filtered(self) -> None:
        self._load(self.model.query)

    def _on_all_asked(self) -> None:
        choose(self.year, None)
        self.unused.setChecked(False)
        self.search_cleared.emit()
        self.search("")

    def _enable(self, _record_id: str = "") -> None:
        is_chosen = self.table.currentIndex().isValid()
        for action in (self.editing, self.removing, self.to_author, self.copying):
            action.setEnabled(is_chosen)

    def _line(self) -> InitiativeLine | None:
        ids = self.table.chosen_ids()
        return self.source.line(ids[0]) if ids else None

    def _on_add(self) -> None:
        self._show(None)

    def _on_edit(self) -> None:
        line = self._line()
        if line is not None:
            self._show(line)

    def _open(self, record_id: str) -> None:
        with self.backend.reading() as read:
            self._show(initiatives.lines(read, [read.initiatives.get(record_id)])[0])

    def _show(self, line: InitiativeLine | None) -> None:
        dialog = InitiativeDialog(self.backend, self.shell, None, line, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_remove(self) -> None:
        self._remove(self.table.chosen_ids())

    def _remove(self, ids: list[str]) -> None:
        def does(work: UnitOfWork) -> None:
            for one in ids:
                initiatives.remove(work, one)

        said = ngettext("{count} initiative was deleted.", "{count} initiatives were deleted.", len(ids))
        if ids:
            self._jobs.run(N_("Delete initiatives"), does, said.format(count=len(ids)))

    def _on_to_author(self) -> None:
        line = self._line()
        if line is not None and line.authors:
            self.shell.go_to("directory", line.authors[0][0])

    def _paper_year(self) -> int:
        return chosen(self.year) or self.shell.year

    def _paper_name(self) -> str:
        return f"danh sách sáng kiến {self._paper_year()}"
