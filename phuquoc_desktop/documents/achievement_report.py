"""Báo cáo thành tích of a person, a collective or a household: yearly, for one deed, or in a movement, with room for the pen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Role,
    Row,
    Run,
    SignatureBlock,
    Signer,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, head_of, number_line, place_date
from phuquoc_desktop.documents.nominees import ProposedAward
from phuquoc_desktop.documents.parties_shown import position_and_unit, whole_row
from phuquoc_desktop.documents.report_structure import Structure
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import Parts
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.report_form import ChosenForm
from phuquoc_desktop.services.report_figures import ComparedFigure
from phuquoc_desktop.vietnamese.dates import show_birth, show_date
from phuquoc_desktop.vietnamese.numbers import show_number

_HELD_SHARES = (12, 40, 60)
_HELD_ALIGNS = (Align.CENTRE, Align.LEFT, Align.LEFT)
_FIGURE_SHARES = (12, 55, 19, 24, 24, 24)
_FIGURE_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.RIGHT)


@dataclass(frozen=True)
class EarlierAward:
    """An award received before, with the decision as far as it is known."""

    name: str
    category: AwardCategory
    year: int
    decision_number: str = ""
    decision_date: date | None = None
    issued_by: str = ""


@dataclass(frozen=True)
class AchievementReport:
    """What a report consists of; ``parts`` are those of the form's structure.

    ``movement`` names the movement in which it was achieved, ``confirmed_above`` asks for the superior's confirmation too
    (higher awards), ``reporter`` is who reports for a collective or household, where known.
    """

    issuer: Issuer
    award: ProposedAward
    form: ChosenForm
    party: Party
    parts: Parts
    particulars: Particulars | None = None
    unit: str = ""
    movement: str = ""
    figures: tuple[ComparedFigure, ...] = ()
    earlier: tuple[EarlierAward, ...] = ()
    number: str | None = None
    dated: date | None = None
    reporter: str = ""
    confirmed_above: bool = False

    @property
    def structure(self) -> Structure:
        """How it is built."""
        return Structure(self.form.structure, self.party.party_kind)


@dataclass(frozen=True)
class _Writing:
    """A report with the words that it is written in."""

    paper: AchievementReport
    structure: Structure = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "structure", self.paper.structure)

    @property
    def words(self) -> Template:
        return self.structure.words


def compose(paper: AchievementReport) -> Document:
    """Return the report as a document; identity numbers are never printed."""
    writing = _Writing(paper)
    words = writing.words
    kind = words.say("kind")
    number = number_line(paper.issuer, words.say("abbreviation"), paper.number) if paper.number else ""
    return Document(
        title=f"{kind.capitalize()}: {paper.party.name}",
        blocks=(
            head_of(paper.issuer, number, place_date(paper.issuer, paper.dated, paper.award.year)),
            Title(kind, f"{_subject(writing)}\n{_called(paper)}"),
            *_by_form(writing),
            *_who(writing),
            *_done(writing),
            *(_awards(writing) if writing.structure.has_awards else ()),
            *_signatures(writing),
        ),
        author=paper.issuer.name,
        dated=paper.dated,
    )


def _subject(writing: _Writing) -> str:
    paper, words = writing.paper, writing.words
    name, places = f"subject_{paper.award.which}", {"award": paper.award.name, "year": paper.award.year}
    if paper.form.structure == "sudden":
        name = "subject_sudden"
    elif paper.form.structure == "movement":
        name = "subject_movement" if paper.movement else "subject_movement_unnamed"
    return words.say(name, **places, movement=paper.movement)


def _called(paper: AchievementReport) -> str:
    """Return name, position and unit of a person; the name alone of others."""
    if paper.party.party_kind is not PartyKind.PERSON:
        return paper.party.name
    return position_and_unit(paper.party.name, position_and_unit(paper.party.position or "", paper.unit))


def _by_form(writing: _Writing) -> Iterator[Block]:
    form = writing.paper.form
    if form.number:
        yield paragraph(writing.words.say("by_form", number=form.number, annex=form.annex), Role.ATTACHED)


def _who(writing: _Writing) -> Iterator[Block]:
    structure, words = writing.structure, writing.words
    yield Heading(structure.say("heading_who"))
    if traits := structure.say("heading_traits"):
        yield Heading(traits, 2)
    known = facts_of(writing.paper)
    for line in structure.who:
        value = known.get(line) or words.say("blank")
        first, *others = value.splitlines()
        yield paragraph(words.say("item", label=structure.label_of(line), value=first))
        yield from (paragraph(one) for one in others if one.strip())
    yield from _parts(writing, structure.parts_who)


def facts_of(paper: AchievementReport) -> dict[str, str]:
    """Return what is known for the lines of part I, by their names; the unknown is empty or left out."""
    party, more, words = paper.party, paper.particulars, Template("achievement_report.toml")
    told = {name: getattr(more, name) or "" for name in _TOLD} if more else {}
    alias = more.alias if more else None
    known = {
        "name": words.say("alias", name=party.name, alias=alias) if alias else party.name,
        "birth": show_birth(party.birth) if party.birth else "",
        "sex": words.say(f"sex.{party.sex.value}") if party.sex else "",
        "unit": paper.unit,
        "position": "; ".join(part for part in (party.position, more.other_posts if more else None) if part),
        "members": show_number(party.members) if party.members is not None else "",
    }
    address = party.address or ""
    return {**told, **known, **{name: told.get(name) or address for name in ("residence", "headquarters")}}


_TOLD = (
    *("hometown", "residence", "qualification", "degree", "other_posts"),
    *("headquarters", "telephone", "website", "founding", "structure", "organisations"),
)


def _done(writing: _Writing) -> Iterator[Block]:
    yield Heading(writing.structure.say("heading_done"))
    yield from _parts(writing, writing.structure.parts_done)


def _parts(writing: _Writing, names: tuple[str, ...]) -> Iterator[Block]:
    structure = writing.structure
    for name in names:
        if heading := structure.say(f"heading.{name}"):
            yield Heading(heading, 2)
        if lead := structure.say(f"lead.{name}"):
            yield Paragraph((Run(lead, bold=True, italic=True),), keep_with_next=True)
        yield from writing.paper.parts[name].paragraphs or [paragraph(writing.words.say("blank_line"))]
        if name == structure.figures_after:
            yield from _figures(writing)


def _figures(writing: _Writing) -> Iterator[Block]:
    words, figures = writing.words, writing.paper.figures
    if not figures:
        return
    year = figures[0].year
    headings = words.headings("columns_figures", len(_FIGURE_SHARES), now=year, before=year - 1)
    yield paragraph(words.say("figures_lead"), keep_with_next=True)
    rows = tuple(_figure_row(number, one, words) for number, one in enumerate(figures, 1))
    yield Table(columns_of(headings, _FIGURE_SHARES, _FIGURE_ALIGNS), rows)


def _figure_row(number: int, one: ComparedFigure, words: Template) -> Row:
    unknown = words.say("unknown_figure")
    ratio = unknown if one.ratio is None else show_number(one.ratio, 2)
    shown = [_until(figure, one, words) if figure else unknown for figure in (one.before, one.now)]
    return Row((Cell(f"{number:02}"), Cell(one.indicator), Cell(one.unit), *map(Cell, shown), Cell(ratio)))


def _until(figure: str, one: ComparedFigure, words: Template) -> str:
    """Say up to which month a figure counts that is not of the whole year."""
    return words.say("figure_until", figure=figure, month=one.until) if one.until else figure


def _awards(writing: _Writing) -> Iterator[Block]:
    words = writing.words
    yield Heading(words.say("heading_awards"))
    for category, name in ((AwardCategory.TITLE, "titles"), (AwardCategory.FORM, "forms")):
        columns = columns_of(words.headings(f"columns_{name}", len(_HELD_SHARES)), _HELD_SHARES, _HELD_ALIGNS)
        held = sorted((one for one in writing.paper.earlier if one.category is category), key=lambda one: one.year)
        rows = tuple(_held_row(one, words) for one in held) or (whole_row(words.say("no_award"), len(columns)),)
        yield Heading(words.say(f"heading_{name}"), 2)
        yield Table(columns, rows)


def _held_row(one: EarlierAward, words: Template) -> Row:
    return Row((Cell(str(one.year)), Cell(one.name), Cell(_decision(one, words) or words.say("blank"))))


def _decision(one: EarlierAward, words: Template) -> str:
    """Say of the decision what is known of it."""
    known = (
        words.say("decision_number", number=one.decision_number) if one.decision_number else "",
        words.say("decision_date", date=show_date(one.decision_date)) if one.decision_date else "",
        words.say("decision_issuer", issuer=one.issued_by) if one.issued_by else "",
    )
    return " ".join(part for part in known if part)


def _signatures(writing: _Writing) -> Iterator[Block]:
    paper, words = writing.paper, writing.words
    kind = paper.party.party_kind
    reporter = paper.party.name if kind is PartyKind.PERSON else paper.reporter
    sealed = words.say("signed.hint_sealed")
    signs_sealed = kind is PartyKind.COLLECTIVE
    confirmed = Signer((words.say(f"signed.confirmed_{kind.value}"),), "", sealed)
    hint = sealed if signs_sealed else words.say("signed.hint_signed")
    yield SignatureBlock((confirmed, Signer((words.say(f"signed.{kind.value}"),), reporter, hint)))
    if paper.confirmed_above:
        yield SignatureBlock((Signer((words.say("signed.superior"),), "", sealed),))
