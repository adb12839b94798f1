"""Columns as data: what a table shows, how wide, and how a value becomes words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


class ColumnKind(Enum):
    """What stands in a column; BADGE holds a :class:`BadgeValue`, PROGRESS a percentage (Decimal) or None."""

    TEXT = "text"
    STRONG = "strong"
    NUMBER = "number"
    DATE = "date"
    BADGE = "badge"
    PROGRESS = "progress"


class BadgeValue(NamedTuple):
    """A word with a tone (``good warn bad info neutral``); its sign says the same without colour."""

    text: str
    tone: str
    icon: str = ""
    """The name of an icon; empty: the tone's own sign."""


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class ColumnPlan:
    """One column: ``name`` is the row's attribute and what is sorted by, ``title`` a catalogue id, ``width`` in pixels."""

    name: str
    title: str
    width: int = 120
    kind: ColumnKind = ColumnKind.TEXT
    stretch: bool = False
    align: Qt.AlignmentFlag | None = None
    sortable: bool = True
    value: Callable[[Any], object] | None = None
    """Takes the row; without it the row's attribute ``name`` is shown."""

    tip: Callable[[Any], str] | None = None
    """What stands in the tip of a cell where it says more than the cell; takes the row."""

    @property
    def heading(self) -> str:
        """The title in the language spoken now."""
        return _(self.title)

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """How cells and head are aligned: figures to the right."""
        if self.align is not None:
            return self.align | Qt.AlignmentFlag.AlignVCenter
        return RIGHT if self.kind is ColumnKind.NUMBER else LEFT

    def read(self, row: Any) -> object:
        """Return the row's value for this column."""
        return self.value(row) if self.value else getattr(row, self.name)


def shown(value: object) -> str:
    """Write a value for a cell; None is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, BadgeValue):
        return value.text
    if isinstance(value, datetime):
        return f"{show_date(value)} {value:%H:%M}"
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, (Decimal, int)) and not isinstance(value, bool):
        return show_number(value)
    return str(getattr(value, "label", value))
