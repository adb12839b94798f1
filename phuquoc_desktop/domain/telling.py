"""A sentence with figures in it, kept apart until it is shown, so that it can be told in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_period
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Amount:
    """A figure with its unit: ``1.620 tỷ đồng``."""

    value: Decimal
    unit: str | None = None

    def __str__(self) -> str:
        figure = show_number(self.value if self.value else abs(self.value))
        return f"{figure} {self.unit}" if self.unit else figure


Speak = Callable[[str], str]
"""Translates a sentence of the catalogue: ``_`` into the language spoken now, ``vietnamese`` for a paper."""


@dataclass(frozen=True)
class Told:
    """A sentence of the catalogue by its id, with its places: figures, amounts, periods, labels, text, or what says itself."""

    sentence_id: str
    places: Mapping[str, object] = field(default_factory=dict)

    def say(self, speak: Speak) -> str:
        """Return the sentence with everything in its place."""
        return speak(self.sentence_id).format(**{name: _shown(value, speak) for name, value in self.places.items()})

    @property
    def sentence(self) -> str:
        """The sentence in the language spoken now."""
        return self.say(_)


def _shown(value: object, speak: Speak) -> str:
    if isinstance(value, Decimal):
        return show_number(value)
    if isinstance(value, Period):
        return show_period(str(value))
    if isinstance(value, Labelled):
        return speak(value.label_key)
    say = getattr(value, "say", None)
    return str(value) if say is None else str(say(speak))
