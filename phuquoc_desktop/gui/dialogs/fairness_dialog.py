"""Cân đối danh sách: what the plan calls for, the balance of a list, and for the city that of every office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.gui.widgets.fairness_words import explained
from phuquoc_desktop.gui.widgets.quota_line import QuotaStrip
from phuquoc_desktop.services.fairness import Balance
from phuquoc_desktop.services.law.quotas import QuotaLine
from phuquoc_desktop.translation import _


class FairnessDialog(QDialog):
    """Shows a balance with the words behind it; ``by_office`` adds one meter an office, by its name."""

    def __init__(self, balance: Balance, by_office: Mapping[str, Balance], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fairness_dialog")
        self.setWindowTitle(_("Balance of the list"))
        self._column = QVBoxLayout()
        self._say(balance)
        for name, one in by_office.items():
            self._add_office(name, one)
        self._column.addStretch(1)
        self._lay_out()
        self.resize(min(860, parent.window().width() - 40), min(640, parent.window().height() - 40))

    def add_quotas(self, lines: Sequence[QuotaLine]) -> QuotaStrip:
        """Show the quotas of the law, too, before all else."""
        strip = QuotaStrip()
        strip.show_lines(lines)
        self._column.insertWidget(0, strip)
        return strip

    def _say(self, balance: Balance) -> None:
        call = balance.rules.call
        said = _("The plan asks: “{call}” ({source}). It names no number, so the program sets no target.")
        self._column.addWidget(_text(said.format(call=call.sentence, source=call.source)))
        meter = FairnessMeter()
        meter.show_balance(balance)
        self._column.addWidget(meter)
        legend = _(
            "Filled: in the list. Hatched: not known. ▲: the share in the whole office. ★: the plan asks for it."
        )
        self._column.addWidget(_text(legend, "caption"))
        words = "\n\n".join(explained(balance, aspect) for aspect in balance.aspects)
        label = _text(words)
        label.setObjectName("fairness_words")
        self._column.addWidget(label)

    def _add_office(self, name: str, balance: Balance) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(_text(name, "heading"))
        meter = FairnessMeter()
        meter.setAccessibleName(_("Balance of the list: {office}").format(office=name))
        meter.show_balance(balance)
        self._column.addWidget(meter)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "scrolled")
        content.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setObjectName("fairness_scroll")
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        closing = QPushButton(_("Close"))
        closing.setObjectName("close_fairness")
        closing.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addWidget(closing, 0, Qt.AlignmentFlag.AlignRight)


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
