"""A dossier that scrolls where a page is too low for its head and three rows of a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from phuquoc_desktop.gui.pages.dossier.panel import DossierPanel

NARROWEST = 577
"""Width in which the words of all tabs can be read."""


class ScrolledPanel(QScrollArea):
    """Holds ``panel``, and tells it how much of it can be seen at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(NARROWEST)
        self.panel = DossierPanel(self.viewport())
        self.panel.setMinimumWidth(1)  # scrolls up and down only
        self.setWidget(self.panel)
        self.setWidgetResizable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel put away what there is no room for."""
        super().resizeEvent(event)
        self.panel.fit(self.height())
