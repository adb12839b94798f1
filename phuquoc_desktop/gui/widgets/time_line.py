"""What happened to something, newest first: when and who, what, and each value from old to new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


@dataclass(frozen=True)
class Happening:
    """One entry: ``head`` says when and who, ``title`` what was done, ``details`` a line for each value."""

    head: str
    title: str
    details: tuple[str, ...]


class TimeLine(QWidget):
    """Shows happenings under each other, as text that can be selected and copied."""

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
            column.addSpacing(6)


def _line(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
