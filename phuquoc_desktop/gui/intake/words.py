"""The words for what columns are taken for, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.intake.dry_run import Difference
from phuquoc_desktop.intake.field_words import FIELDS, field_word
from phuquoc_desktop.intake.matching import ColumnMatch, Ground
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_birth
from phuquoc_desktop.vietnamese.identity_card import masked

LEFT_OUT = N_("(not taken in)")
_NO_COLUMNS = ("commitment", "movement", "share")
_SURE, _LIKELY = 0.9, 0.75


def choices(awards: Sequence[Award]) -> list[tuple[str, str]]:
    """Return all that a column may be taken for, with its word."""
    ticks = [(_("Tick for {award}").format(award=one.short_name or one.code), f"award:{one.code}") for one in awards]
    fields = [(_(word), field) for field, word in FIELDS.items() if field not in _NO_COLUMNS]
    return [(_(LEFT_OUT), ""), *fields, *ticks]


def said(field: str, text: str) -> str:
    """Return the text of a field as people write it."""
    if field == "birth":
        return show_birth(text)
    if field == "sex" and text:
        return Sex(text).label
    return text


def difference(one: Difference) -> str:
    """Return what would be written anew; a number of the directory is masked as everywhere."""
    old = masked(one.old) if one.field == "identity_number" else said(one.field, one.old)
    return f"{field_word(one.field)}: {old or _('(empty)')} → {said(one.field, one.new)}"


def sureness(match: ColumnMatch) -> tuple[str, str]:
    """Return how sure a column is matched, in words, and a tone."""
    if match.ground is Ground.PERSON:
        return _("chosen by you"), "good"
    if not match.field:
        return _("not understood; it is not taken in"), "neutral"
    by = match.ground.label.lower()
    if match.confidence >= _SURE:
        return _("sure"), "good"
    if match.confidence >= _LIKELY:
        return _("likely"), "good"
    return _("a guess ({ground}); please look").format(ground=by), "warn"
