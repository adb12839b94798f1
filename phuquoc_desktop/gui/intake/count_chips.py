"""How many rows there are of each status, as one sum that can be checked: read = new + same + changed + doubtful + refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.intake.row_list import SHORT, TONES
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.rows import RowStatus
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class CountChips(QWidget):
    """Emits ``chosen`` with a status, or None for all rows; the chip that is pressed filters the list."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake_counts")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._chips: dict[RowStatus | None, QPushButton] = {}
        for place, status in enumerate((None, *RowStatus)):
            if place:
                row.addWidget(_sign("=" if place == 1 else "+"))
            row.addWidget(self._chip(status))
        row.addStretch(1)
        self._chips[None].setChecked(True)

    def show_run(self, run: DryRun) -> None:
        """Show the counts of a dry run."""
        counts = run.counts()
        self._say(None, len(run.rows))
        for status in RowStatus:
            self._say(status, counts[status])

    def text(self, status: RowStatus | None) -> str:
        """Return what a chip says."""
        return self._chips[status].text()

    @property
    def status(self) -> RowStatus | None:
        """The status whose chip is pressed, None for all rows."""
        return next(status for status, chip in self._chips.items() if chip.isChecked())

    def choose(self, status: RowStatus | None) -> None:
        """Press a chip."""
        self._chips[status].setChecked(True)
        self.chosen.emit(status)

    def _chip(self, status: RowStatus | None) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"count_{status.value if status else 'read'}")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        if status:
            tone, icon = TONES[status]
            chip.setIcon(icons.icon(icon, getattr(TOKENS, tone)))
            chip.setToolTip(status.label)
        else:
            chip.setToolTip(_("Show all rows of the list"))
        chip.clicked.connect(self._on_clicked)
        chip.setProperty("status", status.value if status else "")
        self._chips[status] = chip
        self._group.addButton(chip)
        return chip

    def _say(self, status: RowStatus | None, count: int) -> None:
        word = _(SHORT[status]) if status else _("read")
        chip = self._chips[status]
        chip.setText(f"{show_number(count)} {word}")
        chip.setEnabled(bool(count) or status is None)

    def _on_clicked(self) -> None:
        status = self.sender().property("status")
        self.chosen.emit(RowStatus(status) if status else None)


def _sign(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    return label
