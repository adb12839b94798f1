"""The checks that travel with a bundle: what each found, and the way to the record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from phuquoc_desktop.domain.finding import Finding
from phuquoc_desktop.gui.pages.bundles.looks import weight_badge
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import CheckShown
from phuquoc_desktop.gui.record_places import Place
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

COLUMNS = (plan(0, N_("Finding"), 240, stretch=True), plan(1, N_("Weight"), 90, ColumnKind.BADGE))


class ChecksList(QWidget):
    """Emits ``opened`` with the place of the record of a finding."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks")
        self.setAccessibleName(_("Checks"))
        self.findings = 0
        self.view = RowsView("findings", _("What the checks found"), COLUMNS)
        self.view.chosen.connect(self._on_chosen)
        self.view.opened.connect(self._on_opened)
        self.message = label("finding_text", "", "soft")
        self.go = button("go_to_record", _("Go to the record"), self._on_go_clicked, icon="go")
        self._running = EmptyState("clock", _("The checks are running…"))
        self._stack = QStackedWidget()
        for part in (self._running, self.view):
            self._stack.addWidget(part)
        parts = column(self, (0, 6, 0, 0), 6)
        parts.addWidget(self._stack, 1)
        self.message.setMinimumHeight(self.go.sizeHint().height())
        parts.addLayout(row(self.message, self.go, stretch=0))
        self._on_chosen(None)

    def show_checks(self, checks: Sequence[CheckShown], branches: Sequence[Branch]) -> None:
        """Show what was found, as :func:`branches_of` has put it."""
        self.findings = sum(len(one.findings) for one in checks)
        self.view.show_branches(branches, expand=self.findings <= 40)
        self._stack.setCurrentWidget(self.view)

    def _on_chosen(self, chosen: tuple[Finding, Place] | None) -> None:
        self.message.setText(chosen[0].message if chosen else _("What is found warns and does not stop the bundle."))
        self.go.setEnabled(chosen is not None)

    def _on_opened(self, chosen: tuple[Finding, Place] | None) -> None:
        if chosen is not None:
            self.opened.emit(chosen[1])

    def _on_go_clicked(self) -> None:
        self._on_opened(self.view.payload)


def branches_of(checks: Sequence[CheckShown]) -> list[Branch]:
    """Return the tree of the findings, the checks that found something first; made in the task that ran them."""
    return [_branch(one) for one in sorted(checks, key=lambda one: not one.findings)]


def _branch(one: CheckShown) -> Branch:
    leaves = [
        Branch(
            f"{finding.check}/{finding.record_id}",
            Line((finding.message, weight_badge(finding.weight)), (finding, place)),
        )
        for finding, place in one.findings
    ]
    count = len(one.findings)
    found = ngettext("{count} found", "{count} found", count).format(count=show_number(count))
    badge = BadgeValue(found, "warn") if count else BadgeValue(_("In order"), "good")
    return Branch(one.title, Line((one.title, badge)), leaves)
