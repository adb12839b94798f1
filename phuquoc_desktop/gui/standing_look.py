"""How a standing looks: a tone of the theme and a sign, so that it can be read without colour."""

from __future__ import annotations

from typing import NamedTuple

from phuquoc_desktop.gui.tokens import TOKENS


class Look(NamedTuple):
    """A tone (``good warn bad info neutral``) and the name of an icon."""

    tone: str
    icon: str

    @property
    def colour(self) -> str:
        """The strong colour, for text and signs."""
        return str(getattr(TOKENS, self.tone))

    @property
    def ground(self) -> str:
        """The soft colour behind it."""
        return str(getattr(TOKENS, f"{self.tone}_soft"))


STANDINGS = {
    "missed": Look("bad", "bad"),
    "behind": Look("warn", "warn"),
    "on_course": Look("info", "pending"),
    "met": Look("good", "good"),
    "unknown": Look("neutral", "neutral"),
}
"""By the value of ``domain.target.Standing``, worst first; what is not known is calm, never red."""
