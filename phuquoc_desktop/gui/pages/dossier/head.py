"""The head of a dossier: what it is, where it stands, and whether it may be submitted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.pages.delivery_badge import delivery_badge
from phuquoc_desktop.gui.pages.dossier.looks import head_words, status_badge
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.services.dossier_standing import DossierStanding
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


class DossierHead(QFrame):
    """Shows title, facts and status; the reason why it cannot be submitted stands beside the button."""

    submit_asked = Signal()
    recall_asked = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_head")
        self.setAccessibleName(_("Dossier"))
        self.setProperty("role", "card")
        self.title = OneLine("dossier_title", "heading")
        self.facts = OneLine("dossier_facts", "soft")
        self.reason = OneLine("submit_reason", "soft")
        self.why = QPushButton(_("See why"))
        self.why.setObjectName("see_why")
        self.why.setProperty("role", "link")
        self.why.setProperty("tone", "warn")
        self.why.clicked.connect(self._on_why_clicked)
        self._hindrance: RefusedError | None = None
        self.status = Badge(status_badge(DossierStatus.DRAFT))
        self.delivery = Badge(BadgeValue("", "neutral"))
        self.submit = _button("submit", _("Submit"), "primary", self.submit_asked)
        self.recall = _button("recall", _("Recall"), "", self.recall_asked)
        self.edit = _button("edit_head", _("Edit"), "", self.edit_asked)
        self._lay_out()

    def show_standing(self, standing: DossierStanding, delivery: Delivery) -> None:
        """Show a dossier."""
        dossier = standing.view.dossier
        self.title.setText(dossier.title)
        self.facts.setText(head_words(dossier, standing.award_name, standing.view.level))
        self.status.show_value(status_badge(dossier.status))
        self.delivery.show_value(delivery_badge(delivery))
        self.submit.setVisible(standing.may_change)
        self.submit.setEnabled(standing.hindrance is None)
        self.recall.setVisible(standing.may_recall)
        self.edit.setVisible(standing.may_change)
        self._show_reason(standing)

    def _show_reason(self, standing: DossierStanding) -> None:
        self._hindrance = standing.hindrance if standing.may_change else None
        text = str(self._hindrance) if self._hindrance else ""
        if standing.may_change and self._hindrance is None:
            text = _("Complete: it can be submitted, and goes to the city with the next bundle.")
            owed, until = len(standing.view.owed), standing.view.dossier.owed_until
            if owed and until:
                said = _("It can be submitted; {count} papers follow by {day}.")
                text = said.format(count=owed, day=show_date(until))
        self.why.setVisible(self._hindrance is not None)
        self.why.setAccessibleDescription(text)
        self.reason.setText(text)
        self.reason.setVisible(bool(text))
        self.reason.setProperty("tone", "warn" if self._hindrance else "good")
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        self.submit.setAccessibleDescription(text)
        self.submit.setToolTip(text)

    def _on_why_clicked(self) -> None:
        if self._hindrance is not None:
            messages.tell(self.window(), self._hindrance)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title, 1)
        for badge in (self.status, self.delivery):
            first.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        second.setSpacing(8)
        second.addWidget(self.reason, 1)
        second.addWidget(self.why)
        second.addStretch(0)  # takes the room of a reason that is hidden, which the buttons would fill
        for button in (self.edit, self.recall, self.submit):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.facts)
        column.addLayout(second)


def _button(name: str, text: str, role: str, asked: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setProperty("role", role)
    button.clicked.connect(asked)
    return button
