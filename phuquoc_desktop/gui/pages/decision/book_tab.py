"""The tab of the book of awards: filters, every award, and ways onto paper."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.domain.award import Award, AwardCategory
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.pages.decision.looks import BOOK_COLUMNS
from phuquoc_desktop.gui.pages.decision.rows import Rows
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.award_ledger import LedgerFilter, LedgerLine
from phuquoc_desktop.translation import _


class BookTab(QWidget):
    """Emits ``changed`` when something else is asked for, ``saved`` with an ending, ``opened`` with a line of the book."""

    changed = Signal()
    saved = Signal(str)
    opened = Signal(object)

    def __init__(self, awards: Iterable[Award], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book_tab")
        self.text = ""
        self.year = self._box("book_year", _("Year"))
        self.award = self._box("book_award", _("Award"))
        self.category = self._box("book_category", _("Kind of award"))
        self.party_kind = self._box("book_party_kind", _("Kind of party"))
        offer(self.award, [(one.name, one.code) for one in awards], nothing=_("All titles and forms"))
        offer(self.category, [(one.label, one) for one in AwardCategory], nothing=_("Titles and forms"))
        offer(self.party_kind, [(one.label, one) for one in PartyKind], nothing=_("All kinds"))
        self.offer_years([])
        why = _("Awards come into the book with each decision that is issued, and from the history of people.")
        nothing = EmptyState("award", _("The book is still empty"), why, "")
        self.rows = Rows("award_book", _("Book of awards"), BOOK_COLUMNS, nothing, self)
        self.rows.card.all_asked.connect(self._on_all_asked)
        self.rows.table.opened.connect(self._on_opened)
        self._lay_out()

    @property
    def filters(self) -> LedgerFilter:
        """What is asked for."""
        return LedgerFilter(
            chosen(self.year), chosen(self.award), chosen(self.category), chosen(self.party_kind), None, self.text
        )

    def offer_years(self, years: list[int]) -> None:
        """Offer the years of the book."""
        offer(self.year, [(str(year), year) for year in years], nothing=_("All years"))

    def show_lines(self, lines: list[LedgerLine]) -> None:
        """Show what was found."""
        self.rows.show(lines, narrowed=bool(self.filters))

    def _box(self, name: str, title: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        row, onto_paper = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(8)
        onto_paper.setSpacing(8)
        onto_paper.addStretch(1)
        label = QLabel(_("Year"))
        label.setBuddy(self.year)
        row.addWidget(label)
        for box in (self.year, self.award, self.category, self.party_kind):
            row.addWidget(box, 1)
        for name, text, icon, slot in (
            ("book_sheet", "Excel", "export", self._on_sheet),
            ("book_pdf", "PDF", "paper", self._on_pdf),
            ("book_word", "Word", "paper", self._on_word),
        ):
            button = push_button(name, text, icon)
            button.setAccessibleName(_("Save the book as {kind}").format(kind=text))
            button.clicked.connect(slot)
            onto_paper.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.rows.card, 1)
        column.addLayout(onto_paper)

    def _on_all_asked(self) -> None:
        self.text = ""
        for box in (self.year, self.award, self.category, self.party_kind):
            choose(box, None)
        self.changed.emit()

    def _on_opened(self, row_id: str) -> None:
        self.opened.emit(self.rows.row(row_id))

    def _on_sheet(self) -> None:
        self.saved.emit("xlsx")

    def _on_pdf(self) -> None:
        self.saved.emit("pdf")

    def _on_word(self) -> None:
        self.saved.emit("docx")
