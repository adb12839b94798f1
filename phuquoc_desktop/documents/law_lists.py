"""Lists about the law as papers to work with: what differs between two rule packs, what is not confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "law_lists.toml"
_ALIGNS = (Align.CENTRE, *(Align.LEFT,) * 4)

Line = tuple[str, str, str, str]
"""The cells of a line after its number."""


def differences(old: str, new: str, lines: Sequence[Line], dated: date) -> Document:
    """Return what differs: where, what, the old words and the new ones; ``old`` and ``new`` name the packs."""
    return _document("differences", lines, (5, 24, 16, 36, 36), dated, old=old, new=new)


def doubts(lines: Sequence[Line], dated: date) -> Document:
    """Return what is not confirmed: how sure, where, the statement, article and source."""
    return _document("doubts", lines, (5, 16, 28, 44, 28), dated)


def _document(name: str, lines: Sequence[Line], shares: tuple[float, ...], dated: date, **places: str) -> Document:
    words = Template(FILE)
    kind, subject = words.say(f"{name}.kind"), words.say(f"{name}.subject", **places)
    columns = columns_of(words.headings(f"{name}.columns", len(shares), **places), shares, _ALIGNS)
    rows = [Row((Cell(place), *map(Cell, line))) for place, line in enumerate(lines, start=1)]
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            Title(kind, subject),
            Table(columns, tuple(rows) or (whole_row(words.say(f"{name}.nothing"), len(columns)),)),
            paragraph(words.say("common.note", day=show_date(dated))),
        ),
        dated=dated,
        landscape=True,
    )
