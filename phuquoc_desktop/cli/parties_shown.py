"""Parties as commands print them; identity numbers are private and are never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_birth

if TYPE_CHECKING:
    from phuquoc_desktop.services.directory import PartyLine


def party_document(party: PartyLine) -> dict[str, Any]:
    """Return a party as JSON."""
    return {
        "id": party.id,
        "kind": party.party_kind.value,
        "name": party.name,
        "birth": party.birth,
        "position": party.position,
        "unit": party.unit,
        "office": party.office,
    }


def party_headings() -> list[str]:
    """Return the headings above :func:`party_cells`."""
    return [_("Kind"), _("Full name"), _("Date of birth"), _("Position"), _("Unit")]


def party_cells(party: PartyLine) -> list[str]:
    """Return a party as cells of a table."""
    birth = show_birth(party.birth) if party.birth else ""
    return [party.party_kind.label, party.name, birth, party.position or "", party.unit or ""]
