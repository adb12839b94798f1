"""The board: how many targets of each group stand where, and the worst first; a press leads to the list or the target."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.standing_look import STANDINGS
from phuquoc_desktop.gui.tables.columns import RIGHT, BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.target_words import percent_words
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.targets import Board, BoardRow
from phuquoc_desktop.translation import N_, _

NARROW = 860
COUNTED = (Standing.MISSED, Standing.BEHIND, Standing.ON_COURSE, Standing.MET, Standing.UNKNOWN)


def office_name(key: str) -> str:
    """Return what an office is called; its key where only a reorganisation kept here knows it."""
    return next((one.short_name for one in load_offices().known if str(one.key) == key), key)


def _standing(row: BoardRow) -> BadgeValue:
    look = STANDINGS[row.standing.value]
    return BadgeValue(row.standing.label, look.tone, look.icon)


def _sentence(row: BoardRow) -> str:
    return row.judgement.sentence


COLUMNS = (
    ColumnPlan("code", N_("Code"), 64, ColumnKind.STRONG, value=lambda row: row.target.code),
    ColumnPlan("indicator", N_("Target"), 200, value=lambda row: row.target.indicator, stretch=True, tip=_sentence),
    ColumnPlan("office", N_("Office"), 136, value=lambda row: office_name(row.office)),
    ColumnPlan("percent", N_("Share"), 78, value=lambda row: percent_words(row.percent), align=RIGHT),
    ColumnPlan("standing", N_("Standing"), 182, ColumnKind.BADGE, value=_standing),
)
OFFICE = 2


class WorstTable(QTableView):
    """Emits ``opened`` with a row of the board on Enter or a double click."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("worst")
        self.setAccessibleName(_("Worst first"))
        self.rows = RowsModel(COLUMNS)
        set_table(self, self.rows)
        self.doubleClicked.connect(self._on_opened)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() < OFFICE:
            self._on_opened(index)

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE))


class BoardFace(QWidget):
    """Emits ``back_asked``, ``opened`` with a row, ``narrowed`` with a group and a standing, ``office_chosen``."""

    back_asked = Signal()
    opened = Signal(object)
    narrowed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_board")
        self._board: Board | None = None
        self.back = QToolButton()
        self.back.setObjectName("back_from_board")
        self.back.setText(_("List"))
        self.back.setAccessibleName(_("List"))
        self.back.setIcon(icons.icon("chevron-left"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.clicked.connect(self.back_asked)
        self.office = QComboBox()
        self.office.setObjectName("board_office")
        self.office.setAccessibleName(_("Office"))
        self.office.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.office.setMinimumWidth(200)
        self.office.currentIndexChanged.connect(self._show)
        self._bars = DrawingView("board_bars", QSize(420, 200), QSize(260, 150))
        self._counts = QGridLayout()
        self._counts.setSpacing(6)
        self.worst = WorstTable()
        self.worst.opened.connect(self.opened)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def show_board(self, board: Board) -> None:
        """Show a board; of several offices one can be chosen."""
        self._board = board
        several = len(board.offices) > 1
        self.office.setVisible(several)
        self.worst.setColumnHidden(OFFICE, not several)
        offer(self.office, [(office_name(one), one) for one in board.offices], nothing=_("Every office"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where the window is small."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_small = self.width() < NARROW
        self._beside.setDirection(directions.TopToBottom if is_small else directions.LeftToRight)
        self.worst.setMinimumHeight(260 if is_small else 0)

    def _show(self) -> None:
        if self._board is None:
            return
        office = chosen(self.office)
        board = self._board.of(office) if office else self._board
        groups = {group: counts for group, counts in board.by_group.items() if any(counts.values())}
        words = {one.value: one.label for one in Standing}
        bars = [Bar(group.label, {one.value: n for one, n in counts.items()}) for group, counts in groups.items()]
        shown = BarsInput(bars, words)
        self._bars.show_chart(partial(standing_bars, shown), partial(height_of, shown))
        self._show_counts(groups)
        self.worst.rows.show_rows(board.rows)

    def _show_counts(self, groups: dict[TargetGroup, dict[Standing, int]]) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (group, counts) in enumerate(groups.items()):
            label = QLabel(group.label)
            label.setProperty("role", "caption")
            self._counts.addWidget(label, row, 0)
            for place, standing in enumerate(COUNTED, start=1):
                self._counts.addWidget(self._count(group, standing, counts[standing]), row, place)
        self._counts.setColumnStretch(0, 1)

    def _count(self, group: TargetGroup, standing: Standing, count: int) -> QPushButton:
        look = STANDINGS[standing.value]
        button = QPushButton(str(count))
        button.setObjectName(f"count_{group.value}_{standing.value}")
        said = _("{group}, {standing}: {count}").format(group=group.label, standing=standing.label, count=count)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setIcon(icons.icon(look.icon, look.colour))
        button.setProperty("role", "chip")
        button.setProperty("asked", [group.value, standing.value])
        button.setEnabled(count > 0)
        button.clicked.connect(self._on_count_clicked)
        return button

    def _on_count_clicked(self) -> None:
        group, standing = self.sender().property("asked")
        self.narrowed.emit(TargetGroup(group), Standing(standing))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        title = QLabel(_("Board of all groups"))
        title.setObjectName("board_title")
        title.setProperty("role", "heading")
        head.addWidget(self.back)
        head.addWidget(title, 1)
        head.addWidget(self.office)
        groups, inside = _card("board_groups")
        inside.addWidget(self._bars)
        inside.addLayout(self._counts)
        inside.addStretch(1)
        worst, list_ = _card("board_worst")
        heading = QLabel(_("Worst first"))
        heading.setProperty("role", "heading")
        list_.addWidget(heading)
        list_.addWidget(self.worst, 1)
        self._beside.setSpacing(10)
        self._beside.addWidget(groups, 2)
        self._beside.addWidget(worst, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 14)
        column.setSpacing(8)
        column.addLayout(head)
        self._beside.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setProperty("role", "scrolled")
        content.setLayout(self._beside)
        area = QScrollArea()
        area.setObjectName("board_area")
        area.setAccessibleName(title.text())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column.addWidget(area, 1)


def _card(name: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName(name)
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 10, 14, 12)
    column.setSpacing(8)
    return card, column
