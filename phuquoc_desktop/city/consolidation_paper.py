"""A consolidation as a paper: the table of offices, what should be looked at, the list behind the counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.city.consolidation import ConsolidatedRow, Consolidation, Entry, Strange
from phuquoc_desktop.documents import writing
from phuquoc_desktop.documents.consolidation import FILE, ConsolidationPaper, TogetherRow, compose, compose_list
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


def consolidation_paper(desk: Desk, found: Consolidation) -> Document:
    """Return the paper, dated today, with the list behind its counts."""
    return compose(_paper(desk, found))


def consolidation_sheets(desk: Desk, found: Consolidation) -> list[tuple[str, Document]]:
    """Return what a workbook holds, by the names of its sheets: the table, and the list where there is one."""
    words, paper = Template(FILE), _paper(desk, found)
    table = (words.say("sheet_table"), compose(replace(paper, entries=())))
    return [table, (words.say("sheet_list"), compose_list(paper))] if paper.entries else [table]


def save(desk: Desk, found: Consolidation, path: Path) -> None:
    """Write the paper as what the name's ending says, a workbook with its list on a sheet of its own."""
    if path.suffix.lower() != ".xlsx":
        writing.save(consolidation_paper(desk, found), path)
        return
    from phuquoc_desktop.documents import as_sheet

    write_whole(path, as_sheet.render_sheets(consolidation_sheets(desk, found)))


def _paper(desk: Desk, found: Consolidation) -> ConsolidationPaper:
    names = {one.office: desk.offices.by_key(one.office).short_name for one in found.entries}
    names |= {one: desk.offices.by_key(one).short_name for one in found.offices}
    awards = {one.code: one.name for one in desk.awards.known}
    words = Template(FILE)
    return ConsolidationPaper(
        desk.issuer,
        found.subject.value,
        found.year,
        tuple(
            words.say("recalled_office", office=names[one]) if one in found.recalled else names[one]
            for one in found.offices
        ),
        tuple(_row(one, found.offices, names, words) for one in found.rows),
        tuple(
            (names[one.office], awards.get(one.row, one.row), one.name, _detail(one, names, words), _source(one, words))
            for one in found.entries
        ),
        recalled=tuple(names[one] for one in found.recalled),
        dated=desk.today,
    )


def _detail(one: Entry, names: dict[str, str], words: Template) -> str:
    also = words.say("also_in", offices=", ".join(names[key] for key in one.also_in)) if one.also_in else ""
    return "; ".join(filter(None, (one.detail, also)))


def _source(one: Entry, words: Template) -> str:
    if one.bundle is None:
        return words.say("source_here")
    kind = vietnamese(one.bundle.bundle_kind.label_key)
    return words.say("source", kind=kind, number=one.bundle.sequence, day=show_date(one.bundle.taken_at.date()))


def _row(row: ConsolidatedRow, offices: tuple[str, ...], names: dict[str, str], words: Template) -> TogetherRow:
    figures = tuple(row.figure(one).value for one in offices)
    code = row.code if row.code != row.title and row.unit else ""
    return TogetherRow(code, row.title, figures, row.total, row.whole, tuple(_marks(row, names, words)))


def _marks(row: ConsolidatedRow, names: dict[str, str], words: Template) -> Iterator[str]:
    for office, figure in row.figures.items():
        told = [one for one in figure.strange if one is not Strange.RECALLED]
        if told and figure.value is not None:
            why = ", ".join(words.say(one.value) for one in told)
            yield words.say("mark", title=row.title, office=names[office], value=show_number(figure.value), why=why)
    if row.linked:
        yield words.say("linked", title=row.title, count=row.linked)
    if row.difference:
        yield words.say("difference", title=row.title, difference=show_number(row.difference))
    if row.missing and len(row.missing) < len(names):
        yield words.say("missing", title=row.title, offices=", ".join(names[one] for one in row.missing))
