"""Hồ sơ khen thưởng: the dossiers of a year, and the one that is chosen with all that is in it and all it lacks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QFrame, QListView, QSplitter, QStackedWidget, QVBoxLayout

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.gui.dialogs.attach_several_dialog import AttachSeveralDialog
from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
from phuquoc_desktop.gui.dialogs.deciding import Deciding
from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
from phuquoc_desktop.gui.dialogs.dossier_papers_dialog import DossierPapersDialog
from phuquoc_desktop.gui.dialogs.paper_dialog import PaperDialog
from phuquoc_desktop.gui.dialogs.quote_dialog import QuoteDialog
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.dialogs.smaller_dialog import SmallerDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.opening_files import FileOpening
from phuquoc_desktop.gui.pages.dossier import deeds
from phuquoc_desktop.gui.pages.dossier.course_desk import CourseDesk
from phuquoc_desktop.gui.pages.dossier.listing import LINE_ROLE, DossierDelegate, DossierListModel
from phuquoc_desktop.gui.pages.dossier.paper_desk import PaperDesk
from phuquoc_desktop.gui.pages.dossier.scrolled import ScrolledPanel
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.record_places import EXCHANGE
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.signing.deeds import SignatureDeeds
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import course_view, dossier_standing
from phuquoc_desktop.services.course_view import DossierCourse
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _

PARTS = {
    "dossier",
    "candidate",
    "paper",
    "party",
    "unit",
    "remark",
    "remark_answer",
    "dossier_review",
    "bundle_sent",
    "dossier_version",
    "signing_step",
    "paper_draft",
    "paper_part",
    "movement",
    YEAR_CHANGED,
}
FACTS = {"registration", "award_held", "year_result", "initiative", "authorship", "ruling", "catalogue_file"}
"""What verdicts rest on."""
QUOTED = {"quoted_figure", "progress_entry", "target"}
TOUCHED_BY = PARTS | FACTS | QUOTED
BONUSES = "bonus-list"


class Looked(NamedTuple):
    """All that is shown of the dossier chosen."""

    line: DossierLine
    standing: DossierStanding
    course: DossierCourse


class DossiersPage(Page):
    """The list at the left leads; everything at the right belongs to the dossier chosen there."""

    title_id = N_("Dossiers")
    search_hint = N_("Search by code, title, award… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self._opening = FileOpening(backend, shell, self)
        self._signatures = SignatureDeeds(backend, shell, self)
        self._wanted = ""
        self._stack = QStackedWidget(self)
        self._beside = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self._card = QFrame(self._beside)
        self._scrolled = ScrolledPanel(self._beside)
        self.list = QListView(self._card)
        self.model = DossierListModel(self.list)
        self.panel = self._scrolled.panel
        self._course = CourseDesk(backend, shell, self.panel, self)
        self._desk = PaperDesk(backend, shell, self)
        self._deciding = Deciding(backend, shell, self.panel.candidates.findings)
        self._nothing = self._empty_state()
        self._lay_out()
        self._add_actions()
        self._connect()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the list, and then the dossier chosen, again."""
        if not kinds or kinds & TOUCHED_BY:
            self.shell.run(self._read_lines, self._on_lines)

    def search(self, text: str) -> None:
        """Narrow the list."""
        self.model.find(text)
        self._choose(self._wanted)

    def open_record(self, record_id: str) -> None:
        """Choose a dossier, as soon as the list is there; see ``record_places.EXCHANGE``."""
        self._wanted, _slash, part = record_id.partition("/")
        if part == EXCHANGE:
            self.panel.show_exchange()
        self._choose(self._wanted)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def _empty_state(self) -> EmptyState:
        words = _("A dossier gathers candidates and papers for one award; the program says what is missing.")
        nothing = EmptyState("dossiers", _("There is no dossier this year yet"), words, _("New dossier"), self._stack)
        nothing.acted.connect(self._on_add)
        return nothing

    def _lay_out(self) -> None:
        self.list.setObjectName("dossier_list")
        self.list.setAccessibleName(_("Dossiers"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DossierDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(200)
        card = self._card
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(5, 6, 5, 6)
        inside.addWidget(self.list)
        beside = self._beside
        beside.setObjectName("dossiers_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(card)
        beside.addWidget(self._scrolled)
        beside.setStretchFactor(1, 1)
        beside.setSizes([310, 800])
        self._stack.addWidget(beside)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.addWidget(self._stack)
        self.panel.hide()

    def _add_actions(self) -> None:
        self.add_action("add", _("New dossier"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("urgent", _("Sudden achievement"), self._on_urgent, icon="flag", shortcut="Ctrl+Shift+N")
        self.attaching = self.add_action("attach_paper", _("Attach a paper"), self._on_attach, icon="attach")
        self.papers_action = self.add_action("papers", _("Papers and printing"), self._on_papers, icon="print")
        self.removing = self.add_action("remove", _("Delete"), self._on_remove, icon="delete")
        self.add_action("archive_dossier", _("Archive copy…"), self._on_archive, icon="folder")
        self.add_action("sign_file", _("Sign a PDF file…"), self._signatures.sign_file, icon="edit")
        self.add_action("check_signatures", _("Check signatures of a file…"), self._signatures.check_file, icon="key")
        self.add_action("bonuses", _("Bonus money"), self._on_bonuses, icon="award")
        self.add_action("year_bonuses", _("Bonus money of the year"), self._on_year_bonuses, icon="award")
        self.add_action("check_layout", _("Check the layout of a file…"), self._on_check_layout, icon="paper")

    def _on_check_layout(self) -> None:
        from phuquoc_desktop.gui.viewer.layout_dialog import check_layout

        check_layout(self.shell, self)

    def _connect(self) -> None:
        panel = self.panel
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_edit)
        panel.head.submit_asked.connect(self._on_submit)
        panel.head.edit_asked.connect(self._on_edit)
        panel.remarks.answered.connect(self._on_answered)
        panel.thread_tab.step_asked.connect(self._on_step)
        panel.papers.attach_asked.connect(self._on_attach_line)
        panel.papers.open_asked.connect(self._on_open_paper)
        panel.papers.smaller_asked.connect(self._on_smaller)
        panel.papers.remove_asked.connect(self._on_remove_papers)
        panel.papers.sign_asked.connect(self._signatures.sign)
        panel.papers.check_asked.connect(self._signatures.check)
        panel.candidates.add_asked.connect(self._on_add_candidate)
        panel.candidates.open_asked.connect(self._on_open_candidate)
        panel.candidates.remove_asked.connect(self._on_remove_candidates)
        panel.figures.quote_asked.connect(self._on_quote)
        panel.figures.remove_asked.connect(self._on_remove_quote)
        panel.paper_asked.connect(self._on_paper_asked)
        self._course.opened.connect(self._on_opened)
        panel.files_dropped.connect(self._on_dropped)

    def _read_lines(self, _report: ProgressReport) -> list[DossierLine]:
        profile = self.backend.profile
        office = None if profile.role is Role.CITY else profile.office
        with self.backend.reading() as read:
            return dossier_standing.lines(read, self.shell.year, self.backend.awards, office)

    def _on_lines(self, lines: list[DossierLine]) -> None:
        own = self.backend.profile.office
        others = {one.dossier.office for one in lines} - {own}
        self.model.show_lines(lines, {key: self.backend.offices.by_key(key).short_name for key in others})
        self._stack.setCurrentWidget(self._nothing if self.model.is_empty else self._beside)
        self._choose(self._wanted)

    def _choose(self, dossier_id: str) -> None:
        row = max(self.model.row_of(dossier_id), 0)
        self.list.setCurrentIndex(self.model.index(row, 0))
        if self.model.rowCount() == 0:
            self._show_none()

    def _on_current_changed(self, index: QModelIndex) -> None:
        line: DossierLine | None = index.data(LINE_ROLE) if index.isValid() else None
        if line is None:
            return
        self._wanted = line.id
        self.shell.run(partial(self._look, line), self._on_looked)

    def _look(self, line: DossierLine, _report: ProgressReport) -> Looked | None:
        with self.backend.reading() as read:
            try:
                standing = dossier_standing.look(read, line.id, self.backend.awards)
                return Looked(line, standing, course_view.look(read, line.id, self.backend.today))
            except RecordGoneError:
                return None

    def _on_looked(self, looked: Looked | None) -> None:
        if looked is None or looked.line.id != self._wanted:
            return
        standing = looked.standing
        self.panel.show_standing(standing, looked.course, looked.line.delivery)
        self._signatures.judge(standing.view.papers, self.panel.papers.show_verdicts)
        self.panel.show()
        self.attaching.setEnabled(standing.may_attach)
        self.removing.setEnabled(standing.may_change)

    def _show_none(self) -> None:
        self.panel.hide()
        self.panel.standing = None
        for action in (self.attaching, self.removing):
            action.setEnabled(False)

    @property
    def _dossier(self) -> Dossier | None:
        return self.panel.standing.view.dossier if self.panel.standing else None

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_add(self) -> None:
        dialog = DossierDialog(self.backend, self.shell, parent=self)
        dialog.saved.connect(self._on_added)
        self._show(dialog)

    def _on_added(self, dossier: Dossier) -> None:
        self._on_opened(dossier.id)

    def _on_opened(self, dossier_id: str) -> None:
        self._wanted = dossier_id

    def _on_urgent(self) -> None:
        self._course.urgent()

    def _on_edit(self) -> None:
        if self._dossier and self.panel.standing and self.panel.standing.may_change:
            self._show(DossierDialog(self.backend, self.shell, self._dossier, self))

    def _on_papers(self) -> None:
        if self._dossier:
            dialog = DossierPapersDialog(self.backend, self.shell, self._dossier, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_remove(self) -> None:
        dossier = self._dossier
        if dossier is not None:
            said = _("Dossier {code} was deleted.").format(code=dossier.code)
            self._jobs.run(N_("Delete a dossier"), partial(deeds.remove, dossier.id), said)

    def _on_submit(self) -> None:
        dossier = self._dossier
        if dossier is not None:
            said = _("Dossier {code} is submitted; it goes to the city with the next bundle.").format(code=dossier.code)
            self._jobs.run(N_("Submit a dossier"), partial(deeds.submit, dossier.id, self.backend.awards), said)

    def _on_step(self, stage: DossierStage) -> None:
        if self._dossier:
            does = partial(deeds.note_step, self._dossier.id, stage, self.backend.today)
            self._jobs.run(deeds.STEP, does, _("Noted; the office learns of it with the next return."))

    def _on_answered(self, remark_id: str) -> None:
        self._jobs.run(N_("Answer a remark"), partial(deeds.answer, remark_id), _("The remark is marked as mended."))

    def _paper_dialog(self) -> PaperDialog | None:
        standing = self.panel.standing
        return PaperDialog(self.backend, self.shell, standing.view, self) if standing and standing.may_attach else None

    def _on_attach(self) -> None:
        self._on_attach_line(-1)

    def _on_attach_line(self, number: int) -> None:
        dialog = self._paper_dialog()
        if dialog is not None:
            self._propose(dialog, number)
            self._show(dialog)

    def _on_dropped(self, files: list[Path]) -> None:
        dialog = self._paper_dialog() if len(files) == 1 else None
        if dialog is not None:
            self._propose(dialog, -1)
            dialog.take_file(files[0])
            self._show(dialog)
        elif self.panel.standing and self.panel.standing.may_change:
            self._show(AttachSeveralDialog(self.backend, self.shell, self.panel.standing.view, files, self))

    def _on_smaller(self) -> None:
        if self._dossier:
            self._show(SmallerDialog(self.backend, self.shell, self._dossier.id, self))

    def _propose(self, dialog: PaperDialog, number: int) -> None:
        """Propose the line asked for, or the first one that is missing."""
        lines = self.panel.standing.view.checklist if self.panel.standing else ()
        missing = (place for place, line in enumerate(lines) if line.is_owed or line.state is PaperState.MISSING)
        place = number if number >= 0 else next(missing, -1)
        if place >= 0:
            line = lines[place]
            dialog.propose(line.paper_kind, line.candidate.id if line.candidate else None, line.required.title)

    def _on_open_paper(self, paper_id: str) -> None:
        papers = self.panel.standing.view.papers if self.panel.standing else ()
        for paper in papers:
            if paper.id == paper_id:
                self._opening.open(paper)

    def _on_remove_papers(self, ids: list[str]) -> None:
        self._jobs.run(N_("Remove papers"), partial(deeds.detach, ids), _("The attached file was removed."))

    def _on_add_candidate(self) -> None:
        if self._dossier:
            self._show(CandidateDialog(self.backend, self.shell, self._dossier, parent=self))

    def _on_open_candidate(self, candidate_id: str) -> None:
        if self._dossier and self.panel.standing and self.panel.standing.may_change:
            row = self.panel.candidates.row(candidate_id)
            self._show(
                CandidateDialog(self.backend, self.shell, self._dossier, row.candidate, row.party.name, parent=self)
            )

    def _on_remove_candidates(self, ids: list[str]) -> None:
        if ids:
            said = _("The candidate was removed, with the papers about this candidate.")
            self._jobs.run(N_("Remove candidates"), partial(deeds.remove_candidates, ids), said)

    def _on_quote(self) -> None:
        if self._dossier:
            self._show(QuoteDialog(self.backend, self.shell, dossier_id=self._dossier.id, parent=self))

    def _on_remove_quote(self, quoted_id: str) -> None:
        self._jobs.run(
            N_("Remove a quoted figure"), partial(deeds.remove_quote, quoted_id), _("The quoted figure was removed.")
        )

    def _on_paper_asked(self, code: str, title: str, candidate_id: str) -> None:
        if self._dossier:
            self._desk.open(self._dossier, code, title, candidate_id or None)

    def _on_archive(self) -> None:
        if self._dossier:
            self._signatures.archive(self._dossier)

    def _on_bonuses(self) -> None:
        self._show_bonuses(self._dossier)

    def _on_year_bonuses(self) -> None:
        self._show_bonuses(None)

    def _show_bonuses(self, dossier: Dossier | None) -> None:
        """Show the list of bonuses of a dossier, or of all decisions of the year."""
        name = f"{_('Bonus money')} {dossier.code if dossier else self.shell.year}"
        wish = Wish(dossier.id) if dossier else Wish(period=str(self.shell.year))
        show_paper(self._papers, self, BONUSES, name, name, wish)
