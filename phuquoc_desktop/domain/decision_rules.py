"""What a decision must have before it is issued, how the book of awards is numbered, and what the fund still holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus, Fund
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

SYMBOL = "QĐ-UBND"
"""What follows the number of a decision of a people's committee (Decree 30/2020, annex III)."""


class DecisionNotDraftError(RefusedError):
    """What was issued is not changed any more."""

    sentence = N_("The decision “{title}” is “{status}” and is not changed any more; revoke it with a reason instead.")


class NotIssuedError(RefusedError):
    """Only what was issued can be revoked or handed over."""

    sentence = N_("The decision “{title}” is “{status}”; only an issued decision can be revoked or handed over.")


class NotCompleteError(RefusedError):
    """A decision lacks what makes it one."""

    sentence = N_("A decision is issued with its {label}; fill it in first.")


class NothingGrantedError(RefusedError):
    """A decision that grants nothing."""

    sentence = N_("The decision “{title}” grants nothing to anybody; add lines, or tick those that are granted.")


class DecisionInFutureError(RefusedError):
    """The date has not come yet."""

    sentence = N_("The date of the decision {day} lies in the future; issue it on its day.")


class BeforeMeetingError(RefusedError):
    """The council met later than the decision is dated."""

    sentence = N_("The decision is dated {day}, but the council met on {met} about it; check both dates.")


class NumberTakenError(RefusedError):
    """A number is given once a year."""

    sentence = N_("Decision {number} of {year} exists already: “{title}”. Choose the next number of the office.")


class ReasonNeededError(RefusedError):
    """What is decided against the list or the money needs a reason."""

    sentence = N_("Give the reason; it stays in the history.")


class FundShortError(RefusedError):
    """The fund does not hold so much, and nobody has said why it is paid all the same."""

    sentence = N_(
        "The fund lacks {missing} for this decision; write why it is issued all the same, or enter more money."
    )


class NumberedAfterError(RefusedError):
    """Taking numbers out of the middle of the book would leave a gap."""

    sentence = N_(
        "This cannot be undone: later awards already have numbers in the book behind {number}. Revoke the decision instead."
    )


def refuse_unless_draft(decision: Decision) -> None:
    """Raise DecisionNotDraftError for what was issued or revoked."""
    if decision.status is not DecisionStatus.DRAFT:
        raise DecisionNotDraftError(title=decision.title, status=decision.status)


def refuse_unless_issued(decision: Decision) -> None:
    """Raise NotIssuedError for a draft and for what was revoked."""
    if decision.status is not DecisionStatus.ISSUED:
        raise NotIssuedError(title=decision.title, status=decision.status)


def lacking(decision: Decision) -> list[RefusedError]:
    """Return what a decision lacks to be issued: number, date, and who signed it or, of another's, who issued it."""
    asked = {"number": N_("Number"), "dated": N_("Date")}
    asked |= {"signer": N_("Signer")} if decision.own else {"issuer": N_("Issued by")}
    return [
        NotCompleteError(field=name, label=_(label).lower())
        for name, label in asked.items()
        if not getattr(decision, name)
    ]


def wrong_date(decision: Decision, met: Iterable[date], today: date) -> list[RefusedError]:
    """Return what speaks against the date: it is still to come, or lies before a meeting that the decision rests on."""
    day = decision.dated
    if day is None:
        return []
    if day > today:
        return [DecisionInFutureError(field="dated", day=show_date(day))]
    later = [one for one in met if one > day]
    return [BeforeMeetingError(field="dated", day=show_date(day), met=show_date(max(later)))] if later else []


def full_number(number: str) -> str:
    """Return a number with its symbol, ``05/QĐ-UBND``; one that has a symbol stays as it is."""
    figure = number.strip()
    if "/" in figure or not figure.isdigit():
        return figure
    return f"{figure.zfill(2)}/{SYMBOL}"


def bare_number(number: str) -> str:
    """Return what two numbers are compared by: the part before the symbol without zeros in front."""
    figure = number.split("/", maxsplit=1)[0].strip().casefold()
    return figure.lstrip("0") or figure


def refuse_taken(decision: Decision, others: Iterable[Decision]) -> None:
    """Raise NumberTakenError if another own decision of that year has the number, revoked ones too."""
    if not (decision.own and decision.number and decision.dated):
        return
    for other in others:
        same = other.id != decision.id and other.own and other.number and other.dated
        if same and other.dated.year == decision.dated.year and _same_number(other, decision):  # type: ignore[union-attr]
            raise NumberTakenError(field="number", number=decision.number, year=decision.dated.year, title=other.title)


def _same_number(one: Decision, other: Decision) -> bool:
    return bare_number(one.number or "") == bare_number(other.number or "")


def book_number(place: int, year: int) -> str:
    """Return the number of an award in the book of a year, ``007/2021``."""
    return f"{place:03}/{year}"


def place_in_book(number: str | None, year: int) -> int:
    """Return the place that a number of the book has in a year, 0 for numbers of other years and for none."""
    place, _slash, of = (number or "").partition("/")
    return int(place) if place.isdigit() and of == str(year) else 0


def last_place(lines: Iterable[DecisionLine], year: int) -> int:
    """Return the last place of a year's book that is taken, 0 where it is still empty."""
    return max((place_in_book(one.book_number, year) for one in lines), default=0)


def charged_year(decision: Decision) -> int:
    """Return the year whose fund pays: that of the decision's date, while it has none the emulation year."""
    return decision.dated.year if decision.dated else decision.year


@dataclass(frozen=True)
class Charge:
    """What one decision takes from the fund, in đồng; ``paid_from`` names the fund, where somebody chose one."""

    decision_id: str
    paid_from: str | None
    amount: int
    issued: bool


@dataclass(frozen=True)
class FundStanding:
    """What a fund, or all of a year together, had, has paid by issued decisions, and keeps for drafts; in đồng."""

    name: str
    amount: int
    spent: int = 0
    reserved: int = 0

    @property
    def left(self) -> int:
        """What is still free; below zero when more was promised than there is."""
        return self.amount - self.spent - self.reserved

    @property
    def missing(self) -> int:
        """How much is lacking, 0 when nothing is."""
        return max(-self.left, 0)


@dataclass(frozen=True)
class FundsOfYear:
    """The funds of a year; ``known`` is False while nobody has entered how much there is."""

    year: int
    total: FundStanding
    each: tuple[FundStanding, ...] = ()

    @property
    def known(self) -> bool:
        """Whether any fund was entered for the year."""
        return bool(self.each)

    def paying(self, paid_from: str | None) -> FundStanding:
        """Return the fund that pays where one is named, else all of them together."""
        return next((one for one in self.each if one.name == paid_from), self.total)


def stand(year: int, funds: Sequence[Fund], charges: Iterable[Charge]) -> FundsOfYear:
    """Hold what was entered against what decisions take; a charge on no known fund counts in the total only."""
    spent: dict[str, int] = defaultdict(int)
    reserved: dict[str, int] = defaultdict(int)
    names = {one.name for one in funds}
    for one in charges:
        account = spent if one.issued else reserved
        account[paying_name(one.paid_from, names)] += one.amount
    each = tuple(FundStanding(one.name, one.amount, spent[one.name], reserved[one.name]) for one in funds)
    whole = FundStanding("", sum(one.amount for one in funds), sum(spent.values()), sum(reserved.values()))
    return FundsOfYear(year, whole, each)


def paying_name(paid_from: str | None, names: Collection[str]) -> str:
    """Return the fund that is charged: the one named, else the only one there is, else none (an empty name)."""
    if paid_from in names:
        return paid_from or ""
    return next(iter(names)) if len(names) == 1 and not paid_from else ""


def is_charged(decision: Decision, names: Collection[str]) -> bool:
    """Tell whether the office's fund pays: for its own decisions, and for another's only where its fund is named."""
    return decision.status is not DecisionStatus.REVOKED and (decision.own or decision.paid_from in names)
