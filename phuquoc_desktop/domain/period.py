"""Periods of a year: ``2021-06``, ``2021-Q2``, ``2021-H1`` and ``2021``; a report may also be of ``2021-9M``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

_SHAPE = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?:(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4])|H(?P<half>[12])))?", re.ASCII
)
_NINE_MONTHS = re.compile(r"(?P<year>[12]\d{3})-9M", re.ASCII)


class UnreadablePeriodError(RefusedError):
    """The text is not a period."""

    sentence = N_("“{text}” is not a period; write 2021-06, 2021-Q2, 2021-H1 or 2021.")


@dataclass(frozen=True, order=True)
class Period:
    """Kỳ báo cáo: from the first month to the last month of one year, both included; ordered by end, then start."""

    year: int
    last: int
    first: int

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period; raises UnreadablePeriodError."""
        found = _SHAPE.fullmatch(text.strip())
        if not found:
            raise UnreadablePeriodError(field="period", text=text)
        year = int(found["year"])
        if found["month"]:
            return cls(year, int(found["month"]), int(found["month"]))
        if found["quarter"]:
            return cls(year, 3 * int(found["quarter"]), 3 * int(found["quarter"]) - 2)
        if found["half"]:
            return cls(year, 6 * int(found["half"]), 6 * int(found["half"]) - 5)
        return cls(year, 12, 1)

    @classmethod
    def of_report(cls, text: str) -> Period:
        """Read the period of a report, which may also be the first nine months; figures are recorded for none such."""
        found = _NINE_MONTHS.fullmatch(text.strip())
        return cls(int(found["year"]), 9, 1) if found else cls.parse(text)

    def __str__(self) -> str:
        months = self.last - self.first + 1
        if months == 1:
            return f"{self.year}-{self.last:02d}"
        if months == 3:
            return f"{self.year}-Q{self.last // 3}"
        if months == 9:
            return f"{self.year}-9M"
        return f"{self.year}-H{self.last // 6}" if months == 6 else f"{self.year}"

    @property
    def ends(self) -> date:
        """The last day of the period."""
        following = date(self.year + self.last // 12, self.last % 12 + 1, 1)
        return following - timedelta(days=1)
