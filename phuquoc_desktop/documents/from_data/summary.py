"""The half-year or year report of an office: its table, its charts, and the text that it wrote or the program drafted."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.documents.desk import FILE as COMMON
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document, Figure
from phuquoc_desktop.documents.from_data import figures
from phuquoc_desktop.documents.from_data.above import interior, receiver
from phuquoc_desktop.documents.from_data.summary_draft import SummaryDraft
from phuquoc_desktop.documents.summary_report import FILE, SummaryReport, compose
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.vietnamese.dates import show_period


def summary_report(desk: Desk, period: str | None = None) -> Document:
    """Return the report of a period, by default of the half-year or year that ended last.

    Raises UnreadablePeriodError.
    """
    draft, words = SummaryDraft(desk, period_of(desk, period)), Template(COMMON)
    record = draft.record
    return compose(
        SummaryReport(
            desk.issuer,
            draft.period,
            draft.parts(),
            draft.reported,
            tuple(_charts(draft)),
            addressees=(receiver(desk).name, interior(desk)),
            number=record.number if record else None,
            dated=(record.issued_on if record else None) or desk.today,
            recipients=(words.say("as_above"),),
        )
    )


def summary_parts(desk: Desk, period: str | None = None) -> tuple[WrittenPart, ...]:
    """Return the parts that people may write, in the order of the paper; raises UnreadablePeriodError."""
    return tuple(SummaryDraft(desk, period_of(desk, period)).parts().values())


def period_of(desk: Desk, period: str | None) -> Period:
    """Return the period that is asked for, else the half-year or year of the desk's year that ended last."""
    if period:
        return Period.of_report(period)
    whole = Period.parse(str(desk.year))
    return whole if desk.today >= whole.ends.replace(day=1) else Period.parse(f"{desk.year}-H1")


def _charts(draft: SummaryDraft) -> Iterator[Figure]:
    """Draw where the groups stand, and the target that is furthest behind."""
    words, period = Template(FILE), show_period(str(draft.period))
    if not draft.tree:
        return
    title = words.say("chart_standings", period=period)
    yield figures.standings_figure(draft.tree, words.say("chart", number=1, title=title))
    worst = next((line for line in draft.lines if _is_charted(line)), None)
    if worst is not None:
        title = words.say("chart_target", indicator=worst.target.indicator)
        yield figures.target_figure(worst, words.say("chart", number=2, title=title))


def _is_charted(line: TargetLine) -> bool:
    return line.standing in {Standing.MISSED, Standing.BEHIND} and bool(line.course.points)
