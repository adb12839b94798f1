"""Whether the parts of a target add up to it, in the plan and in what was achieved; offices are parts of the city."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.course import MONTHS, Course
from phuquoc_desktop.domain.exact import decimals, exactly


@dataclass(frozen=True)
class SumCheck:
    """A whole beside the sum of its parts; ``parts`` is the sum of those that are known, ``missing`` the codes of the others.

    ``fits`` is None where the whole or a part is not known, and allows for half a unit of the whole's last digit.
    """

    whole: Decimal | None
    parts: Decimal | None
    missing: tuple[str, ...] = ()

    @property
    def difference(self) -> Decimal | None:
        """The sum of the parts less the whole; None while a part or the whole is not known."""
        return None if self.whole is None or self.parts is None or self.missing else self.parts - self.whole

    @property
    def fits(self) -> bool | None:
        """Whether they are equal but for rounding."""
        if self.difference is None or self.whole is None:
            return None
        return abs(self.difference) * 2 <= Decimal(1).scaleb(-max(decimals(self.whole), 0))


@dataclass(frozen=True)
class PartsCheck:
    """The plan, and what was achieved by the end of ``month`` (0 where no month is known of the parts that have figures)."""

    planned: SumCheck
    achieved: SumCheck
    month: int


@exactly
def add_up(whole: Decimal | None, parts: Mapping[str, Decimal | None]) -> SumCheck:
    """Hold a whole against its parts by code."""
    known = [one for one in parts.values() if one is not None]
    missing = tuple(code for code, one in parts.items() if one is None)
    return SumCheck(whole, sum(known, Decimal(0)) if known else None, missing)


def check_parts(
    planned: Decimal | None, course: Course, plans: Mapping[str, Decimal | None], courses: Mapping[str, Course]
) -> PartsCheck:
    """Hold a whole against its parts, what was achieved in the last month that is known of all parts with figures.

    Of several such months one that is known of the whole too is taken.
    """
    reporting = [one for one in courses.values() if one.month]
    common = [
        month for month in range(1, MONTHS + 1) if reporting and all(one.at(month) is not None for one in reporting)
    ]
    month = max([one for one in common if course.at(one) is not None] or common, default=0)
    reached = {code: one.at(month) if month else None for code, one in courses.items()}
    return PartsCheck(add_up(planned, plans), add_up(course.at(month) if month else None, reached), month)
