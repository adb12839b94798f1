"""A consolidation as a paper: the table of offices, what should be looked at, the list behind the counts."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.city.consolidation import ConsolidatedRow, Consolidation
from phuquoc_desktop.documents.consolidation import FILE, ConsolidationPaper, TogetherRow, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.numbers import show_number


def consolidation_paper(desk: Desk, found: Consolidation, *, with_list: bool = True) -> Document:
    """Return the paper, dated today; a workbook holds one table, and so goes without the list."""
    names = {one: desk.offices.by_key(one).short_name for one in found.offices}
    awards = {one.code: one.name for one in desk.awards.known}
    words = Template(FILE)
    return compose(
        ConsolidationPaper(
            desk.issuer,
            found.subject.value,
            found.year,
            tuple(names.values()),
            tuple(_row(one, found.offices, names, words) for one in found.rows),
            tuple(
                (names[one.office], awards.get(one.row, one.row), one.name, one.detail)
                for one in found.entries
                if with_list
            ),
            dated=desk.today,
        )
    )


def _row(row: ConsolidatedRow, offices: tuple[str, ...], names: dict[str, str], words: Template) -> TogetherRow:
    figures = tuple(row.figure(one).value for one in offices)
    code = row.code if row.code != row.title and row.unit else ""
    return TogetherRow(code, row.title, figures, row.total, row.whole, tuple(_marks(row, names, words)))


def _marks(row: ConsolidatedRow, names: dict[str, str], words: Template) -> Iterator[str]:
    for office, figure in row.figures.items():
        if figure.strange and figure.value is not None:
            why = ", ".join(words.say(one.value) for one in figure.strange)
            yield words.say("mark", title=row.title, office=names[office], value=show_number(figure.value), why=why)
    if row.difference:
        yield words.say("difference", title=row.title, difference=show_number(row.difference))
    if row.missing and len(row.missing) < len(names):
        yield words.say("missing", title=row.title, offices=", ".join(names[one] for one in row.missing))
