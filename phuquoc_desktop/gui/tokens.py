"""Every colour, size and distance of the window, named once.

A named tuple, as the window's first painting would wait 6 ms longer for a dataclass of this length.
"""

from __future__ import annotations

from typing import NamedTuple

FONT_FAMILIES = ("Segoe UI", "Noto Sans", "Open Sans", "DejaVu Sans")


class Tokens(NamedTuple):
    """The names that ``resources/office.qss`` writes in braces; sizes are device-independent pixels.

    Text colours keep a contrast of at least 4.5 : 1 on the grounds they are used on (WCAG 2.2, 1.4.3), lines and marks
    that carry meaning at least 3 : 1 (1.4.11).
    """

    ground: str = "#f1f5f5"
    surface: str = "#ffffff"
    sunken: str = "#f6f9f9"
    line: str = "#d5dfe0"
    line_strong: str = "#849a9f"
    text: str = "#15292e"
    text_soft: str = "#4c6168"
    text_off: str = "#8b9ca1"
    primary: str = "#0b6574"
    primary_hover: str = "#0d7687"
    primary_pressed: str = "#084d59"
    primary_soft: str = "#dceef0"
    on_primary: str = "#ffffff"
    gold: str = "#f2b544"
    selection: str = "#cfe7ea"
    hover: str = "#e9f2f3"
    focus: str = "#0b6574"
    sidebar: str = "#0d3640"
    sidebar_hover: str = "#174855"
    sidebar_line: str = "#28545f"
    sidebar_text: str = "#e4f0f1"
    sidebar_soft: str = "#a6c4c9"
    good: str = "#1b6b3a"
    good_soft: str = "#dff2e5"
    warn: str = "#855000"
    warn_soft: str = "#fdefd3"
    bad: str = "#a3271f"
    bad_soft: str = "#fce4e1"
    info: str = "#0b5a69"
    info_soft: str = "#dceef0"
    neutral: str = "#4c6168"
    neutral_soft: str = "#e8edee"
    bar: str = "#0b6574"
    bar_light: str = "#b9d6db"
    bar_time: str = "#6b7f85"
    radius: int = 6
    radius_card: int = 10
    radius_small: int = 4
    gap: int = 12
    gap_small: int = 8
    gap_large: int = 20
    control: int = 32
    row: int = 32
    font_body: int = 14
    font_small: int = 13
    font_caption: int = 12
    font_heading: int = 16
    font_title: int = 22
    font_figure: int = 25


TOKENS = Tokens()
