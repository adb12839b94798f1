"""Biên bản dựng lại dữ liệu: from which files an office was rebuilt, and what nobody can bring back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Row,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, head_of, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "rebuilt_list.toml"


@dataclass(frozen=True)
class RebuiltSheet:
    """The names of files that were used, that wait and that were passed over with the reason, and of lost attachments."""

    newest: str
    as_of: datetime
    taken: tuple[str, ...]
    waiting: tuple[str, ...]
    passed_over: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    knows_partners: bool
    made_on: date


def losses(sheet: RebuiltSheet) -> tuple[str, ...]:
    """Return, sentence by sentence, what was not rebuilt."""
    words = Template(FILE)
    found = [words.say("changes", when=_when(sheet)), words.say("journal"), words.say("settings")]
    if not sheet.knows_partners:
        found.append(words.say("partners"))
    found += [words.say("waiting", name=name) for name in sheet.waiting]
    return (*found, *(words.say("attachment", name=name) for name in sheet.missing))


def compose(sheet: RebuiltSheet, issuer: Issuer) -> Document:
    """Return the paper."""
    words = Template(FILE)
    blocks: list[Block] = [
        head_of(issuer, "", place_date(issuer, sheet.made_on)),
        Title(words.say("kind"), words.say("subject", office=issuer.name)),
        paragraph(words.say("from", name=sheet.newest, when=_when(sheet))),
        Heading(words.say("lost")),
        _listed(losses(sheet), words),
        Heading(words.say("taken")),
        _listed(sheet.taken, words),
    ]
    if sheet.passed_over:
        columns = columns_of(words.headings("passed_columns", 2), (40, 60), (Align.LEFT, Align.LEFT))
        rows = tuple(Row((Cell(name), Cell(why))) for name, why in sheet.passed_over)
        blocks += [Heading(words.say("passed")), Table(columns, rows)]
    blocks.append(SignatureBlock((Signer(words.lines("keeper")), Signer(issuer.authority, issuer.signer))))
    title = f"{words.say('kind').capitalize()}: {issuer.name}"
    return Document(title=title, blocks=tuple(blocks), author=issuer.name, dated=sheet.made_on)


def _listed(lines: tuple[str, ...], words: Template) -> Table:
    columns = columns_of(words.headings("columns", 2), (8, 92), (Align.CENTRE, Align.LEFT))
    return Table(columns, tuple(Row((Cell(str(number)), Cell(line))) for number, line in enumerate(lines, 1)))


def _when(sheet: RebuiltSheet) -> str:
    return f"{sheet.as_of:%H:%M} {show_date(sheet.as_of)}"
