"""A plan that somebody was looking through, offered again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from phuquoc_desktop.gui.widgets.labels import words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.intake.plan_review.keeping import Kept


class KeptNotice(QFrame):
    """Emits ``asked`` with what was kept, ``given_up`` when it is not wanted; goes with either."""

    asked = Signal(object)
    given_up = Signal()

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self.setObjectName("plan_kept")
        self.setProperty("role", "notice")
        self._kept = kept
        said = _("“{name}” was being looked through on {day} at {time} and was not taken in yet.")
        sentence = said.format(name=kept.plan.name, day=show_date(kept.at), time=f"{kept.at:%H:%M}")
        self.setAccessibleName(sentence)
        go_on = push_button("go_on_with_plan", _("Go on with it"), "go")
        give_up = push_button("give_up_plan", _("Give it up"), "close")
        go_on.clicked.connect(self._on_go_on)
        give_up.clicked.connect(self._on_give_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(words(sentence), 1)
        row.addWidget(go_on)
        row.addWidget(give_up)

    def _on_go_on(self) -> None:
        self.hide()
        self.asked.emit(self._kept)

    def _on_give_up(self) -> None:
        self.hide()
        self.given_up.emit()
