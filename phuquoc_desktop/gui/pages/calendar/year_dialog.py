"""Lịch năm: twelve months with days off, dates and today; beside them the dates as a list, and all about the one chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.calendar.year_days import (
    days_of,
    limit_details,
    limit_text,
    line_details,
    line_text,
)
from phuquoc_desktop.gui.pages.due_card import SIGNS
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.year_legend import YearLegend
from phuquoc_desktop.gui.widgets.year_view import YearView
from phuquoc_desktop.services import calendar
from phuquoc_desktop.services.calendar import OfficeYear
from phuquoc_desktop.translation import _

PAPER = "year-calendar"
DETAILS_ROLE, DAY_ROLE, CODE_ROLE = (Qt.ItemDataRole.UserRole + place for place in range(3))
LIST_WIDTH = 340
FIRST_YEAR, LAST_YEAR = 2004, 2100


class YearCalendarDialog(QDialog):
    """Reads one year at a time beside the window; ``code`` names the date to begin with.

    Ctrl+L opens it; Tab leads from the list to the picture, where arrows, Page Up and Page Down go from day to day.
    """

    def __init__(self, backend: Any, shell: Shell, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year_calendar")
        self.backend, self.shell = backend, shell
        self._code = code
        self._year = shell.year
        self._papers = PapersOut(backend, shell, self)
        self._heading = QLabel()
        self._heading.setProperty("role", "title")
        self._notice = QLabel()
        self._notice.setObjectName("holidays_unknown")
        self._notice.setProperty("tone", "warn")
        self._notice.setWordWrap(True)
        self.view = YearView()
        self.list = QListWidget()
        self._details = QLabel()
        self.earlier = self._button("earlier_year", _("Year before"), self._on_earlier)
        self.later = self._button("later_year", _("Year after"), self._on_later)
        self.saving = self._button("save_pdf", _("Save as PDF"), self._on_save)
        self._lay_out()
        self._connect()
        if parent is not None:
            self.resize(min(1260, parent.window().width() - 24), min(800, parent.window().height() - 24))
        self.refresh()

    def refresh(self) -> None:
        """Read the year again."""
        self.shell.run(self._read, self._on_read)

    def _read(self, _report: ProgressReport) -> OfficeYear:
        from phuquoc_desktop.services.law.shelf import rulebook

        with self.backend.reading() as read:
            return calendar.of_year(read, self._year, self.backend.today, rulebook(read))

    def _on_read(self, found: OfficeYear) -> None:
        title = _("Calendar of {year}").format(year=found.year)
        self.setWindowTitle(title)
        self._heading.setText(title)
        unknown = _("The holidays of {year} are not known; working days are Monday to Friday.")
        self._notice.setText(unknown.format(year=found.year))
        self._notice.setVisible(found.calendar is None)
        self.earlier.setEnabled(found.year > FIRST_YEAR)
        self.later.setEnabled(found.year < LAST_YEAR)
        self.saving.setVisible(found.year == self.backend.profile.year)
        self._fill_list(found)
        self.view.show_year(found.year, days_of(found), found.today)
        self._choose_code()

    def _fill_list(self, found: OfficeYear) -> None:
        self.list.clear()
        for line in sorted((*found.carried, *found.lines), key=lambda one: one.on):
            self._add(line_text(line, found), line_details(line), line.on, line.state.value, line.deadline.code)
        for limit in found.limits:
            self._add(limit_text(limit), limit_details(limit), limit.due.on, limit.state.value, limit.limit.id)

    def _add(self, text: str, details: str, day: date, state: str, code: str) -> None:
        icon, colour, _tone = SIGNS[state]
        item = QListWidgetItem(icons.icon(icon, colour), text)
        item.setToolTip(details)
        for role, value in ((DETAILS_ROLE, details), (DAY_ROLE, day.isoformat()), (CODE_ROLE, code)):
            item.setData(role, value)
        self.list.addItem(item)

    def _choose_code(self) -> None:
        """Begin with the date asked for; of two years' dates, with that of the year shown."""
        items = [self.list.item(row) for row in range(self.list.count())]
        wanted = [item for item in items if item.data(CODE_ROLE) == self._code]
        self._code = ""
        if wanted:
            self.list.setCurrentItem(wanted[-1])
            self.list.setFocus()

    def _on_day_chosen(self, _day: date) -> None:
        self._details.setText(self.view.accessibleDescription())

    def _on_item_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        day = date.fromisoformat(item.data(DAY_ROLE))
        if day.year == self.view.day.year:
            self.view.choose(day)
            place = self.view.place_of(day).center()
            self._scroll.ensureVisible(round(place.x()), round(place.y()), 60, 60)
        self._details.setText(item.data(DETAILS_ROLE))

    def _on_earlier(self) -> None:
        self._year -= 1
        self.refresh()

    def _on_later(self) -> None:
        self._year += 1
        self.refresh()

    def _on_save(self) -> None:
        self._papers.save(PAPER, "pdf", _("calendar of {year}").format(year=self._year))

    def _button(self, name: str, text: str, slot: Any) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _connect(self) -> None:
        self.view.chosen.connect(self._on_day_chosen)
        self.list.currentItemChanged.connect(self._on_item_chosen)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        for button in (self.saving, self.earlier, self.later):
            head.addWidget(button)
        closing = self._button("close_calendar", _("Close"), self.accept)
        head.addWidget(closing)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("year_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.view)
        self.view.setProperty("role", "scrolled")
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QVBoxLayout()
        picture.addWidget(YearLegend())
        picture.addWidget(self._scroll, 1)
        row.addLayout(picture, 1)
        row.addLayout(self._beside())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addLayout(row, 1)

    def _beside(self) -> QVBoxLayout:
        self.list.setObjectName("year_dates")
        self.list.setAccessibleName(_("Dates of the year"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._details.setObjectName("day_details")
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setWordWrap(True)
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._details.setAccessibleName(_("About the day chosen"))
        details = QScrollArea()
        details.setObjectName("day_details_scroll")
        details.setWidgetResizable(True)
        details.setFrameShape(QFrame.Shape.NoFrame)
        details.setWidget(self._details)
        column = QVBoxLayout()
        for widget, stretch in ((self.list, 3), (details, 2)):
            widget.setFixedWidth(LIST_WIDTH)
            column.addWidget(widget, stretch)
        return column
