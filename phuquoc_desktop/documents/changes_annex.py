"""Phụ lục nội dung đã bổ sung: what was asked for when a dossier was given back, and what was changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Document,
    Paragraph,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "changes_annex.toml"

_SHARES = (8, 92)
_ALIGNS = (Align.CENTRE, Align.LEFT)


@dataclass(frozen=True)
class Asked:
    """Why the former version came back: ``event`` is a code such as ``returned``."""

    event: str
    on: date
    reason: str


@dataclass(frozen=True)
class ChangesAnnex:
    """What the annex consists of; ``lines`` are sentences, each about one thing that was changed."""

    issuer: Issuer
    code: str
    title: str
    version: int
    asked: tuple[Asked, ...]
    lines: tuple[str, ...]
    year: int
    dated: date | None = None


def compose(paper: ChangesAnnex) -> Document:
    """Return the annex as a document."""
    words = Template(FILE)
    subject = words.say("subject", code=paper.code, title=paper.title, version=paper.version)
    return Document(
        title=f"{words.say('kind').capitalize()}: {paper.code}",
        blocks=(
            head_of(paper.issuer, "", place_date(paper.issuer, paper.dated, paper.year)),
            Title(words.say("kind"), subject),
            *_asked(paper, words),
            *_changed(paper, words),
            foot_of(paper.issuer, words.lines("recipients")),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def _asked(paper: ChangesAnnex, words: Template) -> list[Paragraph]:
    told = [words.say(f"asked.{one.event}", day=show_date(one.on), reason=_one_line(one.reason)) for one in paper.asked]
    return [paragraph(one) for one in told]


def _changed(paper: ChangesAnnex, words: Template) -> list[Paragraph | Table]:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not paper.lines:
        return [Table(columns, (whole_row(words.say("nothing"), len(columns)),))]
    rows = tuple(Row((Cell(place), Cell(line))) for place, line in enumerate(paper.lines, start=1))
    return [paragraph(words.say("opening", count=len(rows))), Table(columns, rows)]


def _one_line(text: str) -> str:
    return "; ".join(line.strip().rstrip(".;") for line in text.splitlines() if line.strip())
