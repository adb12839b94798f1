"""Tóm tắt thành tích: what each candidate of a dossier achieved, in a few lines, as one list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.achievement_report import EarlierAward
from phuquoc_desktop.documents.document import Align, Cell, Document, Row, Table, Title, columns_of
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.documents.parties_shown import group_row, in_order, whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "achievement_summary.toml"
_SHARES = (6, 34, 70, 44)
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.LEFT)


@dataclass(frozen=True)
class Summarised:
    """One candidate: who, what was achieved line by line, and what was received before."""

    kind: PartyKind
    name: str
    described: str
    achieved: tuple[str, ...]
    earlier: tuple[EarlierAward, ...] = ()


@dataclass(frozen=True)
class AchievementSummary:
    """What the list consists of."""

    issuer: Issuer
    award: ProposedAward
    candidates: tuple[Summarised, ...]
    number: str | None = None
    dated: date | None = None


def compose(paper: AchievementSummary) -> Document:
    """Return the list on its long side; what is not known is left for the pen."""
    words, award = Template(FILE), paper.award
    subject = words.say(f"subject_{award.which}", award=award.name, year=award.year)
    kind = words.say("kind")
    number = number_line(paper.issuer, words.say("abbreviation"), paper.number) if paper.number else ""
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(paper.issuer, number, place_date(paper.issuer, paper.dated, award.year)),
            Title(kind, subject),
            _table(paper, words),
            foot_of(paper.issuer),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _table(paper: AchievementSummary, words: Template) -> Table:
    columns = columns_of(words.headings("columns", len(_SHARES)), _SHARES, _ALIGNS)
    if not paper.candidates:
        return Table(columns, (whole_row(words.say("nobody"), len(columns)),))
    rows: list[Row] = []
    present = [kind for kind in PartyKind if any(one.kind is kind for one in paper.candidates)]
    for number, kind in enumerate(present):
        members = in_order(kind, (one for one in paper.candidates if one.kind is kind), lambda one: one.name)
        rows.append(group_row(number, kind, len(members), len(columns)))
        rows += [_row(place, one, words) for place, one in enumerate(members, 1)]
    return Table(columns, tuple(rows))


def _row(place: int, one: Summarised, words: Template) -> Row:
    achieved = "\n".join(one.achieved) or words.say("unknown")
    held = "\n".join(_held(each, words) for each in sorted(one.earlier, key=lambda each: each.year))
    return Row((Cell(place), Cell(one.described), Cell(achieved), Cell(held or words.say("none_held"))))


def _held(one: EarlierAward, words: Template) -> str:
    places = {"year": one.year, "name": one.name, "number": one.decision_number}
    if not one.decision_number:
        return words.say("held", **places)
    if one.decision_date is None:
        return words.say("held_decided", **places)
    return words.say("held_dated", **places, date=show_date(one.decision_date))
