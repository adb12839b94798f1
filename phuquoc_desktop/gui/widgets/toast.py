"""A word in passing at the foot of the window, with the way back while it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

STANDS = 6_000
STANDS_WITH_UNDO = 15_000
"""Milliseconds; who may undo gets time to read, and the mouse above it stops the clock."""

BESIDE, BELOW = 20, 1
"""Pixels between a toast and the corner: over the line at the foot of the window it hides no row of a list."""


class Toast(QFrame):
    """One line with an optional button “Undo”; emits ``undone`` and ``gone``."""

    undone = Signal()
    gone = Signal()

    def __init__(self, text: str, *, can_undo: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName(text)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("good", TOKENS.gold, 16, self.devicePixelRatioF()))
        words = QLabel(text)
        words.setObjectName("toast_words")
        self.undo_button = QPushButton(_("Undo (Ctrl+Z)"))
        self.undo_button.setObjectName("toast_undo")
        if not can_undo:
            self.undo_button.hide()
        self.undo_button.clicked.connect(self.undone)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addWidget(words)
        row.addWidget(self.undo_button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STANDS_WITH_UNDO if can_undo else STANDS)
        self._clock.timeout.connect(self.gone)
        self._clock.start()

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse is above."""
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting when the mouse has left."""
        self._clock.start()


class ToastStand(QObject):
    """Shows one toast at a time above a widget; a newer one takes the place of the older."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._toast: Toast | None = None
        self._undo: Callable[[], object] | None = None
        ground.installEventFilter(self)

    def show_toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a text, and the way back where there is one."""
        self._on_gone()
        self._undo = undo
        self._toast = Toast(text, can_undo=undo is not None, parent=self._ground)
        self._toast.undone.connect(self.undo_last)
        self._toast.gone.connect(self._on_gone)
        self._place(self._toast)
        self._toast.show()
        self._toast.raise_()

    @property
    def can_undo(self) -> bool:
        """Whether a toast stands that tells of something with a way back."""
        return self._undo is not None

    def undo_last(self) -> None:
        """Undo what the standing toast told of, once."""
        undo = self._undo
        if undo is not None:
            self._on_gone()
            undo()

    def stay_above(self) -> None:
        """Come before a page that is shown now: it was raised, and would hide the toast and its way back."""
        if self._toast is not None:
            self._toast.raise_()

    @property
    def toast(self) -> Toast | None:
        """The toast that stands now."""
        return self._toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toast at its place as the ground changes its size."""
        if event.type() == QEvent.Type.Resize and self._toast is not None:
            self._place(self._toast)
        return False

    def _place(self, toast: Toast) -> None:
        toast.adjustSize()
        x = max(0, self._ground.width() - toast.width() - BESIDE)
        toast.move(x, self._ground.height() - toast.height() - BELOW)

    def _on_gone(self) -> None:
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
        self._toast = None
        self._undo = None
