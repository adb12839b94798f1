"""All that the page of decisions shows, read at once beside the window."""

from __future__ import annotations

from typing import Any, NamedTuple

from phuquoc_desktop.domain.decision_rules import FundsOfYear
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services import award_ledger, award_statistics, decision_view, funds
from phuquoc_desktop.services.award_ledger import LedgerFilter, LedgerLine
from phuquoc_desktop.services.award_statistics import AwardStatistics, CountedBy
from phuquoc_desktop.services.decision_view import DecisionSummary


class PageData(NamedTuple):
    """The decisions and funds of a year; the book as it is filtered, its years, and what is counted in it."""

    summaries: list[DecisionSummary]
    funds: FundsOfYear
    book: list[LedgerLine]
    years: list[int]
    counted: AwardStatistics


def read_page(backend: Any, year: int, asked: LedgerFilter, by: CountedBy, _report: ProgressReport) -> PageData:
    """Read the book once, and from it what is asked for and what is counted."""
    with backend.reading() as read:
        basis = backend.basis(read)
        whole = award_ledger.ledger(read, basis)
        years = sorted({one.year for one in whole}, reverse=True)
        return PageData(
            decision_view.summaries(read, basis, year),
            funds.of_year(read, year, basis),
            award_ledger.narrowed(whole, asked),
            years,
            award_statistics.count(whole, by, years),
        )
