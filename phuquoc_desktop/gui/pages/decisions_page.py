"""Quyết định khen thưởng: the decisions of a year with their money, the book of awards, statistics of several years."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QTabWidget,
    QVBoxLayout,
)

from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import FundsOfYear
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.decision_dialog import DecisionDialog
from phuquoc_desktop.gui.dialogs.decision_dossiers_dialog import DecisionDossiersDialog
from phuquoc_desktop.gui.dialogs.decision_issue_dialog import DecisionIssueDialog
from phuquoc_desktop.gui.dialogs.decision_line_dialog import DecisionLineDialog
from phuquoc_desktop.gui.dialogs.decision_reason_dialog import DecisionReasonDialog
from phuquoc_desktop.gui.dialogs.doubts_dialog import DoubtsDialog
from phuquoc_desktop.gui.dialogs.fund_dialog import FundDialog
from phuquoc_desktop.gui.dialogs.hand_over_dialog import HandOverDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.opening_files import FileOpening
from phuquoc_desktop.gui.pages.decision import deeds
from phuquoc_desktop.gui.pages.decision.beside import DecisionsBeside
from phuquoc_desktop.gui.pages.decision.book_tab import BookTab
from phuquoc_desktop.gui.pages.decision.listing import LINE_ROLE
from phuquoc_desktop.gui.pages.decision.papers import DecisionPaperDesk
from phuquoc_desktop.gui.pages.decision.reading import PageData, read_page
from phuquoc_desktop.gui.pages.decision.statistics_tab import StatisticsTab
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.signing.deeds import SignatureDeeds
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import decision_view
from phuquoc_desktop.services.award_ledger import LedgerLine
from phuquoc_desktop.services.decision_view import DecisionSummary, DecisionView
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.translation import N_, _

TOUCHED_BY = {
    "decision",
    "decision_line",
    "fund",
    "award_held",
    "party",
    "unit",
    "candidate",
    "dossier",
    "movement",
    "catalogue_file",
    YEAR_CHANGED,
}


class DecisionsPage(Page):
    """The list at the left leads to the decision at the right; the book and its figures stand in tabs of their own."""

    title_id = N_("Decisions")
    search_hint = N_("Search by number, title, name… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = DecisionPaperDesk(backend, shell, self)
        self._opening = FileOpening(backend, shell, self)
        self._signatures = SignatureDeeds(backend, shell, self)
        self._wanted, self._text = "", ""
        self._summaries: list[DecisionSummary] = []
        self._funds: FundsOfYear | None = None
        self.tabs = QTabWidget(self)
        self.beside = DecisionsBeside()
        self.status, self.list, self.panel = self.beside.status, self.beside.list, self.beside.panel
        self.book = BookTab(backend.awards.known)
        self.statistics = StatisticsTab()
        self._lay_out()
        self._add_actions()
        self._connect()
        self._show_none()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read all again where it may have changed."""
        if not kinds or kinds & TOUCHED_BY:
            self._read()

    def search(self, text: str) -> None:
        """Narrow the list and the book."""
        self._text = self.book.text = text
        self._show_list()
        self._read()

    def open_record(self, record_id: str) -> None:
        """Choose a decision, as soon as the list is there."""
        self._wanted = record_id
        self.tabs.setCurrentIndex(0)
        choose(self.status, None)
        self._read()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.tabs.setObjectName("decision_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setObjectName("decision_tab_bar")
        self.tabs.tabBar().setAccessibleName(_("Decisions"))
        self.tabs.addTab(self.beside, _("Decisions"))
        self.tabs.addTab(self.book, _("Book of awards"))
        self.tabs.addTab(self.statistics, _("Statistics"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.addWidget(self.tabs)

    def _add_actions(self) -> None:
        self.add_action("add", _("New decision"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("enter_decision", _("Enter a higher decision"), self._on_enter, icon="receive")
        self.removing = self.add_action("remove", _("Delete"), self._on_remove, icon="delete")
        self.add_action("check_signatures", _("Check signatures…"), self._on_check_signatures, icon="key")
        self.add_action("sign_file", _("Sign a PDF file…"), self._signatures.sign_file, icon="edit")
        self.add_action("certificates", _("Certificates"), self._on_certificates, icon="print")
        self.add_action("fund", _("Fund of the year"), self._on_fund, icon="award")

    def _connect(self) -> None:
        panel = self.panel
        self.status.currentIndexChanged.connect(self._show_list)
        self.beside.add_asked.connect(self._on_add)
        self.beside.all_asked.connect(self._on_all_asked)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.activated.connect(self._on_edit)
        panel.edit_asked.connect(self._on_edit)
        panel.issue_asked.connect(self._on_issue)
        panel.revoke_asked.connect(self._on_revoke)
        panel.dossiers_asked.connect(self._on_dossiers)
        panel.party_asked.connect(self._on_party)
        panel.line_opened.connect(self._on_line)
        panel.grant_asked.connect(self._on_grant)
        panel.refuse_asked.connect(self._on_refuse)
        panel.remove_asked.connect(self._on_remove_lines)
        panel.hand_over_asked.connect(self._on_hand_over)
        panel.split_asked.connect(self._on_split)
        panel.paper_asked.connect(self._on_paper)
        panel.doubts_asked.connect(self._on_doubts)
        panel.fund_asked.connect(self._on_fund)
        panel.file_asked.connect(self._on_file)
        self.book.changed.connect(self._read)
        self.book.saved.connect(self._on_book_saved)
        self.book.opened.connect(self._on_book_opened)
        self.statistics.changed.connect(self._read)
        self.statistics.saved.connect(self._on_statistics_saved)

    def _read(self) -> None:
        year, asked, by = self.shell.year, self.book.filters, self.statistics.counted_by
        self.shell.run(partial(read_page, self.backend, year, asked, by), self._on_read)

    def _on_read(self, found: PageData) -> None:
        self._summaries, self._funds = found.summaries, found.funds
        self.book.offer_years(found.years)
        self.book.show_lines(found.book)
        self.statistics.show_counted(found.counted)
        self._show_list()

    def _show_list(self) -> None:
        shown = self.beside.show_lines(self._summaries, self._text)
        if not shown:
            self._show_none()
            return
        row = max(self.beside.model.row_of(self._wanted), 0)
        self._wanted = shown[row].id
        self.list.setCurrentIndex(self.beside.model.index(row, 0))
        self._look()

    def _on_chosen(self, index: QModelIndex) -> None:
        line: DecisionSummary | None = index.data(LINE_ROLE) if index.isValid() else None
        if line is not None and line.id != self._wanted:
            self._wanted = line.id
            self._look()

    def _look(self) -> None:
        self.shell.run(partial(self._look_at, self._wanted), self._on_looked)

    def _look_at(self, decision_id: str, _report: ProgressReport) -> DecisionView | None:
        with self.backend.reading() as read:
            try:
                return decision_view.look(read, decision_id, self.backend.basis(read))
            except RecordGoneError:
                return None

    def _on_looked(self, view: DecisionView | None) -> None:
        if view is None or view.decision.id != self._wanted:
            return
        self.beside.show_chosen(view)
        self.removing.setEnabled(view.may_change)

    def _show_none(self) -> None:
        self.beside.show_chosen(None)
        self.removing.setEnabled(False)

    @property
    def _decision(self) -> Decision | None:
        return self.panel.view.decision if self.panel.view else None

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_all_asked(self) -> None:
        self._text = ""
        choose(self.status, None)
        self.search_cleared.emit()
        self._show_list()

    def _on_add(self) -> None:
        self._on_new(own=True)

    def _on_enter(self) -> None:
        self._on_new(own=False)

    def _on_new(self, *, own: bool) -> None:
        self.tabs.setCurrentIndex(0)
        dialog = DecisionDialog(self.backend, self.shell, own=own, funds=self._funds, parent=self)
        dialog.saved.connect(self._on_added)
        self._show(dialog)

    def _on_added(self, decision: Decision) -> None:
        self._wanted = decision.id
        choose(self.status, None)

    def _on_edit(self) -> None:
        view = self.panel.view
        if view and view.may_change:
            self._show(DecisionDialog(self.backend, self.shell, view.decision, funds=self._funds, parent=self))

    def _on_remove(self) -> None:
        view = self.panel.view
        if view and view.may_change:
            said = _("The decision “{title}” was deleted.").format(title=view.decision.title)
            self._jobs.run(N_("Delete a decision"), partial(deeds.remove, view.decision.id), said)

    def _on_issue(self) -> None:
        if self.panel.view:
            self._show(DecisionIssueDialog(self.backend, self.shell, self.panel.view, self))

    def _on_revoke(self) -> None:
        decision = self._decision
        if decision is not None:
            dialog = DecisionReasonDialog(
                self.backend,
                self.shell,
                job=N_("Revoke a decision"),
                title=_("Revoke decision {number}").format(number=decision.number),
                about=_(
                    "The awards that it gave are marked as revoked in the history, and the fund has the money again."
                ),
                yes=_("Revoke"),
                said=_("Decision {number} is revoked.").format(number=decision.number),
                does=partial(deeds.revoke, decision.id, self.backend.today),
                parent=self,
            )
            self._show(dialog)

    def _on_dossiers(self) -> None:
        if self._decision:
            self._show(DecisionDossiersDialog(self.backend, self.shell, self._decision, self))

    def _on_party(self) -> None:
        if self._decision:
            self._show(DecisionLineDialog(self.backend, self.shell, self._decision, parent=self))

    def _on_line(self, line_id: str) -> None:
        row, view = self.panel.lines.row(line_id), self.panel.view
        if view and view.may_change:
            self._show(DecisionLineDialog(self.backend, self.shell, view.decision, row.line, self))
        elif row.party is not None:
            self.shell.go_to("directory", row.party.id)

    def _on_grant(self, ids: list[str]) -> None:
        self._jobs.run(N_("Decide on lines of a decision"), partial(deeds.grant, ids), _("The award is granted."))

    def _on_refuse(self, ids: list[str]) -> None:
        dialog = DecisionReasonDialog(
            self.backend,
            self.shell,
            job=N_("Decide on lines of a decision"),
            title=_("Not granted"),
            about=_("The line stays on the list of the decision with this reason, and gets neither award nor money."),
            yes=_("Not granted"),
            said=_("The award is not granted."),
            does=partial(deeds.refuse, ids),
            parent=self,
        )
        self._show(dialog)

    def _on_remove_lines(self, ids: list[str]) -> None:
        if ids and self.panel.view and self.panel.view.may_change:
            self._jobs.run(N_("Take lines off a decision"), partial(deeds.remove_lines, ids), _("Taken off the list."))

    def _on_hand_over(self, _ids: list[str]) -> None:
        lines = [one.line for one in self.panel.chosen_lines() if one.line.granted]
        if lines:
            self._show(HandOverDialog(self.backend, self.shell, lines, self))

    def _on_split(self) -> None:
        if self._decision:
            does = partial(deeds.split, self._decision.id)
            self._jobs.run(N_("Split a decision by award"), does, _("Each award has a decision of its own now."))

    def _on_paper(self, code: str) -> None:
        if self.panel.view:
            self._papers.show(code, self.panel.view)

    def _on_doubts(self) -> None:
        if self.panel.view:
            dialog = DoubtsDialog(self.panel.view.doubts, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_certificates(self) -> None:
        from phuquoc_desktop.gui.certificates.certificates_dialog import CertificatesDialog

        self._show(CertificatesDialog(self.backend, self.shell, self, self._decision.id if self._decision else None))

    def _on_fund(self) -> None:
        year = self.panel.view.funds.year if self.panel.view else self.shell.year
        self._show(FundDialog(self.backend, self.shell, year, self))

    def _on_check_signatures(self) -> None:
        self._signatures.check_decision(self._decision)

    def _on_file(self) -> None:
        decision = self._decision
        if decision is None:
            return
        if decision.attachment:
            self._opening.open(decision)
            return
        name, _filter = QFileDialog.getOpenFileName(self, _("The signed paper"), self.backend.settings.last_folder)
        if name:
            does = partial(deeds.attach, decision.id, self.backend.attachments, Path(name))
            self._jobs.run(N_("Attach a paper"), does, _("Attached {file}.").format(file=Path(name).name))

    def _on_book_saved(self, ending: str) -> None:
        self._papers.save_book(ending, self.book.filters)

    def _on_statistics_saved(self, ending: str) -> None:
        self._papers.save_statistics(ending, self.statistics.counted_by)

    def _on_book_opened(self, line: LedgerLine | None) -> None:
        if line is None:
            return
        if line.decision is not None and line.decision.year == self.shell.year:
            self.open_record(line.decision.id)
        else:
            self.shell.go_to("directory", line.party.id)
