"""Whether the parts of a target add up to it, in the plan and in what was achieved."""

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
        """The sum of the parts less the whole."""
        return None if self.whole is None or self.parts is None or self.missing else self.parts - self.whole

    @property
    def fits(self) -> bool | None:
        """Whether they are equal but for rounding."""
        if self.difference is None or self.whole is None:
            return None
        return abs(self.difference) * 2 <= Decimal(1).scaleb(-max(decimals(self.whole), 0))


@dataclass(frozen=True)
class PartsCheck:
    """The plan and what was achieved by the end of ``month`` (0: no month is known of the whole)."""

    planned: SumCheck
    achieved: SumCheck
    month: int


@exactly
def add_up(whole: Decimal | None, parts: Mapping[str, Decimal | None]) -> SumCheck:
    """Hold a whole against its parts by code."""
    known = [one for one in parts.values() if one is not None]
    missing = tuple(code for code, one in parts.items() if one is None)
    return SumCheck(whole, sum(known, Decimal(0)) if known else None, missing)


def check_courses(whole: Course, parts: Mapping[str, Course]) -> tuple[SumCheck, int]:
    """Hold a whole's course against those of its parts, in the last month known of all of them, else of the whole."""
    known = [month for month, _value in whole.points]
    common = [month for month in known if all(one.at(month) is not None for one in parts.values())]
    month = max(common or known, default=0)
    if not month:
        return add_up(None, {code: one.reached for code, one in parts.items()}), 0
    return add_up(whole.at(min(month, MONTHS)), {code: one.at(month) for code, one in parts.items()}), month
