"""What the fields of a layout are called; one that an office made up is called as in its file."""

from __future__ import annotations

from phuquoc_desktop.translation import N_, _

WORDS = {
    "nation": N_("National title"),
    "motto": N_("National motto"),
    "deciding": N_("Who decides"),
    "title": N_("Title of the certificate"),
    "greeting": N_("Word before the name"),
    "name": N_("Name"),
    "position": N_("Position, unit"),
    "achievement": N_("For what"),
    "decision": N_("Number of the decision"),
    "number": N_("Number of the decision"),
    "decided": N_("Day of the decision"),
    "book_number": N_("Number in the book of awards"),
    "place_date": N_("Place and date"),
    "signing": N_("Position of the signer"),
    "signer": N_("Signer"),
}


def field_word(name: str) -> str:
    """Return the word for a field."""
    return _(WORDS[name]) if name in WORDS else name
