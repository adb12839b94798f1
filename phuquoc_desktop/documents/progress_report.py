"""Báo cáo tiến độ thực hiện chỉ tiêu: the tree of targets with plan, achieved, percent and standing, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Addressees, Block, Document, Heading, Role, Title, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.parties_shown import joined
from phuquoc_desktop.documents.progress_table import FILE, Notes, notes_of, plan_notes, table_of
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.vietnamese.dates import show_period

__all__ = ["ProgressReport", "ReportedTarget", "compose"]


@dataclass(frozen=True)
class ProgressReport:
    """What the report consists of; ``period`` as stored (2021-06, 2021-Q2, 2021-H1, 2021), ``plan`` names the plan.

    ``differences`` adds the columns for which only Excel has room.
    """

    issuer: Issuer
    year: int
    period: str
    targets: tuple[ReportedTarget, ...]
    addressees: tuple[str, ...] = ()
    plan: str = ""
    number: str | None = None
    dated: date | None = None
    proposals: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    differences: bool = False


def compose(paper: ProgressReport) -> Document:
    """Return the report as a document."""
    words = Template(FILE)
    issuer = paper.issuer
    period = show_period(paper.period)
    subject = words.say("subject", period=period)
    kind = words.say("kind")
    notes = notes_of(paper.targets, words)
    return Document(
        title=f"{kind.capitalize()} {subject[0].lower()}{subject[1:]}",
        blocks=(
            head_of(issuer, number_line(issuer, words.say("abbreviation"), paper.number), _when(paper)),
            Title(kind, subject),
            *([Addressees(paper.addressees)] if paper.addressees else []),
            paragraph(_intro(paper, words, period)),
            Heading(words.say("heading_results")),
            table_of(paper.targets, paper.year, period, words, notes, differences=paper.differences),
            *_notes([*_numbered(notes, words), *plan_notes(paper.targets, issuer.name, words)], words),
            Heading(words.say("heading_conclusions")),
            *(paragraph(sentence) for sentence in _conclusions(paper, words)),
            *_proposals(paper, words),
            paragraph(words.say("closing", period=period, issuer=issuer.name)),
            foot_of(issuer, paper.recipients),
        ),
        author=issuer.name,
        dated=paper.dated,
        landscape=True,
    )


def _when(paper: ProgressReport) -> str:
    return place_date(paper.issuer, paper.dated, paper.year)


def _intro(paper: ProgressReport, words: Template, period: str) -> str:
    if paper.plan:
        return words.say("ground", plan=paper.plan, issuer=paper.issuer.name, period=period)
    return words.say("intro", issuer=paper.issuer.name, period=period)


def _numbered(notes: Notes, words: Template) -> list[str]:
    return [words.say("note", number=number, text=text) for number, text in enumerate(notes.values(), start=1)]


def _notes(lines: list[str], words: Template) -> list[Block]:
    if not lines:
        return []
    head = paragraph(words.say("notes"), Role.NOTE, keep_with_next=True)
    return [head, *(paragraph(line, Role.NOTE) for line in lines)]


def _conclusions(paper: ProgressReport, words: Template) -> list[str]:
    if not paper.targets:
        return [words.say("nobody", year=paper.year)]
    lines = [standings_counted(paper.targets, words)]
    for standing in (Standing.BEHIND, Standing.MISSED):
        names = "; ".join(one.target.indicator for one in paper.targets if one.standing is standing)
        if names:
            said = words.say(f"standing_said.{standing.value}")
            lines.append(words.say("listed", standing=said, names=names))
    return lines


def standings_counted(targets: tuple[ReportedTarget, ...], words: Template) -> str:
    """Return the sentence that says how many targets stand where."""
    counts = {standing: sum(one.standing is standing for one in targets) for standing in Standing}
    parts = [
        words.say("part", count=count, standing=words.say(f"standing_said.{standing.value}"))
        for standing, count in counts.items()
        if count
    ]
    return words.say("counted", total=len(targets), parts=joined(parts))


def _proposals(paper: ProgressReport, words: Template) -> list[Block]:
    if not paper.proposals:
        return []
    return [Heading(words.say("heading_remarks")), *(paragraph(f"- {one}") for one in paper.proposals)]
