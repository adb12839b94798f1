"""How verdicts look: a word, a tone and a sign that says the same without colour."""

from __future__ import annotations

from phuquoc_desktop.documents.signing.verdict import FileVerdict, Standing
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.translation import N_, _

_TONES = {
    Standing.VALID: "good",
    Standing.UNKNOWN: "info",
    Standing.UNSIGNED: "neutral",
    Standing.DOUBTFUL: "warn",
    Standing.CHANGED: "bad",
    Standing.BROKEN: "bad",
    Standing.UNREADABLE: "bad",
}


_SHORT = {
    Standing.VALID: N_("Signature holds"),
    Standing.UNKNOWN: N_("Issuer not known"),
    Standing.DOUBTFUL: N_("In doubt"),
    Standing.CHANGED: N_("Changed since"),
    Standing.BROKEN: N_("Does not hold"),
    Standing.UNREADABLE: N_("Cannot be read"),
}


def badge_of(standing: Standing) -> BadgeValue:
    """Return the badge of a standing."""
    return BadgeValue(standing.label, _TONES[standing])


def badge_in_list(verdict: FileVerdict | None) -> BadgeValue | None:
    """Return the short badge in a list of files, where an unsigned file and one that cannot be signed show nothing."""
    if verdict is None or verdict.standing not in _SHORT:
        return None
    return BadgeValue(_(_SHORT[verdict.standing]), _TONES[verdict.standing])
