"""Kế hoạch phát động phong trào thi đua of an office: aims, what it is about with the targets, ways and means, who does what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.documents.document import Block, Document, Heading, Paragraph, Role, Run, Title, paragraph
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, number_line, place_date
from phuquoc_desktop.documents.target_tree import in_groups
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import Parts
from phuquoc_desktop.domain.target import Target, TargetGroup

FILE = "launch_plan.toml"


@dataclass(frozen=True)
class PlannedTarget:
    """One target as the plan states it: the sentence, and beside it the figure of the level above where it differs.

    ``shared`` marks the figure of the level above that stands in for the office's.
    """

    target: Target
    sentence: str
    beside: str = ""
    shared: bool = False


@dataclass(frozen=True)
class LaunchPlanPaper:
    """What the plan consists of; ``parts`` are those of the record, all of them, and ``intro`` comes before the targets."""

    issuer: Issuer
    year: int
    subject: str
    parts: Parts
    targets: tuple[PlannedTarget, ...]
    intro: tuple[str, ...]
    closing: str
    level: str = ""
    """The word for the level above."""
    number: str | None = None
    dated: date | None = None


def compose(paper: LaunchPlanPaper) -> Document:
    """Return the plan as a document."""
    words = Template(FILE)
    kind, subject, issuer = words.say("kind"), paper.subject, paper.issuer
    return Document(
        title=f"{kind.capitalize()} {subject[:1].lower()}{subject[1:]}",
        blocks=(
            head_of(
                issuer,
                number_line(issuer, words.say("abbreviation"), paper.number),
                place_date(issuer, paper.dated, paper.year),
            ),
            Title(kind, subject),
            *map(_opening, paper.parts["grounds"].lines),
            *_aims(paper.parts, words),
            *_substance(paper, words),
            *_headed(paper.parts, words, "solutions"),
            *_headed(paper.parts, words, "organisation"),
            paragraph(paper.closing),
            foot_of(issuer, paper.parts["recipients"].lines),
        ),
        author=issuer.name,
        dated=paper.dated,
    )


def _opening(line: str) -> Paragraph:
    """Set a ground as such where the office names any: in italics (Decree 30/2020)."""
    return paragraph(line, Role.GROUND if line.startswith("Căn cứ ") else Role.BODY)


def _headed(parts: Parts, words: Template, name: str, level: int = 1) -> list[Block]:
    return [Heading(words.say(f"heading.{name}"), level), *parts[name].paragraphs]


def _aims(parts: Parts, words: Template) -> list[Block]:
    title = Heading(words.say("heading.aims"))
    return [title, *_headed(parts, words, "purpose", 2), *_headed(parts, words, "requirements", 2)]


def _substance(paper: LaunchPlanPaper, words: Template) -> list[Block]:
    before = [block for name in ("subjects", "content") for block in _headed(paper.parts, words, name, 2)]
    after = [
        block for name in ("standards", "rewards", "registering") for block in _headed(paper.parts, words, name, 2)
    ]
    return [Heading(words.say("heading.substance")), *before, *_targets(paper, words), *after]


def _targets(paper: LaunchPlanPaper, words: Template) -> list[Block]:
    title = Heading(words.say("heading.targets"), 2)
    if not paper.targets:
        return [title, paragraph(words.say("no_targets", year=paper.year))]
    known = {one.target.code: one for one in paper.targets}
    blocks: list[Block] = [title, *map(paragraph, paper.intro)]
    for number, (group, placed) in enumerate(in_groups(one.target for one in paper.targets), start=1):
        blocks.append(_group(number, group, words))
        rows = [(known[one.target.code], one.level) for one in placed]
        blocks += [paragraph(line) for line in _lines(rows, words, paper.level)]
    return blocks


def _group(number: int, group: TargetGroup, words: Template) -> Paragraph:
    title = Run(f"3.{number}. {words.say(f'group.{group.value}')}", bold=True, italic=True)
    return Paragraph((title,), Role.BODY, keep_with_next=True)


def _lines(rows: Sequence[tuple[PlannedTarget, int]], words: Template, above: str) -> list[str]:
    """Write a target a line, its parts beneath it; the last line of a group ends with a full stop."""
    levels = [level for _one, level in rows]
    lines = []
    for (one, level), following in zip(rows, [*levels[1:], None], strict=True):
        end = "_last" if following is None else "_whole" if following > level else ""
        mark = words.say("beside", level=above, figure=one.beside) if one.beside else ""
        mark += words.say("shared") if one.shared else ""
        lines.append(words.say(f"{'part' if level else 'target'}{end}", sentence=one.sentence, mark=mark))
    return lines
