"""How far a registration has come with the city, as a badge."""

from __future__ import annotations

from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.standing_look import Look
from phuquoc_desktop.gui.tables.columns import BadgeValue

_LOOKS = {
    RegistrationState.NOT_SENT: Look("neutral", "neutral"),
    RegistrationState.CHANGED: Look("warn", "edit"),
    RegistrationState.SENT: Look("info", "send"),
    RegistrationState.RECEIVED: Look("good", "good"),
    RegistrationState.RETURNED: Look("bad", "warn"),
    RegistrationState.APPROVED: Look("good", "award"),
    RegistrationState.WITHDRAWN: Look("warn", "delete"),
}


def state_badge(state: RegistrationState) -> BadgeValue:
    """Return the badge of a state; each has its own sign."""
    return BadgeValue(state.label, *_LOOKS[state])
