"""A sentence with figures in it, kept apart until it is shown, so that it can be told in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from phuquoc_desktop.domain.period import Period
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


@dataclass(frozen=True)
class Told:
    """A sentence of the catalogue by its id, with its places: figures, amounts, periods, words, labels, text, or what
    says itself by a sentence."""

    sentence_id: str
    places: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence_id).format(**{name: _shown(value) for name, value in self.places.items()})


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return show_number(value)
    if isinstance(value, Period):
        return show_period(str(value))
    return str(getattr(value, "label", getattr(value, "sentence", value)))
