"""Gathers findings: the same thing that is off in several places is one finding that counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import Described, Medium, Piece
from phuquoc_desktop.documents.layout_check.elements import Element
from phuquoc_desktop.documents.layout_check.finding import Finding, State
from phuquoc_desktop.documents.layout_check.limits import Range, limits
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.vietnamese.numbers import show_number

_SHOWN = 60
_MOST_BOXES = 40


class Notebook:
    """What is off in one file; rules read the elements from it and write findings into it."""

    def __init__(self, described: Described, elements: Sequence[Element]) -> None:
        self.described, self.elements = described, elements
        self._findings: dict[str, Finding] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order in which it was first seen."""
        return tuple(self._findings.values())

    @property
    def is_pdf(self) -> bool:
        """Whether places are known."""
        return self.described.medium is Medium.PDF

    def of(self, *roles: Role) -> list[Piece]:
        """Return the pieces of these roles, in the order of the file."""
        return [one.piece for one in self.elements if one.role in roles]

    def note(
        self,
        element: str,
        problem: str,
        piece: Piece | None = None,
        *,
        found: str = "",
        wanted: str = "",
        state: State = State.OFF,
        cell: str = "",
    ) -> None:
        """Write down that something is off."""
        cell = cell or cell_of(element)
        boxes = piece.lines if piece else ()
        made = Finding(
            element,
            problem,
            cell if element not in ("page", "page_number", "font") else "",
            limits().clauses[cell],
            state,
            found,
            wanted,
            piece.page if piece else None,
            shortened(piece.text) if piece else "",
            boxes[0] if boxes else None,
            boxes=boxes,
        )
        known = self._findings.get(made.key)
        if known is not None:
            more = (*known.boxes, *boxes)[:_MOST_BOXES]
            made = replace(known, times=known.times + 1, boxes=more)
        self._findings[made.key] = made


def cell_of(element: str) -> str:
    """Return the cell of an element in the decree's diagram, or the name of the clause on pages and fonts."""
    if element in ("page", "page_number", "font"):
        return element
    return page_style().text(Role(element)).cell


def shortened(text: str) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def figure(value: float) -> str:
    """Write a measure with one digit at the most."""
    return show_number(round(value)) if abs(value - round(value)) < 0.05 else f"{value:.1f}".replace(".", ",")


def spanned(known: Range) -> str:
    """Write a range: 13–14, or 13 alone."""
    low, high = known
    return figure(low) if low == high else f"{figure(low)}–{figure(high)}"


def outside(value: float, known: Range, slack: float) -> bool:
    """Tell whether a measure is outside a range by more than it can be measured."""
    return value < known[0] - slack or value > known[1] + slack
