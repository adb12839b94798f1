"""Who is proposed for an award, as submission letters, candidate lists and minutes name them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.documents.parties_shown import honorific, position_and_unit
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class ProposedAward:
    """What is proposed: the name as printed, and whether it is a title or a form."""

    name: str
    category: AwardCategory
    year: int

    @property
    def which(self) -> str:
        """The ending of the sentences that are worded for it: ``title`` or ``form``."""
        return str(self.category)


@dataclass(frozen=True)
class Nominee:
    """Cá nhân, tập thể, hộ gia đình được đề nghị, with the grounds that a list prints."""

    kind: PartyKind
    name: str
    sex: Sex | None = None
    position: str = ""
    unit: str = ""
    achievements: str = ""
    initiative: str = ""
    initiative_decision: str = ""
    rating: Rating | None = None
    votes_for: int | None = None
    votes_total: int | None = None
    note: str = ""
    birth: str = ""
    """ISO 8601, or a year alone."""
    quoted: tuple[str, ...] = ()
    """Figures of targets that speak for the nominee, a sentence each."""

    @property
    def called(self) -> str:
        """The name with Ông or Bà before it."""
        return " ".join(part for part in (honorific(self.sex), self.name) if part)

    @property
    def described(self) -> str:
        """The name with position and unit behind it."""
        return position_and_unit(self.called, position_and_unit(self.position, self.unit))

    @property
    def percent(self) -> str | None:
        """The share of votes in favour with two decimals, or None while nobody has voted."""
        if self.votes_for is None or not self.votes_total:
            return None
        return show_number(Decimal(self.votes_for * 100) / self.votes_total, 2)
