"""What one row says of an initiative: the entry of the register that it asks for, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.intake.initiatives import columns
from phuquoc_desktop.intake.repairs import DIGIT_IN_NAME, SEVERAL_NAMES
from phuquoc_desktop.intake.row_reading import NOT_ONLY_NAME
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt, RowError
from phuquoc_desktop.intake.wanting import refused_by
from phuquoc_desktop.intake.words import phrase, words
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.typed_birth import read_birth

_AND = re.compile(r"\s*(?:[;\n+&]|,(?![0-9])|\s[-–—]\s|\svà\s)\s*")
_SHARE = re.compile(r"\s*[(:]?\s*([0-9]{1,3}(?:[.,][0-9]+)?)\s*%\s*\)?")
_YEAR = re.compile(r"(?:năm\s*)?((?:19|20)[0-9]{2})", re.IGNORECASE)

_NO_TITLE = N_("There is no name of an initiative in this row."), N_("Write the name, or leave the row out.")
_NO_YEAR = N_("Nothing says in which year it was recognised."), N_("Write the year, or the date of the decision.")
_STRANGE_YEAR = N_("This is not a year."), N_("Write it as 2021.")
_STRANGE_DAY = N_("This is not a date."), N_("Write it as 05/02/2021, or leave it empty.")
_STRANGE_LEVEL = N_("This is not a level."), N_("Write Cấp cơ sở, Cấp huyện, Cấp tỉnh or Toàn quốc, or leave it empty.")
_LOOK_AT_DAY = N_("The date of the decision can be read in more than one way; look at it.")
_AUTHOR = N_("Author")

Shares = dict[str, Decimal | None]
"""Shares in per cent by party id, or by name; None where nobody said."""


@dataclass(frozen=True)
class Entry:
    """``draft`` as far as it could be read, and the names of its authors with the shares that stand beside them."""

    draft: Initiative
    authors: Shares
    errors: tuple[RowError, ...]
    doubts: tuple[RowDoubt, ...]


def joined(there: Shares, given: Shares) -> tuple[Shares, Decimal | None]:
    """Return the authors as the register then has them; and the sum of the shares where it cannot be, so that they stay out."""
    both = {**there, **{one: share for one, share in given.items() if share is not None or one not in there}}
    shares = [share for share in both.values() if share is not None]
    if sum(shares) <= 100 and all(share > 0 for share in shares):
        return both, None
    return {**dict.fromkeys(given), **there}, sum(shares, Decimal(0))


def entry_of(row: ReadRow, today: date) -> Entry:
    """Return what a row asks for."""
    reader = _Reader(row, today)
    draft = Initiative.draft(
        title=row.fields.get(columns.TITLE, ""),
        year=0,
        recognised_by=reader.level(columns.LEVEL),
        scope=reader.level(columns.SCOPE),
        decision_date=reader.day(),
        **{name: row.fields.get(name) or None for name in ("recogniser", "decision_number", "summary", "note")},
    )
    draft.year = reader.year(draft.decision_date)
    if not draft.title:
        reader.refuse(columns.TITLE, _NO_TITLE)
    reader.check(draft)
    return Entry(draft, reader.authors(), tuple(reader.errors), tuple(reader.doubts))


class _Reader:
    """Reads the fields of a row one by one."""

    def __init__(self, row: ReadRow, today: date) -> None:
        self._row, self._today = row, today
        self.errors = [of_author(one) for one in row.errors]
        several = (_(NOT_ONLY_NAME), _(SEVERAL_NAMES))
        self.doubts = [one for one in row.doubts if one.text not in several]

    def refuse(self, field: str, reason: tuple[str, str]) -> None:
        """Note an error."""
        if not any(one.field == field for one in self.errors):
            self.errors.append(RowError(field, self._row.fields.get(field, ""), *map(_, reason)))

    def check(self, draft: Initiative) -> None:
        """Note what the rules of the register say; a missing title or year is told already."""
        if self.errors:
            return
        try:
            initiatives.checked(draft, self._today)
        except SeveralRefusedError as several:
            self.errors += refused_by(self._row, several.refusals)
        except RefusedError as refusal:
            self.errors += refused_by(self._row, [refusal])

    def authors(self) -> Shares:
        """Return the names in the cell of the authors, parted by commas, semicolons or “và”, each with its share."""
        found: Shares = {}
        last = ""
        for part in _AND.split(self._row.fields.get(columns.AUTHORS, "")):
            share, name = _SHARE.search(part), _SHARE.sub("", part).strip()
            last = name or last
            if last:
                found[last] = Decimal(share[1].replace(",", ".")) if share else found.get(last)
        if not any(letter.isdigit() for name in found for letter in name):
            self.doubts = [one for one in self.doubts if one.text != _(DIGIT_IN_NAME)]  # the figures were shares
        return found

    def level(self, field: str) -> Level | None:
        """Return a level, from the words that offices use for it."""
        text = self._row.fields.get(field, "")
        found = words().levels.get(phrase(text))
        if text and found is None:
            self.refuse(field, _STRANGE_LEVEL)
        return Level(found) if found else None

    def day(self) -> date | None:
        """Return the day of the decision; a year alone is none."""
        text = self._row.fields.get(columns.DAY, "")
        if not text or _YEAR.fullmatch(text):
            return None
        read = read_birth(int(text) if text.isdigit() else text, self._today)
        if read.fault or len(read.birth) == 4:
            self.refuse(columns.DAY, _STRANGE_DAY)
            return None
        if any("SERIAL" not in one.name and "YOUNG" not in one.name for one in read.doubts):
            self.doubts.append(RowDoubt(columns.DAY, _(_LOOK_AT_DAY)))
        return date.fromisoformat(read.birth)

    def year(self, decided: date | None) -> int:
        """Return the year of recognition, 0 where nothing says it."""
        text = self._row.fields.get(columns.YEAR, "")
        found = _YEAR.fullmatch(text) or _YEAR.fullmatch(self._row.fields.get(columns.DAY, ""))
        if text and not _YEAR.fullmatch(text):
            self.refuse(columns.YEAR, _STRANGE_YEAR)
        elif found is None and decided is None:
            self.refuse(columns.YEAR, _NO_YEAR)
        return int(found[1]) if found else decided.year if decided else 0


def of_author(error: RowError) -> RowError:
    """Head a fault of the names with what they are in such a list."""
    return replace(error, label=_(_AUTHOR)) if error.field == columns.AUTHORS else error
