"""Remarks as a list of things to do, each with its one button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.parts import button, column, frame, label, row
from phuquoc_desktop.gui.pages.bundles.shown import RemarkLine
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


class RemarksList(QScrollArea):
    """Emits ``acted`` with the remark whose button was pressed; ``action`` is its word, only open remarks have it."""

    acted = Signal(object)

    def __init__(self, action: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remarks")
        self.setAccessibleName(_("Remarks"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._action = action
        self._nothing = nothing
        self.show_remarks(())

    def show_remarks(self, remarks: tuple[RemarkLine, ...]) -> None:
        """Show these remarks; the place that was read stays in sight."""
        place = self.verticalScrollBar().value()
        self.setWidget(self._list(remarks) if remarks else self._empty())
        self.verticalScrollBar().setValue(place)

    def _empty(self) -> QWidget:
        empty = EmptyState("good", self._nothing)
        empty.setProperty("role", "scrolled")
        return empty

    def _list(self, remarks: tuple[RemarkLine, ...]) -> QWidget:
        ground = QWidget()
        ground.setProperty("role", "scrolled")
        parts = column(ground, (0, 8, 6, 0))
        for place, remark in enumerate(remarks):
            parts.addWidget(self._row(place, remark))
        parts.addStretch(1)
        return ground

    def _row(self, place: int, remark: RemarkLine) -> QWidget:
        ground = frame(f"remark_row_{place}", "notice" if remark.is_open else "card")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        what = " · ".join(part for part in (remark.title, remark.name, remark.field) if part)
        texts.addWidget(label(f"remark_what_{place}", what, "caption"))
        texts.addWidget(label(f"remark_text_{place}", remark.text, "" if remark.is_open else "soft"))
        made = label(f"remark_made_{place}", show_date(remark.made_on), "caption", wrap=False)
        foot = row(made, stretch=0)
        foot.addWidget(self._button(place, remark) if remark.is_open else _closed(self.devicePixelRatioF()))
        texts.addLayout(foot)
        column(ground, (10, 6, 8, 6)).addLayout(texts)
        return ground

    def _button(self, place: int, remark: RemarkLine) -> QWidget:
        made = button(f"remark_{place}", self._action, partial(self.acted.emit, remark), "link")
        made.setAccessibleName(f"{self._action}: {remark.text}")
        return made


def _closed(ratio: float) -> QWidget:
    ground = QWidget()
    sign = QLabel()
    sign.setPixmap(icons.pixmap("good", TOKENS.good, 14, ratio))
    column(ground, (0, 0, 0, 0)).addLayout(
        row(sign, label("remark_done", _("Answered"), "caption", wrap=False), spacing=4)
    )
    return ground
