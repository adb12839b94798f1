"""``phuquoc rules close``: who is close to an award over several years, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.services.law.close import CloseLine


def run_close(call: Call) -> None:
    """Print the list."""
    from phuquoc_desktop.services.law.close import close_to, coming_year
    from phuquoc_desktop.services.law.proposals import Law

    with call.office() as backend, backend.reading() as read:
        year = call.options.year or coming_year(backend.profile.year, backend.today)
        law = Law(backend.rulebook(read), backend.awards)
        lines = close_to(read, law, backend.profile.office, year)
    headings = [_("Name"), _("Award"), _("Reached"), _("Missing")]
    shown = table(headings, [_cells(one) for one in lines]) if lines else [_("Nobody is close to an award yet.")]
    call.answer({"year": year, "close": [_document(one) for one in lines]}, shown)


def _cells(line: CloseLine) -> list[str]:
    missing = "; ".join(one.needed for one in line.missing) or _("nothing that is known")
    return [line.party.name, line.award.short_name, line.reached.found, missing]


def _document(line: CloseLine) -> dict[str, Any]:
    from phuquoc_desktop.cli.rules_shown import finding_document

    return {
        "party": {"id": line.party.id, "name": line.party.name, "kind": line.party.party_kind.value},
        "award": line.award.code,
        "year": line.year,
        "verdict": line.judgement.verdict.value,
        "regime": line.shelved.regime,
        "reached": finding_document(line.reached),
        "missing": [finding_document(one) for one in line.missing],
    }
