"""The words for what a column of a list is taken for."""

from __future__ import annotations

from phuquoc_desktop.translation import N_, _

FIELDS = {
    "ordinal": N_("Number in the list"),
    "name": N_("Full name"),
    "name:person": N_("Name of a person"),
    "name:collective": N_("Name of a collective"),
    "name:household": N_("Name of a household"),
    "name_family": N_("Family and middle name"),
    "name_middle": N_("Middle name"),
    "name_given": N_("Given name"),
    "name_birth": N_("Name and birth together"),
    "birth": N_("Birth"),
    "birth_male": N_("Birth, of men"),
    "birth_female": N_("Birth, of women"),
    "birth_day": N_("Day of birth"),
    "birth_month": N_("Month of birth"),
    "birth_year": N_("Year of birth"),
    "sex": N_("Sex"),
    "sex_male": N_("Tick for men"),
    "sex_female": N_("Tick for women"),
    "identity_number": N_("Identity number"),
    "position": N_("Position"),
    "unit": N_("Unit"),
    "position_unit": N_("Position and unit together"),
    "address": N_("Address"),
    "kind": N_("Kind"),
    "members": N_("Members"),
    "awards": N_("Awards"),
    "note": N_("Note"),
    "initiative": N_("Initiative"),
    "recognition_year": N_("Year of recognition"),
    "recognised_by": N_("Level of recognition"),
    "recogniser": N_("Recognised by"),
    "decision_number": N_("Decision number"),
    "decision_date": N_("Decision date"),
    "scope": N_("Scope of effect"),
    "summary": N_("Summary"),
    "rating": N_("Rating"),
    "voting": N_("Votes"),
    "commitment": N_("Commitment"),
    "movement": N_("Movement"),
    "share": N_("Share in per cent"),
    "other": N_("Something else (not taken in)"),
}


def field_word(field: str) -> str:
    """Return the word for a field of a row or a column."""
    return _(FIELDS[field]) if field in FIELDS else field
