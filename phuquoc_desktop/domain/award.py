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


@dataclass(frozen=True)
class Award:
    """Danh hiệu or hình thức: one entry of the catalogue; ``subjects`` holds values of ``PartyKind``.

    Who grants it, and what a law calls it, stands in the rule packs.
    """

    code: str
    name: str
    short_name: str
    category: AwardCategory
    subjects: tuple[str, ...]
    rhythm: str
    source: str
    certainty: str


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
    decision_id: str | None = told(N_("Decision in the office's own book"), default=None, points_to="decision")
