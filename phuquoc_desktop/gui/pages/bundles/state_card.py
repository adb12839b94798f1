"""Where the office stands with the city: the light, its words, the last bundle, and how much is not sent."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.gui.pages.bundles.looks import LAMPS, missing_words
from phuquoc_desktop.gui.pages.bundles.parts import button, label
from phuquoc_desktop.gui.pages.bundles.shown import WardPicture
from phuquoc_desktop.gui.widgets.traffic_light import TrafficLight
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

COUNTED = {Operation.ADDED: N_("new"), Operation.CHANGED: N_("changed"), Operation.REMOVED: N_("deleted")}


class StateCard(QFrame):
    """Shows a :class:`WardPicture` in one line; emits ``ask_asked`` for a mail to the city about what never arrived."""

    ask_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state_card")
        self.setAccessibleName(_("Where the office stands with the city"))
        self.setProperty("role", "card")
        self.light = TrafficLight("", "")
        self.words = label("light_words", "", "heading")
        self._lines = label("light_lines", "", "soft")
        self.ask = button("ask_missing", _("Ask for the missing bundles…"), self.ask_asked.emit, icon="send")
        self.ask.setVisible(False)
        self._figures = {one: _figure(f"count_{one.value}") for one in COUNTED}
        self._lay_out()

    def show_picture(self, picture: WardPicture) -> None:
        """Show where the office stands."""
        self.words.setText(picture.light.label)
        self._lines.setText("\n".join(_lines(picture)))
        self.ask.setVisible(bool(picture.missing))
        self._replace_light(TrafficLight(LAMPS[picture.light], picture.light.label))
        for operation, figure in self._figures.items():
            count = picture.count(operation)
            figure.setText(show_number(count))
            figure.setAccessibleName(f"{count} {_(COUNTED[operation])}")

    def _replace_light(self, light: TrafficLight) -> None:
        self._row.replaceWidget(self.light, light)
        self.light.deleteLater()
        self.light = light

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.words)
        texts.addWidget(self._lines)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 16, 10)
        self._row.setSpacing(16)
        self._row.addWidget(self.light, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignVCenter)
        for operation, figure in self._figures.items():
            self._row.addLayout(_captioned(figure, _(COUNTED[operation])))


def _lines(picture: WardPicture) -> Iterator[str]:
    if picture.missing:
        yield _("Never arrived from the city: {bundles}.").format(bundles=missing_words(picture.missing))
    if not picture.sent:
        yield _("Make the first bundle and mail the file to the city.")
        return
    last = picture.sent[0]
    made = _("Bundle no. {number}, made at {time}")
    yield made.format(number=last.sequence, time=f"{last.made_at:%H:%M %d/%m/%Y}")
    if last.received_at is None:
        yield _("Green only when the city's receipt file has been taken in here.")
    else:
        receipt = _("Receipt {number}, {time}")
        yield receipt.format(number=last.receipt_number, time=f"{last.received_at:%H:%M %d/%m/%Y}")


def _figure(name: str) -> QLabel:
    made = label(name, "0", "figure", wrap=False)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    made.setMinimumWidth(54)
    return made


def _captioned(figure: QLabel, words: str) -> QVBoxLayout:
    caption = label(f"{figure.objectName()}_words", words, "caption", wrap=False)
    caption.setAlignment(Qt.AlignmentFlag.AlignRight)
    both = QVBoxLayout()
    both.setSpacing(0)
    both.addStretch(1)
    both.addWidget(figure)
    both.addWidget(caption)
    both.addStretch(1)
    return both
