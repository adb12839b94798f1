"""The rows of a table of targets, each read as the sentence that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import PlanPlace
from phuquoc_desktop.domain.target import PartsRule, TargetGroup
from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.figures import find_figures
from phuquoc_desktop.intake.plan.frames import complete
from phuquoc_desktop.intake.plan.indicator import capital, has_measure, name_of
from phuquoc_desktop.intake.plan.paragraph import Surroundings, read_paragraph
from phuquoc_desktop.intake.plan.sections import group_of
from phuquoc_desktop.intake.plan.source import SourceTable
from phuquoc_desktop.intake.plan.tables import Columns, TableRow, columns_of, rows_of
from phuquoc_desktop.intake.plan.tokens import longest_match, starts_with, tokenise
from phuquoc_desktop.intake.plan.units import KNOWN, MULTIPLIERS, Kind, unit_at

MOST_ROWS = 2000
"""No table of targets has more rows."""

_OUTER = re.compile(r"[IVX]{1,5}|[A-H]")
_SAME = re.compile(r"[\"”“′'-]+|nt|như trên", re.IGNORECASE)
_DASH = re.compile(r"^(?:[-–+*•]|[a-zđ]\)|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)])\s*")
_PARTS = re.compile(r"[-+*\s]*(?:trong đó|gồm|bao gồm|chia ra)[\s:.]*", re.IGNORECASE)
_PARTS_BEFORE = re.compile(r"^[-+*\s]*(?:trong đó|gồm|bao gồm|chia ra)\s*:?\s*[-+]?\s*(?=\S)", re.IGNORECASE)
_EMPTY = re.compile(r"[-–—./x…\s]*")


@dataclass
class _TableReader:
    """Reads row after row and keeps what parts hang from."""

    columns: Columns
    table: SourceTable
    year: int | None
    group: TargetGroup | None
    section: str | None
    drafts: list[Draft] = field(default_factory=list)
    wholes: list[tuple[str, int, Draft | None, str]] = field(default_factory=list)
    unit: str = ""

    def read(self) -> list[Draft]:
        self.unit = self.columns.plan_unit
        for row in rows_of(self.table.rows, self.columns):
            if len(self.drafts) >= MOST_ROWS:
                break
            for one in self._measured(row):
                self._take(one)
        return self.drafts

    def _measured(self, row: TableRow) -> list[TableRow]:
        """Return a row once for each thing that it plans: area and yield of rice."""
        name = _DASH.sub("", row.name)
        rows = [
            replace(row, name=f"{one.measure} {name[:1].lower()}{name[1:]}", unit=one.unit, plan=cell, past="")
            for one in self.columns.measured
            if not _EMPTY.fullmatch(cell := row.cells[one.column] if one.column < len(row.cells) else "")
        ]
        return rows or [row]

    def _take(self, row: TableRow) -> None:
        if _PARTS.fullmatch(row.name):
            return
        row = replace(row, name=_PARTS_BEFORE.sub("- ", row.name))
        if _EMPTY.fullmatch(row.plan):
            self._take_heading(row)
            return
        if row.unit and not _SAME.fullmatch(row.unit):
            self.unit = row.unit
        drafts = list(self._read(row))
        for draft in drafts:
            self._hang(row, draft)
            self.drafts.append(draft)

    def _take_heading(self, row: TableRow) -> None:
        """A row without a figure heads those below it, be it a group or what they all measure."""
        name = _DASH.sub("", row.name).rstrip(": ")
        if _OUTER.fullmatch(row.number.rstrip(".")) or not starts_with(tokenise(name), words.FRAMES):
            self.group = group_of(name) or self.group
            if row.number:
                self.section = row.number.rstrip(".)")
            self.wholes.clear()
            return
        depth = _depth(row)
        self._close(depth)
        self.wholes.append((row.number, depth, None, name))

    def _read(self, row: TableRow) -> Iterator[Draft]:
        name, own_unit = _part_unit(_DASH.sub("", row.name).strip(" :;."))
        if own_unit and not row.unit:
            self.unit = own_unit
        unit = "" if _names_unit(row.plan) else _unit(self.unit)
        drafts = read_paragraph(_sentence(name, row.plan, unit), Surroundings(self.year)) or _quality(name, row)
        place = PlanPlace(line=self.table.number + row.offset, page=self.table.page, section=self.section)
        text = " | ".join(cell for cell in row.cells if cell)
        for draft in drafts:
            whole = len(drafts) == 1
            yield replace(
                draft,
                indicator=_whole_name(name, draft) if whole else draft.indicator,
                text=text,
                sentence=text,
                place=place,
                group=self.group,
                unit=None if draft.qualitative else draft.unit or _unit(self.unit) or None,
                base_value=self._past(row, draft) if whole else draft.base_value,
                base_year=draft.base_year or self.columns.past_year,
            )

    def _past(self, row: TableRow, draft: Draft) -> Decimal | None:
        figures = find_figures(tokenise(f"{row.past} {_unit(self.unit)}"))
        return figures[0].value if figures and draft.value is not None else draft.base_value

    def _hang(self, row: TableRow, draft: Draft) -> None:
        """Make a row a part of the row that it stands below."""
        depth = _depth(row)
        self._close(depth)
        above = self.wholes[-1] if self.wholes else None
        if above is not None:
            whole = above[2]
            if whole is not None:
                complete(draft, whole, is_part=True, is_small=True)
                draft.parent = whole
                if whole.measured == draft.measured and draft.kind is not Kind.SHARE:
                    whole.parts_rule = PartsRule.SUM
            elif not has_measure(draft.indicator):
                draft.indicator = capital(f"{above[3]} {draft.indicator[:1].lower()}{draft.indicator[1:]}")
        self.wholes.append((row.number, depth, draft, ""))

    def _close(self, depth: int) -> None:
        while self.wholes and self.wholes[-1][1] >= depth:
            self.wholes.pop()


def _part_unit(name: str) -> tuple[str, str]:
    """Part “Kết nạp đảng viên (người)” into the name and its unit."""
    found = re.fullmatch(r"(.+?)\s*\(([^()]{1,30})\)", name)
    if found:
        tokens = tokenise(found[2])
        if unit_at(tokens, 0).length == len(tokens) > 0:
            return found[1], found[2]
    return name, ""


def _depth(row: TableRow) -> int:
    """Return how deep a row stands: 1 above 1.1 above one with a dash, above one with a plus."""
    first = row.name[:1]
    number = row.number.strip(". )")
    if number[:1].isdigit() or (number and not number.startswith(("-", "+"))):
        return 1 + number.count(".") + (1 if re.fullmatch(r"[a-zđ]", number) else 0)
    if first == "+" or number.startswith("+"):
        return 9
    if first in "-–•*" or number.startswith("-"):
        return 8
    return 7


def _names_unit(plan: str) -> bool:
    tokens = tokenise(plan)
    return any(longest_match(tokens, at, KNOWN, 3) or token.low in MULTIPLIERS for at, token in enumerate(tokens))


def _unit(text: str) -> str:
    """Write a unit as within a sentence: “Tỷ đồng” as “tỷ đồng”, but “GWh”."""
    unit = text.strip(" .()")
    return unit[:1].lower() + unit[1:] if unit[1:2].islower() or " " in unit else unit


def _sentence(name: str, plan: str, unit: str) -> str:
    """Write the sentence that a row stands for."""
    plan = plan.strip(" .;")
    ending = re.search(r"\s*(?:trở lên|trở xuống)$", plan)
    figure = plan[: ending.start()] if ending else plan
    return f"{name}: {figure[:1].lower()}{figure[1:]} {unit}{ending[0] if ending else ''}".replace("  ", " ")


def _whole_name(name: str, draft: Draft) -> str:
    """A row names its indicator whole, whatever a sentence would leave out of it; a criterion keeps its own name."""
    return (
        draft.indicator if draft.is_assumed or "giao thông: " in draft.indicator else name_of(name) or draft.indicator
    )


def _quality(name: str, row: TableRow) -> list[Draft]:
    """A row with words instead of a figure is a quality: Đạt, Giữ vững, Hoàn thành."""
    letters = sum(letter.isalpha() for letter in row.plan)
    if letters < 2 or find_figures(tokenise(row.plan)):
        return []
    return [Draft(indicator=capital(name), qualitative=True)]


def read_table(table: SourceTable, year: int | None, group: TargetGroup | None, section: str | None) -> list[Draft]:
    """Return the targets of a table; nothing for a table that is not one of targets."""
    columns = columns_of(table.rows, year)
    return _TableReader(columns, table, year, group, section).read() if columns else []
