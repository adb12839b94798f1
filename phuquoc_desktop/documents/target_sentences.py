"""Targets in words, as a plan states them."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Cell
from phuquoc_desktop.documents.progress_table import FILE, planned
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.vietnamese.numbers import show_number


def sentence_of(target: Target) -> str:
    """Return the target as a sentence without its full stop: ``Thu ngân sách đạt 3.400 tỷ đồng``."""
    words = Template(FILE)
    if target.qualitative:
        stated = target.indicator
    elif target.direction is not None or target.value is None:
        stated = f"{target.indicator} {figure_of(target)}"
    else:
        name = target.comparator.value if words.has("stated", target.comparator.value) else "figure"
        stated = words.say(f"stated.{name}", indicator=target.indicator, figure=figure_of(target))
    if target.growth_percent is not None:
        way = "grown" if target.growth_percent > 0 else "fallen"
        stated = words.say(f"stated.{way}", stated=stated, percent=show_number(abs(target.growth_percent)))
    aside = "; ".join(part for part in (target.exception, target.named_places) if part)
    return f"{stated} ({aside})" if aside else stated


def figure_of(target: Target) -> str:
    """Return the planned figure with its unit: ``3.400 tỷ đồng``, ``dưới 11 ‰``."""
    shown = Cell(planned(target, Template(FILE))).shown
    return f"{shown} {target.unit}" if target.unit and target.value is not None else shown
