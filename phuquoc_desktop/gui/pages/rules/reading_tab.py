"""The tree of a pack at the left, the text of what is chosen at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.domain.law.bonus import Rounding
from phuquoc_desktop.gui.pages.bundles.rows_view import RowsView, column
from phuquoc_desktop.gui.pages.rules.pack_html import general_html, pack_html
from phuquoc_desktop.gui.pages.rules.rule_branches import GENERAL, PACK, Found, Reading, grown
from phuquoc_desktop.gui.pages.rules.wrapped import Wrapped
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.rule_view import RuleView
from phuquoc_desktop.services.law.reading_room import PackCard, Room
from phuquoc_desktop.services.law.rule_texts import AwardText, read_award, read_general
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    column(0, N_("Rules"), 300, stretch=True),
    column(1, N_("How sure"), 104, ColumnKind.BADGE),
)


class ReadingTab(QSplitter):
    """Shows one pack; the row chosen says which text is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("rules_splitter")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self._room: Room | None = None
        self._card: PackCard | None = None
        self.rounding: Rounding | None = None
        """How the money shown is rounded; None: as the law says."""
        self._text: AwardText | None = None
        self.tree = RowsView("rule_tree", _("Rules of the pack"), COLUMNS)
        self._not_found = EmptyState("search", _("Nothing fits"), _("No rule of this pack has these words."))
        self.view = RuleView(_("The text of the rule"))
        self._lay_out()
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self._on_opened)

    def show_pack(self, room: Room, card: PackCard, found: Found, rounding: Rounding | None) -> None:
        """Show a pack, narrowed to what was found in it; what was chosen before is chosen again if it is there."""
        self._room, self._card, self.rounding = room, card, rounding
        self._text = None
        branches = grown(card, room, found)
        self.tree.show_branches(branches)
        self._not_found.setVisible(not branches)
        self.tree.setVisible(bool(branches))
        if found is not None:
            self.tree.expandAll()
        if branches and self.tree.payload is None:
            self.tree.choose(branches[0].key)
        self._on_chosen(self.tree.payload)

    def open_reading(self, reading: Reading) -> bool:
        """Choose the row of a reading; False where the pack has none."""
        for branch in self.tree.rows.all_branches():
            if branch.row.payload == reading and (reading.name or branch.key == reading.key or not reading.subject):
                self.tree.choose(branch.key)
                self.tree.scrollTo(self.tree.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
                return True
        return False

    def _lay_out(self) -> None:
        self.tree.setUniformRowHeights(False)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegateForColumn(0, Wrapped(self.tree))
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.tree.setIndentation(14)
        self.tree.setMinimumWidth(260)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.tree)
        inside.addWidget(self._not_found)
        self._not_found.hide()
        self.addWidget(card)
        self.addWidget(self.view)
        self.setSizes([470, 600])
        self.setStretchFactor(0, 4)
        self.setStretchFactor(1, 5)

    def _on_opened(self, _reading: Reading) -> None:
        self.view.setFocus()

    def _on_chosen(self, reading: Reading | None) -> None:
        if self._room is None or self._card is None or reading is None:
            self.view.show_html("", "")
        elif reading.award == PACK:
            self.view.show_html(pack_html(self._card), self._card.shelved.pack.head.title)
        elif reading.award == GENERAL:
            rules = read_general(self._card.shelved, self._room.awards)
            self.view.show_html(general_html(rules, reading.name), _("Criteria of several awards"))
            self.view.scrollToAnchor(reading.name)
        else:
            self._show_award(self._room, self._card, reading)

    def _show_award(self, room: Room, card: PackCard, reading: Reading) -> None:
        if reading.subject is None:
            return
        known = self._text
        if known is None or (known.code, known.subject) != (reading.award, reading.subject):
            subject = reading.subject
            known = read_award(card.shelved, reading.award, subject, room.awards, room.today, self.rounding)
            self._text = known
        self.view.show_award(known, reading.name)
