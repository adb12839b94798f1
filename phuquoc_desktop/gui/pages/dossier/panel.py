"""One dossier: its head, what the city says, and the tabs of papers, candidates, drafts and history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.gui.pages.dossier.candidates_tab import CandidatesTab
from phuquoc_desktop.gui.pages.dossier.figures_tab import FiguresTab
from phuquoc_desktop.gui.pages.dossier.head import DossierHead
from phuquoc_desktop.gui.pages.dossier.papers_tab import PapersTab
from phuquoc_desktop.gui.pages.dossier.remarks import RemarksNotice
from phuquoc_desktop.gui.pages.happenings import happenings_of
from phuquoc_desktop.gui.widgets.dropped import dropped_files
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview
from phuquoc_desktop.gui.widgets.tab_ground import ground_of
from phuquoc_desktop.gui.widgets.time_line import TimeLine
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.translation import _

DRAFTS = {
    PaperKind.LETTER: ("submission-letter", ("pdf", "docx")),
    PaperKind.CANDIDATES: ("candidate-list", ("pdf", "docx", "xlsx")),
}
"""The papers that the program writes for a dossier: their codes, and what they are saved as."""

ROOM_FOR_COUNTS = 620
"""Width below which the tabs say only what they are; each word of theirs can be read then."""


class DossierPanel(QWidget):
    """Emits ``draft_needed`` with a paper's code as its preview comes into sight, ``files_dropped`` with files."""

    draft_needed = Signal(str)
    export_asked = Signal(str, str)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_panel")
        self.setProperty("role", "scrolled")
        self.standing: DossierStanding | None = None
        self.head = DossierHead(self)
        self.remarks = RemarksNotice(self)
        self._card = QFrame(self)
        self.tabs = QTabWidget(self._card)
        ground = ground_of(self.tabs)
        self.papers = PapersTab(ground)
        self.candidates = CandidatesTab(ground)
        self.figures = FiguresTab(ground)
        self.drafts = {code: PaperPreview(formats, ground) for code, formats in DRAFTS.values()}
        self._history = QScrollArea(ground)
        self._stale: set[str] = set()
        self._lay_out_tabs()
        self.papers.draft_asked.connect(self.show_draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.remarks)
        column.addWidget(self._lay_out_card(), 1)
        self.setAcceptDrops(True)

    def show_standing(self, standing: DossierStanding, delivery: Delivery) -> None:
        """Show a dossier; the tab and the places that were read stay."""
        self.standing = standing
        self.head.show_standing(standing, delivery)
        self.remarks.show_remarks(standing.remarks, may_close=standing.may_close_remarks)
        self.papers.show_standing(standing)
        self.candidates.show_standing(standing)
        self.figures.show_standing(standing)
        self._history.setWidget(TimeLine(happenings_of(standing.journal)))
        self._name_tabs(standing)
        self._stale = set(self.drafts)
        self._on_tab_shown()

    def show_draft(self, kind: PaperKind) -> None:
        """Show the preview of a paper that the program writes."""
        if kind in DRAFTS:
            self.tabs.setCurrentWidget(self.drafts[DRAFTS[kind][0]])

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
        for kind, (code, _formats) in DRAFTS.items():
            preview = self.drafts[code]
            preview.setProperty("code", code)
            preview.export_asked.connect(self._on_export)
            tabs.addTab(preview, kind.label)
        self._history.setObjectName("history_tab")
        self._history.setWidgetResizable(True)
        self._history.setFrameShape(QFrame.Shape.NoFrame)
        tabs.addTab(self._history, _("History"))
        tabs.currentChanged.connect(self._on_tab_shown)

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

    def _on_tab_shown(self) -> None:
        code = self.tabs.currentWidget().property("code")
        if code in self._stale and self.standing is not None:
            self._stale.discard(code)
            self.draft_needed.emit(code)

    def _on_export(self, ending: str) -> None:
        self.export_asked.emit(self.sender().property("code"), ending)
