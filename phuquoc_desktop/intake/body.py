"""The rows below a header told apart: people, groups, sums, headings again, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.intake.content import is_person_name
from phuquoc_desktop.intake.header import Header, begins_header, numbers_columns
from phuquoc_desktop.intake.matching import Matching
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import Phrase, begins_with, holds, phrase, words, written
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.collective_name import is_collective_name
from phuquoc_desktop.vietnamese.fold import fold

_ORDINAL = re.compile(r"[0-9]{1,5}[.)]?")
_FIGURE = re.compile(r"[0-9]+(?:[.,/][0-9]+)*\s*%?")
_DATE_LINE = re.compile(r"ngay\b[ .…_0-9]*\bthang\b[ .…_0-9]*\bnam\b")
_SAMPLE = 300
_SIGNATURES = 3
"""Cells of a row of signatures at most."""


class SkipReason(Labelled):
    """Why a row that is not empty is no row of the list."""

    TITLE = "title", N_("Above the headings")
    HEADER = "header", N_("Headings")
    HEADER_AGAIN = "header-again", N_("Headings repeated")
    NUMBERING = "numbering", N_("Numbers of the columns")
    GROUP = "group", N_("Name of a group")
    TOTAL = "total", N_("Sum")
    FOOTER = "footer", N_("Below the list")
    CONTINUED = "continued", N_("Goes on with the row above")
    NUMBER_ALONE = "number-alone", N_("Only a number, nobody in it")
    NO_LIST = "no-list", N_("No list on this sheet")


@dataclass(frozen=True)
class Told:
    """What a row is: a reason to skip it, or none for a row of the list; ``begins_table`` where another header begins."""

    row: int
    why: SkipReason | None = None
    begins_table: bool = False


@dataclass
class Body:
    """Rows of one table; ``names`` are columns with parts of the name, from 0."""

    view: SheetView
    header: Header | None
    matching: Matching
    in_footer: bool = False
    last_numbered: int = -1
    heads: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        fields = {one.column - 1: one.field for one in self.matching.columns if one.field}
        self.names = [column for column, name in fields.items() if name.startswith("name")]
        self.ordinal = next((column for column, name in fields.items() if name == "ordinal"), None)
        self.taken = [column for column, name in fields.items() if name not in ("ordinal", "other")]
        for row in range(self.header.bottom if self.header else 0):
            self.heads.add(_folded(self.view.texts(row)))
        self.heads.discard(())
        self.of_persons = self._names_persons()
        self.first_heads = {head[0] for head in self.heads}

    def _names_persons(self) -> bool:
        """Tell whether most names of the table, in rows that say more than a name, are those of persons."""
        first = self.header.bottom if self.header else 0
        rows = range(first, len(self.view.rows))[:: max(1, (len(self.view.rows) - first) // _SAMPLE)]
        texts = [texts for row in rows if sum(map(bool, texts := self.view.texts(row))) > 1]
        said = [name for one in texts if (name := self._name(one))]
        return 2 * sum(map(is_person_name, said)) > len(said)

    def told(self, start: int) -> Iterator[Told]:
        """Tell of each row from ``start`` on that is not empty what it is, up to the next table or the end."""
        self.last_numbered = self._last_numbered(start)
        for row in range(start, len(self.view.rows)):
            texts = self.view.texts(row)
            if not any(texts):
                continue
            told = Told(row, self._why(row, texts))
            if told.why is SkipReason.HEADER:
                yield Told(row, SkipReason.HEADER, begins_table=True)
                return
            yield told

    def _name(self, texts: list[str]) -> str:
        """Return the name that stands in a row, as it is read by a person."""
        return " ".join(texts[column] for column in self.names if column < len(texts) and texts[column])

    def _why(self, row: int, texts: list[str]) -> SkipReason | None:
        said = [text for text in texts if text]
        if fold(said[0]).strip() in self.first_heads and _folded(texts) in self.heads:
            return SkipReason.HEADER_AGAIN
        if numbers_columns(texts):
            return SkipReason.NUMBERING
        if self._is_numbered(texts):
            self.in_footer = False if self._name(texts) else self.in_footer
            return self._why_numbered(row, said)
        if begins_header(self.view, row):
            return SkipReason.HEADER
        return self._why_unnumbered(row, texts, said)

    def _why_numbered(self, row: int, said: list[str]) -> SkipReason | None:
        if len(said) == 1:
            return SkipReason.NUMBER_ALONE
        return SkipReason.CONTINUED if self._goes_on(row) else None

    def _why_unnumbered(self, row: int, texts: list[str], said: list[str]) -> SkipReason | None:
        first = phrase(said[0])
        if _is_sum(said) or (_is_total(first) and not is_person_name(self._name(texts))):
            return SkipReason.TOTAL
        if row > self.last_numbered and self._begins_footer(texts, said, first):
            self.in_footer = True
        if self.in_footer and (self.ordinal is not None or len(said) <= _SIGNATURES):
            return SkipReason.FOOTER
        if self._is_group(row, texts, said):
            return SkipReason.GROUP
        return SkipReason.CONTINUED if self._goes_on(row) else None

    def _begins_footer(self, texts: list[str], said: list[str], first: Phrase) -> bool:
        """A signature, a date line, recipients: few cells, and nobody's name where names stand."""
        if len(said) > _SIGNATURES or is_person_name(self._name(texts)):
            return False
        phrases = [phrase(text) for text in said]
        if begins_with(first, words().foot_begins) or any(holds(one, words().foot_inside) for one in phrases):
            return True
        if any(_DATE_LINE.search(fold(text)) for text in said):
            return True
        return self.ordinal is not None and any(
            begins_with(one, words().signers | words().foot_begins) for one in phrases
        )

    def _is_group(self, row: int, texts: list[str], said: list[str]) -> bool:
        """A single text, with a Roman number or a letter before it at most, that is no person."""
        ordinal = self._ordinal(texts)
        rest = [text for text in said if text != ordinal]
        if len(rest) > 1:
            return False
        if not rest or ordinal or (self.ordinal is None and _is_lettered(rest[0])):
            return True
        is_wide = any(one.top == self.view.number(row) and one.right - one.left >= 2 for one in self.view.grid.merged)
        column = next(place for place, text in enumerate(texts) if text)
        if column in self.names and not is_wide:
            return not is_person_name(rest[0]) and (self.ordinal is not None or self._heads_persons(rest[0]))
        return is_wide or column == 0 or column not in self.taken

    def _heads_persons(self, text: str) -> bool:
        """Tell whether the name of a unit, alone in a row of a list of persons that holds more, stands above its people."""
        return self.of_persons and len(self.taken) > 1 and is_collective_name(text)

    def _goes_on(self, row: int) -> bool:
        """Tell whether the name of this row is merged with the one above, or the row only adds awards and notes to it."""
        return any(
            (origin := self.view.origin(row, column))[0] < row and self.view.text(*origin) for column in self.names
        )

    def _last_numbered(self, start: int) -> int:
        """Return the last row with a number and a name before another table begins: no list ends above it."""
        last = -1
        for row in range(start, len(self.view.rows)) if self.ordinal is not None else ():
            texts = self.view.texts(row)
            if self._is_numbered(texts) and self._name(texts):
                last = row
            elif begins_header(self.view, row) and _folded(texts) not in self.heads:
                break
        return last

    def _is_numbered(self, texts: list[str]) -> bool:
        return _ORDINAL.fullmatch(self._ordinal(texts)) is not None

    def _ordinal(self, texts: list[str]) -> str:
        return texts[self.ordinal] if self.ordinal is not None and self.ordinal < len(texts) else ""


def _folded(texts: list[str]) -> tuple[str, ...]:
    return tuple(folded for text in texts if (folded := fold(text).strip()))


def _is_total(said: Phrase) -> bool:
    """One word such as “Cộng” is a sum only by itself or before a figure, as names of units begin with it too."""
    lone = {total for total in words().totals if len(total) == 1}
    if begins_with(said, words().totals - lone):
        return True
    return said[:1] in lone and (len(said) == 1 or said[1].isdigit())


def _is_sum(said: list[str]) -> bool:
    """Tell whether a row only sums up: “Tổng cộng”, or “Cộng trường A” before nothing but figures; Tống is a name."""
    begins = written(said[0]).split()[:2]
    if begins in (["tổng", "cộng"], ["tổng", "số"]):
        return True
    figures = said[1:]
    is_of_units = begins[:1] in (["tổng"], ["cộng"]) and not is_collective_name(said[0])
    return is_of_units and bool(figures) and all(_FIGURE.fullmatch(text) for text in figures)


def _is_lettered(text: str) -> bool:
    return re.match(r"(?:[IVX]{1,5}|[A-H])\s*[.)/-]\s*\S", text) is not None
