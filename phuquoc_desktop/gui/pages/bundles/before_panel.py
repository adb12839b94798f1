"""Before sending, in one view: at the left what the city does not know yet, at the right what to know, below one button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSplitter, QStackedWidget, QWidget

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.gui.pages.bundles.before_facts import BeforeFacts, facts_of
from phuquoc_desktop.gui.pages.bundles.looks import operation_badge
from phuquoc_desktop.gui.pages.bundles.parts import button, close_button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.ways import Way, WayBar
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.before import Before, Changed

COLUMNS = (
    plan(0, N_("Record"), 200, stretch=True),
    plan(1, N_("What happened"), 96, ColumnKind.BADGE),
    plan(2, N_("From → to"), 110),
)
OPEN_AT_ONCE = 150
"""Rows; more than these are shown shut."""


class BeforePanel(QFrame):
    """Emits what a person wants: to send, to rehearse, to look with or without attachments, to put this away."""

    send_asked = Signal()
    rehearsal_asked = Signal()
    look_asked = Signal()
    put_away = Signal()

    def __init__(self, way: Way, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("before_panel")
        self.setAccessibleName(_("Before sending"))
        self.setProperty("role", "card")
        self.before: Before | None = None
        self.view = RowsView("before_changes", _("What the city does not know yet"), COLUMNS)
        self.facts = BeforeFacts()
        self.ways = WayBar(way)
        self.ways.chosen.connect(self._on_way_chosen)
        self.address = QLineEdit(address)
        self.address.setObjectName("mail_address")
        self.address.setAccessibleName(_("Mail address of the city"))
        self.address.setPlaceholderText(_("mail address of the city"))
        self.in_spite = QLineEdit()
        self.in_spite.setObjectName("undecided_because")
        self.in_spite.setAccessibleName(_("Why the report goes without a decision"))
        self.in_spite.setPlaceholderText(_("why the report goes without a decision between two PCs"))
        self.in_spite.hide()
        self.light = QCheckBox(_("Without attachments"))
        self.light.setObjectName("without_attachments")
        self.light.setAccessibleName(self.light.text())
        self.light.clicked.connect(self.look_asked)
        self.send = button("send_bundle", _("Send"), self.send_asked.emit, "primary", "send")
        self.rehearse = button("send_rehearsal", _("Rehearse"), self.rehearsal_asked.emit)
        self.rehearse.setToolTip(_("The same file marked THỬ: the city sees that the way works and takes nothing in."))
        self._heading = label("before_heading", _("Looking at what would be sent…"), "heading")
        self._since = label("before_since", "", "soft")
        self._empty = EmptyState("good", _("The city knows everything as it is now"))
        self._lay_out()
        self._on_way_chosen(way)

    def begin(self) -> None:
        """Show that the view is being read."""
        self.before = None
        self.send.setEnabled(False)
        self.rehearse.setEnabled(False)
        self._heading.setText(_("Looking at what would be sent…"))

    def show_before(self, before: Before, branches: Sequence[Branch]) -> None:
        """Show a view, with its changes as :func:`branches_of` has put them."""
        self.before = before
        heading = _("Bundle no. {number} for {office}, content code {code}")
        self._heading.setText(
            heading.format(number=before.sequence, office=before.receiver_name, code=before.content_code)
        )
        self._since.setText(since_words(before))
        self.view.show_branches(branches, expand=True)
        if len(list(self.view.rows.all_branches())) <= OPEN_AT_ONCE:
            self.view.expandAll()
        self._stack.setCurrentIndex(0 if before.changes else 1)
        self.facts.show_facts(facts_of(before))
        self.in_spite.setVisible(before.open_clashes > 0)
        too_large = _("Too large for pictures; try without attachments.")
        self.ways.allow(Way.PICTURES, allowed=before.fits_pictures, why=too_large)
        self.send.setText(_("Send bundle no. {number}").format(number=before.sequence))
        self.send.setAccessibleName(self.send.text())
        self.send.setEnabled(True)
        self.rehearse.setEnabled(True)

    def _on_way_chosen(self, way: Way) -> None:
        self.address.setVisible(way is Way.MAIL)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        area = QScrollArea()
        area.setObjectName("before_area")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.facts)
        area.setMinimumWidth(260)
        split = QSplitter()
        split.setObjectName("before_split")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self._stack)
        split.addWidget(area)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([700, 400])
        parts = column(self, (14, 10, 14, 12), 6)
        away = close_button("before_away", _("Close"), self.put_away.emit)
        parts.addLayout(row(self._heading, away, stretch=0))
        parts.addWidget(self._since)
        parts.addWidget(split, 1)
        parts.addLayout(self._options())
        parts.addLayout(self._foot())

    def _options(self) -> QHBoxLayout:
        options = row(self.ways, self.address, spacing=10, stretch=1)
        options.addStretch(0)
        return options

    def _foot(self) -> QHBoxLayout:
        foot = row(self.light, self.in_spite, spacing=16, stretch=1)
        foot.addStretch(0)
        foot.addWidget(self.rehearse)
        foot.addWidget(self.send)
        return foot


def since_words(before: Before) -> str:
    """Say since when, and how many records are new, changed, deleted."""
    counts = _("{added} new, {changed} changed, {removed} deleted").format(
        added=before.count(Operation.ADDED),
        changed=before.count(Operation.CHANGED),
        removed=before.count(Operation.REMOVED),
    )
    if before.since is None:
        return _("The city has confirmed no bundle yet: {counts}").format(counts=counts)
    since = _("Since bundle no. {number}, confirmed by receipt {receipt}: {counts}")
    return since.format(number=before.since.sequence, receipt=before.since.receipt_number, counts=counts)


def branches_of(before: Before) -> list[Branch]:
    """Return the tree of what differs: kind, record, and of a changed record its fields; made in a task."""
    grouped: dict[str, list[Changed]] = {}
    for one in before.changes:
        grouped.setdefault(one.title, []).append(one)
    return [
        Branch(title, Line((f"{title} ({len(found)})",)), [_branch(one) for one in found])
        for title, found in grouped.items()
    ]


def _branch(one: Changed) -> Branch:
    difference = one.difference
    fields = [
        Branch(
            f"{difference.record_id}/{field.label}",
            Line((field.label, None, _("{old} → {new}").format(old=field.old or "∅", new=field.new or "∅"))),
        )
        for field in one.fields
    ]
    return Branch(difference.record_id, Line((difference.name, operation_badge(difference.operation))), fields)
