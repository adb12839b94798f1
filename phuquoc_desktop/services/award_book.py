"""The numbers of the book of awards: given in order, never twice, and not taken back out of the middle."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.decision import DecisionLine
from phuquoc_desktop.domain.decision_rules import NumberedAfterError, book_number, last_place, place_in_book
from phuquoc_desktop.domain.net_change import NetChange
from phuquoc_desktop.storage.unit_of_work import Reader


def next_place(read: Reader, office: str, year: int) -> int:
    """Return the first free place of a year's book."""
    return last_place(read.decision_lines.all(office=office), year) + 1


def refuse_gap(read: Reader, done: Iterable[NetChange]) -> None:
    """Raise NumberedAfterError if taking a job back would free numbers while later ones stay in the book."""
    given = {one.record_id: str(one.values["book_number"][1]) for one in done if _gave_number(one)}
    for year in {int(number.rpartition("/")[2]) for number in given.values()}:
        first = min(filter(None, (place_in_book(one, year) for one in given.values())))
        kept = [one for one in read.decision_lines.all(office=read.profile.office) if one.id not in given]
        if last_place(kept, year) > first:
            raise NumberedAfterError(number=book_number(first, year))


def _gave_number(done: NetChange) -> bool:
    if done.record_kind != DecisionLine.kind or "book_number" not in done.values:
        return False
    old, new = done.values["book_number"]
    return new is not None and old is None
