"""The figures that a dossier quotes: the frozen sentence, its source, and what has become of the figure since."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.quoting import Quotation
from phuquoc_desktop.translation import _


class FiguresTab(QWidget):
    """Emits ``quote_asked``, and ``remove_asked`` with the id of a quoted figure."""

    quote_asked = Signal()
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_tab")
        self.quote = _button("quote_figure", _("Quote a figure…"))
        self.quote.clicked.connect(self.quote_asked)
        self._area = QScrollArea(self)
        self._area.setObjectName("quoted_figures")
        self._area.setAccessibleName(_("Quoted figures"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.quote)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._area, 1)

    def show_standing(self, standing: DossierStanding) -> None:
        """Show what a dossier quotes."""
        self.quote.setEnabled(standing.may_change)
        content = QWidget(self._area.viewport())
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        if not standing.quoted:
            column.addWidget(_text("no_quotes", _("No figure of a target is quoted as evidence."), "soft"))
        for place, one in enumerate(standing.quoted):
            column.addWidget(self._row(place, one, may_change=standing.may_change))
        column.addStretch(1)
        self._area.setWidget(content)

    def _row(self, place: int, quotation: Quotation, *, may_change: bool) -> QFrame:
        card = QFrame()
        card.setObjectName(f"quote_{place}")
        card.setProperty("role", "warning" if quotation.changed or quotation.altered else "notice")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(3)
        record = quotation.record
        column.addWidget(_text("statement", record.statement, ""))
        column.addWidget(_text("source", record.source, "caption"))
        if quotation.altered:
            column.addWidget(_text("altered", _("These words are not those that were quoted; quote anew."), ""))
        if quotation.told:
            column.addWidget(_text("changed", quotation.told, ""))
        if may_change:
            remove = _button("remove_quote", _("Remove"))
            remove.setProperty("quoted", record.id)
            remove.clicked.connect(self._on_remove)
            row = QHBoxLayout()
            row.addWidget(remove)
            row.addStretch(1)
            column.addLayout(row)
        return card

    def _on_remove(self) -> None:
        self.remove_asked.emit(self.sender().property("quoted"))


def _text(name: str, words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    return button
