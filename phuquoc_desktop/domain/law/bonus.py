"""Tiền thưởng: how much money goes with one award, exact to the đồng, and what that rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, Inexact

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import BaseSalary, MoneyRounding, Pack, Rate
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.settings import MoneySettings
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import money_in_words, show_money

UNIT = 10_000
"""Đồng; what amounts are rounded to where a law says nothing of it and the office wants them rounded."""
_WORDS_END = 10**18


class NoSuchAwardError(RefusedError):
    """The law of that day does not know the award, so no decision of that day can grant it."""

    sentence = N_(
        "{law} does not know the award {award}, so there is no bonus for it on {day}; check the date of the decision, "
        "or choose another award."
    )


class NoRateError(RefusedError):
    """No bonus is known for the award and that kind of subject."""

    sentence = N_(
        "{law}: no bonus is known for {award} when it goes to this subject ({subject}), only for: {known}. Check the "
        "subject, or have the rule pack completed."
    )


class NoBaseSalaryError(RefusedError):
    """The pack names no base salary for the day."""

    sentence = N_("{law}: no base salary is known for {day}. Check the date, or have the rule pack completed.")


class Rounding(Labelled):
    """Cách làm tròn: what becomes of the exact product."""

    UP = "up", N_("rounded up")
    NEAREST = "nearest", N_("rounded to the nearest")
    NONE = "none", N_("not rounded")


@dataclass(frozen=True)
class Bonus:
    """The bonus of one award for one subject, by a decision of the day ``on``."""

    pack: Pack
    on: date
    rate: Rate
    salary: BaseSalary
    rounding: Rounding

    @property
    def raw(self) -> Decimal:
        """Coefficient times base salary in đồng, exact."""
        return _exact_product(self.rate.coefficient, self.salary.amount)

    @property
    def amount(self) -> int:
        """What is paid, in whole đồng."""
        return rounded(self.raw, self.rounding, self.unit)

    @property
    def unit(self) -> int:
        """Of how many đồng a rounded amount is a multiple."""
        return self.pack.rounding.unit if self.pack.rounding else UNIT

    @property
    def follows_law(self) -> bool:
        """Whether it is rounded as the pack says, and not as somebody chose."""
        return self.pack.rounding is not None and self.pack.rounding.mode == self.rounding

    @property
    def rests_on(self) -> tuple[Rate | BaseSalary | MoneyRounding, ...]:
        """The statements of law behind the amount; the one on rounding only where it was followed."""
        rule = self.pack.rounding
        return (self.rate, self.salary, rule) if rule and self.follows_law else (self.rate, self.salary)

    @property
    def articles(self) -> tuple[str, ...]:
        """Where it stands, each article once; those that nobody knows are left out."""
        return tuple(dict.fromkeys(one.article for one in self.rests_on if one.article))

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the statements were read, each source once."""
        return tuple(dict.fromkeys(one.source for one in self.rests_on if one.source))

    @property
    def confirmed(self) -> bool:
        """Whether the pack is confirmed, every statement was found in a text, and the law's own rounding was followed."""
        return self.pack.head.confirmed and self.follows_law and all(one.certainty.confirmed for one in self.rests_on)


def bonus_of(pack: Pack, award: str, subject: PartyKind, on: date, rounding: Rounding | None = None) -> Bonus:
    """Return the bonus under a pack for a decision of a day; without ``rounding``, rounded as the pack says.

    Raises NoSuchAwardError, NoRateError and NoBaseSalaryError.
    """
    rate = _rate(pack, award, subject, on)
    salary = pack_salary(pack, on)
    return Bonus(pack, on, rate, salary, rounding or _of_law(pack))


def pack_salary(pack: Pack, on: date) -> BaseSalary:
    """Return the base salary of a day, of several the one that began last; raises NoBaseSalaryError."""
    covering = [one for one in pack.base_salaries if one.covers(on)]
    if not covering:
        raise NoBaseSalaryError(field="date", law=pack.head.title, day=show_date(on))
    return max(covering, key=lambda one: one.valid_from)


def rounded(raw: Decimal, rounding: Rounding, unit: int) -> int:
    """Round an amount in đồng; halves go up, and an amount that is not rounded is still a whole number of đồng."""
    step = 1 if rounding is Rounding.NONE else unit
    over, under = raw.as_integer_ratio()
    if rounding is Rounding.UP:
        return -(-over // (under * step)) * step
    return (2 * over + under * step) // (2 * under * step) * step


def chosen_rounding(money: MoneySettings) -> Rounding | None:
    """Return the rounding that an office chose, or None for what the law says."""
    return Rounding(money.rounding) if money.rounding else None


def amount_in_words(dong: int, money: MoneySettings) -> str:
    """Read an amount out as the office does; from 10^18 on, where there are no settled words, in figures."""
    if abs(dong) >= _WORDS_END:
        return show_money(dong)
    return money_in_words(dong, linh=money.zero_word, nghin=money.thousand_word)


def _of_law(pack: Pack) -> Rounding:
    return Rounding(pack.rounding.mode) if pack.rounding else Rounding.NONE


def _rate(pack: Pack, award: str, subject: PartyKind, on: date) -> Rate:
    """Return the coefficient; an award that the law does not grant has none, whatever the rates say."""
    if pack.authorities and pack.authority(award) is None:
        raise NoSuchAwardError(field="award", law=pack.head.title, award=award, day=show_date(on))
    rates = {one.subject: one for one in pack.rates if one.award == award}
    if subject not in rates:
        known = ", ".join(one.label for one in rates) or "–"
        raise NoRateError(field="subject", law=pack.head.title, award=award, subject=subject, known=known)
    return rates[subject]


def _exact_product(coefficient: Decimal, amount: int) -> Decimal:
    digits = len(coefficient.as_tuple().digits) + len(str(amount))
    exactly = Context(prec=digits, traps=[Inexact])
    return exactly.normalize(exactly.multiply(coefficient, Decimal(amount)))
