"""How sure we are of a statement about the law."""

from __future__ import annotations

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Certainty(Labelled):
    """Mức chắc chắn: only what was found in a text or on a page of its own is confirmed."""

    FOUND = "found", N_("Text seen")
    MEMORY = "memory", N_("From memory, text not seen")
    UNSURE = "unsure", N_("Unsure, to be checked against the original")

    @property
    def confirmed(self) -> bool:
        """Tell whether a rule this sure may refuse anybody."""
        return self is Certainty.FOUND
