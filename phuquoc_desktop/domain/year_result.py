"""What one year came to for a party, as far as awards ask for it."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class Discipline(Labelled):
    """Hình thức kỷ luật, mildest first; ``KHONG`` says that there was none, which an empty field does not."""

    NONE = "KHONG", N_("No discipline")
    REPRIMAND = "KHIEN_TRACH", N_("Reprimand")
    WARNING = "CANH_CAO", N_("Formal warning")
    LOWER_PAY = "HA_BAC_LUONG", N_("Lowered pay grade")
    DEMOTION = "GIANG_CHUC", N_("Demotion")
    REMOVAL = "CACH_CHUC", N_("Removal from post")
    DISMISSAL = "BUOC_THOI_VIEC", N_("Dismissal")


@dataclass(kw_only=True, eq=False)
class YearResult(Record):
    """Kết quả trong năm: rating, conduct and figures of one party in one year; an empty field is unknown.

    ``members`` to ``discipline_max`` belong to collectives; ``contribution`` is in đồng.
    """

    kind = "year_result"
    party_id: str = told(N_("Person or collective"), refers_to="party")
    year: int = told(N_("Year"))
    rating: Rating | None = told(N_("Rating of the year"), default=None)
    discipline: Discipline | None = told(N_("Discipline"), default=None)
    under_review: bool | None = told(N_("A matter is being handled"), default=None)
    months_in_service: int | None = told(N_("Months in service"), default=None)
    leave_days: int | None = told(N_("Days of leave"), default=None)
    members: int | None = told(N_("Number of members"), default=None)
    completed: int | None = told(N_("Members who fulfilled their tasks"), default=None)
    ldtt: int | None = told(N_("Members with LĐTT"), default=None)
    cstdcs: int | None = told(N_("Members with CSTĐCS"), default=None)
    discipline_max: Discipline | None = told(N_("Heaviest discipline of a member"), default=None)
    cluster_rank: int | None = told(N_("Rank in the cluster"), default=None)
    targets_exceeded: bool | None = told(N_("All targets exceeded"), default=None)
    contribution: int | None = told(N_("Contribution in đồng"), default=None)
    breaches: str | None = told(N_("Cases of exclusion"), default=None, longest=400)
    """Codes of the cases that apply, with spaces between; ``none`` says that none does."""
    note: str | None = told(N_("Note"), default=None, longest=1000)
