"""Which column of a list is which field: found by the program, changed by a person, remembered for the next list alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words


class Ground(Labelled):
    """Why a column is taken for a field."""

    HEADING = "heading", N_("By its heading")
    CONTENT = "content", N_("By what stands in it")
    CONTRADICTED = "contradicted", N_("By its heading, although something else stands in it")
    PERSON = "person", N_("Chosen by a person")
    NONE = "none", N_("Not understood")


@dataclass(frozen=True)
class ColumnMatch:
    """One column, counted from 1, its heading as it stands, and the field it is taken for.

    ``field`` is empty where the column is not taken in; a field of ``headings.json`` else, or ``award:CODE`` for a column
    of marks. ``confidence`` goes from 0 to 1; below 0.75 a person should look.
    """

    column: int
    heading: str
    field: str
    confidence: float
    ground: Ground


@dataclass(frozen=True)
class Matching:
    """The columns of one table; ``header_rows`` are numbers of the sheet, none where the table has no headings."""

    sheet: str
    header_rows: tuple[int, ...]
    columns: tuple[ColumnMatch, ...]

    @property
    def fingerprint(self) -> str:
        """Key of all tables with the same headings in the same order, however they were typed."""
        words = "|".join(" ".join(fold_words(one.heading)) for one in self.columns)
        return sha256(words.encode()).hexdigest()[:16]

    @property
    def is_sure(self) -> bool:
        """Tell whether nobody needs to look at it: a name was found, and no column is a mere guess."""
        taken = [one for one in self.columns if one.field]
        return any(one.field.startswith("name") for one in taken) and all(one.confidence >= 0.75 for one in taken)

    def changed(self, column: int, field: str) -> Matching:
        """Return the matching with another field for a column, empty to leave it out; a person said so."""
        columns = (_chosen(one, field) if one.column == column else one for one in self.columns)
        return replace(self, columns=tuple(columns))

    def fields_of(self, other: Matching) -> Matching:
        """Return this table with the fields of another matching of the same headings: a person's, or a remembered one."""
        columns = (
            one if one.field == theirs.field else _chosen(one, theirs.field)
            for one, theirs in zip(self.columns, other.columns, strict=True)
        )
        return replace(self, columns=tuple(columns))

    def to_plain(self) -> list[list[str]]:
        """Return what is to be remembered of a sender's list: heading and field of each column."""
        return [[one.heading, one.field] for one in self.columns]

    @classmethod
    def of_plain(cls, plain: list[list[str]]) -> Matching:
        """Return what was remembered; ValueError or TypeError for what :meth:`to_plain` never returned."""
        columns = (
            ColumnMatch(place, str(heading), str(field), 1.0, Ground.PERSON)
            for place, (heading, field) in enumerate(plain, start=1)
        )
        return cls("", (), tuple(columns))


def _chosen(column: ColumnMatch, field: str) -> ColumnMatch:
    return replace(column, field=field, confidence=1.0, ground=Ground.PERSON)
