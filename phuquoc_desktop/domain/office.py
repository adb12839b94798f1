"""Offices that send and receive: wards, communes and the city, keyed by (code, valid from)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class OfficeKind(Labelled):
    """Cấp của cơ quan."""

    WARD = "ward", N_("Ward")
    COMMUNE = "commune", N_("Commune")
    CITY = "city", N_("City")
    PROVINCE = "province", N_("Province")
    SPECIAL_ZONE = "special_zone", N_("Special zone")


@dataclass(frozen=True)
class OfficeKey:
    """The key of an office; codes are re-used after reorganisations, so the code alone is not enough."""

    code: str
    valid_from: date

    def __str__(self) -> str:
        return f"{self.code}@{self.valid_from.isoformat()}"

    @classmethod
    def parse(cls, text: str) -> OfficeKey:
        """Read ``31078@2021-03-01``; raises ValueError for anything else."""
        code, _at, since = text.partition("@")
        if not (code.isascii() and code.isdigit()):
            raise ValueError(f"not an office key: {text!r}")
        return cls(code, date.fromisoformat(since))


@dataclass(frozen=True)
class Office:
    """Cơ quan gửi hoặc nhận gói: an office with its validity and what became of it."""

    key: OfficeKey
    slug: str
    kind: OfficeKind
    name: str
    short_name: str
    valid_to: date | None
    parent: OfficeKey | None
    successor: OfficeKey | None
    remote: bool
    source: str
    certainty: str

    def latest_year(self, year: int) -> int:
        """Return that year, or the last one before it on whose 1 July the office stood."""
        wanted = range(year, self.key.valid_from.year - 1, -1)
        return next((one for one in wanted if self.stands_on(date(one, 7, 1))), year)

    def stands_on(self, day: date) -> bool:
        """Tell whether the office exists on that day."""
        return self.stands_between(day, day)

    def stands_between(self, first: date, last: date) -> bool:
        """Tell whether the office exists on any of these days, both included."""
        return self.key.valid_from <= last and (self.valid_to is None or first <= self.valid_to)
