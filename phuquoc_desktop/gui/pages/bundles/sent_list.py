"""The bundles that went to the city, and the receipts that came."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.gui.pages.bundles.looks import sent_badge
from phuquoc_desktop.gui.pages.bundles.parts import column
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
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
    """Shows the bundles sent, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sent")
        self.setAccessibleName(_("Bundles sent"))
        self.view = RowsView("sent_bundles", _("Bundles sent"), COLUMNS)
        empty = EmptyState("send", _("Nothing sent yet"))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        column(self, (0, 6, 0, 0)).addWidget(self._stack)

    def show_sent(self, sent: tuple[BundleSent, ...]) -> None:
        """Show these bundles."""
        self.view.show_branches([_branch(one) for one in sent])
        self._stack.setCurrentIndex(1 if sent else 0)


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
