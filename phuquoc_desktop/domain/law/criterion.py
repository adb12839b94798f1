"""What every criterion says, whatever its kind."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from phuquoc_desktop.domain.law.case import Answer, Case
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _


class Weight(Labelled):
    """What a criterion may do when it is not met: refuse, warn, or only remind."""

    REFUSES = "refuses", N_("Refuses")
    WARNS = "warns", N_("Warns")
    REMINDS = "reminds", N_("Reminds")


class Criterion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """Tiêu chuẩn: one condition of the law, in the law's own terms.

    ``sentence`` is the Vietnamese sentence to show; ``article`` where it stands, empty when no article is known;
    ``remedy`` what to do next, where it differs from what the kind says. A criterion ``only_when_known`` does not count
    as long as the facts for it are missing, since they arise only later (a vote) or are rarely kept.
    """

    id: str
    sentence: str
    certainty: Certainty
    article: str = ""
    source: str = ""
    weight: Weight = Weight.REFUSES
    remedy: str = ""
    only_when_known: bool = False

    next_step: ClassVar[str] = ""

    def judge(self, case: Case) -> Answer:
        """Tell whether the criterion is met; None when a fact for it is missing."""
        raise NotImplementedError

    def found(self, case: Case) -> str:
        """Say in a few words, in the language spoken now, what the facts hold on this; empty when they hold nothing."""
        raise NotImplementedError

    def is_left_open(self, case: Case) -> bool:
        """Tell whether all facts are there and still nobody can say, as where a rounding is not settled."""
        return False

    def reached(self, case: Case) -> int:
        """Return how many years or times of what is asked over several years there are; 0 for every other kind."""
        return 0

    def advice(self) -> str:
        """Say what to do when it is not met or not known."""
        return self.remedy or _(self.next_step)
