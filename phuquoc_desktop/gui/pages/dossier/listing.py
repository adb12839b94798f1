"""The list of dossiers: one card each with its title, what is missing, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phuquoc_desktop.gui.pages.dossier.looks import readiness_badge, status_badge
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tables.delegates import SIGN, paint_badge
from phuquoc_desktop.gui.theme import body_font
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.translation import ngettext
from phuquoc_desktop.vietnamese.fold import fold_words

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
SECOND_ROLE = LINE_ROLE + 1
HEIGHT = 92
NARROWEST = 72.0
"""Of a badge that still says something."""

GAP = 8


class DossierListModel(QAbstractListModel):
    """The dossiers of a year that hold all words searched for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[DossierLine] = ()
        self._shown: list[DossierLine] = []
        self._words: list[str] = []
        self._offices: dict[str, str] = {}

    def show_lines(self, lines: Sequence[DossierLine], offices: dict[str, str] | None = None) -> None:
        """Take the place of what was there; ``offices`` are the names of those whose dossiers came from elsewhere."""
        self._all = lines
        self._offices = offices or {}
        self._narrow()

    def find(self, text: str) -> None:
        """Narrow the list to the words typed; accents may be left out."""
        self._words = fold_words(text)
        self._narrow()

    @property
    def is_empty(self) -> bool:
        """Whether there is no dossier at all, searched for or not."""
        return not self._all

    def row_of(self, dossier_id: str) -> int:
        """Return the place of a dossier, or -1."""
        return next((row for row, line in enumerate(self._shown) if line.id == dossier_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Count the dossiers shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line for LINE_ROLE, else its words."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        if role == SECOND_ROLE:
            return self._second(line)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.dossier.title}\n{self._second(line)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.dossier.title}, {line.dossier.status.label}, {readiness_badge(line).text}"
        return None

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if _holds(one, self._second(one), self._words)]
        self.endResetModel()

    def _second(self, line: DossierLine) -> str:
        return " · ".join(filter(None, (self._offices.get(line.dossier.office, ""), second_line(line))))


def second_line(line: DossierLine) -> str:
    """Return code, level, the number of candidates, and the award."""
    count = ngettext("{count} candidate", "{count} candidates", line.candidates).format(count=line.candidates)
    return " · ".join((line.dossier.code, line.level.label, count, line.award_name))


def _holds(line: DossierLine, second: str, words: list[str]) -> bool:
    own = fold_words(f"{line.dossier.title} {second}")
    return all(any(one.startswith(word) for one in own) for word in words)


class DossierDelegate(QStyledItemDelegate):
    """Paints a dossier as three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are equally high."""
        return QSize(180, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style does, then title, words and badges."""
        line: DossierLine = index.data(LINE_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(12, 9, -10, -8)
        self._words(painter, place, line.dossier.title, index.data(SECOND_ROLE))
        self._badges(painter, place, line)
        painter.setPen(QColor(TOKENS.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _words(self, painter: QPainter, place: QRectF, title: str, second: str) -> None:
        for top, font, colour, text in (
            (0, body_font(bold=True), TOKENS.text, title),
            (23, body_font(TOKENS.font_small), TOKENS.text_soft, second),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(
                QRectF(place.left(), place.top() + top, place.width(), 22), Qt.AlignmentFlag.AlignVCenter, shown
            )

    def _badges(self, painter: QPainter, place: QRectF, line: DossierLine) -> None:
        """What is missing keeps its room; the status takes what is left, and gives way where that is no room for a word."""
        missing, status = readiness_badge(line), status_badge(line.dossier.status)
        top, height = place.top() + 50, 24
        room = badge_width(missing)
        right = min(badge_width(status), place.width() - room - GAP)
        if right < min(badge_width(status), NARROWEST):
            paint_badge(painter, QRectF(place.left(), top, place.width(), height), missing)
            return
        paint_badge(painter, QRectF(place.left(), top, right, height), status)
        paint_badge(painter, QRectF(place.left() + right + GAP, top, room, height), missing)


def badge_width(badge: BadgeValue) -> float:
    """Return the width at which a badge shows its whole word."""
    return QFontMetrics(body_font(TOKENS.font_caption, bold=True)).horizontalAdvance(badge.text) + SIGN + 23
