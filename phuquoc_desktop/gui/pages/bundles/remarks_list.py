"""Remarks as a list of things to do, each with its one button."""

from __future__ import annotations

from collections.abc import Callable
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
    """Emits ``acted`` with the remark whose button was pressed; ``action`` is its word, only open remarks have it.

    ``second`` is the word of another button beside it, which emits ``replied``: answering at a ward, asking again at the city.
    """

    acted = Signal(object)
    replied = Signal(object)

    def __init__(self, action: str, nothing: str, second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remarks")
        self.setAccessibleName(_("Remarks"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._action = action
        self._second = second
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
        ground = frame(f"remark_row_{place}", "notice" if remark.waits else "card")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        what = " · ".join(part for part in (remark.title, remark.name, remark.field) if part)
        texts.addWidget(label(f"remark_what_{place}", what, "caption"))
        texts.addWidget(label(f"remark_text_{place}", remark.text, "" if remark.is_open else "soft"))
        if remark.clause:
            texts.addWidget(label(f"remark_clause_{place}", remark.clause, "caption"))
        if remark.answer:
            answer = label(f"remark_answer_{place}", _("Answer: {text}").format(text=remark.answer), "soft")
            texts.addWidget(answer)
        texts.addWidget(label(f"remark_made_{place}", _dates(remark), "caption"))
        foot = row()
        foot.addStretch(1)
        for part in self._buttons(place, remark) if remark.is_open else [_closed(self.devicePixelRatioF())]:
            foot.addWidget(part)
        texts.addLayout(foot)
        column(ground, (10, 6, 8, 6)).addLayout(texts)
        return ground

    def _buttons(self, place: int, remark: RemarkLine) -> list[QWidget]:
        made = [self._button(f"remark_{place}", self._action, partial(self.acted.emit, remark), remark)]
        if self._second and remark.may_answer:
            replied = partial(self.replied.emit, remark)
            made.insert(0, self._button(f"remark_{place}_reply", self._second, replied, remark))
        return made

    def _button(self, name: str, words: str, slot: Callable[[], object], remark: RemarkLine) -> QWidget:
        made = button(name, words, slot, "link")
        made.setAccessibleName(f"{words}: {remark.text}")
        return made


def _dates(remark: RemarkLine) -> str:
    made = show_date(remark.made_on)
    return f"{made} · " + _("to be mended by {day}").format(day=show_date(remark.due_on)) if remark.due_on else made


def _closed(ratio: float) -> QWidget:
    ground = QWidget()
    sign = QLabel()
    sign.setPixmap(icons.pixmap("good", TOKENS.good, 14, ratio))
    column(ground, (0, 0, 0, 0)).addLayout(
        row(sign, label("remark_done", _("Answered"), "caption", wrap=False), spacing=4)
    )
    return ground
