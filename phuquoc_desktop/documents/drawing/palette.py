"""Which colours inks are on paper; on a screen they come from the window's tokens.

On paper the lightness of the strong inks differs as well, and what is pale stays paler than half of them in grey.
"""

from __future__ import annotations

from collections.abc import Mapping

from phuquoc_desktop.documents.drawing.inks import Ink

Palette = Mapping[Ink, str]
"""From an ink to ``#rrggbb``."""

PRINT: Palette = {
    Ink.TEXT: "#000000",
    Ink.SOFT: "#4a4a4a",
    Ink.GRID: "#d0d0d0",
    Ink.SURFACE: "#ffffff",
    Ink.PLAN: "#8a5200",
    Ink.PLAN_PALE: "#fbeed6",
    Ink.REACHED: "#0b4f5c",
    Ink.REACHED_PALE: "#d5e7ea",
    Ink.LAST_YEAR: "#7a7a7a",
    Ink.FORECAST: "#0b4f5c",
    Ink.FORECAST_PALE: "#edf5f6",
    Ink.TIME: "#5c5c5c",
    Ink.GOOD: "#14532d",
    Ink.GOOD_PALE: "#e3f3e8",
    Ink.COURSE: "#0b4f5c",
    Ink.COURSE_PALE: "#e6f2f4",
    Ink.WARN: "#8a5200",
    Ink.WARN_PALE: "#fdf1dc",
    Ink.BAD: "#8f1d16",
    Ink.BAD_PALE: "#fbe6e3",
    Ink.UNKNOWN: "#5c5c5c",
    Ink.UNKNOWN_PALE: "#f4f4f4",
}


def in_grey(palette: Palette) -> Palette:
    """Return the palette as a black-and-white printer shows it (luma of BT.601)."""
    return {ink: _grey(colour) for ink, colour in palette.items()}


def _grey(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    light = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{light:02x}{light:02x}{light:02x}"
