"""The filters above the list of registrations; each choice of a state says how many stand so."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.party import PartyKind, Unit
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.pages.registration_list import RegistrationFilters
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services.registration_states import StateCounts
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class RegistrationFilterRow(QWidget):
    """Emits ``changed`` when something else is chosen."""

    changed = Signal()

    def __init__(self, awards: Iterable[Award], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registration_filters")
        self.award = self._box("award", _("Award"))
        self.kind = self._box("kind", _("Kind"))
        self.unit = self._box("unit", _("Unit"))
        self.state = self._box("state", _("State"))
        offer(self.award, [(one.name, one.code) for one in awards], nothing=_("All titles and forms"))
        offer(self.kind, [(one.label, one) for one in PartyKind], nothing=_("All kinds"))
        self.offer_units(())
        self.offer_states(StateCounts({}))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in self._boxes:
            row.addWidget(box, 1)
            box.currentIndexChanged.connect(self.changed)

    def filters(self) -> RegistrationFilters:
        """Return what is chosen."""
        return RegistrationFilters(chosen(self.award), chosen(self.kind), chosen(self.unit), chosen(self.state))

    def clear(self) -> None:
        """Choose everything again."""
        for box in self._boxes:
            choose(box, None)

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Offer the office's units."""
        offer(self.unit, [(one.name, one.id) for one in units], nothing=_("All units"))

    def offer_states(self, counts: StateCounts) -> None:
        """Offer all states, each with its count."""
        offer(self.state, [(_counted(one, counts), one) for one in RegistrationState], nothing=_("All states"))

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.award, self.kind, self.unit, self.state

    def _box(self, name: str, field: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"filter_{name}")
        box.setAccessibleName(_("Filter by: {field}").format(field=field))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box


def _counted(state: RegistrationState, counts: StateCounts) -> str:
    return _("{state} ({count})").format(state=state.label, count=show_number(counts.of(state)))
