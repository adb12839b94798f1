"""How far a record has come on its way to the city, as a badge."""

from __future__ import annotations

from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.services.exchange import Delivery

_TONES = {Delivery.NOT_SENT: "neutral", Delivery.SENT: "info", Delivery.RECEIVED: "good"}


def delivery_badge(delivery: Delivery) -> BadgeValue:
    """Return the badge of a delivery."""
    return BadgeValue(delivery.label, _TONES[delivery])
