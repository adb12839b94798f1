"""Who else can open what this office encrypts: shown, added and taken away, so that one lost key is not lost data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown, ReaderShown
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    plan(0, N_("Who can open"), 220, ColumnKind.STRONG),
    plan(1, N_("Why"), 200),
    plan(2, N_("Encryption key"), 260, stretch=True),
)


class ReadersSide(QWidget):
    """The office itself stands first and stays; the others can be taken away."""

    adding_asked = Signal()
    removing_asked = Signal(object)
    """Carries the :class:`ReaderShown`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readers_side")
        self.view = RowsView("readers_list", _("Who can open the bundles of this office"), COLUMNS)
        self.view.setMinimumHeight(110)
        self.view.chosen.connect(self._on_chosen)
        self.add = button("add_reader", _("Let somebody else open them…"), self.adding_asked.emit, "primary", "key")
        self.remove = button("remove_reader", _("Take away…"), self._on_remove)
        parts = column(self, (14, 12, 14, 12), 8)
        parts.addWidget(label("readers_advice", _advice(), "soft"))
        parts.addWidget(self.view, 1)
        parts.addLayout(row(self.add, QWidget(), self.remove, stretch=1))
        self._on_chosen(None)

    def show_readers(self, keys: KeysShown) -> None:
        """Show the office and who was added."""
        own = Branch(keys.recipient, Line((keys.own_name, _("this office"), keys.recipient)))
        self.view.show_branches([own, *_branches(keys.also)])

    def _on_chosen(self, payload: object) -> None:
        self.remove.setEnabled(isinstance(payload, ReaderShown))

    def _on_remove(self) -> None:
        if isinstance(self.view.payload, ReaderShown):
            self.removing_asked.emit(self.view.payload)


def _branches(also: Sequence[ReaderShown]) -> list[Branch]:
    return [Branch(one.recipient, Line((one.name, _("added here"), one.recipient), one)) for one in also]


def _advice() -> str:
    return _(
        "Each bundle that this office writes can be opened by its receiver and by those below. Add the deputy's PC or a key "
        "that lies in the safe: when this PC is lost, the bundles stay readable."
    )
