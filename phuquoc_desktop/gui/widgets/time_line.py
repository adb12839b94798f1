"""What happened to something, newest first: when and who, what, and each value from old to new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class Happening:
    """One entry: ``head`` says when and who, ``title`` what was done, ``details`` a line for each value.

    ``leads_to`` is the id of a decision that can be opened from here, if there is one.
    """

    head: str
    title: str
    details: tuple[str, ...]
    leads_to: str = ""


class TimeLine(QWidget):
    """Shows happenings under each other, as text that can be selected and copied; emits the decision that is asked for."""

    decision_asked = Signal(str)

    def __init__(self, happenings: Sequence[Happening], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("time_line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for one in happenings:
            column.addWidget(_line(one.head, "caption"))
            column.addWidget(_line(one.title, ""))
            for detail in one.details:
                column.addWidget(_line(detail, "soft"))
            if one.leads_to:
                column.addWidget(self._link(one), 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(6)

    def _link(self, one: Happening) -> QPushButton:
        button = push_button("to_decision", _("Show the decision"), role="link")
        button.setAccessibleName(_("Show the decision: {what}").format(what=one.title))
        button.setProperty("decision", one.leads_to)
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        self.decision_asked.emit(str(self.sender().property("decision")))


def _line(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
