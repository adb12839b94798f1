"""The papers about decisions on awards, and the book of all awards."""

from __future__ import annotations

from phuquoc_desktop.documents.from_data.award_ledger import award_ledger, award_statistics
from phuquoc_desktop.documents.from_data.decision import decision, decision_list, decision_parts, payment_list
from phuquoc_desktop.documents.paper_plan import LIST, TEXT, PaperPlan
from phuquoc_desktop.documents.wish import About
from phuquoc_desktop.translation import N_

DECISION_PLANS = (
    PaperPlan(
        "decision",
        N_("Award decision"),
        TEXT,
        About.DECISION,
        lambda desk, wish: decision(desk, wish.decision_id or ""),
        parts=lambda desk, wish: decision_parts(desk, wish.decision_id or ""),
    ),
    PaperPlan(
        "decision-list",
        N_("List that goes with the decision"),
        LIST,
        About.DECISION,
        lambda desk, wish: decision_list(desk, wish.decision_id or ""),
    ),
    PaperPlan(
        "payment-list",
        N_("List to sign for the money"),
        LIST,
        About.DECISION,
        lambda desk, wish: payment_list(desk, wish.decision_id or ""),
    ),
    PaperPlan("award-ledger", N_("Book of awards"), LIST, About.OFFICE, lambda desk, _wish: award_ledger(desk)),
    PaperPlan(
        "award-statistics",
        N_("Awards of several years"),
        TEXT,
        About.OFFICE,
        lambda desk, _wish: award_statistics(desk),
    ),
)
