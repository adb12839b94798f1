"""The overview as it was when the program was last used: what stands in the window until the data are open."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.overview_board import OverviewBoard
from phuquoc_desktop.gui.pages.overview_snapshot import OverviewPicture
from phuquoc_desktop.translation import _

BAR_HEIGHT = 54
"""The bar of the pages, which comes with the data; leaving its room keeps everything in place."""


class LastOverview(QWidget):
    """Shows a picture; nothing on it can be pressed yet."""

    def __init__(self, picture: OverviewPicture, today: date) -> None:
        super().__init__()
        self.setObjectName("last_overview")
        title = QLabel(_("Overview"))
        title.setProperty("role", "title")
        title.setContentsMargins(20, 0, 20, 0)
        title.setFixedHeight(BAR_HEIGHT)
        self.board = OverviewBoard()
        self.board.show_picture(picture, live=False, today=_day_of(picture, today))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.board, 1)


def _day_of(picture: OverviewPicture, today: date) -> date:
    """Practice happens in a year of its own: there the picture's own day counts."""
    return picture.today if picture.practice else today
