"""All about the chosen reading: what is doubted, what would change, what was repaired, its sentence, and the form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.domain.plan_reading import PlanAlarm
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.plan_reading.alarm_card import AlarmCard
from phuquoc_desktop.gui.plan_reading.desk import GONE, Desk
from phuquoc_desktop.gui.plan_reading.reading_form import ReadingForm
from phuquoc_desktop.gui.plan_reading.words import differences
from phuquoc_desktop.gui.widgets.labels import frame, heading, words
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.intake.plan.mending import slips
from phuquoc_desktop.services.plans.comparing import PlanChange
from phuquoc_desktop.services.plans.drafting import place_words
from phuquoc_desktop.translation import _


class ReadingPanel(QScrollArea):
    """Emits what a person does with the reading that is shown."""

    written = Signal(object)
    faulty = Signal(str, object)
    decided = Signal(object, object, str)
    undecided = Signal(object)
    accept_asked = Signal()
    drop_asked = Signal()
    removal_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan_reading")
        self.setAccessibleName(_("The chosen target"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key = ""
        self._alarms: tuple[PlanAlarm, ...] = ()
        self.cards: list[AlarmCard] = []
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self.setWidget(inside)
        self.form = ReadingForm(inside)
        self._lay_out(inside)
        self.form.written.connect(self.written)
        self.form.faulty.connect(self.faulty)
        self.accept.clicked.connect(self.accept_asked)
        self.drop.clicked.connect(self.drop_asked)

    @property
    def key(self) -> str:
        """The key of the row that is shown, empty for none."""
        return self._key

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._key, self._alarms, self.cards = "", (), []
        self._fill(self._above, [words(_("Choose a target to see its sentence, its doubts and its fields."), "soft")])
        self._fill(self._changes, [])
        self._fill(self._below, [])
        self._show_parts(with_form=False)
        self._head.hide()

    def show_row(self, desk: Desk, key: str) -> None:
        """Show a row; what somebody is writing or choosing there stays as it is."""
        is_new = key != self._key
        self._key = key
        self._head.show()
        if key.startswith(GONE):
            self._show_gone(desk, key)
            return
        self._show_head(desk, key)
        self._show_alarms(desk, key, is_new=is_new)
        self._fill(self._changes, list(self._told(desk, key)))
        one = desk.review.reading(key)
        as_written = heading(_("As it is written ({place})").format(place=place_words(one.place)))
        self._fill(self._below, [as_written, words(one.sentence, "soft")])
        self.form.show_reading(one, _wholes(desk, key), desk.faults.get(key))
        self._show_parts(with_form=True)
        if is_new:
            self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Go to what must be decided first, else into the form."""
        if self.cards:
            self.cards[0].focus_first()
            self.verticalScrollBar().setValue(0)
        elif self.form.isVisible():
            self.focus_form()

    def focus_form(self) -> None:
        """Go into the form."""
        self.form.focus_first()
        self.ensureWidgetVisible(self.form.texts["unit"])
        self.ensureWidgetVisible(self.form.texts["indicator"])

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 0, 8, 4)
        column.setSpacing(6)
        self._head = QWidget(inside)
        column.addWidget(self._head)
        self._title = OneLine("reading_title", "heading")
        self.accept = push_button("accept_reading", _("Accept"), "good")
        self.accept.setToolTip(_("It is read rightly; on to the next one (Enter in the list)"))
        self.drop = push_button("drop_reading", _("Leave out"), "close")
        self.drop.setToolTip(_("It is no target; leave it out (Delete in the list)"))
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        for widget in (self.accept, self.drop):
            row.addWidget(widget)
        self._above, self._changes, self._below = _column(), _column(), _column()
        column.addLayout(self._above)
        column.addLayout(self._changes)
        column.addWidget(self.form)
        column.addLayout(self._below)
        column.addStretch(1)

    def _show_parts(self, *, with_form: bool) -> None:
        for widget in (self.form, self.accept, self.drop):
            widget.setVisible(with_form)

    def _show_head(self, desk: Desk, key: str) -> None:
        one = desk.review.reading(key)
        self._title.setText(f"{desk.shown_code(key)} · {one.indicator}")
        dropped = desk.review.is_dropped(key)
        self.drop.setText(_("Take it after all") if dropped else _("Leave out"))
        self.drop.setAccessibleName(self.drop.text())
        self.drop.setIcon(icons.icon("add" if dropped else "close"))
        self.accept.setEnabled(not dropped)

    def _show_alarms(self, desk: Desk, key: str, *, is_new: bool) -> None:
        alarms = desk.review.alarms(key)
        if is_new or alarms != self._alarms:
            self._alarms = alarms
            self.cards = [self._card(desk, key, place, alarm) for place, alarm in enumerate(alarms)]
            self._fill(self._above, list(self.cards))
        for card, alarm in zip(self.cards, alarms, strict=True):
            card.show_decision(desk.review.decision(key, alarm))

    def _card(self, desk: Desk, key: str, place: int, alarm: PlanAlarm) -> AlarmCard:
        line = desk.line(key)
        here = desk.review.decision(key, alarm)
        ruled = here is None and line is not None and any(one.text == alarm.text for one, _said in line.decided)
        asks = desk.review.reading(key).suspect and not ruled
        card = AlarmCard(place, alarm, here, asks=asks, was_ruled=ruled)
        card.decided.connect(self.decided)
        card.undecided.connect(self.undecided)
        return card

    def _told(self, desk: Desk, key: str) -> Iterator[QWidget]:
        review, line = desk.review, desk.line(key)
        one = review.reading(key)
        if line is not None and line.change is PlanChange.CHANGED and line.before and line.after:
            yield heading(_("In the data: before → after"))
            for label, old, new in differences(line.before, line.after, line.fields):
                yield words(f"{label}: {old} → {new}")
        repaired = list(dict.fromkeys(slips(one.text)))
        if repaired:
            yield heading(_("Repaired while reading: before → after"))
            yield words("; ".join(f"{old} → {new}" for old, new in repaired))
        if one.is_assumed:
            yield words(_("The document does not name this target itself; it is assumed."), "caption")

    def _show_gone(self, desk: Desk, key: str) -> None:
        line = desk.line(key)
        self._alarms, self.cards = (), []
        self._show_parts(with_form=False)
        self._fill(self._changes, [])
        self._fill(self._below, [])
        if line is None or line.before is None:
            self.show_nothing()
            return
        self._title.setText(f"{line.code} · {line.before.indicator}")
        around, inside = frame("notice")
        inside.addWidget(words(_("This target is in the data, and the plan has it no longer.")))
        removed = line.code in desk.review.said.removed
        for name, text, remove in (
            ("keep_gone", _("Keep it with its progress"), False),
            ("remove_gone", _("Remove it from the data"), True),
        ):
            button = QRadioButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setChecked(remove is removed)
            button.clicked.connect(self._on_remove_chosen if remove else self._on_keep_chosen)
            inside.addWidget(button)
        self._fill(self._above, [around])

    def _on_remove_chosen(self) -> None:
        self.removal_chosen.emit(True)

    def _on_keep_chosen(self) -> None:
        self.removal_chosen.emit(False)

    def _fill(self, column: QVBoxLayout, contents: list[Any]) -> None:
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in contents:
            column.addWidget(widget)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    return column


def _wholes(desk: Desk, key: str) -> list[tuple[str, str]]:
    """Return what a reading may be a part of: all others that do not hang from it themselves."""
    review = desk.review
    readings = {code: review.reading(code) for code in review.codes()}
    found = []
    for code, one in readings.items():
        above: str | None = code
        while above in readings and above != key:
            above = readings[above].parent
        if above != key:
            found.append((f"{desk.shown_code(code)} · {one.indicator}", code))
    return found
