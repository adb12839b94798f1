"""Combo boxes that offer named values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox


@dataclass(frozen=True)
class _Choice:
    """Carries a value through Qt, which would make plain text of a labelled word."""

    value: Any


def offer(box: QComboBox, choices: Iterable[tuple[str, Any]], *, nothing: str | None = None) -> None:
    """Offer these (word, value) pairs in place of what was offered, keeping the value chosen without telling anybody.

    ``nothing`` is the word of a first choice that means None. Long words are shown whole in a tooltip.
    """
    kept = chosen(box)
    blocker = QSignalBlocker(box)
    box.clear()
    if nothing is not None:
        box.addItem(nothing, _Choice(None))
    for word, value in choices:
        box.addItem(word, _Choice(value))
        box.setItemData(box.count() - 1, word, Qt.ItemDataRole.ToolTipRole)
    choose(box, kept)
    blocker.unblock()


def chosen(box: QComboBox) -> Any:
    """Return the value chosen, or None."""
    choice = box.currentData()
    return choice.value if isinstance(choice, _Choice) else None


def choose(box: QComboBox, value: Any) -> None:
    """Choose a value; one that is not offered leaves the first choice."""
    places = (row for row in range(box.count()) if box.itemData(row) == _Choice(value))
    box.setCurrentIndex(next(places, 0))
