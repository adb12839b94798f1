"""The bar above a page: its title, its search box, and what can be done on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.widgets.search_box import SearchBox
from phuquoc_desktop.translation import _

ROOM_OF_AN_ACTION = 250
"""So much width has to be there for each action that stands outside the menu."""


class TopBar(QWidget):
    """Shows one page's bar at a time; actions that do not fit wait in a menu."""

    search_changed = Signal(str)
    search_left = Signal()
    """The way from the search box leads down into the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._actions: list[QAction] = []
        self._buttons: list[QToolButton] = []
        self._title = QLabel()
        self._title.setObjectName("page_title")
        self._title.setProperty("role", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = SearchBox()
        self.search.searched.connect(self.search_changed)
        self.search.left_down.connect(self.search_left)
        self.search.hide()
        self._more = _more_button()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 12, 20, 10)
        self._row.setSpacing(8)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self._more)

    def set_title(self, title: str) -> None:
        """Name the page."""
        self._title.setText(title)
        self._title.setToolTip(title)

    def set_search(self, hint: str, text: str) -> None:
        """Offer the search box with a hint and the text of that page's last search, or hide it where there is no hint."""
        self.search.setVisible(bool(hint))
        self.search.setPlaceholderText(hint)
        self.search.set_quietly(text)

    def take_focus(self) -> None:
        """Go to the search box, where the page has one."""
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions, the most important first."""
        self._actions = list(actions)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move actions between the bar and its menu as the width changes."""
        super().resizeEvent(event)
        if len(self._buttons) != self._room():
            self._arrange()

    def _room(self) -> int:
        return max(1, min(len(self._actions), self.width() // ROOM_OF_AN_ACTION - 1)) if self._actions else 0

    def _arrange(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        room = self._room()
        self._buttons = [_button(action) for action in self._actions[:room]]
        for button in self._buttons:
            self._row.addWidget(button)
        menu = self._more.menu()
        for action in menu.actions():  # PySide's clear() would take the actions from their page and delete them
            menu.removeAction(action)
        menu.addActions(self._actions[room:])
        self._more.setVisible(len(self._actions) > room)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(f"do_{action.objectName()}")
    button.setAccessibleName(action.text().replace("&", ""))
    button.setProperty("role", action.property("role") or None)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _more_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("more_actions")
    button.setAccessibleName(_("More actions"))
    button.setToolTip(_("More actions"))
    button.setIcon(icons.icon("more"))
    button.setMenu(QMenu(button))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.hide()
    return button
