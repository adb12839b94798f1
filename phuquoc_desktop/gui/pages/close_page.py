"""Sắp đủ điều kiện: who is close to an award, what is there already, what is missing; to plan the coming year with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.gui.dialogs.rule_dialog import show_rule
from phuquoc_desktop.gui.pages.close_source import COLUMNS, REACHED, CloseFilters, CloseSource
from phuquoc_desktop.gui.pages.list_card import ListCard
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.services.law.close import CloseLine, coming_year
from phuquoc_desktop.translation import N_, _

PAPER = "close-list"
YEARS_AHEAD = 3
ROOM_FOR_REACHED = 1300
"""Width of the page below which the column “Reached” waits in the tips."""
TOUCHED_BY = {
    "award_held",
    "year_result",
    "initiative",
    "authorship",
    "party",
    "ruling",
    "catalogue_file",
    YEAR_CHANGED,
}


class ClosePage(Page):
    """The list beside the findings on whoever is chosen in it."""

    title_id = N_("Close to an award")
    search_hint = N_("Search by name or award… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self.source = CloseSource(backend, coming_year(shell.year, backend.today))
        self.year = self._box("close_year", _("For the year"), 6)
        self.award = self._box("close_award", _("Award"), 24)
        self.table = TableView("close_list", _("Who is close to an award"))
        self.model = PagedTableModel(COLUMNS, self.source.ids, self.source.rows, shell.run, self.table)
        self.findings = FindingsPanel()
        self.card = self._card()
        self._lay_out()
        self._add_actions()
        self._offer()
        self.year.currentIndexChanged.connect(self._on_year)
        self.award.currentIndexChanged.connect(self._on_filtered)
        self.table.chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self._on_opened)
        self.model.counted.connect(self._on_counted)
        self.findings.rule_asked.connect(self._on_rule_asked)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Judge anew where something changed that a verdict rests on."""
        if kinds and not kinds & TOUCHED_BY:
            return
        if YEAR_CHANGED in kinds:
            self._offer()
        self.source.forget(chosen(self.year) or coming_year(self.shell.year, self.backend.today))
        self._load(self.model.query)

    def search(self, text: str) -> None:
        """Narrow the list to names and awards with these words."""
        self._load(replace(self.model.query, text=text))

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the width to what is still missing where there is little of it."""
        super().resizeEvent(event)
        self.table.setColumnHidden(REACHED, self.width() < ROOM_FOR_REACHED)

    def _box(self, name: str, title: str, characters: int) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(characters)
        return box

    def _card(self) -> ListCard:
        why = _("Enter the awards and ratings of earlier years in the directory; whoever has begun a row stands here.")
        nothing = EmptyState("steps", _("Nobody is close to an award yet"), why, _("To the directory"))
        nothing.acted.connect(self._on_to_directory)
        card = ListCard(self.table, self.model, nothing)
        card.all_asked.connect(self._on_all_asked)
        return card

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for box in (self.year, self.award):
            label = QLabel(box.accessibleName())
            label.setBuddy(box)
            filters.addWidget(label)
            filters.addWidget(box)
        filters.addStretch(1)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setObjectName("close_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(self.card)
        beside.addWidget(self.findings)
        beside.setStretchFactor(0, 1)
        beside.setSizes([800, 340])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(10)
        column.addLayout(filters)
        column.addWidget(beside, 1)
        column.addWidget(self._caution())

    def _caution(self) -> QWidget:
        caution = QLabel(_("Reckoned from what is entered here, to plan with; only people award."))
        caution.setObjectName("close_caution")
        caution.setProperty("role", "caption")
        return caution

    def _add_actions(self) -> None:
        self.add_action("save_sheet", _("Save as Excel"), self._on_save_sheet, icon="export", primary=True)
        self.going = self.add_action("to_party", _("Show in the directory"), self._on_to_party, icon="directory")
        self.copying = self.add_action("copy", _("Copy"), self.table.copy_chosen, icon="copy")
        self.add_action("save_pdf", _("Save as PDF"), self._on_save_pdf, icon="paper")
        self.add_action("print", _("Print preview"), self._on_print, icon="print", shortcut="Ctrl+P")
        self.table.set_menu([self.going])

    def _offer(self) -> None:
        years = range(self.shell.year, self.shell.year + YEARS_AHEAD)
        for box in (self.year, self.award):
            box.blockSignals(True)
        offer(self.year, [(str(year), year) for year in years])
        choose(self.year, coming_year(self.shell.year, self.backend.today))
        awards = [(one.name, one.code) for one in self.backend.awards.known]
        offer(self.award, awards, nothing=_("All titles and forms"))
        for box in (self.year, self.award):
            box.blockSignals(False)

    def _load(self, query: Query) -> None:
        query = replace(query, filters=CloseFilters(chosen(self.award)))
        self.card.is_narrowed = bool(query.text or chosen(self.award))
        self.findings.show_nothing(_("Choose a line; then the findings stand here."))
        self.model.load(query)

    def _on_year(self) -> None:
        self.source.forget(chosen(self.year))
        self._load(self.model.query)

    def _on_filtered(self) -> None:
        self._load(self.model.query)

    def _on_all_asked(self) -> None:
        choose(self.award, None)
        self.search_cleared.emit()
        self.search("")

    def _line(self) -> CloseLine | None:
        ids = self.table.chosen_ids()
        return self.source.line(ids[0]) if ids else None

    def _on_row_chosen(self, line_id: str) -> None:
        self.going.setEnabled(bool(line_id))
        self.copying.setEnabled(bool(line_id))
        line = self.source.line(line_id) if line_id else None
        if line is None:
            self.findings.show_nothing(_("Choose a line; then the findings stand here."))
            return
        law = _("{name} – {award}, year {year}, under {law}")
        head = line.shelved.pack.head
        shown = law.format(name=line.party.name, award=line.award_name, year=line.year, law=head.title)
        self.findings.show_proposals([line.proposal], shown)

    def _on_counted(self, count: int) -> None:
        if count and not self.table.chosen_ids():
            choose_row(self.table, 0)

    def _on_opened(self, _line_id: str) -> None:
        self._on_to_party()

    def _on_rule_asked(self, row: FindingRow) -> None:
        rule = row.proposal.judgement.rule
        criterion = row.finding.criterion if row.finding else ""
        show_rule(self.backend, self.shell, row.proposal.shelved, rule.award, rule.subject, criterion, self)

    def _on_to_party(self) -> None:
        line = self._line()
        if line is not None:
            self.shell.go_to("directory", line.party.id)

    def _on_to_directory(self) -> None:
        self.shell.go_to("directory")

    def _on_save_sheet(self) -> None:
        self._save("xlsx")

    def _on_save_pdf(self) -> None:
        self._save("pdf")

    def _save(self, ending: str) -> None:
        name = f"sắp đủ điều kiện {self.source.year}"
        self._papers.save(PAPER, ending, name, Wish(period=str(self.source.year)))

    def _on_print(self) -> None:
        from phuquoc_desktop.gui.dialogs.report_preview import show_paper

        title, wish = _("List of those who are close to an award"), Wish(period=str(self.source.year))
        show_paper(self._papers, self, PAPER, title, title, wish, save=self._save)
