"""A field for a date: typed as clerks type it, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import parse_date, show_date

BESIDE = 48
"""Pixels of the margins and of the calendar's sign."""


class UnreadableDateError(RefusedError):
    """What was typed is no date."""

    sentence = N_("“{text}” is not a date; write day, month and year, such as 05/02/2021.")


class DateField(QLineEdit):
    """Emits ``date_changed`` when it is left or a day was picked; QDateEdit would silently turn typed days into others."""

    date_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(40)
        self.setPlaceholderText(_("dd/mm/yyyy"))
        self._calendar: QWidget | None = None
        pick = self.addAction(icons.icon("calendar", TOKENS.text_soft, 16), QLineEdit.ActionPosition.TrailingPosition)
        pick.setText(_("Pick from a calendar"))
        pick.triggered.connect(self._on_pick)
        self.editingFinished.connect(self._on_finished)

    def day(self, field: str | None = None) -> date | None:
        """Return the date, None when empty; raises UnreadableDateError that names ``field``."""
        text = self.text().strip()
        try:
            return parse_date(text) if text else None
        except ValueError as error:
            raise UnreadableDateError(field=field or self.objectName(), text=text) from error

    def set_day(self, day: date | None) -> None:
        """Show a date."""
        self.setText(show_date(day) if day else "")

    def minimumSizeHint(self) -> QSize:
        """Return the room that shows whole how a date is typed, beside the calendar's sign."""
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + BESIDE, 0))

    def _on_finished(self) -> None:
        try:
            self.set_day(self.day())
        except UnreadableDateError:
            return
        self.date_changed.emit()

    def _on_pick(self) -> None:
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setObjectName("calendar_popup")
        calendar = QCalendarWidget(popup)
        calendar.setObjectName("calendar")
        calendar.setAccessibleName(self.accessibleName())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setSelectedDate(self._shown_day())
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(self._on_picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()
        self._calendar = popup

    def _shown_day(self) -> QDate:
        try:
            day = self.day()
        except UnreadableDateError:
            day = None
        return QDate(day.year, day.month, day.day) if day else QDate.currentDate()

    def _on_picked(self, day: QDate) -> None:
        self.set_day(date(day.year(), day.month(), day.day()))
        if self._calendar is not None:
            self._calendar.close()
            self._calendar.deleteLater()
            self._calendar = None
        self.setFocus()
        self.date_changed.emit()
