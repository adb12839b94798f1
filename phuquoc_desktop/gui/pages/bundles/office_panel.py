"""One office beside the city's board: what came from it, what it was asked, and the answers it gets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.city.board import BoardLine
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.gui.pages.bundles.looks import counts_words, missing_words
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.remarks_list import RemarksList
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import OfficeShown
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

COLUMNS = (
    plan(0, N_("No."), 46, ColumnKind.NUMBER),
    plan(1, N_("Taken in at"), 70),
    plan(2, N_("Records"), 80),
    plan(3, N_("Receipt"), 130),
    plan(4, N_("File"), 200),
)


class OfficePanel(QFrame):
    """Emits what a person asks to be done for the office shown."""

    remark_asked = Signal()
    return_asked = Signal()
    receipt_asked = Signal(object)
    """Carries the :class:`BundleReceived` to be answered once more."""
    paper_asked = Signal(str)
    """Carries the number of the receipt that is to be printed."""
    missing_asked = Signal(str)
    """Carries the key of the office that is to be asked for what never arrived."""
    remark_closed = Signal(object)
    remark_repeated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office_panel")
        self.setAccessibleName(_("Office"))
        self.setProperty("role", "card")
        self.setMinimumWidth(320)
        self.office: OfficeShown | None = None
        self._name = label("office_name", "", "heading")
        self._facts = FactList()
        self.received = RowsView("received_bundles", _("Bundles received"), COLUMNS)
        self.received.chosen.connect(self._on_chosen)
        self.remarks = RemarksList(_("Close the remark"), _("No remark for this office."), _("Return once more…"))
        self.remarks.replied.connect(self.remark_repeated)
        self.remarks.acted.connect(self.remark_closed)
        self.new_remark = button("new_remark", _("New remark…"), self.remark_asked.emit)
        self.make_return = button("make_return", _("Export the return"), self.return_asked.emit, "primary")
        self.receipt = button("write_receipt", _("Write the receipt again"), self._on_receipt_clicked, icon="paper")
        self.paper = button("receipt_paper", _("Receipt on A5"), self._on_paper_clicked, icon="print")
        self.ask = button("ask_missing", _("Ask for the missing bundles…"), self._on_ask_clicked, icon="send")
        self.ask.setVisible(False)
        self._lay_out()

    def show_office(self, office: OfficeShown, line: BoardLine) -> None:
        """Show an office."""
        self.office = office
        self._name.setText(office.name)
        fresh = FactList(_facts(office, line))
        self._parts.replaceWidget(self._facts, fresh)
        self._facts.deleteLater()
        self._facts = fresh
        self.received.show_branches([_branch(one) for one in office.received])
        self._history.setCurrentIndex(1 if office.received else 0)
        self.remarks.show_remarks(office.remarks)
        waiting = sum(one.is_open for one in office.remarks)
        words = _("Remarks")
        self.tabs.setTabText(1, f"{words} ({waiting})" if waiting else words)
        self.ask.setVisible(bool(office.missing))
        self.new_remark.setEnabled(bool(office.received))
        self.make_return.setEnabled(bool(office.received))  # reviews, steps with dossiers and pairs go with it too
        if office.received and self.received.payload is None:
            self.received.choose(office.received[0].id)

    def show_part(self, name: str) -> None:
        """Bring the remarks into sight for ``remarks``, else the bundles."""
        self.tabs.setCurrentIndex(1 if name == "remarks" else 0)

    def _lay_out(self) -> None:
        self._history = QStackedWidget()
        self._history.addWidget(EmptyState("receive", _("Nothing received")))
        self._history.addWidget(self.received)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("office_tabs")
        self.tabs.setAccessibleName(_("Bundles and remarks of the office"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(_padded("history", self._history, self.receipt, self.paper), _("Bundles"))
        self.tabs.addTab(_padded("asked", self.remarks), _("Remarks"))
        self._parts = column(self, (14, 10, 14, 12), 8)
        self._parts.addWidget(self._name)
        self._parts.addWidget(self._facts)
        self._parts.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts.addWidget(self.tabs, 1)
        self._parts.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.new_remark)
        foot.addWidget(self.make_return)
        return foot

    def _on_chosen(self, chosen: BundleReceived | None) -> None:
        is_report = chosen is not None and chosen.bundle_kind is BundleKind.REPORT and chosen.recalled_on is None
        self.receipt.setEnabled(is_report)
        self.paper.setEnabled(is_report)

    def _on_ask_clicked(self) -> None:
        if self.office is not None:
            self.missing_asked.emit(self.office.key)

    def _on_paper_clicked(self) -> None:
        self.paper_asked.emit(self.received.payload.receipt_number)

    def _on_receipt_clicked(self) -> None:
        self.receipt_asked.emit(self.received.payload)


def _padded(name: str, main: QWidget, *foot: QWidget) -> QWidget:
    ground = QWidget()
    ground.setObjectName(name)
    parts: QVBoxLayout = column(ground, (0, 8, 0, 0), 6)
    parts.addWidget(main, 1)
    if foot:
        below = row(*foot)
        below.addStretch(1)
        parts.addLayout(below)
    return ground


def _facts(office: OfficeShown, line: BoardLine) -> Iterator[tuple[str, str]]:
    yield _("State"), line.intake.label
    yield _("Missing bundles"), missing_words(office.missing)
    yield _("Reason for recalling"), line.recalled_because or ""
    yield _("To be asked"), "\n".join(line.warnings)
    if office.introduced_on:
        yield _("Key"), _("introduced on {day}").format(day=show_date(office.introduced_on))
    else:
        yield _("Key"), _("known (practice)") if office.knows_key else _("not introduced yet")


def _branch(one: BundleReceived) -> Branch:
    counts = counts_words((one.added, one.changed, one.removed))
    answered = one.receipt_number if one.recalled_on is None else _("Recalled")
    return Branch(one.id, Line((one.sequence, one.taken_at, counts, answered, one.file_name), one))
