"""The offices whose key is believed here: who, since when, how it was introduced, and which were revoked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import KnownKey
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

COLUMNS = (
    plan(0, N_("Office"), 150, ColumnKind.STRONG),
    plan(1, N_("State"), 120, ColumnKind.BADGE),
    plan(2, N_("Introduced on"), 104),
    plan(3, N_("How it was introduced"), 120),
    plan(4, N_("Fingerprint"), 220, stretch=True),
)


class KnownKeys(QWidget):
    """Asks for an introduction, and for the end of a key."""

    introduction_asked = Signal()
    revoking_asked = Signal(object)
    """Carries the :class:`KnownKey`."""

    def __init__(self, advice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known_side")
        self.view = RowsView("known_keys", _("Offices whose key was introduced"), COLUMNS)
        self.view.setMinimumHeight(110)
        self.view.chosen.connect(self._on_chosen)
        self.revoke = button("revoke_key", _("Revoke the key…"), self._on_revoke_clicked)
        self.revoke.setEnabled(False)
        parts = column(self, (14, 12, 14, 12), 8)
        parts.addWidget(label("known_advice", advice, "soft"))
        parts.addWidget(self.view, 1)
        introduce = button("introduce", _("Introduce an office…"), self.introduction_asked.emit, "primary", "key")
        parts.addLayout(row(introduce, QWidget(), self.revoke, stretch=1))

    def show_known(self, known: tuple[KnownKey, ...]) -> None:
        """Show the keys."""
        self.view.show_branches([_branch(one) for one in known])

    def _on_chosen(self, payload: object) -> None:
        self.revoke.setEnabled(isinstance(payload, KnownKey) and payload.may_be_revoked)

    def _on_revoke_clicked(self) -> None:
        if isinstance(self.view.payload, KnownKey):
            self.revoking_asked.emit(self.view.payload)


def _branch(one: KnownKey) -> Branch:
    cells = (one.name, _badge(one), one.introduced_on, one.how, grouped(one.fingerprint))
    return Branch(one.fingerprint, Line(cells, one))


def _badge(one: KnownKey) -> BadgeValue:
    if one.revoked_on is None:
        return BadgeValue(_("Believed"), "good")
    return BadgeValue(_("Revoked {day}").format(day=show_date(one.revoked_on)), "bad")
