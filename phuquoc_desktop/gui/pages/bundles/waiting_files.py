"""The files of unknown senders: shown as what they claim to be, introduced, taken in or refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import WaitingFile
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    plan(0, N_("Sender"), 150, ColumnKind.STRONG),
    plan(1, N_("State"), 130, ColumnKind.BADGE),
    plan(2, N_("Kind"), 70),
    plan(3, N_("No."), 40, ColumnKind.NUMBER),
    plan(4, N_("Arrived on"), 96),
    plan(5, N_("Fingerprint"), 180, stretch=True),
)


class WaitingFiles(QWidget):
    """Each signal carries the :class:`WaitingFile` that is chosen."""

    introduction_asked = Signal(object)
    taking_asked = Signal(object)
    refusal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting_side")
        self.view = RowsView("waiting_files", _("Files that wait for an introduction"), COLUMNS)
        self.view.setMinimumHeight(110)
        self.view.chosen.connect(self._on_chosen)
        self.introduce = button("introduce_waiting", _("Introduce the key…"), self._on_introduce, "primary", "key")
        self.take = button("take_waiting", _("Take in"), self._on_take, icon="receive")
        self.refuse = button("refuse_waiting", _("Refuse the file…"), self._on_refuse)
        parts = column(self, (14, 12, 14, 12), 8)
        parts.addWidget(label("waiting_advice", _advice(), "soft"))
        parts.addWidget(self.view, 1)
        parts.addLayout(row(self.introduce, self.take, QWidget(), self.refuse, stretch=2))
        self._on_chosen(None)

    def show_waiting(self, waiting: tuple[WaitingFile, ...]) -> None:
        """Show the files; the first is chosen."""
        self.view.show_branches([_branch(one) for one in waiting])
        if waiting and self.view.payload is None:
            self.view.choose(waiting[0].id)

    def _on_chosen(self, payload: object) -> None:
        one = payload if isinstance(payload, WaitingFile) else None
        self.introduce.setEnabled(one is not None and not one.is_known)
        self.take.setEnabled(one is not None and one.is_known)
        self.refuse.setEnabled(one is not None)

    def _on_introduce(self) -> None:
        self.introduction_asked.emit(self.view.payload)

    def _on_take(self) -> None:
        self.taking_asked.emit(self.view.payload)

    def _on_refuse(self) -> None:
        self.refusal_asked.emit(self.view.payload)


def _advice() -> str:
    return _(
        "These files are whole and signed, but nobody has introduced the keys that signed them. Nothing of them was taken in."
    )


def _branch(one: WaitingFile) -> Branch:
    state = BadgeValue(_("May be taken in"), "info") if one.is_known else BadgeValue(_("Key not known"), "warn", "key")
    cells = (one.name, state, one.kind, one.sequence, one.arrived_on, grouped(one.stranger.fingerprint))
    return Branch(one.id, Line(cells, one))
