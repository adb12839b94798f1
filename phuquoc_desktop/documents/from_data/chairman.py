"""The chairman's sheet from an office's data."""

from __future__ import annotations

from phuquoc_desktop.documents import chairman_page as paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.progress import period_of, reported_of
from phuquoc_desktop.services import targets


def chairman_page(desk: Desk, period: str | None = None) -> Document:
    """Return the sheet up to a period, by default the latest that has figures; raises UnreadablePeriodError."""
    until = period_of(desk, period)
    lines = targets.tree(desk.read, until.year, until)
    return paper.compose(
        paper.ChairmanPage(
            desk.issuer,
            str(until),
            tuple(reported_of(line, until) for line in lines),
            {line.target.code: line.need for line in lines if line.need is not None},
            dated=desk.today,
        )
    )
