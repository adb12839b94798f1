"""The register of initiatives as a table: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import Query
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number
from phuquoc_desktop.vietnamese.order import name_key, text_key


@dataclass(frozen=True)
class InitiativeFilters:
    """What the register is narrowed to; a year None narrows nothing."""

    year: int | None = None
    unused: bool = False

    def __bool__(self) -> bool:
        return self != InitiativeFilters()


def authors_words(line: InitiativeLine) -> str:
    """Return the authors with their shares."""
    return "; ".join(name if share is None else f"{name} ({show_number(share)} %)" for _id, name, share in line.authors)


def decision_words(line: InitiativeLine) -> str:
    """Return number and day of the decision."""
    one = line.initiative
    day = show_date(one.decision_date) if one.decision_date else ""
    return ", ".join(part for part in (one.decision_number or "", day) if part)


def recogniser_words(line: InitiativeLine) -> str:
    """Return who recognised it, else at which level."""
    one = line.initiative
    return one.recogniser or (one.recognised_by.label if one.recognised_by else "")


def use_badge(line: InitiativeLine) -> BadgeValue:
    """Say for what it was used, or that it is free."""
    used = ", ".join([*line.used_in, *([line.initiative.used_for] if line.initiative.used_for else [])])
    return BadgeValue(used, "info", "dossiers") if used else BadgeValue(_("Not used yet"), "good", "good")


COLUMNS = (
    ColumnPlan("year", N_("Year"), 64, value=lambda line: str(line.initiative.year)),
    ColumnPlan(
        "title", N_("Name of the initiative"), 220, ColumnKind.STRONG, True, value=lambda line: line.initiative.title
    ),
    ColumnPlan("authors", N_("Authors"), 190, value=authors_words),
    ColumnPlan("recogniser", N_("Recognised by"), 170, value=recogniser_words),
    ColumnPlan("decision", N_("Number and day of the decision"), 150, sortable=False, value=decision_words),
    ColumnPlan("scope", N_("Scope of effect"), 172, value=lambda line: line.initiative.scope),
    ColumnPlan("used", N_("Used in"), 140, ColumnKind.BADGE, value=use_badge),
)


class InitiativesSource:
    """Answers the table; the register is read once for each change of the data, then sorted here."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._lock = Lock()
        self._asked: tuple[str, InitiativeFilters] | None = None
        self._lines: dict[str, InitiativeLine] = {}

    def forget(self) -> None:
        """Read again at the next question."""
        with self._lock:
            self._asked = None

    def ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the initiatives that a query asks for."""
        lines = list(self._known(query).values())
        if query.sort:
            lines.sort(key=_ORDERS[query.sort], reverse=query.descending)
        return [one.initiative.id for one in lines][: query.limit]

    def rows(self, ids: Sequence[str]) -> Sequence[InitiativeLine]:
        """Return these rows."""
        return [self._lines[one] for one in ids if one in self._lines]

    def line(self, initiative_id: str) -> InitiativeLine | None:
        """Return one row."""
        return self._lines.get(initiative_id)

    def years(self, _report: ProgressReport) -> list[int]:
        """Return the years of the register."""
        with self._backend.reading() as read:
            return initiatives.years(read)

    def _known(self, query: Query) -> dict[str, InitiativeLine]:
        filters = query.filters or InitiativeFilters()
        with self._lock:
            if self._asked != (query.text, filters):
                self._lines = {one.initiative.id: one for one in self._read(query.text, filters)}
                self._asked = (query.text, filters)
            return self._lines

    def _read(self, text: str, filters: InitiativeFilters) -> list[InitiativeLine]:
        office = None if self._backend.profile.role is Role.CITY else self._backend.profile.office
        with self._backend.reading() as read:
            return initiatives.register(read, office, text, year=filters.year, unused=filters.unused)


_ORDERS: dict[str, Callable[[InitiativeLine], Any]] = {
    "year": lambda line: (line.initiative.year, text_key(line.initiative.title)),
    "title": lambda line: text_key(line.initiative.title),
    "authors": lambda line: name_key(line.authors[0][1]) if line.authors else b"",
    "recogniser": lambda line: text_key(recogniser_words(line)),
    "scope": lambda line: (line.initiative.scope or "", text_key(line.initiative.title)),
    "used": lambda line: (line.is_used, text_key(line.initiative.title)),
}
