"""Decisions as commands print them, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.figures import plain
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money, show_number

if TYPE_CHECKING:
    from phuquoc_desktop.domain.decision import Decision
    from phuquoc_desktop.domain.decision_rules import FundsOfYear, FundStanding
    from phuquoc_desktop.services.deciding import Issued
    from phuquoc_desktop.services.decision_view import DecisionSummary, DecisionView, LineView
    from phuquoc_desktop.settings import MoneySettings


def decision_document(decision: Decision) -> dict[str, Any]:
    """Return a decision as JSON."""
    return {
        "id": decision.id,
        "title": decision.title,
        "year": decision.year,
        "own": decision.own,
        "number": decision.number,
        "dated": decision.dated.isoformat() if decision.dated else None,
        "issuer": decision.issuer,
        "signer": decision.signer,
        "status": decision.status.value,
        "paid_from": decision.paid_from,
        "file": decision.file_name,
        "sha256": decision.attachment,
        "revoked_on": decision.revoked_on.isoformat() if decision.revoked_on else None,
        "revoked_because": decision.revoked_because,
        "note": decision.note,
    }


def summary_document(one: DecisionSummary) -> dict[str, Any]:
    """Return a row of the list as JSON."""
    return decision_document(one.decision) | {"lines": one.lines, "granted": one.granted, "total": one.total}


def list_lines(known: list[DecisionSummary]) -> list[str]:
    """Return the list for people."""
    headings = [_("Number"), _("Date"), _("Subject of the decision"), _("Granted"), _("Money"), _("Status")]
    rows = [
        [
            one.decision.number or one.decision.id,
            show_date(one.decision.dated) if one.decision.dated else "",
            one.decision.title,
            f"{one.granted}/{one.lines}",
            show_number(one.total),
            one.decision.status.label,
        ]
        for one in known
    ]
    return table(headings, rows, right=(3, 4))


def view_document(view: DecisionView) -> dict[str, Any]:
    """Return a whole decision as JSON."""
    return {
        "decision": decision_document(view.decision),
        "lines": list(map(_line_document, view.lines)),
        "total": view.total,
        "sums": {name: {"count": count, "amount": amount} for name, (count, amount) in view.sums.items()},
        "fund": funds_document(view.funds),
        "missing": view.missing,
        "doubts": [{"kind": one.kind.value, "text": one.text, "line": one.line_id or None} for one in view.doubts],
    }


def _line_document(one: LineView) -> dict[str, Any]:
    line, bonus = one.line, one.paid.bonus.bonus if one.paid.bonus else None
    return {
        "id": line.id,
        "party": line.party_id,
        "name": line.name,
        "award": line.award,
        "year": line.year,
        "granted": line.granted,
        "reason": line.reason,
        "amount": one.amount,
        "coefficient": plain(bonus.rate.coefficient) if bonus else None,
        "base_salary": bonus.salary.amount if bonus else None,
        "articles": list(bonus.articles) if bonus else [],
        "confirmed": bonus.confirmed if bonus else False,
        "book_number": line.book_number,
        "handed_on": line.handed_on.isoformat() if line.handed_on else None,
        "handed_to": line.handed_to,
    }


def view_lines(view: DecisionView, money: MoneySettings) -> Iterator[str]:
    """Return a decision for people: its list, the sum in words, the fund, what needs a look."""
    from phuquoc_desktop.domain.law.bonus import amount_in_words

    decision = view.decision
    number = decision.number or decision.id
    yield " · ".join(part for part in (number, decision.title, decision.status.label) if part)
    headings = [_("Full name"), _("Award"), _("Year"), _("Granted"), _("Bonus"), _("Number in the book of awards")]
    rows = [
        [
            one.line.name,
            one.award_name,
            str(one.line.year),
            _("granted") if one.line.granted else _("no: {reason}").format(reason=one.line.reason or "–"),
            _("not known") if one.amount is None else show_number(one.amount),
            one.line.book_number or "",
        ]
        for one in view.lines
    ]
    yield from table(headings, rows, right=(4,))
    yield f"{_('Total')}: {show_money(view.total)} ({amount_in_words(view.total, money)})."
    yield from fund_lines(view.funds)
    yield from (f"! {one.text}" for one in view.doubts)


def funds_document(funds: FundsOfYear) -> dict[str, Any]:
    """Return the funds of a year as JSON; ``known`` is false while nobody has entered any."""
    each = [_standing_document(one) for one in funds.each]
    return {"year": funds.year, "known": funds.known, "total": _standing_document(funds.total), "funds": each}


def _standing_document(one: FundStanding) -> dict[str, Any]:
    return {
        "name": one.name,
        "amount": one.amount,
        "spent": one.spent,
        "reserved": one.reserved,
        "left": one.left,
        "missing": one.missing,
    }


def fund_lines(funds: FundsOfYear) -> list[str]:
    """Return the funds of a year for people."""
    if not funds.known:
        return [_("No fund is entered for {year}; “phuquoc fund set” enters one.").format(year=funds.year)]
    standings = [*funds.each, *([funds.total] if len(funds.each) > 1 else [])]
    headings = [_("Fund"), _("Amount"), _("Spent"), _("Kept for drafts"), _("Left")]
    rows = [
        [
            one.name or _("All together"),
            *(show_number(each) for each in (one.amount, one.spent, one.reserved, one.left)),
        ]
        for one in standings
    ]
    return table(headings, rows, right=(1, 2, 3, 4))


def issued_document(issued: Issued) -> dict[str, Any]:
    """Return what issuing came to as JSON."""
    return {
        "decision": decision_document(issued.decision),
        "numbered": issued.numbered,
        "history_filled": issued.filled,
        "had_it_before": list(issued.had_it),
        "of_other_offices": list(issued.elsewhere),
    }


def issued_lines(issued: Issued) -> Iterator[str]:
    """Return what issuing came to for people."""
    said = _("Decision {number} is issued; {filled} awards went into the history, {numbered} numbers into the book.")
    number = issued.decision.number
    yield said.format(number=number, filled=issued.filled, numbered=issued.numbered)
    if issued.had_it:
        yield _("Already in the history, not doubled: {names}.").format(names=", ".join(issued.had_it))
    if issued.elsewhere:
        names = ", ".join(issued.elsewhere)
        yield _("Of other offices, which fill their own history: {names}.").format(names=names)
