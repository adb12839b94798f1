"""Which of the window's colours the inks of a drawing are."""

from __future__ import annotations

from phuquoc_desktop.documents.drawing.inks import Ink
from phuquoc_desktop.documents.drawing.palette import Palette
from phuquoc_desktop.gui.tokens import TOKENS

SCREEN: Palette = {
    Ink.TEXT: TOKENS.text,
    Ink.SOFT: TOKENS.text_soft,
    Ink.GRID: TOKENS.line,
    Ink.SURFACE: TOKENS.surface,
    Ink.PLAN: TOKENS.warn,
    Ink.PLAN_PALE: TOKENS.warn_soft,
    Ink.REACHED: TOKENS.bar,
    Ink.REACHED_PALE: TOKENS.bar_light,
    Ink.LAST_YEAR: TOKENS.line_strong,
    Ink.FORECAST: TOKENS.primary_hover,
    Ink.FORECAST_PALE: TOKENS.hover,
    Ink.TIME: TOKENS.bar_time,
    Ink.GOOD: TOKENS.good,
    Ink.GOOD_PALE: TOKENS.good_soft,
    Ink.COURSE: TOKENS.info,
    Ink.COURSE_PALE: TOKENS.info_soft,
    Ink.WARN: TOKENS.warn,
    Ink.WARN_PALE: TOKENS.warn_soft,
    Ink.BAD: TOKENS.bad,
    Ink.BAD_PALE: TOKENS.bad_soft,
    Ink.UNKNOWN: TOKENS.neutral,
    Ink.UNKNOWN_PALE: TOKENS.neutral_soft,
}
