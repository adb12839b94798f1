"""What a list is taken in for: the year, the movement, the day, and why it is late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QVBoxLayout

from phuquoc_desktop.domain.deadline import Deadline
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.date_field import DateField, UnreadableDateError
from phuquoc_desktop.intake.dry_run import Aim
from phuquoc_desktop.services import doubts
from phuquoc_desktop.translation import N_, _


class Purpose(Enum):
    """What the lists of a page are for."""

    DIRECTORY = "directory"
    REGISTRATIONS = "registrations"
    INITIATIVES = "initiatives"


_HEADINGS = {
    Purpose.DIRECTORY: N_("For the directory alone"),
    Purpose.REGISTRATIONS: N_("Registrations of {year}"),
    Purpose.INITIATIVES: N_("For the register of initiatives"),
}
_WORDS = {
    Purpose.DIRECTORY: N_("People are added or completed; nobody is registered for an award."),
    Purpose.INITIATIVES: N_("Initiatives are added or completed; their authors must be in the directory already."),
}


class AimBar(QFrame):
    """Emits ``changed`` when the list is to be looked at for another aim; without a year it asks nothing."""

    changed = Signal()

    def __init__(
        self,
        purpose: Purpose,
        year: int,
        today: date,
        movements: Sequence[Movement],
        deadlines: Sequence[Deadline],
    ) -> None:
        super().__init__()
        self.setObjectName("intake_aim")
        self.setProperty("role", "card")
        self._purpose = purpose
        self._year = year if purpose is Purpose.REGISTRATIONS else None
        self._deadlines = deadlines
        self.movement = QComboBox()
        self.movement.setObjectName("intake_movement")
        self.movement.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.movement.setMinimumContentsLength(12)
        self.registered_on = DateField()
        self.registered_on.setObjectName("intake_registered_on")
        self.registered_on.set_day(today)
        self.late_reason = QLineEdit()
        self.late_reason.setObjectName("intake_late_reason")
        self.late_reason.setMaxLength(500)
        self._late = QLabel()
        self._late.setProperty("role", "caption")
        self._late.setProperty("tone", "warn")
        self._late.setWordWrap(True)
        offer(self.movement, [(one.name, one.id) for one in movements], nothing=_("(no movement)"))
        self._lay_out()
        self.movement.currentIndexChanged.connect(self.changed)
        self.registered_on.date_changed.connect(self._on_day_changed)
        self.registered_on.editingFinished.connect(self._on_day_changed)  # also where no day can be read
        self.late_reason.editingFinished.connect(self.changed)
        self._show_lateness()

    @property
    def aim(self) -> Aim:
        """The aim as it is now; raises UnreadableDateError."""
        if self._year is None:
            return Aim(initiatives=self._purpose is Purpose.INITIATIVES)
        reason = self.late_reason.text().strip() or None
        return Aim(self._year, chosen(self.movement), self.registered_on.day("registered_on"), reason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        heading = QLabel(_(_HEADINGS[self._purpose]).format(year=self._year))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        if self._year is None:
            words = QLabel(_(_WORDS[self._purpose]))
            words.setWordWrap(True)
            words.setProperty("role", "soft")
            column.addWidget(words)
            return
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for text, field in (
            (_("&Movement"), self.movement),
            (_("&Registered on"), self.registered_on),
            (_("Reason for being &late"), self.late_reason),
        ):
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(text, field)
        column.addLayout(form)
        column.addWidget(self._late)

    def _on_day_changed(self) -> None:
        self._show_lateness()
        self.changed.emit()

    def _show_lateness(self) -> None:
        if self._year is None:
            return
        try:
            day = self.registered_on.day()
        except UnreadableDateError:
            return
        late = doubts.of_registration(day, self._year, tuple(self._deadlines)) if day else ()
        self._late.setText(" ".join(one.text for one in late))
        self._late.setVisible(bool(late))
