"""All of the overview as widgets, painted from plain values: by the page, and before any data are open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.due_card import DueCard
from phuquoc_desktop.gui.pages.overview_cards import BundleCard, MissingCard, RemarksCard, StandingsCard
from phuquoc_desktop.gui.pages.overview_snapshot import OverviewPicture
from phuquoc_desktop.gui.pages.overview_tiles import OverviewTiles
from phuquoc_desktop.translation import _

CALENDAR = "calendar"
"""Stands for the calendar of the year where :attr:`OverviewBoard.chosen` names a page; its id is the code of a date."""

NARROW = 880
"""Below this width the cards stand in one column."""


class OverviewBoard(QScrollArea):
    """Emits ``chosen`` with a page's name and, where there is one, a record's id."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview_board")
        self.setAccessibleName(_("Overview"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._picture: OverviewPicture | None = None
        self._state = QLabel()
        self._state.setObjectName("overview_state")
        self._state.setProperty("role", "caption")
        self.tiles = OverviewTiles()
        self.standings = StandingsCard()
        self.due = DueCard()
        self.missing = MissingCard()
        self.bundle = BundleCard()
        self.remarks = RemarksCard()
        self._narrow = False
        self._lay_out()
        self._connect()

    def show_picture(self, picture: OverviewPicture, *, live: bool, today: date | None = None) -> None:
        """Show the picture; one that is not ``live`` says that it is being brought up to date."""
        day = f"{picture.today:%d/%m/%Y}"
        state = _("As of {day}") if live else _("As of {day}; being brought up to date…")
        self._state.setText(state.format(day=day))
        if picture == self._picture:
            return
        self._picture = picture
        self.tiles.show_picture(picture, today or picture.today)
        self.standings.show_groups(picture.groups, picture.standing_words)
        self.due.show_due(picture.due, today or picture.today, picture.today)
        self.missing.show_missing(picture.missing)
        self.bundle.show_bundle(picture.bundle)
        self.remarks.show_remarks(picture.remarks)
        self.bundle.setVisible(picture.role != "city")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into one column or two."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_cards()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("overview_content")
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 0, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._state)
        column.addWidget(self.tiles)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        row = QHBoxLayout()
        row.setSpacing(12)
        for stretch, cards in zip((6, 5), self._columns, strict=True):
            cards.setSpacing(12)
            row.addLayout(cards, stretch)
        column.addLayout(row)
        column.addStretch(1)
        self._row = row
        self._place_cards()
        self.setWidget(content)

    def _place_cards(self) -> None:
        left: tuple[QWidget, ...] = (self.standings, self.due)
        right: tuple[QWidget, ...] = (self.missing, self.bundle, self.remarks)
        if self._narrow:
            left, right = (self.due, *right, self.standings), ()
        for column, cards in zip(self._columns, (left, right), strict=True):
            _clear(column)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._row.setStretch(1, 0 if self._narrow else 5)
        self._row.setSpacing(0 if self._narrow else 12)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._on_page_chosen)
        self.standings.acted.connect(self._on_targets_chosen)
        self.bundle.acted.connect(self._on_bundles_chosen)
        self.due.acted.connect(self._on_calendar_chosen)
        self.due.explained.connect(self._on_date_chosen)
        self.missing.chosen.connect(self._on_page_chosen)
        self.remarks.chosen.connect(self.chosen)

    def _on_page_chosen(self, page: str) -> None:
        self.chosen.emit(page, "")

    def _on_calendar_chosen(self) -> None:
        self.chosen.emit(CALENDAR, "")

    def _on_date_chosen(self, code: str) -> None:
        self.chosen.emit(CALENDAR, code)

    def _on_targets_chosen(self) -> None:
        self.chosen.emit("targets", "")

    def _on_bundles_chosen(self) -> None:
        self.chosen.emit("bundles", "")


def _clear(column: QVBoxLayout) -> None:
    """Empty a layout; an item that Python holds goes on listening for its widget, and the next one keeps an old height."""
    while (item := column.itemAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            column.removeWidget(widget)
        else:
            column.takeAt(0)
