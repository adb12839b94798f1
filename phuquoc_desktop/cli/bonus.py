"""``phuquoc bonus``: how much money goes with an award, and where that stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import read_day
from phuquoc_desktop.cli.figures import plain
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.settings import ROUNDINGS, load_settings
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money, show_number

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.law.bonus import Bonus
    from phuquoc_desktop.domain.law.pack import BaseSalary, MoneyRounding, Rate

SUBJECTS = ("person", "collective", "household")


def add_commands(commands: Commands) -> None:
    """Add ``bonus``."""
    parser = add_command(commands, "bonus", run_bonus, _("Show how much money goes with an award"))
    parser.add_argument("award", metavar=_("AWARD"), help=_("a code, such as LDTT"))
    parser.add_argument("--subject", required=True, choices=SUBJECTS, help=_("who receives it"))
    parser.add_argument("--date", required=True, metavar=_("DATE"), help=_("of the decision, such as 31/12/2021"))
    parser.add_argument("--rounding", choices=ROUNDINGS[1:], help=_("by default as the settings or the law say"))


def run_bonus(call: Call) -> None:
    """Print the bonus with its articles."""
    from phuquoc_desktop.domain.law.bonus import Rounding, amount_in_words, bonus_of, chosen_rounding
    from phuquoc_desktop.domain.party import PartyKind
    from phuquoc_desktop.services.catalogue import load_awards

    asked, money = call.options, load_settings(call.folder).money
    award, day = load_awards().by_code(asked.award.strip().upper()), read_day(asked.date)
    rounding = Rounding(asked.rounding) if asked.rounding else chosen_rounding(money)
    bonus = bonus_of(call.rulebook().on(day).pack, award.code, PartyKind(asked.subject), day, rounding)
    words = amount_in_words(bonus.amount, money)
    call.answer(_document(bonus, words), _lines(bonus, bonus.pack.name_of(award), words))


def _document(bonus: Bonus, words: str) -> dict[str, Any]:
    return {
        "award": bonus.rate.award,
        "subject": bonus.rate.subject.value,
        "on": bonus.on.isoformat(),
        "regime": bonus.pack.head.regime,
        "coefficient": plain(bonus.rate.coefficient),
        "base_salary": bonus.salary.amount,
        "raw": plain(bonus.raw),
        "amount": bonus.amount,
        "words": words,
        "articles": list(bonus.articles),
        "confirmed": bonus.confirmed,
    }


def _lines(bonus: Bonus, award: str, words: str) -> Iterator[str]:
    said = _("{award}, {subject}, decision of {day} under {law}: {amount}")
    subject, law, amount = bonus.rate.subject.label, bonus.pack.head.title, show_money(bonus.amount)
    yield said.format(award=award, subject=subject, day=show_date(bonus.on), law=law, amount=amount)
    yield f"{words}."
    yield from (f"  {line}" for line in _parts(bonus))
    if not bonus.confirmed:
        yield _("Not confirmed: check it against the text of the law before it is paid.")


def _parts(bonus: Bonus) -> Iterator[str]:
    """Say each part of the sum with its article and how sure it is."""
    rate, salary, rule = bonus.rate, bonus.salary, bonus.pack.rounding
    yield f"{_('Coefficient')}: {show_number(rate.coefficient)} {_where(rate)}"
    yield f"{_('Base salary')}: {show_money(salary.amount)} {_where(salary)}"
    yield f"{_('Product')}: {show_number(bonus.raw)} đồng"
    where = _where(rule) if rule is not None and bonus.follows_law else f"[{_('as the office chose')}]"
    yield f"{bonus.rounding.label} ({show_money(bonus.unit)}): {show_money(bonus.amount)} {where}"


def _where(part: Rate | BaseSalary | MoneyRounding) -> str:
    return f"[{part.article or _('no article known')}] ({part.certainty.label})"
