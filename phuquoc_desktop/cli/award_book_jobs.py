"""What ``phuquoc fund`` and ``phuquoc ledger`` do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import decisions_shown as shown
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number

if TYPE_CHECKING:
    from phuquoc_desktop.services.award_ledger import LedgerLine
    from phuquoc_desktop.services.award_statistics import AwardStatistics


class UnreadableAmountError(RefusedError):
    """The text is no whole amount of đồng."""

    sentence = N_("“{text}” is not an amount in đồng; write it as 50000000 or 50.000.000.")


def run_fund_set(call: Call) -> None:
    """Enter a fund of a year."""
    from phuquoc_desktop.domain.decision import Fund
    from phuquoc_desktop.services import funds

    asked = call.options
    with call.office() as backend:
        year = asked.year or backend.profile.year
        name = asked.name or _("Emulation and commendation fund")
        draft = Fund.draft(year=year, name=name, amount=_dong(asked.amount), source=asked.source)
        with backend.begin(N_("Enter a fund")) as work:
            funds.put(work, draft)
        with backend.reading() as read:
            standing = funds.of_year(read, year, backend.basis(read))
    call.answer(shown.funds_document(standing), shown.fund_lines(standing))


def run_fund_show(call: Call) -> None:
    """Print the funds of a year."""
    from phuquoc_desktop.services import funds

    with call.office() as backend, backend.reading() as read:
        standing = funds.of_year(read, call.options.year or backend.profile.year, backend.basis(read))
    call.answer(shown.funds_document(standing), shown.fund_lines(standing))


def _dong(text: str) -> int:
    try:
        amount = parse_number(text.removesuffix("đồng").removesuffix("đ").strip())
    except ValueError as error:
        raise UnreadableAmountError(field="amount", text=text) from error
    if amount != amount.to_integral_value():
        raise UnreadableAmountError(field="amount", text=text)
    return int(amount)


def run_ledger(call: Call) -> None:
    """Print the book of awards, or how many there were in each year."""
    from phuquoc_desktop.domain.award import AwardCategory
    from phuquoc_desktop.domain.party import PartyKind
    from phuquoc_desktop.services import award_ledger, award_statistics

    asked = call.options
    with call.office() as backend, backend.reading() as read:
        wanted = award_ledger.LedgerFilter(
            year=asked.year,
            award=backend.awards.by_code(asked.award.strip().upper()).code if asked.award else None,
            category=AwardCategory(asked.kind) if asked.kind else None,
            party_kind=PartyKind(asked.subject) if asked.subject else None,
            party_id=find_party(read, asked.party).id if asked.party else None,
        )
        known = award_ledger.ledger(read, backend.basis(read), wanted)
    if asked.count:
        by = award_statistics.CountedBy(asked.count)
        counted = award_statistics.count(known, by, sorted({one.year for one in known}))
        call.answer(_counted_document(counted), _counted_lines(counted))
        return
    call.answer({"awards": list(map(_document, known))}, _lines(known))


def _document(one: LedgerLine) -> dict[str, Any]:
    return {
        "book_number": one.book_number or None,
        "party": {"id": one.party.id, "kind": one.party.party_kind.value, "name": one.party.name},
        "award": one.award.code,
        "year": one.year,
        "level": one.level.value if one.level else None,
        "decision": one.number or None,
        "dated": one.dated.isoformat() if one.dated else None,
        "issuer": one.issuer or None,
        "amount": one.amount,
        "revoked": one.revoked,
        "handed_on": one.line.handed_on.isoformat() if one.line and one.line.handed_on else None,
        "handed_to": one.line.handed_to if one.line else None,
    }


def _lines(known: list[LedgerLine]) -> list[str]:
    headings = [
        _("No."),
        _("Full name"),
        _("Award"),
        _("Year"),
        _("Award decision"),
        _("Date"),
        _("Bonus"),
        _("Status"),
    ]
    rows = [
        [
            one.book_number,
            one.party.name,
            one.award_name,
            str(one.year),
            one.number,
            show_date(one.dated) if one.dated else "",
            "" if one.amount is None else show_number(one.amount),
            _("revoked") if one.revoked else "",
        ]
        for one in known
    ]
    return table(headings, rows, right=(6,))


def _counted_document(counted: AwardStatistics) -> dict[str, Any]:
    lines = [
        {"label": one.label, "counts": list(one.counts), "amounts": list(one.amounts), "total": one.total}
        for one in counted.lines
    ]
    years = list(counted.years)
    return {"by": counted.by.value, "years": years, "lines": lines, "totals": list(counted.totals)}


def _counted_lines(counted: AwardStatistics) -> list[str]:
    headings = [counted.by.label, *map(str, counted.years), _("Total")]
    rows = [[one.label, *map(show_number, one.counts), show_number(one.total)] for one in counted.lines]
    rows.append([_("Total"), *map(show_number, counted.totals), show_number(sum(counted.totals))])
    return table(headings, rows, right=tuple(range(1, len(headings))))
