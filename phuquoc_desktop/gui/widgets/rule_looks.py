"""How certainty, weight and the force of a document look: each with a word, a tone and a sign of its own."""

from __future__ import annotations

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.services.law.reading_room import Force
from phuquoc_desktop.translation import N_

COMPARED = N_("Compared with its sources; no office has confirmed it")
"""What the flag of a pack that came with the program says."""
_CERTAINTIES = {
    Certainty.FOUND: ("good", "good"),
    Certainty.MEMORY: ("warn", "warn"),
    Certainty.UNSURE: ("bad", "help"),
}
_WEIGHTS = {Weight.REFUSES: "bad", Weight.WARNS: "warn", Weight.REMINDS: "info"}
_FORCES = {
    Force.IN_FORCE: ("good", "good"),
    Force.ENDS_SOON: ("warn", "clock"),
    Force.ENDED: ("bad", "bad"),
    Force.NOT_YET: ("neutral", "pending"),
}


def certainty_look(certainty: Certainty) -> BadgeValue:
    """Return how sure somebody is."""
    tone, icon = _CERTAINTIES[certainty]
    return BadgeValue(certainty.label, tone, icon)


def weight_look(weight: Weight) -> BadgeValue:
    """Return what a criterion may do; without a loud colour, for nobody has failed it here."""
    return BadgeValue(weight.label, "neutral", _WEIGHTS[weight])


def force_look(force: Force) -> BadgeValue:
    """Return whether a document is in force."""
    tone, icon = _FORCES[force]
    return BadgeValue(force.label, tone, icon)
