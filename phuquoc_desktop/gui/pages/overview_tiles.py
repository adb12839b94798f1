"""The row of figures at the head of the overview; each leads to its page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.overview_snapshot import OverviewPicture
from phuquoc_desktop.translation import N_, _, ngettext

TILES = (
    ("registrations", N_("Registrations this year"), "registrations"),
    ("dossiers", N_("Dossiers"), "dossiers"),
    ("good", N_("Targets met or on course"), "targets"),
    ("bad", N_("Targets behind or missed"), "targets"),
    ("next", N_("No date ahead"), ""),
)
SOON = 14
NARROWEST = 104
GROUPED = 1000


class Tile(QPushButton):
    """A figure over its words."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(f"tile_{name}")
        self.setProperty("role", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._figure = QLabel("–")
        self._figure.setProperty("role", "figure")
        self._words = QLabel(words)
        self._words.setProperty("role", "soft")
        self._words.setWordWrap(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 9)
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(self._words)
        column.addStretch(1)

    def say(self, figure: str, words: str, tone: str = "") -> None:
        """Show a figure; ``tone`` colours it where it asks for attention."""
        self._figure.setText(figure)
        self._words.setText(words)
        if self._figure.property("tone") != tone:
            self._figure.setProperty("tone", tone)
            if self.isVisible():  # before that the style sheet has not been asked yet, and QStyle is costly to name
                self._figure.style().polish(self._figure)
        self.setAccessibleName(f"{figure} {words}")

    def sizeHint(self) -> QSize:
        """Leave the room that figure and words need."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Let the words wrap where it is narrow."""
        return QSize(NARROWEST, self.sizeHint().height())


class OverviewTiles(QWidget):
    """Emits ``chosen`` with the page that a tile leads to."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tiles")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._tiles: dict[str, Tile] = {}
        for name, words, page in TILES:
            tile = Tile(name, _(words))
            tile.setProperty("page", page)
            tile.setEnabled(bool(page))
            tile.clicked.connect(self._on_tile_clicked)
            self._tiles[name] = tile
            row.addWidget(tile, 1)

    def show_picture(self, picture: OverviewPicture, today: date) -> None:
        """Show the figures."""
        words = {name: _(words) for name, words, _page in TILES}
        good, bad = picture.standing("met", "on_course"), picture.standing("behind", "missed")
        self._tiles["registrations"].say(_figure(picture.registrations), words["registrations"])
        self._tiles["dossiers"].say(_figure(picture.dossiers), words["dossiers"])
        self._tiles["good"].say(_figure(good), words["good"], "good" if good else "")
        self._tiles["bad"].say(_figure(bad), words["bad"], "bad" if picture.standing("missed") else "warn" * bool(bad))
        self._show_next(picture, today)

    def _show_next(self, picture: OverviewPicture, today: date) -> None:
        ahead = min((one.on for one in picture.due if one.on >= today and one.state != "done"), default=None)
        if ahead is None:
            self._tiles["next"].say("–", _("No date ahead this year"))
            return
        days = (ahead - today).days
        sentence = ngettext("day to the next date, {day}", "days to the next date, {day}", days)
        self._tiles["next"].say(str(days), sentence.format(day=f"{ahead:%d/%m/%Y}"), "warn" if days <= SOON else "")

    def _on_tile_clicked(self) -> None:
        self.chosen.emit(self.sender().property("page"))


def _figure(count: int) -> str:
    if count < GROUPED:
        return str(count)
    from phuquoc_desktop.vietnamese.numbers import show_number  # not needed for most offices, and not free

    return show_number(count)
