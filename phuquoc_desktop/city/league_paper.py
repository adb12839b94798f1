"""The league table as a paper."""

from __future__ import annotations

from phuquoc_desktop.city.league import League, OfficePoints
from phuquoc_desktop.documents import league as paper
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.issuer import Issuer
from phuquoc_desktop.vietnamese.dates import show_period


def league_document(found: League, issuer: Issuer) -> Document:
    """Return the table as a document, to be written as PDF, Word, Excel or HTML."""
    head = found.scoring.head
    criteria = [(one.title, one.most) for one in found.scoring.criterion]
    rows = [row_of(one) for one in found.lines]
    period = show_period(str(found.period))
    return paper.compose(
        paper.LeaguePaper(issuer, period, found.today, criteria, rows, head.title, head.version, head.source)
    )


def row_of(one: OfficePoints) -> paper.LeagueRow:
    """Return an office as the paper and the picture take it."""
    points = tuple(
        paper.PointsShown(each.points, each.fact.good, each.fact.whole) if each.fact else paper.PointsShown(None)
        for each in one.points
    )
    return paper.LeagueRow(one.office.short_name, one.rank, points, one.total)
