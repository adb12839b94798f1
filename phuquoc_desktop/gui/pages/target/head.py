"""The head of a target's page: the way back, its name and standing, the target before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.target_columns import standing_badge
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.target_words import named
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _


class TargetHead(QWidget):
    """Emits ``back_asked`` and ``step_asked`` with -1 or 1."""

    back_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_head")
        self.back = _tool("back", _("List"), _("Back to the list (Esc)"), "chevron-left")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.previous = _tool("previous_target", "", _("Previous target (Alt+Up)"), "chevron-up", "Alt+Up")
        self.next = _tool("next_target", "", _("Next target (Alt+Down)"), "chevron-down", "Alt+Down")
        self._title = QLabel()
        self._title.setObjectName("target_title")
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._badge = Badge(BadgeValue("", "neutral"))
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)

    def show_line(self, line: TargetLine, *, has_previous: bool, has_next: bool) -> None:
        """Name a target."""
        title = f"{line.target.code} · {named(line)}"
        self._title.setText(title)
        self._title.setToolTip(title)
        self._badge.show_value(standing_badge(line))
        self.previous.setEnabled(has_previous)
        self.next.setEnabled(has_next)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self._title, 1)
        for widget in (self._badge, self.previous, self.next):
            row.addWidget(widget)

    def _on_previous(self) -> None:
        self.step_asked.emit(-1)

    def _on_next(self) -> None:
        self.step_asked.emit(1)


def _tool(name: str, text: str, tip: str, icon: str, shortcut: str = "") -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setAccessibleName(text or tip)
    button.setToolTip(tip)
    button.setIcon(icons.icon(icon))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if shortcut:
        button.setShortcut(shortcut)
    return button
