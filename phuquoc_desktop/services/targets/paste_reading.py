"""How the lines of a paste are understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.figures import AmbiguousFigureError, UnreadableFigureError, read_figure, readings_of
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services.targets.jumping import jumps_of
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.services.targets.marks import judged_as
from phuquoc_desktop.services.targets.paste import (
    NamedTwiceError,
    OtherCountError,
    PasteLine,
    PasteOutcome,
    TooManyColumnsError,
    TwoRowsError,
    UnknownRowError,
)
from phuquoc_desktop.services.targets.recording import strange_in
from phuquoc_desktop.vietnamese.fold import fold_words

Answers = Mapping[int, Decimal]
"""By the number of a line, what a figure that can be read in two ways was meant to be."""

_EMPTY = ("", "-", "–", "—", "…", "...")
_VIETNAMESE = re.compile(
    r"-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|-?[0-9]+,([0-9]{1,2}|[0-9]{4,})|-?[0-9]{1,3}(\.[0-9]{3}){2,}"
)


def is_figure(cell: str) -> bool:
    """Tell whether a cell may be a figure or a judgement, and not a code or an indicator."""
    return cell in _EMPTY or bool(re.fullmatch(r"[-−+]?[0-9][0-9.,\s]*[%‰]?", cell)) or judged_as(cell) is not None


def is_vietnamese(cells: list[list[str]]) -> bool:
    """Tell whether another figure of the paste shows that a point groups thousands."""
    return any(_VIETNAMESE.fullmatch(cell) for row in cells for cell in row)


class PasteReading:
    """How the lines of one paste are understood."""

    def __init__(self, period: Period, year: int, today: date, answers: Answers, *, comma_only: bool) -> None:
        self._period, self._year, self._today = period, year, today
        self._answers = answers
        self._comma_only = comma_only

    def by_order(self, cells: list[list[str]], rows: list[TargetLine]) -> Iterator[PasteLine]:
        """Give the lines to the rows in their order; where the counts differ, to none."""
        wrong = OtherCountError(lines=len(cells), rows=len(rows)) if len(cells) != len(rows) else None
        for number, row in enumerate(cells, 1):
            if wrong is not None:
                yield PasteLine(number, " | ".join(row), PasteOutcome.REFUSED, refused=wrong)
            else:
                yield self._line(number, row, rows[number - 1], row[0], row[1:])

    def by_name(self, cells: list[list[str]], rows: list[TargetLine]) -> Iterator[PasteLine]:
        """Find the row of each line by code, else by indicator."""
        seen: dict[str, int] = {}
        for number, row in enumerate(cells, 1):
            text = " | ".join(row)
            if not any(row):
                yield PasteLine(number, text, PasteOutcome.EMPTY)
                continue
            try:
                found = self._found(row, rows, number)
                code = found.target.code
                if code in seen:
                    raise NamedTwiceError(code=code, line=seen[code])
            except RefusedError as error:
                yield PasteLine(number, text, PasteOutcome.REFUSED, refused=error)
                continue
            seen[code] = number
            yield self._line(number, row, found, row[1] if len(row) > 1 else "", row[2:])

    def _found(self, row: list[str], rows: list[TargetLine], number: int) -> TargetLine:
        if len(row) > 3:
            raise TooManyColumnsError(columns=len(row))
        words = fold_words(row[0])
        for one in rows:
            if fold_words(one.target.code) == words:
                return one
        named = [one for one in rows if fold_words(one.target.indicator) == words]
        if len(named) > 1:
            raise TwoRowsError(text=row[0], codes=", ".join(one.target.code for one in named))
        if not named:
            raise UnknownRowError(text=row[0], year=self._year)
        return named[0]

    def _line(self, number: int, row: list[str], line: TargetLine, cell: str, rest: list[str]) -> PasteLine:
        text, note = " | ".join(row), next((one for one in rest if one), None)
        known = [one for one in line.entries if Period.parse(one.period) == self._period]
        old = of_plain(ProgressEntry, to_plain(known[0])) if known else None  # as it is before the paste is taken
        if cell in _EMPTY:
            return PasteLine(number, text, PasteOutcome.EMPTY, line, note=note, old=old)
        try:
            value, fulfilled, level = self._meaning(number, line, cell)
            draft = PasteLine(number, text, PasteOutcome.NEW, line, value, fulfilled, level, note, old)
            entry = draft.draft(self._period, self._today)
            entry.target_id = line.target.id
            strange = strange_in(line.own or line.target, list(line.rubric), entry, self._today)
            if strange:
                raise strange[0]
        except AmbiguousFigureError as error:
            readings = readings_of(_bare(cell))
            return PasteLine(
                number, text, PasteOutcome.ASKED, line, note=note, old=old, readings=readings, refused=error
            )
        except RefusedError as error:
            return PasteLine(number, text, PasteOutcome.REFUSED, line, note=note, old=old, refused=error)
        warnings = jumps_of(line, str(self._period), value)
        outcome = _outcome(entry, note, old)
        return PasteLine(number, text, outcome, line, value, entry.fulfilled, level, note, old, jumps=warnings)

    def _meaning(self, number: int, line: TargetLine, cell: str) -> tuple[Decimal | None, bool | None, int | None]:
        """Return figure, judgement and level of a cell; raises AmbiguousFigureError and UnreadableFigureError."""
        if not line.target.qualitative:
            answer = self._answers.get(number)
            return answer if answer is not None else read_figure(_bare(cell), comma_only=self._comma_only), None, None
        if cell.isascii() and cell.isdigit() and len(cell) < 4:
            return None, None, int(cell)
        judged = judged_as(cell)
        if judged is None:
            raise UnreadableFigureError(field="value", text=cell)
        return None, judged, None


def _bare(cell: str) -> str:
    """Return a figure without its sign of per cent and the spaces between thousands."""
    return re.sub(r"(?<=[0-9])\s(?=[0-9]{3}(?:[^0-9]|$))", "", cell.rstrip("%‰").strip())


def _outcome(entry: ProgressEntry, note: str | None, old: ProgressEntry | None) -> PasteOutcome:
    if old is None:
        return PasteOutcome.NEW
    said = (entry.value, entry.fulfilled, entry.level) == (old.value, old.fulfilled, old.level)
    return PasteOutcome.SAME if said and (note is None or note == old.note) else PasteOutcome.CHANGED
