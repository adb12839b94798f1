"""Words, badges and columns of decisions and of the book of awards."""

from __future__ import annotations

from phuquoc_desktop.domain.decision import Decision, DecisionStatus
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.services.award_ledger import LedgerLine
from phuquoc_desktop.services.decision_view import DecisionSummary, LineView
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

_TONES = {DecisionStatus.DRAFT: "neutral", DecisionStatus.ISSUED: "good", DecisionStatus.REVOKED: "bad"}


def status_badge(status: DecisionStatus) -> BadgeValue:
    """Return the badge of a status."""
    return BadgeValue(status.label, _TONES[status])


def head_words(decision: Decision, movement: str) -> str:
    """Return what stands under a decision's title: number, date, who issued and signed it, for which movement."""
    year = _("Year {year}").format(year=decision.year)
    day = show_date(decision.dated) if decision.dated else ""
    issuer = "" if decision.own else decision.issuer
    parts = (decision.number or _("no number yet"), day, issuer, decision.signer, movement, year)
    return " · ".join(part for part in parts if part)


def granted_badge(row: LineView) -> BadgeValue:
    """Say whether a line is granted."""
    return BadgeValue(_("Granted"), "good") if row.line.granted else BadgeValue(_("Not granted"), "bad")


def amount_words(row: LineView) -> str:
    """Return the amount, or that it is not known."""
    if not row.line.granted:
        return ""
    return "?" if row.amount is None else show_number(row.amount)


def note_words(row: LineView) -> str:
    """Return why it is not granted, else what was noted, and when it was handed over."""
    line = row.line
    handed = _("handed over {day}").format(day=show_date(line.handed_on)) if line.handed_on else ""
    return " · ".join(part for part in (line.reason, handed, line.handed_to, line.note) if part)


def place_words(row: LineView) -> str:
    """Return position and unit."""
    return " – ".join(part for part in (row.party.position if row.party else "", row.unit) if part)


LINE_COLUMNS = (
    ColumnPlan("granted", N_("Granted"), 138, ColumnKind.BADGE, sortable=False, value=granted_badge),
    ColumnPlan("name", N_("Full name"), 170, ColumnKind.STRONG, sortable=False, value=lambda row: row.line.name),
    ColumnPlan("award", N_("Award"), 140, sortable=False, value=lambda row: row.award_name),
    ColumnPlan("amount", N_("Bonus"), 92, ColumnKind.NUMBER, sortable=False, value=amount_words),
    ColumnPlan("note", N_("Reason, hand-over, note"), 150, stretch=True, sortable=False, value=note_words),
    ColumnPlan("book", N_("No. in the book"), 104, sortable=False, value=lambda row: row.line.book_number),
    ColumnPlan("place", N_("Position – unit"), 150, sortable=False, value=place_words),
)


def decision_day(row: LedgerLine) -> str:
    """Return number and day of the decision."""
    return ", ".join(part for part in (row.number, show_date(row.dated) if row.dated else "") if part)


def revoked_badge(row: LedgerLine) -> BadgeValue:
    """Say whether an award stands, and whether it was handed over."""
    if row.revoked:
        return BadgeValue(_("revoked"), "bad")
    if row.line and row.line.handed_on:
        return BadgeValue(_("handed over"), "good")
    return BadgeValue(_("in force"), "info") if row.line else BadgeValue(_("from history"), "neutral")


BOOK_COLUMNS = (
    ColumnPlan("number", N_("No. in the book"), 104, sortable=False, value=lambda row: row.book_number),
    ColumnPlan("name", N_("Full name"), 170, ColumnKind.STRONG, sortable=False, value=lambda row: row.party.name),
    ColumnPlan("award", N_("Award"), 200, stretch=True, sortable=False, value=lambda row: row.award_name),
    ColumnPlan("year", N_("Year"), 60, sortable=False, value=lambda row: str(row.year)),
    ColumnPlan("decision", N_("Number and day of the decision"), 190, sortable=False, value=decision_day),
    ColumnPlan("issuer", N_("Issued by"), 170, sortable=False, value=lambda row: row.issuer),
    ColumnPlan("amount", N_("Bonus"), 92, ColumnKind.NUMBER, sortable=False, value=lambda row: row.amount),
    ColumnPlan("state", N_("Status"), 132, ColumnKind.BADGE, sortable=False, value=revoked_badge),
)


def summary_words(one: DecisionSummary) -> str:
    """Return a decision in one line, for search."""
    decision = one.decision
    return " ".join(part for part in (decision.title, decision.number, decision.issuer, decision.signer) if part)
