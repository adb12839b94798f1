"""What every page is: a title, actions for the bar above it, and how it follows changes of the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

YEAR_CHANGED = "year"
"""Told to ``refresh`` beside kinds of record when another emulation year was chosen."""


class Page(QWidget):
    """One page of the window; subclasses fill it from ``self.backend`` and speak through ``self.shell``.

    ``actions()`` (Qt's own: whatever was added by :meth:`add_action`) stand in the bar above the page, the most important
    first; :attr:`title_changed` asks the bar to read :attr:`title` again.
    """

    title_id = ""
    search_hint = ""
    """Catalogue ids; a page without a hint has no search box."""

    title_changed = Signal()
    search_cleared = Signal()
    """The page has given up its search; the search box is to be emptied."""

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__()
        self.backend = backend
        self.shell = shell
        self.setObjectName(f"page_{type(self).__name__}")
        self.setAccessibleName(self.title)

    @property
    def title(self) -> str:
        """The page's name as the bar shows it now."""
        return _(self.title_id)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read again what these kinds of record touch; the empty set means everything (the first showing)."""

    def search(self, text: str) -> None:
        """Narrow what is shown to ``text`` as typed; folding accents is the services' work."""

    def open_record(self, record_id: str) -> None:
        """Show one record of this page."""

    def may_leave(self) -> bool:
        """Tell whether another page may be shown now; a page with unsaved work asks first."""
        return True

    def focus_first(self) -> None:
        """Put the focus where work starts; without a better place, on the page itself."""
        self.setFocus()

    def add_action(
        self,
        name: str,
        text: str,
        slot: Callable[[], object],
        *,
        icon: str = "",
        shortcut: str = "",
        primary: bool = False,
    ) -> QAction:
        """Add an action to the bar above this page; ``name`` is its object name, ``text`` is translated already."""
        action = QAction(text, self)
        action.setObjectName(name)
        if icon:
            action.setIcon(icons.icon(icon, TOKENS.on_primary if primary else TOKENS.text))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.setProperty("role", "primary" if primary else "")
        action.triggered.connect(slot)
        self.addAction(action)
        return action
