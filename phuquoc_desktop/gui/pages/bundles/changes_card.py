"""What differs from the last bundle, by kind of record; of a changed record its old and new values, on demand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.gui.pages.bundles.looks import operation_badge
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import DifferenceShown, KindShown, WardPicture
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.translation import N_, _, ngettext

COLUMNS = (
    plan(0, N_("Record"), 220, stretch=True),
    plan(1, N_("What happened"), 100, ColumnKind.BADGE),
    plan(2, N_("Fields"), 150),
)
OPEN_AT_ONCE = 40
"""Kinds with no more records than this are shown open."""


class ChangesCard(QFrame):
    """Emits ``asked`` for the record whose values are to be read, and ``opened`` for the one to go to."""

    asked = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes_card")
        self.setAccessibleName(_("Since the last bundle"))
        self.setProperty("role", "card")
        self.view = RowsView("changes", _("What differs from the last bundle"), COLUMNS)
        self.view.chosen.connect(self._on_chosen)
        self.view.opened.connect(self._on_opened)
        self.values = label("values", "", "soft")
        self._heading = label("changes_heading", _("Since the last bundle"), "heading")
        self._open = button("open_record", _("Open the record"), self._on_open_clicked, "link")
        self._empty = EmptyState("good", _("Nothing has changed"), _("The last bundle holds everything as it is now."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._lay_out()

    def show_picture(self, picture: WardPicture, branches: Sequence[Branch]) -> None:
        """Show the differences, as :func:`branches_of` has put them."""
        total = sum(len(kind.differences) for kind in picture.differences)
        heading = _("Since the last bundle") if picture.sent else _("For the first bundle")
        counted = ngettext("{count} record", "{count} records", total).format(count=total)
        self._heading.setText(f"{heading} · {counted}")
        self._heading.setVisible(total > 0)
        few = total <= OPEN_AT_ONCE
        self.view.show_branches(branches, expand=few)
        self._stack.setCurrentWidget(self.view if total else self._empty)

    def show_values(self, difference: DifferenceShown, fields: Iterable[FieldChange]) -> None:
        """Show the old and new values of the record that is chosen still."""
        if self.view.payload is not difference:
            return
        sentence = _("{field}: {old} → {new}")
        nothing = _("(empty)")
        lines = [
            sentence.format(field=one.label, old=one.old or nothing, new=one.new or nothing)
            for one in fields
            if one.old != one.new
        ]
        self.values.setText("\n".join(lines))
        self.values.setVisible(bool(lines))

    def _lay_out(self) -> None:
        parts = column(self, (14, 10, 14, 10), 6)
        parts.addWidget(self._heading)
        parts.addWidget(self._stack, 1)
        foot = row(self.values, self._open, stretch=0)
        parts.addLayout(foot)
        self.values.hide()
        self._open.hide()

    def _on_chosen(self, difference: DifferenceShown | None) -> None:
        self.values.clear()
        self.values.hide()
        self._open.setVisible(difference is not None and difference.operation is not Operation.REMOVED)
        if difference is not None and difference.operation is Operation.CHANGED:
            self.asked.emit(difference)

    def _on_opened(self, difference: DifferenceShown | None) -> None:
        if difference is not None and difference.operation is not Operation.REMOVED:
            self.opened.emit(difference)

    def _on_open_clicked(self) -> None:
        self._on_opened(self.view.payload)


def branches_of(picture: WardPicture) -> list[Branch]:
    """Return the tree of the differences; there may be many thousands, so it is made in the task that read them."""
    return [_branch(kind) for kind in picture.differences]


def _branch(kind: KindShown) -> Branch:
    counted = ngettext("{count} record", "{count} records", len(kind.differences)).format(count=len(kind.differences))
    return Branch(kind.title, Line((kind.title, None, counted)), [_leaf(one) for one in kind.differences])


def _leaf(one: DifferenceShown) -> Branch:
    return Branch(one.record_id, Line((one.name, operation_badge(one.operation), one.fields), one))
