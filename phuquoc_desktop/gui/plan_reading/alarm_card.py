"""One doubt about a reading: why, each way to read it with what follows, and what a person decides."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QLineEdit, QRadioButton, QVBoxLayout

from phuquoc_desktop.domain.plan_reading import PlanAlarm
from phuquoc_desktop.gui.plan_reading.words import reading_words
from phuquoc_desktop.gui.widgets.labels import strong, words
from phuquoc_desktop.services.plans.deciding import Decision
from phuquoc_desktop.translation import _

_LEFT, _LATER = "left", "later"


class AlarmCard(QFrame):
    """Emits ``decided`` with the alarm, the reading chosen (None: as written) and a reason, ``undecided`` with the alarm."""

    decided = Signal(object, object, str)
    undecided = Signal(object)

    def __init__(self, place: int, alarm: PlanAlarm, decision: Decision | None, *, asks: bool, was_ruled: bool) -> None:
        super().__init__()
        self.setObjectName(f"alarm_{place}")
        self._alarm, self._place, self._asks = alarm, place, asks
        title = f"{alarm.kind.label}: “{alarm.text}”"
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(2)
        column.addWidget(strong(title))
        column.addWidget(words(alarm.because, ""))
        if was_ruled:
            column.addWidget(
                words(_("This was decided before; the decision still counts unless you decide anew."), "caption")
            )
        self._add_choices(column)
        self.reason = self._reason()
        column.addWidget(self.reason)
        self.show_decision(decision)

    def show_decision(self, decision: Decision | None) -> None:
        """Show what is decided now."""
        chosen = _LATER if decision is None else decision.chosen if decision.chosen is not None else _LEFT
        for button in self._group.buttons():
            button.setChecked(button.property("choice") == chosen)
        if decision is not None and not self.reason.hasFocus():
            self.reason.setText(decision.reason or "")
        role = "warning" if self._asks and decision is None else "notice"
        if self.property("role") != role:
            self.setProperty("role", role)
            for widget in (self, *self.findChildren(QLabel)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def focus_first(self) -> None:
        """Go to what is chosen now, to the first way to read it where nothing is decided yet."""
        first = self._group.buttons()[0]
        checked = self._group.checkedButton()
        button = first if checked is None or self._choice() == _LATER else checked
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_choices(self, column: QVBoxLayout) -> None:
        for number, (text, effect) in enumerate(zip_longest(self._alarm.readings, self._alarm.effects, fillvalue="")):
            self._add(column, f"reading_{number}", text, reading_words(text), effect)
        left = _("Leave it as it is written")
        self._add(column, _LEFT, _LEFT, left, "")
        later = _("Decide later; it stays marked")
        self._add(column, _LATER, _LATER, later, "")

    def _add(self, column: QVBoxLayout, name: str, choice: str, text: str, effect: str) -> None:
        button = QRadioButton(text.replace("&", "&&"))
        button.setObjectName(f"alarm_{self._place}_{name}")
        button.setAccessibleName(f"{text}. {effect}" if effect else text)
        button.setProperty("choice", choice)
        button.clicked.connect(self._on_chosen)
        self._group.addButton(button)
        column.addWidget(button)
        if effect:
            about = words(effect, "caption")
            about.setContentsMargins(28, 0, 0, 3)
            column.addWidget(about)

    def _reason(self) -> QLineEdit:
        reason = QLineEdit()
        reason.setObjectName(f"alarm_{self._place}_reason")
        reason.setAccessibleName(_("Reason for this decision"))
        reason.setPlaceholderText(_("Reason, for example whom you asked"))
        reason.setMaxLength(1000)
        reason.editingFinished.connect(self._on_reason)
        return reason

    def _choice(self) -> str:
        button = self._group.checkedButton()
        return str(button.property("choice")) if button is not None else _LATER

    def _on_chosen(self) -> None:
        choice = self._choice()
        if choice == _LATER:
            self.undecided.emit(self._alarm)
        else:
            self.decided.emit(self._alarm, None if choice == _LEFT else choice, self.reason.text())

    def _on_reason(self) -> None:
        if self._choice() != _LATER:
            self._on_chosen()
