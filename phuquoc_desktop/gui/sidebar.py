"""The dark bar at the left: whose data this is, which year, and the way to every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from phuquoc_desktop.gui.opened import OpenedOffice
    from phuquoc_desktop.gui.pages.registry import PagePlan

WIDE, COMPACT = 214, 62
ICON = 20
TEN = 10


def keys_of(place: int) -> str:
    """Return the keys of an entry, counted from 1: Ctrl+1 to Ctrl+9, Ctrl+0 for the tenth, then Ctrl+Shift+1 and on."""
    return f"Ctrl+{place % TEN}" if place <= TEN else f"Ctrl+Shift+{place - TEN}"


class Sidebar(QFrame):
    """Emits ``chosen`` with a page's name; Up and Down move between the entries as in a list."""

    chosen = Signal(str)
    year_chosen = Signal(int)

    def __init__(self, plans: Sequence[PagePlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Pages of the program"))
        self._entries = {plan.name: self._entry(plan) for plan in plans}
        self._city_only = [self._entries[plan.name] for plan in plans if plan.city_only]
        self._brand = _label("brand", _("Phú Quốc Emulation"), "heading")
        self._office = _label("office_name", "", "soft")
        self._role = _label("office_role", "", "soft")
        self.year: QComboBox | None = None
        self._column = self._lay_out()
        self.set_compact(False)
        self.set_enabled(False)

    def set_enabled(self, enabled: bool) -> None:
        """Let the entries be chosen, or not while no data is open."""
        for button in self._entries.values():
            button.setEnabled(enabled)

    def show_office(self, opened: OpenedOffice) -> None:
        """Say whose data is open."""
        self._office.setText(opened.name)
        self._role.setText(opened.role)
        self.offer_city_pages(opened.is_city)
        self._offer_years(opened)
        self._show_details()
        self._add_keys()
        self.set_enabled(True)

    def offer_city_pages(self, is_city: bool) -> None:
        """Show the entries of pages that only the city has, or not."""
        for button in self._city_only:
            button.setVisible(is_city)

    def mark(self, name: str) -> None:
        """Show which page is open."""
        self._entries[name].setChecked(True)

    def set_compact(self, compact: bool) -> None:
        """Keep only the icons, where the window is narrow."""
        self._compact = compact
        self.setFixedWidth(COMPACT if compact else WIDE)
        for button in self._entries.values():
            button.setText("" if compact else f" {button.accessibleName()}")
        self._show_details()

    @property
    def compact(self) -> bool:
        """Whether only the icons are shown."""
        return self._compact

    def _add_keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        offered = (button for button in self._entries.values() if not button.isHidden())
        for place, button in enumerate(offered, start=1):
            QShortcut(QKeySequence(keys_of(place)), button).activated.connect(button.click)
            button.setToolTip(f"{button.accessibleName()} ({keys_of(place)})")

    def _show_details(self) -> None:
        for widget in (self._brand, self._office, self._role, self.year):
            if widget is not None:
                widget.setVisible(not self._compact)

    def _entry(self, plan: PagePlan) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"go_{plan.name}")
        button.setAccessibleName(_(plan.title))
        button.setIcon(icons.icon(plan.icon, TOKENS.sidebar_text, ICON))
        button.setIconSize(QSize(ICON, ICON))
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolTip(_(plan.title))
        if plan.city_only:
            button.hide()
        button.setProperty("page", plan.name)
        button.clicked.connect(self._on_entry_clicked)
        return button

    def _offer_years(self, opened: OpenedOffice) -> None:
        from PySide6.QtWidgets import QComboBox

        box = QComboBox()
        box.setObjectName("year")
        box.setAccessibleName(_("Emulation year"))
        for year in opened.years:
            box.addItem(_("Year {year}").format(year=year), year)
        box.setCurrentIndex(box.findData(opened.year))
        box.currentIndexChanged.connect(self._on_year_changed)
        self._column.addWidget(box)
        self.year = box

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(3)
        column.addLayout(self._head())
        column.addWidget(self._office)
        column.addWidget(self._role)
        column.addSpacing(14)
        for button in self._entries.values():
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _head(self) -> QHBoxLayout:
        emblem = QLabel()
        emblem.setPixmap(icons.pixmap("emblem", TOKENS.gold, 26, self.devicePixelRatioF()))
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 4)
        row.setSpacing(9)
        row.addWidget(emblem)
        row.addWidget(self._brand, 1)
        return row

    def _on_entry_clicked(self) -> None:
        self.chosen.emit(self.sender().property("page"))

    def _on_year_changed(self) -> None:
        if self.year is not None:
            self.year_chosen.emit(self.year.currentData())


def _label(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    if role == "soft":
        label.setContentsMargins(9, 0, 0, 0)
    return label
