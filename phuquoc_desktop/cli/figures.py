"""Figures as JSON and a terminal hold them."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.figures import UnreadableFigureError, read_figure
from phuquoc_desktop.vietnamese.numbers import show_number

__all__ = ["UnreadableFigureError", "as_json", "plain", "read_figure", "shown"]


def as_json(figure: Decimal | None) -> str | None:
    """Return a figure as text with a decimal point, without groups."""
    return None if figure is None else format(figure, "f")


def plain(figure: Decimal) -> str:
    """Return a figure as text with a decimal point, without groups and without zeros at its end."""
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(figure: Decimal | None) -> str:
    """Return a figure in Vietnamese writing, nothing for none."""
    return "" if figure is None else show_number(figure)
