"""One target as a report of a period shows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from phuquoc_desktop.domain.target import RATES, Standing, Target, percent_of_plan

_WIDE = Context(prec=80)


@dataclass(frozen=True)
class ReportedTarget:
    """A target with what was reached by the end of the period; ``own`` is the office's own figure beside the city's.

    ``in_period`` is what the period alone gave, ``to_date`` what the year has come to (or the level), ``until`` the month
    of that figure when it is older than the period's end. ``last_year`` is the figure of the same month a year earlier.
    A qualitative target has ``fulfilled`` and, with a rubric, the title of its ``level`` instead of figures. ``because``
    says why it cannot be judged; ``note`` is what people noted with the figure.
    """

    target: Target
    standing: Standing
    own: Target | None = None
    in_period: Decimal | None = None
    to_date: Decimal | None = None
    until: int | None = None
    last_year: Decimal | None = None
    fulfilled: bool | None = None
    level: str = ""
    because: str = ""
    note: str = ""

    @property
    def planned(self) -> Target:
        """Whose planned figure is shown: the office's where it has one of its own."""
        return self.own or self.target

    @property
    def percent(self) -> Decimal | None:
        """The share of the office's own plan."""
        return percent_of_plan(self.own, self.to_date) if self.own else None

    @property
    def has_share(self) -> bool:
        """Whether a share of the office's own plan means anything."""
        return self.own is not None and percent_of_plan(self.own, Decimal(1)) is not None

    @property
    def is_rate(self) -> bool:
        """Whether the figure is itself a share."""
        return (self.target.unit or "").startswith(RATES)

    @property
    def change(self) -> Decimal | None:
        """How much more than in the same period last year."""
        if self.to_date is None or self.last_year is None:
            return None
        return _WIDE.subtract(self.to_date, self.last_year)

    @property
    def compared(self) -> Decimal | None:
        """In per cent of the same period last year, with two digits."""
        if self.to_date is None or self.last_year is None or self.last_year <= 0:
            return None
        share = _WIDE.divide(self.to_date, self.last_year) * 100
        return share.quantize(Decimal("0.01"), ROUND_HALF_UP, _WIDE)
