"""A column of figures pasted from a sheet: looked at line by line first, then recorded in one job.

One column holds the figures of the rows in the order shown. Two or three columns hold code or indicator, figure and comment.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.services.targets.paste import Paste
from phuquoc_desktop.services.targets.paste_reading import Answers, PasteReading, is_figure, is_vietnamese
from phuquoc_desktop.services.targets.recording import record_progress
from phuquoc_desktop.services.targets.tree import tree
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.vietnamese.fold import tidy


def look_at_paste(
    read: Reader,
    year: int,
    period: str,
    text: str,
    today: date,
    *,
    answers: Answers | None = None,
    shown: Sequence[str] | None = None,
) -> Paste:
    """Return what each pasted line would do, changing nothing; raises UnreadablePeriodError.

    ``shown`` are the codes of the rows in the order in which a page shows them, by default the plan's.
    """
    rows = {one.target.code: one for one in tree(read, year)}
    asked = Period.parse(period)
    ordered = [rows[code] for code in shown if code in rows] if shown is not None else list(rows.values())
    cells = [[tidy(cell) for cell in one.split("\t")] for one in text.splitlines()]
    while cells and not any(cells[-1]) and len(cells) > len(ordered):
        cells.pop()
    reading = PasteReading(asked, year, today, answers or {}, comma_only=is_vietnamese(cells))
    by_order = bool(cells) and all(is_figure(row[0]) for row in cells)
    lines = reading.by_order(cells, ordered) if by_order else reading.by_name(cells, list(rows.values()))
    return Paste(asked, tuple(lines))


def take_paste(
    work: UnitOfWork,
    year: int,
    period: str,
    text: str,
    today: date,
    *,
    answers: Answers | None = None,
    shown: Sequence[str] | None = None,
) -> Paste:
    """Record every line that is new or changed, and return what was done; the others are left for a person.

    A correction keeps the entry's evidence and mark, and its comment where none was pasted.
    """
    paste = look_at_paste(work, year, period, text, today, answers=answers, shown=shown)
    for one in paste.lines:
        if one.counts and one.code:
            record_progress(work, one.code, year, one.draft(paste.period, today), today)
    return paste
