"""Text pasted from Excel, Word or LibreOffice, as grids."""

from __future__ import annotations

from phuquoc_desktop.intake.grid import Grid


def grids_of_text(text: str) -> list[Grid]:
    """Return the tables of a pasted text: cells parted by tabs, or the HTML that the clipboard holds beside them."""
    raise NotImplementedError
