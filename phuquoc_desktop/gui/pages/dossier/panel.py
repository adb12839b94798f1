"""One dossier: its head, what the city says, and the tabs of papers, candidates, figures, course, signing, exchange."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.gui.pages.dossier.candidates_tab import CandidatesTab
from phuquoc_desktop.gui.pages.dossier.course_tab import CourseTab
from phuquoc_desktop.gui.pages.dossier.figures_tab import FiguresTab
from phuquoc_desktop.gui.pages.dossier.head import DossierHead
from phuquoc_desktop.gui.pages.dossier.papers_tab import PapersTab
from phuquoc_desktop.gui.pages.dossier.remarks import RemarksNotice
from phuquoc_desktop.gui.pages.dossier.signing_tab import SigningTab
from phuquoc_desktop.gui.pages.dossier.thread_tab import ThreadTab
from phuquoc_desktop.gui.widgets.dropped import dropped_files
from phuquoc_desktop.gui.widgets.tab_ground import ground_of
from phuquoc_desktop.services.course_view import DossierCourse
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.translation import _

ROOM_FOR_COUNTS = 620
"""Width below which the tabs say only what they are; each word of theirs can be read then."""


class DossierPanel(QWidget):
    """Emits ``paper_asked`` with code, title and candidate (or "") of a paper to be shown, ``files_dropped`` with files."""

    paper_asked = Signal(str, str, str)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_panel")
        self.setProperty("role", "scrolled")
        self.standing: DossierStanding | None = None
        self.course: DossierCourse | None = None
        self.head = DossierHead(self)
        self.remarks = RemarksNotice(self)
        self._card = QFrame(self)
        self.tabs = QTabWidget(self._card)
        ground = ground_of(self.tabs)
        self.papers = PapersTab(ground)
        self.candidates = CandidatesTab(ground)
        self.figures = FiguresTab(ground)
        self.course_tab = CourseTab(ground)
        self.signing = SigningTab(ground)
        self.thread_tab = ThreadTab(ground)
        self._lay_out_tabs()
        self.papers.draft_asked.connect(self.paper_asked)
        self.course_tab.annex_asked.connect(self._on_annex)
        self.signing.sheet_asked.connect(self._on_sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.remarks)
        column.addWidget(self._lay_out_card(), 1)
        self.setAcceptDrops(True)

    def show_standing(self, standing: DossierStanding, course: DossierCourse, delivery: Delivery) -> None:
        """Show a dossier; the tab and the places that were read stay."""
        self.standing, self.course = standing, course
        self.head.show_standing(standing, delivery)
        self.remarks.show_remarks(standing.remarks, may_close=standing.may_close_remarks)
        self.papers.show_standing(standing)
        self.candidates.show_standing(standing)
        self.figures.show_standing(standing)
        self.course_tab.show_course(course, standing.journal)
        self.thread_tab.show_thread(course, may_step=not standing.is_own)
        self.signing.show_course(course, may_change=standing.may_change, is_own=standing.is_own)
        self._name_tabs(standing)

    def show_exchange(self) -> None:
        """Bring what has passed between office and city into sight."""
        self.tabs.setCurrentWidget(self.thread_tab)

    def fit(self, room: int) -> None:
        """Put away what there is no room for, where all can be no higher than this without scrolling."""
        self.candidates.fit(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count in the words of the tabs where there is room for it."""
        super().resizeEvent(event)
        if self.standing is not None:
            self._name_tabs(self.standing)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files for an open dossier."""
        if self.standing and self.standing.may_change and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files that were dropped."""
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _lay_out_tabs(self) -> None:
        tabs = self.tabs
        tabs.setObjectName("dossier_tabs")
        tabs.tabBar().setAccessibleName(_("Parts of the dossier"))
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        tabs.addTab(self.papers, _("Papers"))
        tabs.addTab(self.candidates, _("Candidates"))
        tabs.addTab(self.figures, _("Figures"))
        tabs.addTab(self.course_tab, _("Course"))
        tabs.addTab(self.signing, _("Signing"))
        tabs.addTab(self.thread_tab, _("Exchange"))

    def _lay_out_card(self) -> QFrame:
        card = self._card
        card.setObjectName("dossier_card")
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 4, 12, 10)
        column.addWidget(self.tabs)
        return card

    def _name_tabs(self, standing: DossierStanding) -> None:
        missing = sum(line.state is PaperState.MISSING for line in standing.view.checklist)
        papers = _("Papers ({count} missing)").format(count=missing) if missing else _("Papers")
        candidates = _("Candidates ({count})").format(count=len(standing.view.candidates))
        for place, (short, whole) in enumerate(((_("Papers"), papers), (_("Candidates"), candidates))):
            self.tabs.setTabText(place, whole if self.width() >= ROOM_FOR_COUNTS else short)
            self.tabs.setTabToolTip(place, whole)

    def _on_annex(self) -> None:
        self.paper_asked.emit(PaperCode.CHANGES.value, PaperCode.CHANGES.label, "")

    def _on_sheet(self) -> None:
        self.paper_asked.emit(PaperCode.SIGNING.value, PaperCode.SIGNING.label, "")
