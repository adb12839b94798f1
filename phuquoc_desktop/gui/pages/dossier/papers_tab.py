"""The tab of papers: the checklist with the way to each paper, what may be asked for besides, and the attached files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.documents.signing.verdict import FileVerdict
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.dossier_rules import ChecklistLine, PaperState
from phuquoc_desktop.gui.pages.dossier.looks import ground_words, paper_title
from phuquoc_desktop.gui.signing.looks import badge_in_list
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.checklist import CheckLine, Checklist
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.paper_signing import is_signable
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

ROWS_SHOWN = 4


def numbered(paper: Paper) -> str:
    """Return number and date of a paper."""
    return ", ".join(part for part in (paper.number, show_date(paper.dated) if paper.dated else None) if part)


def sized(size: int | None) -> str:
    """Return a size in kilobytes, rounded up."""
    return "" if size is None else f"{show_number(-(-size // 1024))} KB"


COLUMNS = (
    ColumnPlan("title", N_("Paper"), 166, ColumnKind.STRONG, sortable=False),
    ColumnPlan("number", N_("Number, date"), 118, sortable=False, value=numbered),
    ColumnPlan("file_name", N_("File"), 84, stretch=True, sortable=False),
    ColumnPlan("pages", N_("Pages"), 64, ColumnKind.NUMBER, sortable=False),
    ColumnPlan("size", N_("Size"), 84, ColumnKind.NUMBER, sortable=False, value=lambda paper: sized(paper.size)),
)


def _there(line: ChecklistLine) -> str:
    return _("attached") if line.paper is not None else _("not attached")


def columns_with(verdicts: Mapping[str, FileVerdict]) -> tuple[ColumnPlan, ...]:
    """Return the columns with what the signatures in each file are worth, as far as that is known yet."""
    signed = ColumnPlan(
        "id",
        N_("Digital signature"),
        160,
        ColumnKind.BADGE,
        sortable=False,
        value=lambda paper: badge_in_list(verdicts.get(paper.id)),
    )
    first, *others = COLUMNS
    return (first, signed, *others)


def _state(line: ChecklistLine) -> str:
    if line.hollow:
        return _("Drafted, but it tells no results yet")
    return _("Drafted; the signed one follows") if line.follows else line.state.label


class PapersTab(QScrollArea):
    """Emits what is to be done: attach for a line of the checklist (its number) or anything, open a paper, remove.

    ``draft_asked`` carries the code of a paper that the program writes, its title, and the candidate it is about or "".
    """

    attach_asked = Signal(int)
    draft_asked = Signal(str, str, str)
    open_asked = Signal(str)
    remove_asked = Signal(list)
    smaller_asked = Signal()
    sign_asked = Signal(object)
    check_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("papers_tab")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines: Sequence[ChecklistLine] = ()
        self._papers: dict[str, Paper] = {}
        self._verdicts: dict[str, FileVerdict] = {}
        self._content = QWidget(self.viewport())
        self.checklist = Checklist(_("What the dossier must contain"), self._content)
        self.checklist.acted.connect(self._on_acted)
        self.hints = QLabel()
        self.hints.setObjectName("hints")
        self.hints.setProperty("role", "soft")
        self.hints.setTextFormat(Qt.TextFormat.PlainText)
        self.hints.setWordWrap(True)
        self.attach = QPushButton(_("Attach a paper…"))
        self.attach.setObjectName("attach")
        self.attach.setAccessibleName(self.attach.text())
        self.attach.clicked.connect(self._on_attach_clicked)
        self.smaller = push_button("make_smaller", _("Make scans smaller…"))
        self.smaller.clicked.connect(self.smaller_asked)
        self.table = TableView("dossier_papers", _("Attached files"))
        self.model = PagedTableModel(columns_with(self._verdicts), self._ids, self._rows, None, self.table)
        self.table.show_model(self.model)
        self.table.opened.connect(self.open_asked)
        self.table.deleted.connect(self.remove_asked)
        self.signing = push_button("sign_paper", _("Sign digitally…"))
        self.checking = push_button("check_signature", _("Check signatures…"))
        self.signing.clicked.connect(self._on_sign_clicked)
        self.checking.clicked.connect(self._on_check_clicked)
        self.table.chosen.connect(self._on_chosen)
        self._may_change = False
        self._lay_out()

    def show_verdicts(self, verdicts: Mapping[str, FileVerdict]) -> None:
        """Show what signatures are worth, which is found after the list is there."""
        self._verdicts.clear()
        self._verdicts.update(verdicts)
        self.table.viewport().update()

    def show_standing(self, standing: DossierStanding) -> None:
        """Show checklist and files of a dossier."""
        names = {candidate.id: party.name for candidate, party in standing.view.candidates}
        self._lines = standing.view.checklist
        self._papers = {one.id: one for one in standing.view.papers}
        self._may_change = standing.may_attach
        self.checklist.show_lines(list(self._check_lines(names)))
        self.attach.setVisible(standing.may_attach)
        self.smaller.setVisible(standing.may_change and bool(self._papers))
        self._show_hints(standing)
        self.model.load(Query())
        rows = max(1, min(ROWS_SHOWN, len(self._papers)))
        self.table.setFixedHeight(54 + rows * self.table.verticalHeader().defaultSectionSize())
        if self.table.hasFocus() and not self._papers:
            self.attach.setFocus()
        for part in (self.table, self.signing, self.checking):
            part.setVisible(bool(self._papers))
        self._on_chosen()

    def _check_lines(self, names: dict[str, str]) -> Iterator[CheckLine]:
        for number, line in enumerate(self._lines):
            name = names[line.candidate.id] if line.candidate else ""
            words = f"{_state(line)} · {ground_words(line.required)}"
            done = line.state is not PaperState.MISSING
            title = paper_title(line.required, name)
            yield CheckLine(str(number), title, done, words, self._action(line), line.is_owed)

    def _action(self, line: ChecklistLine) -> str:
        if line.state is PaperState.ATTACHED:
            return _("Open")
        if line.hollow and self._may_change:
            return _("Write…")
        if line.state is PaperState.DRAFTED:
            return _("See draft")
        return _("Attach…") if self._may_change else ""

    def _show_hints(self, standing: DossierStanding) -> None:
        known = standing.view.on_condition
        there = [f"• {paper_title(one.required)}: {one.required.condition} ({_there(one)})" for one in known]
        told = [standing.procedure_hint] if standing.procedure_hint else []
        self.hints.setText("\n".join([*told, *([_("Also asked for, if:"), *there] if there else [])]))
        self.hints.setVisible(bool(self.hints.text()))

    def _lay_out(self) -> None:
        content = self._content
        content.setProperty("role", "scrolled")
        files = QHBoxLayout()
        heading = QLabel(_("Attached files"))
        heading.setProperty("role", "heading")
        files.addWidget(heading, 1)
        files.addWidget(self.smaller)
        files.addWidget(self.attach)
        deeds = QHBoxLayout()
        deeds.addWidget(self.signing)
        deeds.addWidget(self.checking)
        deeds.addStretch(1)
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 10, 12, 8)
        column.setSpacing(10)
        column.addWidget(self.checklist)
        column.addWidget(self.hints)
        column.addLayout(files)
        column.addWidget(self.table)
        column.addLayout(deeds)
        column.addStretch(1)
        self.setWidget(content)

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._papers)

    def _rows(self, ids: Sequence[str]) -> Sequence[Paper]:
        return [self._papers[one] for one in ids]

    def _on_acted(self, name: str) -> None:
        line = self._lines[int(name)]
        if line.paper is not None:
            self.open_asked.emit(line.paper.id)
        elif line.state is PaperState.DRAFTED or line.hollow:
            about = line.candidate.id if line.candidate else ""
            self.draft_asked.emit(line.paper_code, paper_title(line.required), about)
        else:
            self.attach_asked.emit(int(name))

    def _chosen(self) -> Paper | None:
        ids = self.table.chosen_ids()
        return self._papers.get(ids[0]) if len(ids) == 1 else None

    def _on_chosen(self, _paper_id: str = "") -> None:
        paper = self._chosen()
        has_pdf = paper is not None and is_signable(paper)
        self.checking.setEnabled(has_pdf)
        self.signing.setEnabled(has_pdf and self._may_change)

    def _on_sign_clicked(self) -> None:
        self.sign_asked.emit(self._chosen())

    def _on_check_clicked(self) -> None:
        self.check_asked.emit(self._chosen())

    def _on_attach_clicked(self) -> None:
        self.attach_asked.emit(-1)
