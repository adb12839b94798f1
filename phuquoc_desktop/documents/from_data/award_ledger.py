"""The book of awards and what it counts over the years, from the office's data."""

from __future__ import annotations

from phuquoc_desktop.documents import award_ledger as book_paper
from phuquoc_desktop.documents.award_ledger import FILE, AwardBook, BookLine
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Column,
    Document,
    Figure,
    Row,
    RowKind,
    Table,
    Title,
    paragraph,
)
from phuquoc_desktop.documents.drawing.charts.award_bars import AwardsInput, Counted, award_bars, height_of
from phuquoc_desktop.documents.drawing.frame import Frame
from phuquoc_desktop.documents.issuer import foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import honorific, position_and_unit
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.law.bonus import amount_in_words
from phuquoc_desktop.services import award_ledger as books
from phuquoc_desktop.services.award_ledger import LedgerFilter, LedgerLine
from phuquoc_desktop.services.award_statistics import AwardStatistics, CountedBy, count
from phuquoc_desktop.services.decision_money import Basis
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date

_WIDTH = 468.0
"""Points between the margins of a sheet; a chart is drawn to that width."""
_SIZE = 10.0


def award_ledger(desk: Desk, wanted: LedgerFilter | None = None) -> Document:
    """Return the book, by default of the desk's year."""
    asked = wanted or LedgerFilter(year=desk.year)
    lines = books.ledger(desk.read, _basis(desk), asked)
    paper = AwardBook(
        desk.issuer,
        _subject(asked, lines),
        tuple(map(_line, lines)),
        "",
        narrowed=_narrowed(desk, asked),
        dated=desk.today,
    )
    words = amount_in_words(paper.total, desk.money)
    return book_paper.compose(AwardBook(paper.issuer, paper.subject, paper.lines, words, paper.narrowed, paper.dated))


def award_statistics(desk: Desk, by: CountedBy = CountedBy.AWARD, wanted: LedgerFilter | None = None) -> Document:
    """Return how many awards there were in the years of the book, as a chart and a table."""
    lines = books.ledger(desk.read, _basis(desk), wanted)
    counted = count(lines, by, sorted({one.year for one in lines}), vietnamese)
    words, issuer = Template(FILE), desk.issuer
    kind, subject = words.say("statistics.kind"), _years_subject(counted, words)
    return Document(
        title=f"{kind.capitalize()} – {subject}",
        blocks=(
            head_of(issuer, "", place_date(issuer, desk.today)),
            Title(kind, f"{subject}, {words.say(f'statistics.by_{by}')}"),
            *_counted_blocks(counted, words),
            paragraph(words.say("statistics.counted")),
            foot_of(issuer),
        ),
        author=issuer.name,
        dated=desk.today,
    )


def awards_input(counted: AwardStatistics) -> AwardsInput:
    """Return statistics as their chart takes them."""
    return AwardsInput(counted.years, [Counted(one.label, one.counts) for one in counted.lines])


def _basis(desk: Desk) -> Basis:
    return Basis(desk.rulebook(), desk.awards, desk.money)


def _subject(asked: LedgerFilter, lines: list[LedgerLine]) -> str:
    words = Template(FILE)
    years = sorted({one.year for one in lines})
    if asked.year is not None or len(years) == 1:
        return words.say("subject_year", year=asked.year or years[0])
    return words.say("subject_all", first=years[0], last=years[-1]) if years else words.say("subject_none")


def _narrowed(desk: Desk, asked: LedgerFilter) -> str:
    """Say which part of the book it is."""
    parts = [
        desk.awards.by_code(asked.award).name if asked.award else "",
        vietnamese(asked.category.label_key).lower() if asked.category else "",
        vietnamese(asked.party_kind.label_key).lower() if asked.party_kind else "",
        f"“{asked.text}”" if asked.text else "",
    ]
    what = "; ".join(part for part in parts if part)
    return Template(FILE).say("narrowed", what=what) if what else ""


def _line(one: LedgerLine) -> BookLine:
    party = one.party
    name = " ".join(part for part in (honorific(party.sex), party.name) if part)
    return BookLine(
        one.book_number,
        name,
        position_and_unit(party.position or "", one.unit),
        one.award_name,
        one.year,
        one.number,
        one.dated,
        one.issuer,
        one.amount,
        _handed(one),
        _note(one),
        one.revoked,
    )


def _handed(one: LedgerLine) -> str:
    line = one.line
    if line is None or line.handed_on is None:
        return ""
    return Template(FILE).say("handed", date=show_date(line.handed_on), to=line.handed_to or one.party.name)


def _note(one: LedgerLine) -> str:
    words, decision = Template(FILE), one.decision
    if one.revoked:
        if decision is None or decision.revoked_on is None:
            return words.say("revoked_bare")
        return words.say("revoked", date=show_date(decision.revoked_on), reason=decision.revoked_because or "")
    return words.say("earlier") if decision is None else ""


def _years_subject(counted: AwardStatistics, words: Template) -> str:
    years = counted.years
    if not years:
        return words.say("subject_none")
    if len(years) == 1:
        return words.say("statistics.subject_year", year=years[0])
    return words.say("statistics.subject", first=years[0], last=years[-1])


def _counted_blocks(counted: AwardStatistics, words: Template) -> list[Figure | Table]:
    table = _table(counted, words)
    if not counted.lines:
        return [table]
    shown, frame = awards_input(counted), Frame(_WIDTH, 0, _SIZE, say=vietnamese)
    drawing = award_bars(shown, frame._replace(height=height_of(shown, frame)))
    caption = words.say("statistics.caption", by=words.say(f"statistics.by_{counted.by}"))
    return [Figure(drawing, caption), table]


def _table(counted: AwardStatistics, words: Template) -> Table:
    years = counted.years
    columns = (
        Column(words.say("statistics.label"), 40, Align.LEFT),
        *(Column(str(year), 12, Align.LEFT) for year in years),
        Column(words.say("statistics.total"), 14, Align.LEFT),
    )
    if not counted.lines:
        return Table(columns, (Row((Cell(words.say("statistics.nobody"), span=len(columns)),)),))
    rows = [Row((Cell(one.label), *map(Cell, one.counts), Cell(one.total))) for one in counted.lines]
    rows.append(_sums(words.say("statistics.total"), counted.totals))
    if any(counted.amounts):
        rows.append(_sums(words.say("statistics.amounts"), counted.amounts))
    return Table(columns, tuple(rows))


def _sums(label: str, sums: tuple[int, ...]) -> Row:
    return Row((Cell(label), *map(Cell, sums), Cell(sum(sums))), RowKind.TOTAL)
