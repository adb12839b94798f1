"""The panel beside the registrations: where one stands with the city, what is to be mended, and what happened to it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.pages.happenings import happenings_of
from phuquoc_desktop.gui.pages.state_badge import state_badge
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.time_line import TimeLine
from phuquoc_desktop.services.registration_view import RegistrationView
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

WIDTH = 300


class RegistrationPanel(QFrame):
    """Shows a :class:`RegistrationView` or nothing."""

    back_asked = Signal(str)
    """What was withdrawn after it was sent is to be registered again; carries its id."""
    remarks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registration_panel")
        self.setAccessibleName(_("Course of the registration"))
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self._shown = ""
        self._area = QScrollArea()
        self._area.setObjectName("registration_area")
        self._area.setAccessibleName(self.accessibleName())
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 6, 12)
        column.addWidget(self._area)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._shown = ""
        words = _("Choose a line to see how far it has come and what happened to it.")
        self._area.setWidget(EmptyState("registrations", _("No registration is chosen"), words))

    def show_view(self, view: RegistrationView) -> None:
        """Show a registration."""
        self._shown = view.line.id
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for part in self._parts(view):
            column.addWidget(part)
        column.addStretch(1)
        self._area.setWidget(content)

    def _parts(self, view: RegistrationView) -> Iterator[QWidget]:
        line = view.line
        yield _text(line.party.name, "heading")
        yield _text(_("{award}, {year}").format(award=line.award_name, year=line.year), "soft")
        yield Badge(state_badge(line.state))
        yield _text(_meaning(view), "soft")
        if line.state is RegistrationState.WITHDRAWN:
            yield self._button("bring_back", _("Register again"), self._on_back)
        for remark in view.remarks:
            yield _remark(remark)
        if view.remarks:
            yield self._button("to_remarks", _("To the remarks"), self.remarks_asked.emit)
        if line.late_reason:
            yield _text(_("Reason for lateness: {reason}").format(reason=line.late_reason), "soft")
        yield _text(_("What happened to it"), "heading")
        yield TimeLine(happenings_of(view.journal))

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button

    def _on_back(self) -> None:
        self.back_asked.emit(self._shown)


def _remark(remark: Remark) -> QWidget:
    told = _("{day}: {text}").format(day=show_date(remark.made_on), text=remark.text)
    label = _text(told)
    label.setProperty("tone", "warn")
    return label


def _awarded(held: AwardHeld | None) -> str:
    if held is None or not held.decision_number:
        return _("The award of this year stands in the history of the party, without the number of its decision.")
    day = show_date(held.decision_date) if held.decision_date else "…"
    return _("Awarded by decision {number} of {day}.").format(number=held.decision_number, day=day)


_MEANING = {
    RegistrationState.NOT_SENT: N_("The next report carries it to the city."),
    RegistrationState.CHANGED: N_("The city knows it as it was; the next report carries the change."),
    RegistrationState.SENT: N_("It is in a report for which no receipt has come yet."),
    RegistrationState.RECEIVED: N_("The city's signed receipt says that it has it as it stands here."),
    RegistrationState.RETURNED: N_("The city asks for something to be mended; answer the remark when it is."),
    RegistrationState.WITHDRAWN: N_("The city still has it; the next report tells that it is withdrawn."),
}


def _meaning(view: RegistrationView) -> str:
    state = view.line.state
    return _awarded(view.held) if state is RegistrationState.APPROVED else _(_MEANING[state])


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
