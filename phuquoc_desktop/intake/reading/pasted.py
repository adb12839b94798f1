"""Text pasted from Excel, Word or LibreOffice, as grids."""

from __future__ import annotations

import re

from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.reading.html_tables import TableParser
from phuquoc_desktop.intake.reading.separated import grid_of_tabs
from phuquoc_desktop.translation import _

_HTML = re.compile(r"<(?:html|table|!doctype)\b", re.IGNORECASE)


def grids_of_text(text: str) -> list[Grid]:
    """Return the tables of a pasted text: cells parted by tabs, or the HTML that the clipboard holds beside them.

    The HTML is worth more: it tells fonts, merged cells and hidden rows. Returns nothing for empty text.
    """
    if _HTML.search(text[:20_000]):
        grids = grids_of_html(text)
        if grids:
            return grids
    grid = grid_of_tabs(text.strip("\n\r"), _("Pasted text"))
    return [grid] if grid.rows else []


def grids_of_html(text: str, told: tuple[str, ...] = ()) -> list[Grid]:
    """Return each table of a web page that is not empty; tables inside of cells are tables of their own."""
    parser = TableParser()
    parser.feed(text[text.index("<") :])
    parser.close()
    return [
        Grid(_("Table {number}").format(number=number), table.rows(), 1, table.hidden, table.merged, told=told)
        for number, table in enumerate(parser.tables, start=1)
        if table.rows()
    ]
