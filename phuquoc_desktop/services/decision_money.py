"""What the lines of a decision are paid: reckoned by its day while it is a draft, fixed when it is issued."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.decision_rules import Charge
from phuquoc_desktop.domain.law.bonus import chosen_rounding
from phuquoc_desktop.domain.law.bonus_list import BonusLine, Granted, reckon
from phuquoc_desktop.domain.law.rulebook import Rulebook
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services.law.proposals import expected_day
from phuquoc_desktop.settings import MoneySettings
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class Basis:
    """What decisions rest on: the packs at hand, the catalogue of awards, and how the office rounds money."""

    rulebook: Rulebook
    awards: Awards
    money: MoneySettings = field(default_factory=MoneySettings)


@dataclass(frozen=True)
class PaidLine:
    """One line with what it is paid in đồng: 0 where nothing is paid, None where the amount is not known.

    ``bonus`` is what the law of the day says of it, with article and certainty; None for a party that is not at hand.
    """

    line: DecisionLine
    bonus: BonusLine | None
    amount: int | None


def deciding_day(decision: Decision) -> date:
    """Return the day whose law and base salary count: the decision's date, until there is one the end of its year."""
    return decision.dated or expected_day(decision.year)


def paid_lines(read: Reader, decision: Decision, lines: Sequence[DecisionLine], basis: Basis) -> list[PaidLine]:
    """Return the lines with their money, in the order in which they came."""
    parties = read.parties.several(one.party_id for one in lines)
    granted = [one for one in lines if one.granted and one.party_id in parties]
    reckoned = reckon(
        [_granted(one, parties[one.party_id], deciding_day(decision)) for one in granted],
        lambda day: basis.rulebook.on(day).pack,
        chosen_rounding(basis.money),
        elsewhere=_elsewhere(read, decision, parties),
    )
    bonuses = dict(zip((one.id for one in granted), reckoned.lines, strict=True))
    return [PaidLine(one, bonuses.get(one.id), _amount(decision, one, bonuses.get(one.id))) for one in lines]


def sum_of(lines: Iterable[PaidLine]) -> int:
    """Return the sum of what is known, in whole đồng."""
    return sum(one.amount or 0 for one in lines)


def charge(read: Reader, decision: Decision, basis: Basis) -> Charge:
    """Return what a decision takes from the fund; what an issued one takes was fixed, and is not reckoned anew."""
    lines = read.decision_lines.all(decision_id=decision.id)
    is_issued = decision.status is DecisionStatus.ISSUED
    amount = (
        sum(one.amount or 0 for one in lines if one.granted)
        if is_issued
        else sum_of(paid_lines(read, decision, lines, basis))
    )
    return Charge(decision.id, decision.paid_from, amount, is_issued)


def _granted(line: DecisionLine, party: Party, day: date) -> Granted:
    return Granted(line.party_id, party.party_kind, line.award, line.year, day)


def _elsewhere(read: Reader, decision: Decision, parties: dict[str, Party]) -> list[Granted]:
    """Return what earlier decisions gave to the same parties."""
    held = read.awards_held.whose("party_id", parties)
    return [
        Granted(one.party_id, parties[one.party_id].party_kind, one.award, one.year, one.decision_date)
        for one in held
        if one.decision_date is not None and _counts(one, decision)
    ]


def _counts(held: AwardHeld, decision: Decision) -> bool:
    return not held.revoked and held.decision_id != decision.id


def _amount(decision: Decision, line: DecisionLine, bonus: BonusLine | None) -> int | None:
    if not line.granted:
        return 0
    if line.amount is not None or decision.status is not DecisionStatus.DRAFT:
        return line.amount
    return bonus.amount if bonus and bonus.bonus else None
