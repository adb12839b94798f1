"""Awards: emulation titles (danh hiệu thi đua) and commendation forms (hình thức khen thưởng)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class AwardCategory(Labelled):
    """Loại: danh hiệu thi đua or hình thức khen thưởng."""

    TITLE = "title", N_("Emulation title")
    FORM = "form", N_("Commendation form")


class Regime(Labelled):
    """The four bodies of law that follow each other."""

    R1 = "R1", N_("Law of 2003 (to 31/12/2023)")
    R2 = "R2", N_("Law of 2022 (from 01/01/2024)")
    R3 = "R3", N_("Law of 2022, two tiers (from 01/07/2025)")
    R4 = "R4", N_("Law of 2026 (from 01/10/2026)")


@dataclass(frozen=True)
class Authority:
    """Who grants an award under one regime, with the article and how sure we are (found, memory, unsure).

    ``named`` is what that regime calls the award, where it differs from the award's name.
    """

    regime: Regime
    granted_by: str
    article: str
    certainty: str
    named: str | None = None


@dataclass(frozen=True)
class Award:
    """Danh hiệu or hình thức: one entry of the catalogue; ``subjects`` holds values of ``PartyKind``."""

    code: str
    name: str
    short_name: str
    category: AwardCategory
    subjects: tuple[str, ...]
    rhythm: str
    authorities: tuple[Authority, ...]
    source: str
    certainty: str

    def authority_under(self, regime: Regime) -> Authority | None:
        """Return who grants it under that regime, or None where the regime has no such award or nobody knows."""
        return next((one for one in self.authorities if one.regime is regime), None)

    def name_under(self, regime: Regime) -> str:
        """Return what the law of that regime calls the award."""
        authority = self.authority_under(regime)
        return authority.named if authority and authority.named else self.name


@dataclass(kw_only=True, eq=False)
class AwardHeld(Record):
    """Thành tích đã được khen: an award that a party received earlier."""

    kind = "award_held"
    party_id: str = told(N_("Person or collective"), refers_to="party")
    award: str = told(N_("Award"), longest=20)
    year: int = told(N_("Year"))
    decision_number: str | None = told(N_("Decision number"), default=None, longest=60)
    decision_date: date | None = told(N_("Decision date"), default=None)
    issuer: str | None = told(N_("Issued by"), default=None, longest=200)
    revoked: bool = told(N_("Revoked"), default=False)
    note: str | None = told(N_("Note"), default=None, longest=1000)
