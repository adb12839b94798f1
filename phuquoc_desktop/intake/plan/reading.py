"""A whole plan: its paragraphs and tables in their sections, read, numbered, and doubted where there is reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanPlace, PlanReading, TargetReading
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.plan.doubts import look_at_meaning, told_of_criteria
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.findings import Finding
from phuquoc_desktop.intake.plan.hanging import Hanging
from phuquoc_desktop.intake.plan.kinds import look_at_kinds
from phuquoc_desktop.intake.plan.marker import MarkerKind
from phuquoc_desktop.intake.plan.mending import slips
from phuquoc_desktop.intake.plan.old_fonts import in_unicode
from phuquoc_desktop.intake.plan.outline import Item, outlined
from phuquoc_desktop.intake.plan.paragraph import Surroundings, read_paragraph, with_parts_behind
from phuquoc_desktop.intake.plan.paragraphs import Paragraph, paragraphs_of
from phuquoc_desktop.intake.plan.sections import SectionKind
from phuquoc_desktop.intake.plan.source import Source, SourceTable, lines_of
from phuquoc_desktop.intake.plan.sums import look_at_numbers
from phuquoc_desktop.intake.plan.table_reading import read_table
from phuquoc_desktop.intake.plan.tokens import contains, phrases, starts_with, tokenise
from phuquoc_desktop.intake.plan.years import Period, period_of
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

MOST_PARAGRAPHS = 20_000
"""No plan has more; what is beyond is told and left out."""

MOST_TARGETS = 2000
"""No plan has more; what is beyond is told and left out."""

_PIECE = 50


def read_text(text: str, year: int | None = None, report: ProgressReport = silent) -> PlanReading:
    """Read a plan's text; ``year`` is the plan's where it is known, else its title tells."""
    return read_source(lines_of(text), year, report)


def read_source(source: Source, year: int | None = None, report: ProgressReport = silent) -> PlanReading:
    """Read lines and tables; the report may stop the work between paragraphs."""
    source, told = in_unicode(source)
    pieces = list(islice(paragraphs_of(source), MOST_PARAGRAPHS + 1))
    if len(pieces) > MOST_PARAGRAPHS:
        said = _("The document has more than {count} paragraphs; only those were read.")
        told = (*told, said.format(count=show_number(MOST_PARAGRAPHS)))
    period = Period(year, year) if year else period_of([one.text for one in pieces if isinstance(one, Paragraph)])
    items = list(outlined(pieces))
    drafts = _read_items(items, period, report, all_count=_is_pledge(pieces))
    mended = _told_slips(items)
    return _finished(drafts, period, _title(pieces), (*told, *mended))


def _is_pledge(pieces: Sequence[Paragraph | SourceTable]) -> bool:
    """Tell whether its title is that of a pledge, in which all contents are targets."""
    titles = (one.text for one in pieces[:12] if isinstance(one, Paragraph) and len(one.text) < _LONGEST_TITLE)
    return any(starts_with(tokenise(title), _PLEDGES) for title in titles)


_LONGEST_TITLE = 200
_PLEDGES = phrases("giao ước thi đua | bản giao ước | bản đăng ký | đăng ký giao ước | ký kết giao ước")


def _read_items(
    items: Sequence[Item], period: Period | None, report: ProgressReport, *, all_count: bool
) -> list[Draft]:
    """Read the sections of targets; where there are none, or nothing in them, all that is no narrative."""
    kinds = {SectionKind.TARGETS, SectionKind.WEAK} if all_count else {SectionKind.TARGETS}
    chosen = [one for one in items if one.section.kind in kinds]
    if not any(one.section.kind is SectionKind.TARGETS for one in chosen):
        chosen = []
    drafts = _Walk(period, report, is_open=False).read(chosen)
    if drafts:
        return drafts
    left = [one for one in items if one.section.kind is not SectionKind.NARRATIVE]
    return _Walk(period, report, is_open=True).read(left)


@dataclass
class _Walk:
    """Reads item after item and keeps what bullets below may hang from."""

    period: Period | None
    report: ProgressReport
    is_open: bool
    hanging: Hanging = field(default_factory=Hanging)
    drafts: list[Draft] = field(default_factory=list)

    def read(self, items: Sequence[Item]) -> list[Draft]:
        for number, item in enumerate(items):
            if number % _PIECE == 0:
                self.report(number, len(items), item.section.heading or "")
            if len(self.drafts) >= MOST_TARGETS:
                break
            self.drafts += self._read_item(item)
        return with_parts_behind(_without_repeats(self.drafts))

    def _read_item(self, item: Item) -> list[Draft]:
        section = item.section
        year = self.period.first if self.period else None
        if isinstance(item.piece, SourceTable):
            return read_table(item.piece, year, section.group, section.label)
        if contains(tokenise(item.body[:40]), _NOT_TARGETS):
            return []
        header, scope = self.hanging.above(item)
        around = Surroundings(
            year,
            header=header,
            scope=scope,
            before=tuple(self.hanging.last),
            is_prose=item.piece.marker.kind is MarkerKind.NONE and item.section.kind is not SectionKind.OPEN,
            is_strict=item.piece.marker.kind is MarkerKind.NONE or section.kind is not SectionKind.TARGETS,
            with_qualities=section.kind is SectionKind.TARGETS or (self.is_open and _may_be_quality(item)),
        )
        drafts = read_paragraph(item.body, around)
        place = PlanPlace(
            line=item.piece.line,
            page=item.piece.page,
            section=section.label,
            heading=section.heading,
            bullet=item.bullet,
        )
        for draft in drafts:
            draft.place, draft.group = place, section.group
        self.hanging.keep(item, drafts)
        return drafts


_NOT_TARGETS = phrases(
    "căn cứ | theo đề nghị | xét tờ trình | xét đề nghị | thực hiện nghị quyết số | thực hiện quyết định số"
)


def _may_be_quality(item: Item) -> bool:
    """In a text without sections for targets only bullets, and short sentences, are qualities."""
    assert isinstance(item.piece, Paragraph)
    short = len(item.body) < 200 and item.section.kind is SectionKind.OPEN
    ended = item.piece.marker.kind is not MarkerKind.NONE or item.body.rstrip().endswith((".", ";"))
    return short and ended and not item.body.endswith(":")


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what an annex repeats of the text, with all that hangs from it."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Draft] = []
    for draft in drafts:
        name = draft.indicator.lower()
        key = (name, draft.value, draft.value_to, draft.unit, draft.comparator, draft.direction, draft.qualitative)
        if key in seen:
            continue
        seen.add(key)
        kept.append(draft)
    return kept


def _told_slips(items: Iterable[Item]) -> tuple[str, ...]:
    """Tell which slips of scanning were read as something else."""
    texts = (
        one.body for one in items if isinstance(one.piece, Paragraph) and one.section.kind is not SectionKind.NARRATIVE
    )
    found = dict.fromkeys(slip for text in texts for slip in slips(text))
    said = _("“{written}” was read as “{right}”.")
    return tuple(said.format(written=written, right=right) for written, right in found)


def _title(pieces: Sequence[Paragraph | SourceTable]) -> str | None:
    """Return the title, which follows “KẾ HOẠCH” or “NGHỊ QUYẾT”."""
    texts = [one.text for one in pieces[:40] if isinstance(one, Paragraph)]
    for at, text in enumerate(texts[:-1]):
        if (
            text.strip(" *").upper() in {"KẾ HOẠCH", "NGHỊ QUYẾT", "CHƯƠNG TRÌNH", "QUYẾT ĐỊNH", "BÁO CÁO"}
            and len(texts[at + 1]) < 400
        ):
            return f"{text.strip(' *').capitalize()} {texts[at + 1][:1].lower()}{texts[at + 1][1:]}"
    return next(
        (text for text in texts if text.upper().startswith(("KẾ HOẠCH", "NGHỊ QUYẾT")) and len(text) < 400), None
    )


def _finished(drafts: list[Draft], period: Period | None, title: str | None, told: tuple[str, ...]) -> PlanReading:
    findings = [*look_at_numbers(drafts), *look_at_kinds(drafts), *look_at_meaning(drafts, period)]
    told = (*told, *told_of_criteria(drafts))
    width = max(2, len(str(len(drafts))))
    codes = {id(draft): f"T{number:0{width}}" for number, draft in enumerate(drafts, start=1)}
    order = {id(draft): number for number, draft in enumerate(drafts)}
    findings.sort(key=lambda one: order[id(one.drafts[0])])
    doubted = {id(draft) for one in findings if one.doubts for draft in one.drafts}
    if len(drafts) >= MOST_TARGETS:
        told = (
            *told,
            _("The document has more than {count} targets; only those were read.").format(count=MOST_TARGETS),
        )
    return PlanReading(
        targets=tuple(_reading(draft, codes, is_suspect=id(draft) in doubted) for draft in drafts),
        alarms=tuple(_alarm(one, codes) for one in findings),
        year=period.last if period else None,
        title=title,
        told=told,
    )


def _reading(draft: Draft, codes: dict[int, str], *, is_suspect: bool) -> TargetReading:
    return TargetReading(
        code=codes[id(draft)],
        text=draft.text,
        sentence=draft.sentence,
        place=draft.place,
        indicator=draft.indicator,
        comparator=draft.comparator,
        value=draft.value,
        value_to=draft.value_to,
        unit=draft.unit,
        direction=draft.direction,
        growth_percent=draft.growth,
        qualitative=draft.qualitative,
        exception=draft.exception,
        named_places=draft.places,
        parent=codes.get(id(draft.parent)) if draft.parent else None,
        parts_rule=draft.parts_rule,
        base_year=draft.base_year,
        base_value=draft.base_value,
        group=draft.group,
        suspect=is_suspect,
        is_assumed=draft.is_assumed,
    )


def _alarm(finding: Finding, codes: dict[int, str]) -> PlanAlarm:
    return PlanAlarm(
        kind=finding.kind,
        text=finding.text,
        readings=finding.readings,
        because=finding.because,
        effects=finding.effects,
        targets=tuple(codes[id(draft)] for draft in finding.drafts),
    )
