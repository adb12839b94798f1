"""Phiếu lịch sử khen thưởng on paper: what one party was awarded, by which decisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.services.award_slips import AwardSlip, SlipAward
from phuquoc_desktop.vietnamese.dates import show_birth, show_date

FILE = "award_history.toml"
_SHARES = (6, 30, 9, 25, 30)


def compose(slip: AwardSlip, issuer: Issuer, fingerprint: str, cited: Callable[[str], str] = str) -> Document:
    """Return the paper that lies beside the signed data; ``cited`` adds to an office's name what it is called now."""
    words = Template(FILE)
    kind, subject = words.say("kind"), words.say("subject", name=slip.party.name)
    return Document(
        title=f"{kind.capitalize()}: {slip.party.name}",
        blocks=(
            head_of(issuer, "", place_date(issuer, slip.issued_on, slip.issued_on.year)),
            Title(kind, subject),
            *(paragraph(line) for line in _about(slip, words)),
            _table(slip, words, cited),
            paragraph(_closing(slip, words)),
            replace(paragraph(words.say("signed", fingerprint=fingerprint)), align=Align.LEFT),
            foot_of(issuer, ()),
        ),
        author=issuer.name,
        dated=slip.issued_on,
    )


def _about(slip: AwardSlip, words: Template) -> list[str]:
    party = slip.party
    said = [words.say("name", name=party.name)]
    if party.birth:
        said.append(words.say("birth", birth=show_birth(party.birth)))
    if party.identity_number:
        said.append(words.say("identity", number=party.identity_number))
    described = ", ".join(part for part in (party.position, party.unit) if part)
    return [*said, words.say("position", position=described)] if described else said


def _table(slip: AwardSlip, words: Template, cited: Callable[[str], str]) -> Table:
    aligned = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT, Align.LEFT)
    columns = columns_of(words.headings("columns", 5), _SHARES, aligned)
    rows = [_row(number, one, words, cited) for number, one in enumerate(slip.awards, 1)]
    return Table(columns, tuple(rows))


def _row(number: int, one: SlipAward, words: Template, cited: Callable[[str], str]) -> Row:
    decided = ", ".join(
        part for part in (one.decision_number, show_date(one.decision_date) if one.decision_date else None) if part
    )
    name = words.say("revoked", name=one.name) if one.revoked else one.name
    return Row(tuple(Cell(text) for text in (str(number), name, str(one.year), decided, cited(one.issuer or ""))))


def _closing(slip: AwardSlip, words: Template) -> str:
    if slip.complete_since:
        return words.say("complete", year=slip.complete_since)
    return words.say("incomplete")
