"""The bundles that went to the city, and the receipts that came."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QWidget

from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.gui.pages.bundles.looks import sent_badge
from phuquoc_desktop.gui.pages.bundles.parts import button, column, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.ways import Way
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    plan(0, N_("No."), 48, ColumnKind.NUMBER),
    plan(1, N_("Made at"), 142),
    plan(2, N_("State"), 130, ColumnKind.BADGE),
    plan(3, N_("Records"), 76, ColumnKind.NUMBER),
    plan(4, N_("Receipt"), 130),
    plan(5, N_("Received at"), 142),
    plan(6, N_("File"), 200),
)


class SentList(QWidget):
    """Shows the bundles sent, newest first; emits what is to be done with one of them."""

    again_asked = Signal(object, object)
    """Carries the :class:`BundleSent` and the :class:`Way`."""
    paper_asked = Signal(str)
    recall_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sent")
        self.setAccessibleName(_("Bundles sent"))
        self.view = RowsView("sent_bundles", _("Bundles sent"), COLUMNS)
        empty = EmptyState("send", _("Nothing sent yet"))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        self.again = QToolButton()
        self.again.setObjectName("send_again")
        self.again.setText(_("Send again"))
        self.again.setAccessibleName(_("Send again"))
        self.again.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.again.setMenu(self._menu())
        self.paper = button("receipt_paper", _("Receipt on A5"), self._on_paper_clicked, icon="print")
        self.recall = button("recall_bundle", _("Recall…"), self._on_recall_clicked)
        foot = row(self.again, self.paper, self.recall)
        foot.addStretch(1)
        parts = column(self, (0, 6, 0, 0), 6)
        parts.addWidget(self._stack, 1)
        parts.addLayout(foot)
        self.view.chosen.connect(self._on_chosen)
        self._on_chosen(None)

    def show_sent(self, sent: tuple[BundleSent, ...]) -> None:
        """Show these bundles."""
        self.view.show_branches([_branch(one) for one in sent])
        self._stack.setCurrentIndex(1 if sent else 0)
        if sent and self.view.payload is None:
            self.view.choose(sent[0].id)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("send_again_ways")
        for way in Way:
            action = menu.addAction(way.label)
            action.setObjectName(f"again_{way.value}")
            action.triggered.connect(partial(self._on_again, way))
        return menu

    def _on_chosen(self, chosen: BundleSent | None) -> None:
        standing = chosen is not None and chosen.recalled_on is None
        self.again.setEnabled(standing)
        self.recall.setEnabled(standing)
        self.paper.setEnabled(chosen is not None and chosen.received_at is not None)

    def _on_again(self, way: Way) -> None:
        self.again_asked.emit(self.view.payload, way)

    def _on_paper_clicked(self) -> None:
        self.paper_asked.emit(self.view.payload.receipt_number)

    def _on_recall_clicked(self) -> None:
        self.recall_asked.emit(self.view.payload)


def _branch(one: BundleSent) -> Branch:
    cells = (
        one.sequence,
        one.made_at,
        sent_badge(one),
        one.record_count,
        one.receipt_number,
        one.received_at,
        one.file_name,
    )
    return Branch(one.id, Line(cells, one))
